#include "project/compare_runs.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/scorer.h"
#include "project/judge_votes.h"
#include "storage/database.h"
#include "storage/datasets.h"

namespace assay {

namespace {

struct ScorerChoice
{
    std::vector<ComparedScorer> compared;
    std::vector<std::string> notCompared;
};

/// Scorers of one key are the same only if they mean the same.
ScorerChoice scorersOf(const RunSpec &a, const RunSpec &b)
{
    ScorerChoice choice;
    for (std::size_t i = 0; i < a.scorers.size(); ++i) {
        const auto other = std::find_if(b.scorers.begin(), b.scorers.end(), [&](const ScorerSpec &each) { return each.key == a.scorers[i].key; });
        if (other == b.scorers.end() || !(*other == a.scorers[i]))
            choice.notCompared.push_back(a.scorers[i].key);
        else
            choice.compared.push_back({other->key, i, static_cast<std::size_t>(other - b.scorers.begin()), isHigherBetter(*other)});
    }
    for (const ScorerSpec &each : b.scorers) {
        if (std::none_of(a.scorers.begin(), a.scorers.end(), [&](const ScorerSpec &other) { return other.key == each.key; }))
            choice.notCompared.push_back(each.key);
    }
    return choice;
}

Status narrow(ScorerChoice &choice, const std::vector<std::string> &wanted)
{
    if (wanted.empty())
        return {};
    std::vector<ComparedScorer> kept;
    for (const std::string &key : wanted) {
        const auto found = std::find_if(choice.compared.begin(), choice.compared.end(), [&](const ComparedScorer &each) { return each.key == key; });
        if (found != choice.compared.end()) {
            kept.push_back(*found);
            continue;
        }
        QStringList names;
        for (const ComparedScorer &each : choice.compared)
            names << displayText(each.key);
        const bool differs = std::find(choice.notCompared.begin(), choice.notCompared.end(), key) != choice.notCompared.end();
        return fail(ErrorCode::BadInput, translate("Compare", "The scorer “%1” cannot be compared").arg(displayText(key)),
                    differs ? translate("Compare", "the runs don't have it with the same settings") : translate("Compare", "neither run has it"),
                    translate("Compare", "Both have: %1.").arg(names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "))));
    }
    choice.compared = std::move(kept);
    return {};
}

std::optional<std::string> variableOf(const CaseContent &content, const std::string &name)
{
    if (const auto text = content.vars.find(name); text != content.vars.end())
        return text->second;
    if (const auto json = content.json.find(name); json != content.json.end())
        return json->second;
    return std::nullopt;
}

std::vector<std::string> segmentsOf(const CaseContent &content, const std::string &by)
{
    if (by == "tag")
        return content.tags.empty() ? std::vector<std::string>{std::string()} : content.tags;
    return {variableOf(content, by).value_or(std::string())};
}

/// What only the cases themselves say: their segments and clusters.
class CaseMarks
{
public:
    CaseMarks(Database &database, const CompareRequest &request) : m_database(database), m_request(request) {}

    Status mark(SharedCase &shared)
    {
        const bool asksCase = !m_request.cluster.empty() || (!m_request.by.empty() && m_request.by != "model");
        if (!asksCase)
            return {};
        const auto item = caseByHash(m_database, shared.a->hash);
        if (!item)
            return fail(item.error());
        if (!m_request.by.empty() && m_request.by != "model") {
            shared.segments = segmentsOf(item->content, m_request.by);
            m_isKnown = m_isKnown || m_request.by == "tag" || variableOf(item->content, m_request.by);
        }
        return m_request.cluster.empty() ? Status{} : markCluster(shared, item->content);
    }

    Status finish() const
    {
        if (m_request.by.empty() || m_request.by == "model" || m_isKnown)
            return {};
        return fail(ErrorCode::BadInput, translate("Compare", "No case has a variable “%1”").arg(displayText(m_request.by)), {},
                    translate("Compare", "Divide by tag, by model, or by a variable of the cases."));
    }

private:
    Status markCluster(SharedCase &shared, const CaseContent &content)
    {
        const auto value = variableOf(content, m_request.cluster);
        if (!value)
            return fail(ErrorCode::BadInput, translate("Compare", "The case “%1” does not say which cluster it belongs to").arg(displayText(shared.a->id)),
                        translate("Compare", "it has no variable “%1”").arg(displayText(m_request.cluster)));
        shared.cluster = m_clusters.try_emplace(*value, static_cast<std::int64_t>(m_clusters.size())).first->second;
        return {};
    }

    Database &m_database;
    const CompareRequest &m_request;
    std::map<std::string, std::int64_t> m_clusters;
    bool m_isKnown = false;
};

Status markCases(Database &database, CasePairing &pairing, const CompareRequest &request, const NamedColumn &a, const NamedColumn &b)
{
    CaseMarks marks(database, request);
    for (SharedCase &shared : pairing.shared) {
        if (request.by == "model")
            shared.segments = {a.model == b.model ? a.model : a.model + " → " + b.model};
        if (auto marked = marks.mark(shared); !marked)
            return marked;
    }
    return pairing.shared.empty() ? Status{} : marks.finish();
}

/// A score of one vote says nothing of a judge's noise.
Status addVotes(Database &database, const NamedColumn &column, ColumnCases &cases)
{
    auto select = database.prepare("SELECT r.position, d.scorer, d.details FROM score_details d JOIN result r ON r.id = d.result WHERE r.run = ?1 AND r.column_number = ?2");
    if (!select)
        return fail(select.error());
    select->bind(1, column.run.key).bind(2, column.number);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        std::vector<double> values;
        for (const Json &vote : votesIn(select->text(2)))
            if (const Json *value = memberAt(vote, "value"); value && value->is_number())
                values.push_back(value->get<double>());
        if (values.size() > 1 && select->integer(1) >= 0)
            cases.addVotes(select->integer(0), static_cast<std::size_t>(select->integer(1)), values);
    }
}

} // namespace

Result<ColumnCases> readColumnCases(Database &database, const NamedColumn &column)
{
    ColumnCases cases(column.spec.scorers.size());
    const auto read = eachRow(database, column.run, false, [&](const StoredRow &stored) -> Result<bool> {
        if (stored.row.column == column.number)
            cases.add(stored.position, stored.row, stored.scores);
        return true;
    });
    const Status voted = read ? addVotes(database, column, cases) : read;
    return voted.map([&] { return std::move(cases); });
}

Result<CompareReport> compareColumns(Database &database, const NamedColumn &a, const NamedColumn &b, const CompareRequest &request)
{
    ScorerChoice choice = scorersOf(a.spec, b.spec);
    if (auto narrowed = narrow(choice, request.scorers); !narrowed)
        return fail(narrowed.error());
    const auto left = readColumnCases(database, a);
    const auto right = left ? readColumnCases(database, b) : Result<ColumnCases>(fail(left.error()));
    if (!right)
        return fail(right.error());
    CasePairing pairing = pairCases(*left, *right);
    if (auto marked = markCases(database, pairing, request, a, b); !marked)
        return fail(marked.error());
    ComparisonRule rule{request.rule, request.changeIsGiven, !request.cluster.empty(), !request.by.empty()};
    return CompareReport{a, b, request.by, request.cluster, compareColumns(pairing, choice.compared, rule), std::move(choice.notCompared)};
}

Result<CompareReport> compareRuns(Database &database, const CompareRequest &request)
{
    const auto a = resolveColumn(database, request.a);
    const auto b = a ? resolveColumn(database, request.b) : a;
    if (!b)
        return fail(b.error());
    return compareColumns(database, *a, *b, request);
}

} // namespace assay
