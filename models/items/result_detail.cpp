#include "items/result_detail.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"
#include "items/format.h"
#include "items/result_raw.h"
#include "items/word_diff.h"
#include "storage/case_results.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/erase.h"
#include "storage/result_lines.h"
#include "storage/results.h"

namespace assay::items {

namespace {

struct ResultText
{
    Q_DECLARE_TR_FUNCTIONS(ResultText)
};

const QString dot = QStringLiteral(" · ");
constexpr int previewLength = 200;

CellState stateOf(ResultState state)
{
    return state == ResultState::Ok ? CellState::Ok : state == ResultState::Error ? CellState::Error : CellState::Cancelled;
}

CellVerdict verdictOf(std::optional<bool> pass)
{
    return !pass ? CellVerdict::Unknown : *pass ? CellVerdict::Pass : CellVerdict::Fail;
}

QString versionText(const ResultColumn &column)
{
    return column.versionNumber ? displayText(column.versionLabel()) : ResultText::tr("draft");
}

std::optional<double> milliseconds(std::optional<std::int64_t> us)
{
    return us ? std::optional(static_cast<double>(*us) / 1000) : std::nullopt;
}

QString known(std::optional<std::int64_t> number)
{
    return number ? count(*number) : ResultText::tr("unknown");
}

QString shortHash(const ResultColumn &column)
{
    constexpr int digits = 7;
    return displayText(column.version ? column.version->hex().substr(0, digits) : column.content.hex().substr(0, digits));
}

QString tokensFact(const TokenCounts &tokens)
{
    QString text = ResultText::tr("%1 in", "input tokens").arg(known(tokens.input));
    if (tokens.cachedInput.value_or(0) > 0)
        text += QLatin1Char(' ') + ResultText::tr("(%1 cached)").arg(count(*tokens.cachedInput));
    text += dot + ResultText::tr("%1 out", "output tokens").arg(known(tokens.output));
    return text;
}

std::vector<NamedText> factsOf(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    const ResultColumn &column = view.column;
    const QString prompt = displayText(column.prompt).section(QLatin1Char('/'), -1);
    QString latency = duration(milliseconds(row.latencyUs));
    if (row.firstTokenUs)
        latency += QStringLiteral(", ") + ResultText::tr("first %1", "time to the first token").arg(duration(milliseconds(row.firstTokenUs)));
    return {{ResultText::tr("Prompt"), QStringLiteral("%1 %2 · %3").arg(prompt, versionText(column), shortHash(column))},
            {ResultText::tr("Tokens"), tokensFact(row.tokens)},
            {ResultText::tr("Model"), displayText(column.model)},
            {ResultText::tr("Cost"), row.costIsComputed ? ResultText::tr("%1, computed from prices").arg(money(row.cost)) : money(row.cost)},
            {ResultText::tr("Latency"), latency},
            {ResultText::tr("Cache"), row.fromCache ? ResultText::tr("from the cache") : ResultText::tr("no")},
            {ResultText::tr("Run"), displayText(view.run.name)},
            {ResultText::tr("Attempts"), count(row.attempts)},
            {ResultText::tr("When"), dateTime(row.at)}};
}

std::vector<ResultScore> scoresOf(const ResultView &view)
{
    std::vector<ResultScore> scores;
    for (const ScoreRow &score : view.stored.scores) {
        const auto place = static_cast<std::size_t>(score.scorer);
        if (place < view.run.scorers.size())
            scores.push_back({displayText(view.run.scorers[place]), score.value, verdictOf(score.pass), displayText(score.reason)});
    }
    return scores;
}

/// Who said what, a paragraph each.
QString conversationText(const std::string &transcript)
{
    const auto messages = parseJson(transcript);
    if (!messages || !messages->is_array())
        return {};
    QStringList paragraphs;
    for (const Json &message : *messages) {
        QString said = displayText(stringAt(message, "content").value_or(""));
        if (const Json *calls = memberAt(message, "tool_calls"); calls && calls->is_array()) {
            for (const Json &call : *calls) {
                const Json *function = memberAt(call, "function");
                const Json &source = function ? *function : call;
                said += (said.isEmpty() ? QString() : QStringLiteral("\n"))
                        + QStringLiteral("→ %1 %2").arg(displayText(stringAt(source, "name").value_or("")), displayText(stringAt(source, "arguments").value_or("")));
            }
        }
        paragraphs << QStringLiteral("%1: %2").arg(displayText(stringAt(message, "role").value_or("")), said);
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

/// What stands in the result's own row.
ResultDetail answerOf(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    ResultDetail detail;
    detail.id = displayText(view.id);
    detail.runId = displayText(view.run.id.text());
    detail.caseId = displayText(row.caseId);
    detail.subject = versionText(view.column) + dot + displayText(view.column.model);
    detail.repeat = row.repeat;
    detail.state = stateOf(row.state);
    detail.verdict = verdictOf(view.stored.pass);
    if (row.output)
        detail.output = displayText(*row.output);
    detail.toolCalls = indentedJson(row.toolCalls.value_or(std::string()));
    detail.conversation = conversationText(row.transcript.value_or(std::string()));
    detail.reasoning = displayText(row.reasoning.value_or(std::string()));
    if (row.error)
        detail.errorText = QStringLiteral("%1 · %2").arg(QString::fromLatin1(name(*row.error)), displayText(row.errorText));
    else if (row.state == ResultState::Error)
        detail.errorText = row.errorText.empty() ? ResultText::tr("an error of unknown kind") : displayText(row.errorText);
    detail.scores = scoresOf(view);
    detail.labels = labelsByQuestion(view.labels);
    detail.rawAnswer = storedAnswerText(row);
    detail.facts = factsOf(view);
    return detail;
}

/// What the case says; a case that is no longer there leaves its part empty.
void addCase(Database &database, const ResultRow &row, ResultDetail &detail)
{
    const auto item = caseByHash(database, row.caseHash);
    if (!item)
        return;
    for (const auto &[name, value] : item->content.vars)
        detail.inputs.push_back({displayText(name), displayText(value)});
    for (const auto &[name, value] : item->content.json)
        detail.inputs.push_back({displayText(name), displayText(value)});
    for (const Document &document : item->content.documents)
        detail.documents.push_back({displayText(document.title.empty() ? document.id : document.title), displayText(document.text)});
    if (item->content.reference)
        detail.reference = displayText(*item->content.reference);
}

QString erasedText(const Erasure &erasure)
{
    const QString who = erasure.person ? displayText(*erasure.person) : ResultText::tr("somebody whose name was erased");
    QString text = ResultText::tr("The texts of this run were erased on %1 by %2.").arg(dateTime(erasure.at), who);
    if (!erasure.reason.empty())
        text += QLatin1Char(' ') + ResultText::tr("Reason: %1").arg(displayText(erasure.reason));
    return text;
}

Result<std::optional<ResultView>> viewOf(Database &database, std::int64_t key)
{
    const auto columns = ResultColumns::load(database);
    return columns ? resultView(database, *columns, key) : Result<std::optional<ResultView>>(fail(columns.error()));
}

QString answerNote(const ResultLine &line)
{
    QStringList parts{line.state == ResultState::Ok ? passText(verdictOf(line.pass)) : stateText(stateOf(line.state)), dateTime(line.at)};
    parts.removeAll(QString());
    return parts.join(dot);
}

} // namespace

Result<std::optional<ResultDetail>> readResultDetail(Database &database, std::int64_t key)
{
    const auto view = viewOf(database, key);
    if (!view)
        return fail(view.error());
    if (!*view)
        return std::optional<ResultDetail>();
    const ResultRow &row = (*view)->stored.row;
    const auto run = resolveRun(database, (*view)->run.id.text());
    const auto spec = run ? runSpecOf(database, *run) : Result<RunSpec>(fail(run.error()));
    const auto erasure = spec ? erasureOf(database, (*view)->run.id) : Result<std::optional<Erasure>>(fail(spec.error()));
    if (!erasure)
        return fail(erasure.error());
    ResultDetail detail = answerOf(**view);
    detail.key = key;
    detail.repeats = spec->repeats;
    if (*erasure)
        detail.erased = erasedText(**erasure);
    addCase(database, row, detail);
    addRequest(database, *spec, row, detail);
    return std::optional(std::move(detail));
}

Result<std::vector<CaseAnswer>> readCaseAnswers(Database &database, std::int64_t key)
{
    const auto columns = ResultColumns::load(database);
    const auto keys = columns ? resultsOfSameCase(database, key) : Result<std::vector<std::int64_t>>(fail(columns.error()));
    const auto lines = keys ? resultLines(database, *keys, previewLength) : Result<std::vector<ResultLine>>(fail(keys.error()));
    if (!lines)
        return fail(lines.error());
    std::vector<CaseAnswer> answers;
    for (const ResultLine &line : *lines) {
        const ResultRun *run = columns->run(line.run);
        const ResultColumn *column = columns->column(line.run, line.column);
        if (!run || !column)
            continue;
        CaseAnswer answer{line.key,           versionText(*column) + dot + displayText(column->model), displayText(run->name), displayText(line.text), stateOf(line.state),
                          verdictOf(line.pass), answerNote(line)};
        if (line.repeat > 0)
            answer.subject += dot + ResultText::tr("repeat %1").arg(count(line.repeat + 1));
        answers.push_back(std::move(answer));
    }
    return answers;
}

Result<std::vector<DiffSegment>> readAnswerDiff(Database &database, std::int64_t before, std::int64_t after)
{
    const auto old = rowByKey(database, before);
    const auto now = old ? rowByKey(database, after) : old;
    if (!now)
        return fail(now.error());
    if (!*old || !*now || !(*old)->row.output || !(*now)->row.output)
        return std::vector<DiffSegment>();
    return wordDiff(*(*old)->row.output, *(*now)->row.output);
}

Result<QString> readResultJson(Database &database, std::int64_t key)
{
    const auto view = viewOf(database, key);
    if (!view)
        return fail(view.error());
    return *view ? QString::fromStdString(resultJson(**view)) : QString();
}

} // namespace assay::items
