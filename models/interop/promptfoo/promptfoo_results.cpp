#include "interop/promptfoo/promptfoo_results.h"

#include <algorithm>

#include "base/clock.h"
#include "base/translate.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/promptfoo/promptfoo_prompt.h"

namespace assay {

namespace {

constexpr std::int64_t mostRows = 50'000'000;

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

Status readPromptfooResults(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    return ResultsReading(source, options, table, take, report).run();
}

} // namespace assay
