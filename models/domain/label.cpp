#include "domain/label.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unordered_set>

#include "base/required.h"
#include "base/translate.h"

namespace assay {

namespace {

constexpr std::array aspects{LabelAspect::Answer, LabelAspect::Skip, LabelAspect::Comment, LabelAspect::Flag};
constexpr std::array layers{LabelLayer::Answer, LabelLayer::Gold, LabelLayer::Adjudication, LabelLayer::Import};
constexpr std::string_view repeatMark = "again";

tl::unexpected<Error> unreadable(const QString &what, const QString &why)
{
    return fail(ErrorCode::Damaged, what, why);
}

template <typename IdType>
std::optional<IdType> optionalId(const Json &json, const char *key)
{
    const auto text = stringAt(json, key);
    return text ? std::optional(required(IdType::fromText(*text))) : std::nullopt;
}

std::optional<Hash> optionalHash(const Json &json, const char *key)
{
    const auto text = stringAt(json, key);
    return text ? std::optional(required(Hash::fromHex(*text))) : std::nullopt;
}

template <typename IdType>
std::vector<IdType> idsAt(const Json &json, const char *key)
{
    std::vector<IdType> ids;
    for (const Json &each : json.at(key))
        ids.push_back(required(IdType::fromText(each.get<std::string>())));
    return ids;
}

template <typename IdType>
Json textsOf(const std::vector<IdType> &ids)
{
    Json list = Json::array();
    for (const IdType &id : ids)
        list.push_back(id.text());
    return list;
}

template <typename T>
Json hexOrNull(const std::optional<T> &value)
{
    return value ? Json(value->hex()) : Json();
}

template <typename T>
Json textOrNull(const std::optional<T> &value)
{
    return value ? Json(value->text()) : Json();
}

Json identityOf(const std::vector<OutputId> &outputs)
{
    std::vector<std::string> ids;
    for (const OutputId &output : outputs)
        ids.push_back(output.hex());
    std::sort(ids.begin(), ids.end());
    return {{"outputs", ids}, {"schema", "assay.item/1"}};
}

/// A line of itemsText(); nothing when it is none.
std::optional<QueueItem> itemOf(std::string_view line)
{
    QueueItem item;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        const bool isLast = line.empty();
        if (const auto output = item.isRepeat ? std::nullopt : OutputId::fromHex(word))
            item.outputs.push_back(*output);
        else if (word == repeatMark && !item.isRepeat)
            item.isRepeat = true;
        else if (!word.starts_with('=') || !isLast || !(item.shown = Hash::fromHex(word.substr(1))))
            return std::nullopt;
    }
    if (item.outputs.empty() || item.outputs.size() > 2)
        return std::nullopt;
    item.id = item.isRepeat ? repeatId(item.outputs) : itemId(item.outputs);
    return item;
}

/// JSON's integers are signed here; a seed uses all 64 bits.
std::uint64_t seedAt(const Json &json, const char *key)
{
    return std::stoull(json.at(key).get<std::string>());
}

template <typename T, std::size_t N>
std::optional<T> oneNamed(const std::array<T, N> &all, std::string_view text)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](T each) { return text == name(each); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QueueDefinition queueOf(const Json &json)
{
    QueueDefinition queue;
    queue.name = json.at("name").get<std::string>();
    queue.questions = idsAt<QuestionId>(json, "questions");
    queue.people = idsAt<PersonId>(json, "people");
    queue.overlap = json.at("overlap").get<std::int64_t>();
    queue.overlapPermille = json.at("overlap_permille").get<std::int64_t>();
    queue.seed = seedAt(json, "seed");
    queue.isBlind = json.at("blind").get<bool>();
    queue.repeatPermille = integerAt(json, "repeat_permille").value_or(0);
    if (queue.repeatPermille < 0 || queue.repeatPermille > 1000)
        throw std::out_of_range("repeat_permille");
    queue.items = required(Hash::fromHex(json.at("items").get<std::string>()));
    queue.guideline = optionalHash(json, "guideline");
    queue.source = json.at("source").get<std::string>();
    if (const Json *pack = memberAt(json, "pack"); pack && !pack->is_null())
        queue.pack = {required(ProjectId::fromText(pack->at("project").get<std::string>())), required(PersonId::fromText(pack->at("person").get<std::string>()))};
    return queue;
}

Label labelOf(EventId id, const Json &json)
{
    Label label;
    label.id = id;
    label.queue = required(QueueId::fromText(json.at("queue").get<std::string>()));
    label.item = required(ItemId::fromHex(json.at("item").get<std::string>()));
    for (const Json &each : json.at("outputs"))
        label.outputs.push_back(required(OutputId::fromHex(each.get<std::string>())));
    label.aspect = required(aspectFromName(json.at("aspect").get<std::string>()));
    label.question = optionalId<QuestionId>(json, "question");
    label.questionVersion = optionalHash(json, "question_version");
    if (label.aspect == LabelAspect::Answer)
        required(label.question);
    label.valueBlob = optionalHash(json, "value_blob");
    if (!json.at("retracted").get<bool>() && !label.valueBlob)
        label.value = AnswerValue::of(json.at("value"));
    label.person = required(PersonId::fromText(json.at("person").get<std::string>()));
    label.answeredAt = {json.at("at_us").get<std::int64_t>()};
    label.layer = required(layerFromName(json.at("layer").get<std::string>()));
    label.raterKind = json.at("rater_kind").get<std::string>();
    label.supersedes = optionalId<EventId>(json, "supersedes");
    label.act = optionalId<EventId>(json, "act").value_or(id);
    label.undoes = optionalId<EventId>(json, "undoes");
    label.redoes = optionalId<EventId>(json, "redoes");
    for (const Json &each : json.at("text_hashes"))
        label.textHashes.push_back(required(Hash::fromHex(each.get<std::string>())));
    label.position = integerAt(json, "position");
    label.left = stringAt(json, "left");
    label.orderSeed = seedAt(json, "order_seed");
    label.isBlind = json.at("blind").get<bool>();
    label.othersSeen = json.at("others_seen_before").get<bool>();
    label.judgeSeen = json.at("judge_seen_before").get<bool>();
    label.identityLeak = json.at("identity_leak").get<bool>();
    label.guideline = optionalHash(json, "guideline_version");
    if (const auto shown = integerAt(json, "shown_at_us"))
        label.shownAt = TimeUs{*shown};
    label.activeMs = integerAt(json, "active_ms");
    label.appVersion = stringAt(json, "app_version").value_or("");
    return label;
}

} // namespace

