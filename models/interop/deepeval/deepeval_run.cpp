#include "interop/deepeval/deepeval_run.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/config/config_secrets.h"
#include "interop/inspect/plain_json.h"

namespace assay {

namespace {

class DeepEvalReading
{
public:
    DeepEvalReading(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
        : m_plain(source), m_stream(m_plain), m_counter(options, report), m_table(table), m_take(take), m_report(report)
    {
        m_table.columns.resize(1);
        m_table.columns.front().provider = "deepeval";
    }

    Status run()
    {
        const auto done = m_stream.read(&planOf, [this](const RecordStream::Record &record) { return takeRecord(record); },
                                        [this](const BadLine &line) { return m_counter.lose(line.line, line.reason, line.head, line.lines); },
                                        [this](const std::string &path, const ConfigNode &value) { see(path, value); });
        if (!done)
            return done;
        if (m_report.records + m_report.lost + m_report.skipped == 0)
            return fail(ErrorCode::BadInput, translate("DeepEval", "There are no test cases of deepeval in it"));
        return m_counter.end(m_stream.bytesRead());
    }

private:
    static RecordStream::Use planOf(const std::string &path)
    {
        using Use = RecordStream::Use;
        const bool isList = path == "testCases" || path == "conversationalTestCases" || path == "testRunData.testCases" || path == "testRunData.conversationalTestCases";
        if (isList)
            return Use::Stream;
        if (path == "hyperparameters" || path == "testRunData" || path == "testRunData.hyperparameters")
            return Use::Open;
        return path.ends_with(".trace") || path == "metricsScores" ? Use::Drop : Use::Keep;
    }

    void see(const std::string &path, const ConfigNode &value)
    {
        if (path.ends_with("hyperparameters.model"))
            m_table.columns.front().model = value.text;
    }

    Status takeRecord(const RecordStream::Record &record)
    {
        if (auto looked = m_counter.look(m_stream.bytesRead()); !looked)
            return looked;
        if (record.path.empty())
            return {};
        if (record.path.ends_with("conversationalTestCases")) {
            ++m_report.skipped;
            m_report.note(translate("DeepEval", "a conversation is no single answer: it was passed over"));
            return {};
        }
        if (!record.value.find("input"))
            return m_counter.lose(record.line, translate("DeepEval", "a test case has no input"), jsonText(record.value).substr(0, 200));
        m_counter.read();
        return m_take(answerOf(record));
    }

    ImportedAnswer answerOf(const RecordStream::Record &record)
    {
        const ConfigNode &test = record.value;
        ImportedAnswer answer;
        answer.line = record.line;
        answer.row = m_row++;
        answer.identity = identityOf(test);
        putCase(answer, test);
        answer.cost = dollars(numberField(&test, "tokenCost"));
        answer.latencyUs = microseconds(numberField(&test, "completionTime"), 1e6);
        const ConfigNode *output = test.find("actualOutput");
        answer.output = output ? (output->isString() ? output->text : jsonText(*output)) : std::string();
        if (const ConfigNode *tools = test.find("toolsCalled"); tools && !tools->items.empty())
            answer.toolCalls = jsonText(*tools);
        const ConfigNode *metrics = test.find("metricsData");
        for (std::size_t i = 0; metrics && metrics->isList() && i < metrics->items.size(); ++i)
            putMetric(answer, metrics->items[i]);
        return answer;
    }

    static void putCase(ImportedAnswer &answer, const ConfigNode &test)
    {
        const ConfigNode *input = test.find("input");
        answer.content.vars["input"] = input->isString() ? input->text : jsonText(*input);
        if (const std::string name = test.textAt("name"); !name.empty())
            answer.content.vars["name"] = name;
        if (const ConfigNode *expected = test.find("expectedOutput"))
            answer.content.reference = expected->isString() ? expected->text : jsonText(*expected);
        for (const char *member : {"context", "retrievalContext"}) {
            const ConfigNode *list = test.find(member);
            for (std::size_t i = 0; list && list->isList() && i < list->items.size(); ++i)
                answer.content.documents.push_back({std::string(member) + "-" + std::to_string(i + 1), member, list->items[i].isString() ? list->items[i].text : jsonText(list->items[i])});
        }
        for (const char *member : {"expectedTools", "metadata"}) {
            if (const ConfigNode *value = test.find(member); value && !value->items.empty()) {
                ConfigNode clean = *value;
                LossNotes found;
                SecretScrubber().scrub(clean, member, found);
                answer.content.json[member] = jsonText(clean);
            }
        }
        const ConfigNode *tags = test.find("tags");
        for (std::size_t i = 0; tags && tags->isList() && i < tags->items.size(); ++i)
            answer.content.tags.push_back(tags->items[i].text);
        std::sort(answer.content.tags.begin(), answer.content.tags.end());
        answer.content.tags.erase(std::unique(answer.content.tags.begin(), answer.content.tags.end()), answer.content.tags.end());
    }

    void putMetric(ImportedAnswer &answer, const ConfigNode &metric)
    {
        const std::string name = metric.textAt("name");
        if (name.empty())
            return;
        if (!metric.textAt("error").empty()) {
            answer.scores.push_back({name, std::nullopt, std::nullopt, displayUtf8(std::string_view(metric.textAt("error")).substr(0, 2048))});
            m_report.note(translate("DeepEval", "a metric that failed has no value and no verdict"));
            return;
        }
        const auto pass = metric.find("success") ? std::optional(isTrueField(&metric, "success")) : std::nullopt;
        answer.scores.push_back({name, numberField(&metric, "score"), pass, metric.textAt("reason")});
    }

    PlainJsonSource m_plain;
    RecordStream m_stream;
    AnswerCounter m_counter;
    AnswerTable &m_table;
    const TakeAnswer &m_take;
    AnswerReport &m_report;
    std::int64_t m_row = 0;
};

} // namespace

Status readDeepEval(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    return DeepEvalReading(source, options, table, take, report).run();
}

} // namespace assay
