#include "interop/inspect/inspect_sample.h"

#include <algorithm>

#include "base/clock.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/config/config_secrets.h"

namespace assay {

namespace {

constexpr std::string_view attachmentMark = "attachment://";
constexpr std::size_t longestSampleError = 2048;

void resolveAttachments(ConfigNode &node, const ConfigNode &attachments)
{
    if (node.isString() && node.text.starts_with(attachmentMark)) {
        const std::string text = attachments.textAt(node.text.substr(attachmentMark.size()));
        if (!text.empty())
            node.text = text;
    }
    for (ConfigNode &item : node.items)
        resolveAttachments(item, attachments);
}

/// Texts of a message's parts, one after another.
std::string contentText(const ConfigNode *content)
{
    if (!content)
        return {};
    if (!content->isList())
        return content->text;
    std::string text;
    for (const ConfigNode &part : content->items) {
        if (part.textAt("type") == "text")
            text += part.textAt("text");
    }
    return text;
}

std::string inputText(const ConfigNode *input)
{
    if (!input || !input->isList())
        return input ? input->text : std::string();
    std::string text;
    for (const ConfigNode &message : input->items)
        text += (text.empty() ? "" : "\n\n") + (input->items.size() > 1 ? message.textAt("role") + ":\n" : std::string()) + contentText(message.find("content"));
    return text;
}

void putCase(ImportedAnswer &answer, const ConfigNode &sample)
{
    const ConfigNode *input = sample.find("input");
    answer.content.vars["input"] = inputText(input);
    if (input && input->isList())
        answer.content.json["input_messages"] = jsonText(*input);
    const ConfigNode *target = sample.find("target");
    if (target && target->isList() && target->items.size() == 1)
        target = &target->items.front();
    if (target && target->isList())
        answer.content.json["targets"] = jsonText(*target);
    else if (target && !target->text.empty())
        answer.content.reference = target->text;
    for (const char *member : {"choices", "metadata"}) {
        if (const ConfigNode *value = sample.find(member); value && !value->items.empty())
            answer.content.json[member] = jsonText(*value);
    }
    if (const ConfigNode *id = sample.find("id"); id && checkCaseId(id->text))
        answer.caseId = id->text;
}

/// "C" 1, "I" 0, "P" ½, "N" 0, numbers and truths as they are; nothing for a text that is none of these.
std::optional<double> valueOf(const ConfigNode &value)
{
    if (value.kind == ConfigNode::Kind::Number)
        return value.numberValue();
    if (value.kind == ConfigNode::Kind::Bool)
        return value.text == "true" ? 1 : 0;
    if (value.text == "C")
        return 1;
    if (value.text == "P")
        return 0.5;
    return value.text == "I" || value.text == "N" ? std::optional(0.0) : std::nullopt;
}

std::optional<bool> passOfValue(const ConfigNode &value)
{
    if (value.kind == ConfigNode::Kind::Bool)
        return value.text == "true";
    const bool isGrade = value.isString() && (value.text == "C" || value.text == "I" || value.text == "P" || value.text == "N");
    return isGrade ? std::optional(value.text == "C") : std::nullopt;
}

void putScore(ImportedAnswer &answer, const std::string &name, const ConfigNode &value, const std::string &reason, AnswerReport &report)
{
    for (std::size_t i = 0; i < value.items.size(); ++i)
        putScore(answer, name + "/" + (value.isObject() ? value.names[i] : std::to_string(i + 1)), value.items[i], reason, report);
    if (value.isObject() || value.isList())
        return;
    const auto number = valueOf(value);
    if (!number && !value.isNull())
        report.note(translate("Inspect", "a score that is a text has no value here: it stands in the reason"));
    answer.scores.push_back({name, number, passOfValue(value), number || value.isNull() ? reason : value.text + (reason.empty() ? "" : ": " + reason)});
}

void putScores(ImportedAnswer &answer, const ConfigNode &sample, AnswerReport &report)
{
    const ConfigNode *scores = sample.find("scores");
    for (std::size_t i = 0; scores && scores->isObject() && i < scores->names.size(); ++i) {
        const ConfigNode &score = scores->items[i];
        const ConfigNode *value = score.find("value");
        std::string reason = score.textAt("explanation");
        if (reason.size() > 4096)
            reason = displayUtf8(reason.substr(0, 4096)) + " …";
        putScore(answer, scores->names[i], value ? *value : ConfigNode(), reason, report);
        if (const ConfigNode *history = score.find("history"); history && history->items.size() > 1)
            report.note(translate("Inspect", "earlier values of a score that was edited are not kept"));
    }
}

void putUsage(ImportedAnswer &answer, const ConfigNode &sample)
{
    const ConfigNode *usages = sample.find("model_usage");
    for (std::size_t i = 0; usages && usages->isObject() && i < usages->items.size(); ++i) {
        const ConfigNode *usage = &usages->items[i];
        const auto add = [&](std::optional<std::int64_t> &to, const char *name) {
            if (const auto count = countField(usage, name))
                to = to.value_or(0) + *count;
        };
        add(answer.tokens.input, "input_tokens");
        add(answer.tokens.output, "output_tokens");
        add(answer.tokens.cachedInput, "input_tokens_cache_read");
        add(answer.tokens.reasoning, "reasoning_tokens");
        if (answer.tokens.cachedInput)
            answer.tokens.input = answer.tokens.input.value_or(0) + *countField(usage, "input_tokens_cache_read");
        const auto cost = dollars(numberField(usage, "total_cost"));
        if (cost)
            answer.cost = Money{answer.cost.value_or(Money{}).nano + cost->nano};
    }
}

void putOutput(ImportedAnswer &answer, const ConfigNode &sample)
{
    const ConfigNode *output = sample.find("output");
    const ConfigNode *choices = output ? output->find("choices") : nullptr;
    const ConfigNode *choice = choices && choices->isList() && !choices->items.empty() ? &choices->items.front() : nullptr;
    const ConfigNode *message = choice ? choice->find("message") : nullptr;
    answer.output = output && output->find("completion") ? output->textAt("completion") : contentText(message ? message->find("content") : nullptr);
    if (const ConfigNode *calls = message ? message->find("tool_calls") : nullptr; calls && !calls->items.empty())
        answer.toolCalls = jsonText(*calls);
    if (choice && !choice->textAt("stop_reason").empty())
        answer.finishReason = choice->textAt("stop_reason");
    if (output && !output->textAt("model").empty())
        answer.snapshot = output->textAt("model");
}

} // namespace

Result<ImportedAnswer> inspectSample(const ConfigNode &given, AnswerReport &report)
{
    const auto epoch = countField(&given, "epoch");
    if (!given.find("id") || !given.find("input"))
        return fail(ErrorCode::BadInput, {}, translate("Inspect", "it is no sample: id or input is missing"));
    ConfigNode sample = given;
    sample.erase("events");
    sample.erase("events_data");
    const ConfigNode *attachments = given.find("attachments");
    if (attachments && attachments->isObject())
        resolveAttachments(sample, *attachments);
    LossNotes keys;
    if (ConfigNode *metadata = sample.find("metadata"))
        SecretScrubber().scrub(*metadata, "metadata", keys);
    ImportedAnswer answer;
    answer.identity = identityOf(sample);
    answer.repeat = static_cast<int>(std::clamp<std::int64_t>(epoch.value_or(1), 1, 1000)) - 1;
    putCase(answer, sample);
    putUsage(answer, sample);
    answer.latencyUs = microseconds(numberField(&sample, "working_time") ? numberField(&sample, "working_time") : numberField(&sample, "total_time"), 1e6);
    answer.responseId = sample.textAt("uuid").empty() ? std::nullopt : std::optional(sample.textAt("uuid"));
    if (const ConfigNode *error = sample.find("error")) {
        answer.state = ResultState::Error;
        answer.errorText = error->isObject() ? error->textAt("message") : error->text;
        SecretScrubber().scrub(answer.errorText);
        answer.errorText = displayUtf8(std::string_view(answer.errorText).substr(0, longestSampleError));
        answer.latencyUs.reset();
        return answer;
    }
    putOutput(answer, sample);
    putScores(answer, sample, report);
    return answer;
}

} // namespace assay