const char *name(LabelAspect aspect)
{
    switch (aspect) {
    case LabelAspect::Answer: return "answer";
    case LabelAspect::Skip: return "skip";
    case LabelAspect::Comment: return "comment";
    case LabelAspect::Flag: return "flag";
    }
    return "";
}

const char *name(LabelLayer layer)
{
    switch (layer) {
    case LabelLayer::Answer: return "answer";
    case LabelLayer::Gold: return "gold";
    case LabelLayer::Adjudication: return "adjudication";
    case LabelLayer::Import: return "import";
    }
    return "";
}

std::optional<LabelAspect> aspectFromName(std::string_view text)
{
    return oneNamed(aspects, text);
}

std::optional<LabelLayer> layerFromName(std::string_view text)
{
    return oneNamed(layers, text);
}

ItemId itemId(const std::vector<OutputId> &outputs)
{
    return outputs.size() == 1 ? *ItemId::fromRaw(outputs.front().raw()) : ItemId::of(sha256(dumpJson(identityOf(outputs))));
}

ItemId repeatId(const std::vector<OutputId> &outputs)
{
    Json identity = identityOf(outputs);
    identity["repeat"] = 1;
    return ItemId::of(sha256(dumpJson(identity)));
}

std::string itemsText(const std::vector<QueueItem> &items)
{
    std::string text;
    for (const QueueItem &item : items) {
        for (const OutputId &output : item.outputs)
            text += (&output == &item.outputs.front() ? "" : " ") + output.hex();
        if (item.isRepeat)
            text += " " + std::string(repeatMark);
        if (item.shown)
            text += " =" + item.shown->hex();
        text += '\n';
    }
    return text;
}

