#include "project/promptfoo_frame.h"

#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "domain/event.h"
#include "storage/blobs.h"
#include "storage/database.h"

namespace assay {

namespace {

tl::unexpected<Error> brokenFrame()
{
    return fail(ErrorCode::Damaged, translate("Promptfoo", "What was kept of the configuration cannot be read"));
}

} // namespace

std::string frameText(const PromptfooFrame &frame)
{
    ConfigNode root = ConfigNode::object();
    root.set("schema", ConfigNode::string("assay.promptfoo/1"));
    ConfigNode prompts = ConfigNode::list();
    for (const PromptfooFrame::Prompt &each : frame.prompts) {
        ConfigNode prompt = ConfigNode::object();
        prompt.set("prompt", ConfigNode::string(each.prompt.text()));
        prompt.set("version", ConfigNode::string(each.version.hex()));
        prompt.set("raw", ConfigNode::string(each.raw));
        prompts.items.push_back(std::move(prompt));
    }
    root.set("prompts", std::move(prompts));
    ConfigNode models = ConfigNode::list();
    for (const std::string &name : frame.models)
        models.items.push_back(name.empty() ? ConfigNode() : ConfigNode::string(name));
    root.set("models", std::move(models));
    root.set("config", frame.config);
    return jsonText(root);
}

Result<PromptfooFrame> frameFromText(std::string_view text)
{
    const auto root = configFromJson(text);
    if (!root || root->textAt("schema") != "assay.promptfoo/1")
        return brokenFrame();
    PromptfooFrame frame;
    if (const ConfigNode *config = root->find("config"))
        frame.config = *config;
    const ConfigNode *prompts = root->find("prompts");
    for (std::size_t i = 0; prompts && i < prompts->items.size(); ++i) {
        const ConfigNode &each = prompts->items[i];
        const auto id = PromptId::fromText(each.textAt("prompt"));
        const auto version = VersionHash::fromHex(each.textAt("version"));
        if (!id || !version)
            return brokenFrame();
        frame.prompts.push_back({*id, *version, each.textAt("raw")});
    }
    const ConfigNode *models = root->find("models");
    for (std::size_t i = 0; models && i < models->items.size(); ++i)
        frame.models.push_back(models->items[i].text);
    return frame;
}

Result<std::optional<PromptfooFrame>> frameOf(Database &database, DatasetId dataset)
{
    auto select = database.prepare("SELECT body FROM event WHERE kind = 'import' AND body IS NOT NULL ORDER BY seq DESC");
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return std::optional<PromptfooFrame>();
        const std::string_view body = select->blob(0);
        const auto payload = parseJson(body.substr(std::min(saltSize, body.size())));
        if (!payload || stringAt(*payload, "kind") != "promptfoo" || stringAt(*payload, "dataset") != dataset.text())
            continue;
        const auto hash = Hash::fromHex(stringAt(*payload, "raw").value_or(std::string()));
        if (!hash)
            continue;
        const auto text = readBlob(database, *hash);
        if (!text)
            return fail(text.error());
        return frameFromText(*text).map([](PromptfooFrame frame) { return std::optional(std::move(frame)); });
    }
}

} // namespace assay
