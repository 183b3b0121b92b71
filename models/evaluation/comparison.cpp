#include "evaluation/comparison.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

void addTokens(std::optional<std::int64_t> &sum, std::optional<std::int64_t> more, bool &unknown)
{
    if (!more)
        unknown = true;
    else
        sum = sum.value_or(0) + *more;
}

} // namespace

Percentiles percentilesOf(const std::vector<double> &milliseconds)
{
    Percentiles result;
    result.n = static_cast<std::int64_t>(milliseconds.size());
    if (!milliseconds.empty()) {
        result.p50 = nearestRank(milliseconds, 0.5);
        result.p95 = nearestRank(milliseconds, 0.95);
    }
    return result;
}

ComparisonBuilder::ComparisonBuilder(int columns, int baseline, int repeats, std::vector<std::string> scorerKeys)
    : m_baseline(baseline), m_repeats(repeats), m_scorers(std::move(scorerKeys)), m_columns(static_cast<std::size_t>(columns))
{
    for (Column &column : m_columns) {
        column.scorePass.resize(m_scorers.size());
        column.scoreValue.resize(m_scorers.size());
    }
}

void ComparisonBuilder::add(std::int64_t position, const ResultRow &row, const std::vector<ScoreRow> &scores)
{
    if (row.state == ResultState::Cancelled || row.column < 0 || row.column >= static_cast<int>(m_columns.size()))
        return;
    Column &column = m_columns[static_cast<std::size_t>(row.column)];
    ++column.counts.results;
    if (row.state == ResultState::Error) {
        ++column.counts.errors;
        return;
    }
    column.counts.cached += row.fromCache;
    if (!row.fromCache) {
        if (row.latencyUs)
            column.latencies.push_back(static_cast<double>(*row.latencyUs) / 1000);
        if (row.firstTokenUs)
            column.firstTokens.push_back(static_cast<double>(*row.firstTokenUs) / 1000);
        column.counts.cost.add(row.cost);
    }
    addTokens(column.counts.inputTokens, row.tokens.input, column.inputUnknown);
    addTokens(column.counts.outputTokens, row.tokens.output, column.outputUnknown);
    if (row.tokens.cachedInput)
        column.counts.cachedTokens = column.counts.cachedTokens.value_or(0) + *row.tokens.cachedInput;
    const auto note = [position](ByCase &cases, double value) {
        Mean &mean = cases[position];
        mean.sum += value;
        ++mean.count;
    };
    std::optional<bool> pass;
    for (const ScoreRow &score : scores) {
        const auto at = static_cast<std::size_t>(score.scorer);
        if (at >= m_scorers.size())
            continue;
        if (score.value)
            note(column.scoreValue[at], *score.value);
        if (score.pass) {
            note(column.scorePass[at], *score.pass ? 1 : 0);
            pass = pass.value_or(true) && *score.pass;
        }
    }
    if (pass)
        note(column.pass, *pass ? 1 : 0);
}

Rate ComparisonBuilder::rateOf(const ByCase &cases, double level) const
{
    Rate rate;
    rate.n = static_cast<std::int64_t>(cases.size());
    if (cases.empty())
        return rate;
    std::vector<double> means;
    double sum = 0;
    for (const auto &[position, mean] : cases) {
        means.push_back(mean.value());
        sum += mean.value();
    }
    const bool allEqual = std::all_of(means.begin(), means.end(), [&](double m) { return m == means.front(); });
    if (m_repeats > 1 && !allEqual) {
        Interval interval = clusteredMean(means, {}, level)->interval;
        interval.lower = std::max(0.0, interval.lower);
        interval.upper = std::min(1.0, interval.upper);
        rate.interval = interval;
    } else {
        rate.interval = wilson(std::llround(sum), rate.n, level);
        rate.interval->estimate = sum / static_cast<double>(rate.n);
    }
    return rate;
}

std::optional<AgainstBaseline> ComparisonBuilder::compare(const ByCase &column, const ByCase &baseline, double level, double change) const
{
    std::vector<CasePair> pairs;
    for (const auto &[position, mean] : column) {
        const auto other = baseline.find(position);
        if (other != baseline.end())
            pairs.push_back({other->second.value(), mean.value()});
    }
    const auto found = pairedDifference(pairs, m_repeats == 1, false, {.level = level, .change = change});
    if (!found)
        return std::nullopt;
    AgainstBaseline result{found->n, found->difference, found->p, found->pMethod, verdictOf(*found, found->p, true, level), 0, found->fixed, found->broken};
    if (result.verdict == Verdict::NoEvidence)
        result.needsMore = casesNeeded(*found, change);
    return result;
}

std::vector<ColumnSummary> ComparisonBuilder::summarise(double level, double change) const
{
    std::vector<ColumnSummary> summaries;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        ColumnSummary summary = column.counts;
        summary.pass = rateOf(column.pass, level);
        if (static_cast<int>(i) != m_baseline)
            summary.againstBaseline = compare(column.pass, m_columns[static_cast<std::size_t>(m_baseline)].pass, level, change);
        for (std::size_t s = 0; s < m_scorers.size(); ++s) {
            ScorerSummary scorer{m_scorers[s], static_cast<std::int64_t>(column.scoreValue[s].size()), std::nullopt, rateOf(column.scorePass[s], level)};
            double sum = 0;
            for (const auto &[position, mean] : column.scoreValue[s])
                sum += mean.value();
            if (scorer.n > 0)
                scorer.mean = sum / static_cast<double>(scorer.n);
            summary.scorers.push_back(std::move(scorer));
        }
        summary.latency = percentilesOf(column.latencies);
        summary.firstToken = percentilesOf(column.firstTokens);
        if (column.inputUnknown)
            summary.inputTokens.reset();
        if (column.outputUnknown)
            summary.outputTokens.reset();
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

} // namespace assay
