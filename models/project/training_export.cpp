#include "project/training_export.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_set>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/tabular/record_writer.h"
#include "labelling/trusted_answers.h"
#include "project/rebuilt_request.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/runs.h"

namespace assay {

namespace {

using Line = nlohmann::ordered_json;

Line parsedOrText(const std::string &text)
{
    auto json = parseJson(text) ? Line::parse(text, nullptr, false) : Line();
    return json.is_null() || json.is_discarded() ? Line(displayUtf8(text)) : json;
}

Line lineOf(const Message &message)
{
    Line line{{"role", name(message.role)}, {"content", displayUtf8(message.text)}};
    if (message.toolCallId)
        line["tool_call_id"] = *message.toolCallId;
    if (message.toolCalls)
        line["tool_calls"] = parsedOrText(*message.toolCalls);
    return line;
}

Line answerLine(const std::string &text)
{
    return {{"role", "assistant"}, {"content", displayUtf8(text)}};
}

Line listOf(Line line)
{
    Line list = Line::array();
    list.push_back(std::move(line));
    return list;
}

/// Definitions as chat completions take them; ours may be the function alone.
Line toolsOf(const std::string &text)
{
    const Line written = text.empty() ? Line::array() : parsedOrText(text);
    Line tools = Line::array();
    for (const Line &tool : written.is_array() ? written : Line::array())
        tools.push_back(tool.is_object() && tool.contains("function") ? tool : Line{{"type", "function"}, {"function", tool}});
    return tools;
}

/// What was sent for a row.
struct Asked
{
    Line messages = Line::array();
    Line tools = Line::array();
};

class Writing
{
public:
    Writing(Database &database, const std::vector<std::int64_t> &keys, const TrainingRequest &request, const ByteSink &sink, const std::function<bool()> &goesOn)
        : m_database(database), m_request(request), m_goesOn(goesOn), m_order(keys), m_keys(keys.begin(), keys.end()), m_lines(sink, JsonWriter::Shape::Lines)
    {
    }

    Result<TrainingReport> run()
    {
        auto done = m_request.label.empty() ? byScores() : byLabels();
        if (done)
            done = m_lines.finish();
        if (!done)
            return fail(done.error());
        m_report.people = static_cast<std::int64_t>(m_people.size());
        m_report.datasets.assign(m_datasets.begin(), m_datasets.end());
        return std::move(m_report);
    }

private:
    Status leave(LeftOut reason)
    {
        ++m_report.leftOut[reason];
        return {};
    }

    Status goOn() const
    {
        return m_goesOn && !m_goesOn() ? Status(fail(ErrorCode::Interrupted, translate("Training", "The export was cancelled"))) : Status();
    }

    Status byScores()
    {
        if (m_request.format == TrainingFormat::Preference)
            return fail(ErrorCode::Usage, translate("Training", "Preferences come from labels"), {}, translate("Training", "Name a question with --label."));
        for (const std::int64_t key : m_order) {
            if (auto on = goOn(); !on)
                return on;
            const auto row = rowByKey(m_database, key);
            if (!row)
                return fail(row.error());
            if (!*row)
                continue;
            const Status done = !(*row)->pass ? leave(LeftOut::Undecided) : !*(*row)->pass ? leave(LeftOut::NotGood) : writeAnswer((*row)->row, std::nullopt);
            if (!done)
                return done;
        }
        return {};
    }

    Status byLabels()
    {
        const auto asked = askedAs(m_database, m_request.label);
        if (!asked)
            return fail(asked.error());
        for (const AskedQuestion &each : *asked) {
            const QuestionKind kind = each.question.kind;
            const bool isVerdict = kind == QuestionKind::Correction || kind == QuestionKind::Pair || (kind == QuestionKind::PassFail && m_request.format == TrainingFormat::Sft);
            if (!isVerdict)
                return fail(ErrorCode::BadInput, translate("Training", "Answers to “%1” do not say which output is good").arg(displayText(m_request.label)),
                            translate("Training", "it is a question of the kind %1").arg(QString::fromLatin1(name(kind))),
                            m_request.format == TrainingFormat::Sft ? translate("Training", "Take one of pass or fail, a correction, or a pair.")
                                                                    : translate("Training", "Take a correction or a pair."));
            const auto answers = trustedAnswers(m_database, each.queue, each.question);
            if (!answers)
                return fail(answers.error());
            for (const TrustedAnswer &answer : *answers) {
                if (auto on = goOn(); !on)
                    return on;
                if (auto done = writeLabelled(kind, answer); !done)
                    return done;
            }
        }
        return {};
    }

