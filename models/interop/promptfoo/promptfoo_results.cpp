#include "interop/promptfoo/promptfoo_results.h"

#include <algorithm>
#include <array>

#include "base/clock.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/config/config_secrets.h"
#include "interop/promptfoo/grading.h"
#include "interop/promptfoo/promptfoo_prompt.h"
#include "interop/promptfoo/promptfoo_tests.h"

namespace assay {

namespace {

constexpr std::int64_t mostRows = 50'000'000;
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
    return caseOfTest(test);
}

class ResultsReading
{
public:
    ResultsReading(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
        : m_stream(source), m_counter(options, report), m_table(table), m_take(take), m_report(report)
    {
    }

    Status run()
    {
        const auto done = m_stream.read(&planOf, [this](const RecordStream::Record &record) { return takeRecord(record); },
                                        [this](const BadLine &line) { return m_counter.lose(line.line, line.reason, line.head, line.lines); },
                                        [this](const std::string &path, const ConfigNode &value) { see(path, value); });
        if (!done)
            return done;
        if (m_report.records == 0 && m_report.lost == 0)
            return fail(ErrorCode::BadInput, translate("Promptfoo", "There are no results of promptfoo in it"));
        return m_counter.end(m_stream.bytesRead());
    }

private:
    static RecordStream::Use planOf(const std::string &path)
    {
        using Use = RecordStream::Use;
        for (const char *list : {"results.results", "results.prompts", "results.table.body", "results.table.head.prompts", "table.body", "table.head.prompts"}) {
            if (path == list)
                return Use::Stream;
        }
        for (const char *part : {"results", "results.table", "results.table.head", "table", "table.head", "config", "metadata", "[]"}) {
            if (path == part)
                return path == "[]" ? Use::Stream : Use::Open;
        }
        const bool isIgnored = path.starts_with("config.") || path == "results.stats" || path == "traces" || path == "blobAssets" || path == "results.outputs";
        return isIgnored ? Use::Drop : Use::Keep;
    }

    void see(const std::string &path, const ConfigNode &value)
    {
        if (path == "config.description")
            m_table.description = value.text;
        if ((path == "results.timestamp" || path == "metadata.evaluationCreatedAt") && !m_table.at)
            m_table.at = fromRfc3339(value.text);
    }

    Status takeRecord(const RecordStream::Record &record)
    {
        if (auto looked = m_counter.look(m_stream.bytesRead()); !looked)
            return looked;
        if (record.path.ends_with("prompts"))
            return takeColumn(record.value);
        if (record.path.ends_with("table.body"))
            return takeRow(record);
        const bool isAnswer = record.value.find("promptIdx") && record.value.find("testIdx");
        if (isAnswer)
            return takeAnswer(record.value, record.line);
        const bool isDocument = record.path.empty() && (record.value.find("results") || record.value.find("table") || record.value.find("evalId"));
        if (isDocument || record.path == "results.results") { // without numbers: an older file, whose table says it
            m_report.skipped += isDocument ? 0 : 1;
            return {};
        }
        return m_counter.lose(record.line, translate("Promptfoo", "it is no result: promptIdx and testIdx are missing"), jsonText(record.value).substr(0, 200));
    }

    AnswerColumn &column(std::size_t number)
    {
        if (m_table.columns.size() <= number)
            m_table.columns.resize(number + 1);
        return m_table.columns[number];
    }

    /// The entry of `prompts` at its turn: one for each column.
    Status takeColumn(const ConfigNode &prompt)
    {
        if (m_headColumns >= AnswerTable::mostColumns)
            return tooManyColumns();
        AnswerColumn &into = column(m_headColumns++);
        const std::string raw = prompt.textAt("raw");
        into.prompt = prompt.textAt("label").empty() ? prompt.textAt("display") : prompt.textAt("label");
        if (!raw.empty())
            into.content = promptfooTemplate(raw).content;
        nameModel(into, prompt.textAt("provider"), {});
        return {};
    }

    static tl::unexpected<Error> tooManyColumns()
    {
        return fail(ErrorCode::BadInput, translate("Promptfoo", "It has more columns than %1").arg(AnswerTable::mostColumns));
    }

    /// `openai:chat:gpt-4o` is the vendor's gpt-4o; a label stands in front of it.
    static void nameModel(AnswerColumn &into, const std::string &id, const std::string &label)
    {
        if (id.empty() && label.empty())
            return;
        const std::size_t colon = id.find(':');
        const bool isKnown = colon != std::string::npos && id.find(' ') == std::string::npos;
        into.provider = isKnown ? id.substr(0, colon) : std::string("promptfoo");
        std::string model = isKnown ? id.substr(colon + 1) : id;
        for (const char *word : {"chat:", "messages:", "responses:"}) {
            if (model.starts_with(word))
                model.erase(0, std::string_view(word).size());
        }
        into.model = model;
        into.modelLabel = label.empty() && !isKnown ? id : label;
    }

    void fillColumn(std::size_t number, const ConfigNode &record, const CaseContent &content)
    {
        AnswerColumn &into = column(number);
        if (m_isFilled.size() <= number)
            m_isFilled.resize(number + 1);
        if (m_isFilled[number])
            return;
        m_isFilled[number] = true;
        const ConfigNode *prompt = record.find("prompt");
        if (prompt && prompt->isObject() && into.prompt.empty())
            into.prompt = prompt->textAt("label");
        if (prompt && !into.content && !prompt->textAt("template").empty())
            into.content = promptfooTemplate(prompt->textAt("template")).content;
        if (!into.content && into.prompt.find("{{") != std::string::npos)
            into.content = promptfooTemplate(into.prompt).content; // an unnamed prompt is called what it says
        if (prompt && !into.content) {
            into.sample = content;
            into.sent = prompt->isString() ? prompt->text : prompt->textAt("raw");
        }
        const ConfigNode *provider = record.find("provider");
        if (provider && provider->isObject())
            nameModel(into, provider->textAt("id"), provider->textAt("label"));
        else if (provider && provider->isString() && into.model.empty())
            nameModel(into, provider->text, {});
    }

    Status takeAnswer(const ConfigNode &record, std::int64_t line)
    {
        const auto number = countField(&record, "promptIdx");
        const auto row = countField(&record, "testIdx");
        if (!number || !row || *row > mostRows)
            return m_counter.lose(line, translate("Promptfoo", "its promptIdx or testIdx is no place in a matrix"), jsonText(record).substr(0, 200));
        if (*number >= static_cast<std::int64_t>(AnswerTable::mostColumns))
            return tooManyColumns();
        auto answer = promptfooAnswer(record, m_report);
        if (!answer)
            return m_counter.lose(line, answer.error().why, jsonText(record).substr(0, 200));
        fillColumn(static_cast<std::size_t>(*number), record, answer->content);
        answer->line = line;
        answer->column = static_cast<std::size_t>(*number);
        answer->row = *row;
        m_counter.read();
        m_hasNumbers = true;
        return m_take(std::move(*answer));
    }

    /// A row of the older table.
    Status takeRow(const RecordStream::Record &record)
    {
        const std::int64_t row = countField(&record.value, "testIdx").value_or(m_tableRows);
        ++m_tableRows;
        if (m_hasNumbers)
            return {}; // the same answers stood there with their numbers
        const ConfigNode *outputs = record.value.find("outputs");
        const ConfigNode *test = record.value.find("test");
        if (!outputs || !outputs->isList())
            return m_counter.lose(record.line, translate("Promptfoo", "a row of the table has no outputs"));
        for (std::size_t i = 0; i < outputs->items.size() && i < AnswerTable::mostColumns; ++i) {
            ConfigNode one = outputs->items[i];
            if (!one.isObject())
                continue;
            if (test && test->isObject()) {
                one.set("testCase", *test);
                one.erase("vars");
            }
            auto answer = promptfooAnswer(one, m_report);
            if (!answer) {
                if (auto told = m_counter.lose(record.line, answer.error().why); !told)
                    return told;
                continue;
            }
            fillColumn(i, one, answer->content);
            answer->line = record.line;
            answer->column = i;
            answer->row = row;
            one.set("testIdx", ConfigNode::number(std::to_string(row))); // equal outputs of two rows are two answers
            one.set("promptIdx", ConfigNode::number(std::to_string(i)));
            answer->identity = identityOf(one);
            m_counter.read();
            if (auto taken = m_take(std::move(*answer)); !taken)
                return taken;
        }
        return {};
    }

    RecordStream m_stream;
    AnswerCounter m_counter;
    AnswerTable &m_table;
    const TakeAnswer &m_take;
    AnswerReport &m_report;
    std::size_t m_headColumns = 0;
    std::int64_t m_tableRows = 0;
    std::vector<bool> m_isFilled;
    bool m_hasNumbers = false;
};

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

Status readPromptfooResults(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    return ResultsReading(source, options, table, take, report).run();
}

} // namespace assay
