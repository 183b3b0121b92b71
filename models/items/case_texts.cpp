#include "items/case_texts.h"

#include <map>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/word_diff.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/labels.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

QString cut(std::string_view text)
{
    return displayText(firstCodePoints(text, outputPreviewLength));
}

struct NamedCase
{
    std::string id;
    CaseContent content;
};

Result<NamedCase> caseInRow(Database &database, std::int64_t row)
{
    auto select = database.cached("SELECT case_id, content FROM case_row WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto found = (*select)->bind(1, row).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return NamedCase{};
    NamedCase item{std::string((*select)->text(0)), {}};
    auto content = caseContentFromText((*select)->text(1));
    (*select)->reset();
    if (!content)
        return fail(content.error());
    item.content = std::move(*content);
    return item;
}

Result<AnswerText> answerInRow(Database &database, std::int64_t key)
{
    AnswerText answer;
    if (key == 0)
        return answer;
    // 4 bytes are the most a character takes.
    auto select = database.cached("SELECT CAST(substr(CAST(t.output AS BLOB), 1, ?2) AS TEXT), t.error_text, r.latency_us, r.from_cache "
                                  "FROM result r LEFT JOIN result_text t ON t.result = r.id WHERE r.id = ?1");
    if (!select)
        return fail(select.error());
    const auto found = (*select)->bind(1, key).bind(2, outputPreviewLength * 4).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return answer;
    const Statement &row = **select;
    answer.key = key;
    answer.output = cut(row.text(0));
    answer.errorText = displayText(row.text(1));
    if (const auto latency = row.optionalInteger(2))
        answer.latencyMs = static_cast<double>(*latency) / 1000;
    answer.fromCache = row.integer(3) != 0;
    (*select)->reset();
    return answer;
}

CellVerdict verdictOf(std::optional<bool> pass)
{
    return !pass ? CellVerdict::Unknown : *pass ? CellVerdict::Pass : CellVerdict::Fail;
}

CompareCell cellOf(const StoredRow &stored)
{
    const ResultRow &row = stored.row;
    CompareCell cell;
    cell.state = row.state == ResultState::Ok ? CellState::Ok : row.state == ResultState::Error ? CellState::Error : CellState::Cancelled;
    cell.output = displayText(row.output.value_or(std::string()));
    cell.verdict = verdictOf(stored.pass);
    if (row.latencyUs)
        cell.latencyMs = static_cast<double>(*row.latencyUs) / 1000;
    cell.fromCache = row.fromCache;
    cell.errorText = displayText(row.errorText);
    return cell;
}

void addInputs(CaseDetail &detail, const CaseContent &content)
{
    for (const auto &[name, value] : content.vars)
        detail.inputs.push_back({displayText(name), displayText(value)});
    for (const auto &[name, value] : content.json)
        detail.inputs.push_back({displayText(name), displayText(value)});
    for (const Document &document : content.documents)
        detail.documents.push_back({displayText(document.title.empty() ? document.id : document.title), displayText(document.text)});
    if (content.reference)
        detail.reference = displayText(*content.reference);
}

using Answers = std::vector<std::optional<StoredRow>>;

void addColumns(CaseDetail &detail, const Answers &answers, std::size_t baseline)
{
    const auto outputOf = [&](std::size_t i) { return answers[i] ? answers[i]->row.output : std::nullopt; };
    for (std::size_t i = 0; i < answers.size(); ++i) {
        DetailColumn column;
        if (answers[i]) {
            column.key = answers[i]->key;
            column.cell = cellOf(*answers[i]);
            column.cost = answers[i]->row.cost;
            const TokenCounts &tokens = answers[i]->row.tokens;
            if (tokens.input && tokens.output)
                column.tokens = *tokens.input + *tokens.output;
        }
        if (i != baseline && outputOf(i) && outputOf(baseline))
            column.againstBaseline = wordDiff(*outputOf(baseline), *outputOf(i));
        detail.columns.push_back(std::move(column));
    }
}

void addScores(CaseDetail &detail, const Answers &answers, const std::vector<ScorerSpec> &scorers)
{
    for (std::size_t s = 0; s < scorers.size(); ++s) {
        ScorerView view{displayText(scorers[s].key), {}};
        for (const auto &answer : answers) {
            ScoreView score;
            for (const ScoreRow &each : answer ? answer->scores : std::vector<ScoreRow>()) {
                if (each.scorer == static_cast<int>(s))
                    score = {each.value, verdictOf(each.pass), displayText(each.reason)};
            }
            view.columns.push_back(std::move(score));
        }
        detail.scores.push_back(std::move(view));
    }
}

/// What people say together of each answer, a line a question: labels are scores, too.
Status addLabels(Database &database, CaseDetail &detail, const Answers &answers)
{
    std::map<std::string, std::vector<ScoreView>> lines;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto values = answers[i] ? labelValues(database, answers[i]->key) : Result<std::vector<LabelValue>>(std::vector<LabelValue>());
        if (!values)
            return fail(values.error());
        for (const LabelValue &each : *values) {
            auto &line = lines[each.question];
            line.resize(answers.size());
            ScoreView &score = line[i];
            score.verdict = verdictOf(each.pass());
            score.value = each.number();
            if (!each.pass() && !each.number())
                score.reason += (score.reason.isEmpty() ? QString() : QStringLiteral(", ")) + displayText(each.value);
        }
    }
    for (auto &[question, columns] : lines)
        detail.scores.push_back({translate("Labelling", "label %1").arg(displayText(question)), std::move(columns)});
    return {};
}

} // namespace

Result<CaseTextsByIndex> readCaseTexts(Database &database, const std::vector<CaseWanted> &wanted)
{
    CaseTextsByIndex read;
    for (const CaseWanted &each : wanted) {
        const auto item = caseInRow(database, each.caseRow);
        if (!item)
            return fail(item.error());
        CaseTexts texts;
        texts.caseId = displayText(item->id);
        texts.input = item->content.vars.empty() ? QString() : cut(item->content.vars.begin()->second);
        texts.reference = cut(item->content.reference.value_or(std::string()));
        for (const std::int64_t key : each.keys) {
            auto answer = answerInRow(database, key);
            if (!answer)
                return fail(answer.error());
            texts.answers.push_back(std::move(*answer));
        }
        read.emplace_back(each.index, std::move(texts));
    }
    return read;
}

Result<CaseDetail> readCaseDetail(Database &database, const RunSpec &spec, const CaseWanted &wanted, int baseline)
{
    const auto item = caseInRow(database, wanted.caseRow);
    if (!item)
        return fail(item.error());
    Answers answers;
    for (const std::int64_t key : wanted.keys) {
        auto row = key == 0 ? Result<std::optional<StoredRow>>(std::nullopt) : rowByKey(database, key);
        if (!row)
            return fail(row.error());
        answers.push_back(std::move(*row));
    }
    CaseDetail detail;
    detail.index = wanted.index;
    detail.caseId = displayText(item->id);
    addInputs(detail, item->content);
    addColumns(detail, answers, static_cast<std::size_t>(baseline));
    addScores(detail, answers, spec.scorers);
    const Status labels = addLabels(database, detail, answers);
    return labels ? Result<CaseDetail>(std::move(detail)) : Result<CaseDetail>(fail(labels.error()));
}

} // namespace assay::items
