#include "evaluation/column_cases.h"

#include <algorithm>

namespace assay {

namespace {

void noteIfKnown(RepeatedValue &value, const std::optional<std::int64_t> &number)
{
    if (number)
        value.add(static_cast<double>(*number));
}

void addScores(ColumnCase &record, const std::vector<ScoreRow> &scores)
{
    std::optional<bool> pass;
    for (const ScoreRow &score : scores) {
        const auto at = static_cast<std::size_t>(score.scorer);
        if (score.scorer < 0 || at >= record.values.size())
            continue;
        if (score.value)
            record.values[at].add(*score.value);
        if (score.pass) {
            record.verdicts[at].add(*score.pass ? 1 : 0);
            pass = pass.value_or(true) && *score.pass;
        }
    }
    if (pass)
        record.pass.add(*pass ? 1 : 0);
}

} // namespace

void RepeatedValue::add(double value)
{
    sum += value;
    squares += value * value;
    ++count;
}

std::optional<double> RepeatedValue::mean() const
{
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

double RepeatedValue::scatter() const
{
    return count == 0 ? 0 : std::max(0.0, squares - sum * sum / count);
}

ColumnCase &ColumnCases::caseOf(std::int64_t position, const ResultRow &row)
{
    const auto [place, fresh] = m_places.try_emplace(position, m_cases.size());
    if (fresh) {
        ColumnCase record;
        record.id = row.caseId;
        record.hash = row.caseHash;
        record.position = position;
        record.values.resize(m_scorers);
        record.verdicts.resize(m_scorers);
        m_cases.push_back(std::move(record));
    }
    return m_cases[place->second];
}

void ColumnCases::add(std::int64_t position, const ResultRow &row, const std::vector<ScoreRow> &scores)
{
    if (row.state == ResultState::Cancelled)
        return;
    ColumnCase &record = caseOf(position, row);
    if (row.state == ResultState::Error) {
        ++record.errors;
        return;
    }
    ++record.answers;
    addScores(record, scores);
    if (!row.fromCache && row.latencyUs) {
        const double milliseconds = static_cast<double>(*row.latencyUs) / 1000;
        record.latencies.push_back(milliseconds);
        record.latency.add(milliseconds);
    }
    if (row.cost)
        record.cost.add(static_cast<double>(row.cost->nano));
    noteIfKnown(record.inputTokens, row.tokens.input);
    noteIfKnown(record.outputTokens, row.tokens.output);
}

void ColumnCases::addVotes(std::int64_t position, std::size_t scorer, const std::vector<double> &votes)
{
    const auto place = m_places.find(position);
    if (place == m_places.end() || scorer >= m_scorers || votes.empty())
        return;
    ColumnCase &record = m_cases[place->second];
    record.votes.resize(m_scorers);
    RepeatedValue together;
    for (const double vote : votes)
        together.add(vote);
    VoteScatter &scatter = record.votes[scorer];
    scatter.scatter += together.scatter();
    scatter.degrees += together.count - 1;
    scatter.inverse += 1.0 / together.count;
    ++scatter.answers;
}

} // namespace assay