    /// The row of an output, when the filter takes it.
    Result<std::optional<ResultRow>> rowOf(OutputId output)
    {
        const auto key = labelledRow(m_database, output);
        if (!key)
            return fail(key.error());
        if (!*key || !m_keys.contains(**key))
            return std::optional<ResultRow>();
        auto row = rowByKey(m_database, **key);
        if (!row)
            return fail(row.error());
        return *row ? std::optional(std::move((*row)->row)) : std::nullopt;
    }

    Status writeLabelled(QuestionKind kind, const TrustedAnswer &answer)
    {
        std::vector<ResultRow> rows;
        for (const OutputId &output : answer.item.outputs) {
            auto row = rowOf(output);
            if (!row)
                return fail(row.error());
            if (!*row)
                return {}; // not among the results that were asked for
            rows.push_back(std::move(**row));
        }
        if (rows.empty() || !m_done.insert(answer.item.id).second)
            return {};
        if (answer.values.empty())
            return leave(LeftOut::Undecided);
        for (const StandingAnswer &each : answer.answers)
            m_people.insert(each.person);
        if (kind == QuestionKind::Pair)
            return writePair(answer, rows);
        if (kind == QuestionKind::PassFail)
            return answer.values.front() == "pass" ? writeAnswer(rows.front(), std::nullopt) : leave(LeftOut::NotGood);
        if (m_request.format == TrainingFormat::Sft)
            return writeAnswer(rows.front(), answer.values.front());
        return writePreference(rows.front(), answer.values.front(), rows.front(), rows.front().output.value_or(std::string()));
    }

    Status writePair(const TrustedAnswer &answer, const std::vector<ResultRow> &rows)
    {
        if (answer.values.front() == "tie")
            return leave(isBothBad(answer) ? LeftOut::BothBad : LeftOut::Tie);
        for (std::size_t i = 0; i < rows.size() && rows.size() == 2; ++i) {
            if (answer.item.outputs[i].hex() != answer.values.front())
                continue;
            if (m_request.format == TrainingFormat::Sft)
                return writeAnswer(rows[i], std::nullopt);
            const ResultRow &other = rows[1 - i];
            return writePreference(rows[i], rows[i].output.value_or(std::string()), other, other.output.value_or(std::string()));
        }
        return leave(LeftOut::Undecided);
    }

    /// More of those who see no winner find neither acceptable than not.
    static bool isBothBad(const TrustedAnswer &answer)
    {
        int bad = 0;
        int good = 0;
        for (const StandingAnswer &each : latestOfEach(answer.answers)) {
            const Json value = each.value.parsed();
            const Json *acceptable = memberAt(value, "acceptable");
            if (acceptable && acceptable->is_array())
                ++(acceptable->empty() ? bad : good);
        }
        return bad > good;
    }

    bool isHeldOut(const ResultRow &row) const
    {
        std::uint64_t first = 0;
        for (int i = 0; i < 8; ++i)
            first = first << 8 | static_cast<std::uint8_t>(row.caseHash.hash.bytes[static_cast<std::size_t>(i)]);
        return std::ldexp(static_cast<double>(first), -64) < m_request.holdOut;
    }

    Result<const RunSpec *> specOf(RunId run)
    {
        if (const auto known = m_specs.find(run); known != m_specs.end())
            return &known->second;
        const auto info = resolveRun(m_database, run.text());
        auto spec = info ? runSpecOf(m_database, *info) : Result<RunSpec>(fail(info.error()));
        if (!spec)
            return fail(spec.error());
        return &m_specs.emplace(run, std::move(*spec)).first->second;
    }

