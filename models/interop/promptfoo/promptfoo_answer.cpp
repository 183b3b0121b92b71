// One record of promptfoo's results: what it says, whatever its place.
#include <array>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/config/config_secrets.h"
#include "interop/promptfoo/grading.h"
#include "interop/promptfoo/promptfoo_results.h"
#include "interop/promptfoo/promptfoo_tests.h"

namespace assay {

namespace {

constexpr std::size_t longestErrorText = 2048; // DATA.md §5

/// The kind of an error, where its words tell it.
std::optional<CallError> promptfooError(const std::string &text)
{
    struct Word
    {
        std::string_view part;
        CallError error;
    };
    constexpr std::array words{Word{"429", CallError::RateLimit},     Word{"rate limit", CallError::RateLimit}, Word{"401", CallError::Auth},          Word{"403", CallError::Auth},
                               Word{"timed out", CallError::Timeout}, Word{"timeout", CallError::Timeout},      Word{"context length", CallError::ContextLength},
                               Word{"content filter", CallError::ContentFilter}, Word{" 50", CallError::Overloaded}, Word{"econn", CallError::Network}, Word{"fetch failed", CallError::Network},
                               Word{"socket", CallError::Network},    Word{" 40", CallError::BadRequest}};
    const std::string lower = lowerAscii(text);
    for (const Word &word : words) {
        if (lower.find(word.part) != std::string::npos)
            return word.error;
    }
    return std::nullopt;
}

/// The message without the stack behind it, and without what looks like a key.
std::string messageOfError(const std::string &text)
{
    std::string message = text.substr(0, text.find("\n    at "));
    if (message.starts_with("Error: Command failed:"))
        message = message.substr(0, message.find(" {\"")); // what follows are its arguments: the whole configuration, paths among them
    message = std::string(trimmed(message));
    SecretScrubber().scrub(message);
    if (message.size() > longestErrorText)
        message = displayUtf8(message.substr(0, longestErrorText));
    return message;
}

std::string outputText(const ConfigNode *output)
{
    return !output ? std::string() : output->isString() ? output->text : output->isList() || output->isObject() ? jsonText(*output) : output->text;
}

void readTokens(const ConfigNode &record, const ConfigNode *response, TokenCounts &tokens)
{
    const ConfigNode *usage = response && response->find("tokenUsage") ? response->find("tokenUsage") : record.find("tokenUsage");
    const auto total = countField(usage, "total");
    if (!usage || total.value_or(0) == 0)
        return; // an echo counts nothing, which is not nought
    tokens.input = countField(usage, "prompt");
    tokens.output = countField(usage, "completion");
    if (tokens.input == 0 && tokens.output == 0)
        tokens = {}; // of a cached answer only the total is told
    const ConfigNode *details = usage->find("completionDetails");
    if (const auto cached = countField(details, "cacheReadInputTokens"); cached.value_or(0) > 0 && tokens.input && *cached <= *tokens.input)
        tokens.cachedInput = cached;
    if (const auto reasoning = countField(details, "reasoning"); reasoning.value_or(0) > 0)
        tokens.reasoning = reasoning;
}

void noteUnread(const ConfigNode *response, AnswerReport &report)
{
    for (const char *member : {"audio", "video", "images", "logProbs", "guardrails", "raw"}) {
        const ConfigNode *value = response ? response->find(member) : nullptr;
        const ConfigNode *output = response ? response->find("output") : nullptr;
        if (value && !(output && *value == *output) && !(std::string_view(member) == "raw" && value->isString() && output && output->isString()))
            report.note(translate("Promptfoo", "response.%1 is not kept").arg(QLatin1String(member)));
    }
}

CaseContent caseOfRecord(const ConfigNode &record, AnswerReport &report)
{
    ConfigNode test = record.find("testCase") && record.find("testCase")->isObject() ? *record.find("testCase") : ConfigNode::object();
    if (const ConfigNode *vars = record.find("vars"); vars && vars->isObject())
        test.set("vars", *vars);
    LossNotes found;
    SecretScrubber scrubber;
    scrubber.scrub(test, "testCase", found);
    for (std::size_t i = 0; i < found.size(); ++i)
        report.note(translate("Promptfoo", "a key stood in a test: it was replaced by a reference and not kept"));
    CaseContent content = caseOfTest(test);
    const ConfigNode *metadata = test.find("metadata");
    for (const auto &[member, tag] : {std::pair("pluginId", "plugin:"), std::pair("strategyId", "strategy:")}) { // of a red-team test: what results divide by
        if (const std::string value = metadata ? metadata->textAt(member) : std::string(); !value.empty())
            content.tags.push_back(tag + value);
    }
    return content;
}

} // namespace

Result<ImportedAnswer> promptfooAnswer(const ConfigNode &record, AnswerReport &report)
{
    ImportedAnswer answer;
    const ConfigNode *response = record.find("response");
    const auto reason = numberField(&record, "failureReason");
    const bool isOldError = !reason && record.find("error") && !response && !record.find("gradingResult") && record.textAt("text").empty();
    const bool failed = reason ? *reason == 2 : isOldError;
    answer.identity = identityOf(record);
    answer.content = caseOfRecord(record, report);
    answer.responseId = record.textAt("id").empty() ? std::nullopt : std::optional(record.textAt("id"));
    answer.fromCache = isTrueField(response, "cached");
    if (failed) {
        answer.state = ResultState::Error;
        answer.errorText = messageOfError(record.textAt("error"));
        answer.error = promptfooError(answer.errorText);
        return answer;
    }
    const ConfigNode *output = response ? response->find("output") : record.find("text");
    answer.output = outputText(output);
    if (response && !response->textAt("finishReason").empty())
        answer.finishReason = response->textAt("finishReason");
    readTokens(record, response, answer.tokens);
    auto cost = numberField(&record, "cost");
    if (!cost)
        cost = numberField(response, "cost");
    if (cost && (*cost != 0 || !answer.fromCache))
        answer.cost = dollars(cost);
    auto latency = numberField(response, "latencyMs");
    if (!latency)
        latency = answer.fromCache ? std::nullopt : numberField(&record, "latencyMs");
    answer.latencyUs = microseconds(latency, 1000);
    noteUnread(response, report);
    answer.scores = promptfooScores(record, report);
    return answer;
}

} // namespace assay
