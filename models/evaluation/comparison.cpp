#include "evaluation/comparison.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

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

bool isWhole(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return v == 0 || v == 1 || v == -1; });
}

void addTokens(std::optional<std::int64_t> &sum, std::optional<std::int64_t> more, bool &unknown)
{
    if (!more)
        unknown = true;
    else
        sum = sum.value_or(0) + *more;
}

/// N = max(0, ⌈(z_0.975 + z_0.8)² · Var(d) / δ²⌉ − n).
std::int64_t casesNeeded(double variance, double change, std::int64_t n)
{
    constexpr double factor = (1.959964 + 0.841621) * (1.959964 + 0.841621);
    const double needed = std::ceil(factor * variance / (change * change));
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(needed) - n);
}

} // namespace

const char *name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better: return "better";
    case Verdict::Worse: return "worse";
    case Verdict::NoEvidence: return "no_evidence";
    }
    return "no_evidence";
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
    AgainstBaseline result;
    std::vector<double> differences;
    PairedTable table;
    for (const auto &[position, mean] : column) {
        const auto other = baseline.find(position);
        if (other == baseline.end())
            continue;
        const double mine = mean.value();
        const double theirs = other->second.value();
        differences.push_back(mine - theirs);
        result.fixed += mine > theirs;
        result.broken += mine < theirs;
        table.both += mine == 1 && theirs == 1;
        table.firstOnly += mine == 1 && theirs == 0;
        table.secondOnly += mine == 0 && theirs == 1;
        table.neither += mine == 0 && theirs == 0;
    }
    result.n = static_cast<std::int64_t>(differences.size());
    if (differences.empty())
        return std::nullopt;
    if (m_repeats == 1 && isWhole(differences) && table.n() == result.n) {
        result.difference = newcombePaired(table, level);
        result.p = mcNemar(table.firstOnly, table.secondOnly).exactP;
        result.pMethod = "mcnemar exact";
    } else {
        result.difference = pairedBootstrap(differences, {}).interval;
        result.p = signFlip(differences, fewEnoughToEnumerate(differences)).p;
        result.pMethod = "sign flip";
    }
    const bool sure = result.p <= 1 - level;
    if (sure && result.difference.lower > 0)
        result.verdict = Verdict::Better;
    else if (sure && result.difference.upper < 0)
        result.verdict = Verdict::Worse;
    else
        result.needsMore = casesNeeded(sampleVariance(differences), change, result.n);
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