Result<std::vector<QueueItem>> itemsFromText(std::string_view text)
{
    std::vector<QueueItem> items;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto item = itemOf(text.substr(0, end));
        if (end == std::string_view::npos || !item)
            return unreadable(translate("Labels", "The items of a queue cannot be read"), translate("Labels", "line %1 names no outputs").arg(items.size() + 1));
        items.push_back(std::move(*item));
        text.remove_prefix(end + 1);
    }
    const auto repeats = std::stable_partition(items.begin(), items.end(), [](const QueueItem &item) { return !item.isRepeat; });
    std::unordered_set<ItemId> known;
    std::for_each(items.begin(), repeats, [&](const QueueItem &item) { known.insert(item.id); });
    if (!std::all_of(repeats, items.end(), [&](const QueueItem &item) { return known.contains(itemId(item.outputs)); }))
        return unreadable(translate("Labels", "The items of a queue cannot be read"), translate("Labels", "one repeats what is no item"));
    return items;
}

Json queueJson(const QueueDefinition &queue)
{
    Json json{{"name", queue.name},
              {"questions", textsOf(queue.questions)},
              {"people", textsOf(queue.people)},
              {"overlap", queue.overlap},
              {"overlap_permille", queue.overlapPermille},
              {"seed", std::to_string(queue.seed)},
              {"blind", queue.isBlind},
              {"items", queue.items.hex()},
              {"guideline", hexOrNull(queue.guideline)},
              {"source", queue.source}};
    if (queue.repeatPermille > 0)
        json["repeat_permille"] = queue.repeatPermille;
    if (queue.pack)
        json["pack"] = {{"project", queue.pack->project.text()}, {"person", queue.pack->person.text()}};
    return json;
}

Result<QueueDefinition> queueFromJson(const Json &json)
{
    try {
        return queueOf(json);
    } catch (const std::exception &error) {
        return unreadable(translate("Labels", "The definition of a queue cannot be read"), QString::fromUtf8(error.what()));
    }
}

Json labelJson(const Label &label)
{
    Json outputs = Json::array();
    for (const OutputId &output : label.outputs)
        outputs.push_back(output.hex());
    Json hashes = Json::array();
    for (const Hash &hash : label.textHashes)
        hashes.push_back(hash.hex());
    return {{"queue", label.queue.text()},
            {"item", label.item.hex()},
            {"outputs", outputs},
            {"aspect", name(label.aspect)},
            {"question", textOrNull(label.question)},
            {"question_version", hexOrNull(label.questionVersion)},
            {"value", label.valueBlob || !label.value ? Json() : label.value->parsed()},
            {"value_blob", hexOrNull(label.valueBlob)},
            {"retracted", !label.value && !label.valueBlob},
            {"layer", name(label.layer)},
            {"rater_kind", label.raterKind},
            {"supersedes", textOrNull(label.supersedes)},
            {"act", label.act.text()},
            {"undoes", textOrNull(label.undoes)},
            {"redoes", textOrNull(label.redoes)},
            {"text_hashes", hashes},
            {"position", orNull(label.position)},
            {"left", orNull(label.left)},
            {"order_seed", std::to_string(label.orderSeed)},
            {"blind", label.isBlind},
            {"others_seen_before", label.othersSeen},
            {"judge_seen_before", label.judgeSeen},
            {"identity_leak", label.identityLeak},
            {"guideline_version", hexOrNull(label.guideline)},
            {"shown_at_us", label.shownAt ? Json(label.shownAt->us) : Json()},
            {"active_ms", orNull(label.activeMs)},
            {"app_version", label.appVersion}};
}

Result<Label> labelFromJson(EventId id, const Json &payload)
{
    try {
        return labelOf(id, payload);
    } catch (const std::exception &error) {
        return unreadable(translate("Labels", "A label cannot be read"), QString::fromUtf8(error.what()));
    }
}

} // namespace assay
