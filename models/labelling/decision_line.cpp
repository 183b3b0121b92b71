#include "labelling/decision_line.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/shown_item.h"

namespace assay {

namespace {

tl::unexpected<Error> wrongDecision(const char *field, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Labels", "The line cannot be used"), why, {}, Where{{}, 0, 0, QLatin1String(field)});
}

} // namespace

Result<Decision> readDecisionLine(Database &database, const std::vector<Question> &questions, const std::vector<QueueItem> &items, std::string_view line)
{
    const auto json = parseJson(line);
    if (!json)
        return fail(json.error());
    const auto id = ItemId::fromHex(stringAt(*json, "item").value_or(""));
    const auto item = std::find_if(items.begin(), items.end(), [&](const QueueItem &each) { return id && each.id == *id && !each.isRepeat; });
    const auto asked = stringAt(*json, "question");
    const auto question = std::find_if(questions.begin(), questions.end(), [&](const Question &each) { return asked && each.name == *asked; });
    const Json *value = memberAt(*json, "value");
    const auto reason = stringAt(*json, "reason");
    if (item == items.end())
        return wrongDecision("item", translate("Labels", "the queue has no such item"));
    if (question == questions.end())
        return wrongDecision("question", translate("Labels", "the queue asks no such question"));
    if (!value)
        return wrongDecision("value", translate("Labels", "it is missing"));
    if (!reason || trimmed(*reason).empty())
        return wrongDecision("reason", translate("Labels", "a decision needs a reason"));
    const auto shown = readItem(database, *item, {});
    auto stored = shown ? storedValue(*question, {item->outputs, codePoints(shown->outputs.front().text)}, AnswerValue::of(*value)) : Result<AnswerValue>(fail(shown.error()));
    if (!stored)
        return fail(stored.error());
    return Decision{item->id, *question, std::move(*stored), *reason};
}

} // namespace assay
