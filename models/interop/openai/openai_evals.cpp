#include "interop/openai/openai_evals.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/config/config_secrets.h"

namespace assay {

namespace {

constexpr std::int64_t mostIndex = 50'000'000;
constexpr std::int64_t itemsOfIndex = 1 << 16; ///< runs over different data may give one number to different items

class EvalsReading
{
public:
    EvalsReading(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
        : m_stream(source), m_counter(options, report), m_table(table), m_take(take), m_report(report)
    {
    }

    Status run()
    {
        const auto plan = [](const std::string &path) { return path == "[]" || path == "data" ? RecordStream::Use::Stream : RecordStream::Use::Keep; };
        const auto done = m_stream.read(plan, [this](const RecordStream::Record &record) { return takeRecord(record); },
                                        [this](const BadLine &line) { return m_counter.lose(line.line, line.reason, line.head, line.lines); });
        if (!done)
            return done;
        if (m_report.records == 0 && m_report.lost == 0)
            return fail(ErrorCode::BadInput, translate("OpenAiEvals", "There are no results of OpenAI Evals in it"));
        return m_counter.end(m_stream.bytesRead());
    }

private:
    Status takeRecord(const RecordStream::Record &record)
    {
        if (auto looked = m_counter.look(m_stream.bytesRead()); !looked)
            return looked;
        if (record.value.find("data") && !record.value.find("run_id"))
            return {}; // the list around them
        const std::string run = record.value.textAt("run_id");
        const auto index = countField(&record.value, "data_source_idx");
        const ConfigNode *item = record.value.find("item");
        if (run.empty() || !index || *index > mostIndex || !item || !item->isObject())
            return m_counter.lose(record.line, translate("OpenAiEvals", "it is no result: run_id, data_source_idx or item is missing"), jsonText(record.value).substr(0, 200));
        ImportedAnswer answer;
        answer.line = record.line;
        answer.identity = identityOf(record.value);
        const auto column = columnOf(run);
        if (!column)
            return fail(column.error());
        answer.column = *column;
        putItem(answer, *index, *item);
        answer.repeat = repeatOf(answer);
        putSample(answer, record.value.find("sample"), *item);
        putGrades(answer, record.value);
        m_counter.read();
        return m_take(std::move(answer));
    }

    Result<std::size_t> columnOf(const std::string &run)
    {
        const auto known = m_columns.find(run);
        if (known != m_columns.end())
            return known->second;
        if (m_table.columns.size() >= AnswerTable::mostColumns)
            return fail(ErrorCode::BadInput, translate("OpenAiEvals", "It has more runs than %1").arg(AnswerTable::mostColumns));
        AnswerColumn column;
        column.prompt = run;
        column.provider = "openai";
        column.modelLabel = run;
        m_table.columns.push_back(std::move(column));
        return m_columns.emplace(run, m_table.columns.size() - 1).first->second;
    }

    void putItem(ImportedAnswer &answer, std::int64_t index, const ConfigNode &item)
    {
        ConfigNode clean = item;
        LossNotes found;
        SecretScrubber().scrub(clean, "item", found);
        for (std::size_t i = 0; i < found.size(); ++i)
            m_report.note(translate("OpenAiEvals", "a key stood in an item: it was replaced by a reference and not kept"));
        for (std::size_t i = 0; i < clean.names.size(); ++i) {
            const ConfigNode &value = clean.items[i];
            if (value.isString())
                answer.content.vars[clean.names[i]] = value.text;
            else
                answer.content.json[clean.names[i]] = jsonText(value);
        }
        const Hash hash = identityOf(item);
        Hasher hasher;
        const Hash key = hasher.addInt64(index).add(hash.raw()).finish();
        auto place = m_rows.find(key);
        if (place == m_rows.end())
            place = m_rows.emplace(key, index * itemsOfIndex + std::min(m_itemsAt[index]++, itemsOfIndex - 1)).first;
        answer.row = place->second;
        answer.caseId = std::to_string(index) + "-" + hash.shortHex(8);
    }

    /// One run may have answered one row several times.
    int repeatOf(const ImportedAnswer &answer)
    {
        Hasher hasher;
        const Hash cell = hasher.addInt64(answer.row).addInt64(static_cast<std::int64_t>(answer.column)).finish();
        const bool isSame = !m_seen.emplace(answer.identity, true).second;
        return isSame ? 0 : m_repeats[cell]++;
    }

    void putSample(ImportedAnswer &answer, const ConfigNode *sample, const ConfigNode &item)
    {
        if (!sample || !sample->isObject()) {
            const ConfigNode *given = item.find("output") ? item.find("output") : item.find("model_output");
            answer.output = given && given->isString() ? given->text : std::string();
            m_report.note(translate("OpenAiEvals", "an answer without a sample: its output is the item's, or empty"));
            return;
        }
        if (const ConfigNode *error = sample->find("error")) {
            const std::string said = error->isString() ? error->text : error->textAt("message");
            if (!said.empty() || error->isObject()) {
                answer.state = ResultState::Error;
                answer.errorText = displayUtf8(std::string_view(said).substr(0, 2048));
                return;
            }
        }
        const ConfigNode *outputs = sample->find("outputs");
        const bool isOne = outputs && outputs->isList() && outputs->items.size() == 1 && outputs->items.front().find("content") && outputs->items.front().find("content")->isString()
            && !outputs->items.front().find("tool_calls");
        answer.output = isOne ? outputs->items.front().textAt("content") : outputs ? jsonText(*outputs) : std::string();
        if (const std::string reason = sample->textAt("finish_reason"); !reason.empty())
            answer.finishReason = reason;
        if (const std::string model = sample->textAt("model"); !model.empty())
            answer.snapshot = model;
        putUsage(answer, sample->find("token_usage") ? sample->find("token_usage") : sample->find("usage"));
    }

    void putUsage(ImportedAnswer &answer, const ConfigNode *usage)
    {
        if (!usage)
            return;
        const auto input = countField(usage, "prompt_tokens");
        const auto output = countField(usage, "completion_tokens");
        const auto total = countField(usage, "total_tokens");
        const auto cached = countField(usage, "cached_tokens");
        if (!input || !output || !total || (cached && *cached > *input)) {
            m_report.note(translate("OpenAiEvals", "token counts that cannot be are left out"));
            return;
        }
        answer.tokens.input = input;
        answer.tokens.output = output;
        answer.tokens.cachedInput = cached;
    }

    void putGrades(ImportedAnswer &answer, const ConfigNode &record)
    {
        if (answer.state == ResultState::Error)
            return;
        const ConfigNode *grades = record.find("grades");
        const ConfigNode *passes = record.find("passes");
        std::map<std::string, ForeignScore> scores;
        for (std::size_t i = 0; grades && grades->isObject() && i < grades->names.size(); ++i) {
            if (const auto value = grades->items[i].numberValue())
                scores[grades->names[i]].value = value;
        }
        for (std::size_t i = 0; passes && passes->isObject() && i < passes->names.size(); ++i)
            scores[passes->names[i]].pass = isTrueField(passes, passes->names[i]);
        if (!passes && !scores.empty())
            m_report.note(translate("OpenAiEvals", "grades without passes give no verdict"));
        for (auto &[name, score] : scores) {
            score.name = name;
            if (!name.empty())
                answer.scores.push_back(score);
        }
        if (record.find("grader_samples"))
            m_report.note(translate("OpenAiEvals", "grader_samples are not kept"));
    }

    RecordStream m_stream;
    AnswerCounter m_counter;
    AnswerTable &m_table;
    const TakeAnswer &m_take;
    AnswerReport &m_report;
    std::map<std::string, std::size_t> m_columns;
    std::unordered_map<Hash, std::int64_t> m_rows;
    std::unordered_map<std::int64_t, std::int64_t> m_itemsAt;
    std::unordered_map<Hash, int> m_repeats;
    std::unordered_map<Hash, bool> m_seen;
};

} // namespace

Status readOpenAiEvals(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    return EvalsReading(source, options, table, take, report).run();
}

} // namespace assay
