#include "labelling/shown_item.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/required.h"
#include "base/translate.h"
#include "labelling/identity_words.h"
#include "storage/blobs.h"
#include "storage/datasets.h"
#include "storage/labels.h"
#include "storage/runs.h"

namespace assay {

namespace {

Result<StoredRow> rowOf(Database &database, const OutputId &output)
{
    const auto key = labelledRow(database, output);
    if (!key)
        return fail(key.error());
    auto row = *key ? rowByKey(database, **key) : Result<std::optional<StoredRow>>(std::nullopt);
    if (!row)
        return fail(row.error());
    if (!*row || !(*row)->row.output)
        return fail(ErrorCode::BadInput, translate("Labels", "The answer %1 is not in this project any more").arg(QString::fromStdString(output.hex())), {},
                    translate("Labels", "Skip this item."));
    return std::move(**row);
}

} // namespace

Result<ShownItem> readItem(Database &database, const QueueItem &item, const QStringList &identityWords)
{
    if (item.shown) {
        const auto text = readBlob(database, *item.shown);
        return text ? shownFromText(*text) : Result<ShownItem>(fail(text.error()));
    }
    ShownItem shown;
    for (const OutputId &output : item.outputs) {
        auto stored = rowOf(database, output);
        if (!stored)
            return fail(stored.error());
        if (shown.outputs.empty()) {
            auto content = caseByHash(database, stored->row.caseHash);
            if (!content)
                return fail(content.error());
            shown.vars = std::move(content->content.vars);
            shown.vars.insert(content->content.json.begin(), content->content.json.end());
            shown.documents = std::move(content->content.documents);
        }
        const bool leaks = namesIdentity(*stored->row.output, identityWords);
        shown.outputs.push_back({output, std::move(*stored->row.output), leaks});
    }
    return shown;
}

std::string shownText(const ShownItem &item)
{
    Json outputs = Json::array();
    for (const ShownItem::Output &output : item.outputs)
        outputs.push_back({{"id", output.id.hex()}, {"text", output.text}, {"names_identity", output.namesIdentity}});
    Json documents = Json::array();
    for (const Document &document : item.documents)
        documents.push_back({{"id", document.id}, {"title", document.title}, {"text", document.text}});
    return dumpJson(Json{{"schema", "assay.shown-item/1"}, {"outputs", outputs}, {"vars", item.vars}, {"documents", documents}});
}

Result<ShownItem> shownFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(json.error());
    try {
        ShownItem item;
        for (const Json &each : json->at("outputs"))
            item.outputs.push_back({required(OutputId::fromHex(each.at("id").get<std::string>())), each.at("text").get<std::string>(), each.at("names_identity").get<bool>()});
        item.vars = json->at("vars").get<std::map<std::string, std::string>>();
        for (const Json &each : json->at("documents"))
            item.documents.push_back({each.at("id").get<std::string>(), each.at("title").get<std::string>(), each.at("text").get<std::string>()});
        return item;
    } catch (const std::exception &error) {
        return fail(ErrorCode::Damaged, translate("Labels", "An item of the pack cannot be read"), QString::fromUtf8(error.what()));
    }
}

} // namespace assay