    Result<std::optional<Asked>> askedFor(const ResultRow &row)
    {
        const auto spec = specOf(row.run);
        if (!spec)
            return fail(spec.error());
        const auto rebuilt = rebuildRequest(m_database, **spec, row);
        const auto content = contentOf(m_database, (*spec)->columns[static_cast<std::size_t>(row.column)].content);
        if (!rebuilt || !content)
            return std::optional<Asked>();
        Asked asked;
        for (const Message &message : rebuilt->messages)
            asked.messages.push_back(lineOf(message));
        asked.tools = toolsOf(content->tools);
        const auto version = datasetVersionOf(m_database, (*spec)->dataset, (*spec)->datasetVersion);
        if (version)
            m_datasets.insert(version->datasetName + '@' + version->hash.hash.shortHex());
        return std::optional(std::move(asked));
    }

    Status writeAnswer(const ResultRow &row, const std::optional<std::string> &corrected)
    {
        if (row.state != ResultState::Ok || (!row.output && !corrected))
            return leave(LeftOut::NoAnswer);
        if (isHeldOut(row))
            return leave(LeftOut::HeldOut);
        const auto asked = askedFor(row);
        if (!asked)
            return fail(asked.error());
        if (!*asked)
            return leave(LeftOut::NoRequest);
        Line answer = answerLine(corrected ? *corrected : *row.output);
        if (row.toolCalls && !corrected)
            answer["tool_calls"] = parsedOrText(*row.toolCalls);
        Line line;
        line["messages"] = (*asked)->messages;
        line["messages"].push_back(std::move(answer));
        if (!(*asked)->tools.empty())
            line["tools"] = (*asked)->tools;
        return write(line);
    }

    Status writePreference(const ResultRow &good, const std::string &better, const ResultRow &bad, const std::string &worse)
    {
        if (good.state != ResultState::Ok || bad.state != ResultState::Ok || !good.output || !bad.output)
            return leave(LeftOut::NoAnswer);
        if (better == worse)
            return leave(LeftOut::Unchanged);
        if (isHeldOut(good) || isHeldOut(bad))
            return leave(LeftOut::HeldOut);
        const auto asked = askedFor(good);
        const auto other = asked ? askedFor(bad) : asked;
        if (!other)
            return fail(other.error());
        if (!*asked || !*other)
            return leave(LeftOut::NoRequest);
        m_report.otherInputs += (*asked)->messages == (*other)->messages ? 0 : 1;
        Line line;
        line["input"] = {{"messages", (*asked)->messages}, {"tools", (*asked)->tools}, {"parallel_tool_calls", true}};
        line["preferred_output"] = listOf(answerLine(better));
        line["non_preferred_output"] = listOf(answerLine(worse));
        return write(line);
    }

    Status write(const Line &line)
    {
        ++m_report.rows;
        return m_lines.element(line.dump(-1, ' ', false, Line::error_handler_t::replace));
    }

    Database &m_database;
    const TrainingRequest &m_request;
    const std::function<bool()> &m_goesOn;
    const std::vector<std::int64_t> &m_order;
    std::unordered_set<std::int64_t> m_keys;
    JsonWriter m_lines;
    std::map<RunId, RunSpec> m_specs;
    std::unordered_set<ItemId> m_done; ///< an item of two queues counts once, in the older
    std::set<PersonId> m_people;
    std::set<std::string> m_datasets;
    TrainingReport m_report;
};

} // namespace

const char *name(LeftOut reason)
{
    switch (reason) {
    case LeftOut::NotGood: return "not_good";
    case LeftOut::Undecided: return "undecided";
    case LeftOut::Tie: return "tie";
    case LeftOut::BothBad: return "both_bad";
    case LeftOut::Unchanged: return "unchanged";
    case LeftOut::NoRequest: return "no_request";
    case LeftOut::NoAnswer: return "no_answer";
    case LeftOut::HeldOut: return "held_out";
    }
    return "";
}

Result<TrainingReport> writeTraining(Database &database, const std::vector<std::int64_t> &keys, const TrainingRequest &request, const ByteSink &sink,
                                     const std::function<bool()> &goesOn)
{
    if (!(request.holdOut >= 0 && request.holdOut < 1))
        return fail(ErrorCode::Usage, translate("Training", "The share held out is not between 0 and 1"));
    return Writing(database, keys, request, sink, goesOn).run();
}

} // namespace assay
