#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/run.h"
#include "evaluation/paired_difference.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

/// A rate or a mean over cases, with n and its interval; nothing without a case.
struct Rate
{
    std::int64_t n = 0; ///< cases, never repeats
    std::optional<Interval> interval;
};

/// A column against the baseline on the cases both answered (DATA.md §5). difference = column − baseline.
struct AgainstBaseline
{
    std::int64_t n = 0; ///< cases with a verdict on both sides
    Interval difference;
    double p = 1;
    std::string pMethod;
    Verdict verdict = Verdict::NoEvidence;
    std::int64_t needsMore = 0; ///< cases; 0 = a change of δ would have been seen
    std::int64_t fixed = 0;     ///< the baseline fails, the column passes; a case counts by its mean over repeats
    std::int64_t broken = 0;
};

struct ScorerSummary
{
    std::string key;
    std::int64_t n = 0;         ///< cases with a value
    std::optional<double> mean;
    Rate pass;
};

struct Percentiles
{
    std::int64_t n = 0;
    std::optional<double> p50; ///< milliseconds
    std::optional<double> p95;
};
Percentiles percentilesOf(const std::vector<double> &milliseconds);

/// The head of a column.
struct ColumnSummary
{
    std::int64_t results = 0; ///< rows that ended, errors included
    std::int64_t errors = 0;
    std::int64_t cached = 0;
    Rate pass;
    std::optional<AgainstBaseline> againstBaseline;
    std::vector<ScorerSummary> scorers;
    Percentiles latency;
    Percentiles firstToken;
    std::optional<std::int64_t> inputTokens; ///< sums; nothing when a part is unknown
    std::optional<std::int64_t> cachedTokens;
    std::optional<std::int64_t> outputTokens;
    MoneySum cost;                           ///< of what was sent; rows from the cache cost nothing again
};

/// Adds up a run row by row; memory grows with cases × columns, not with texts.
class ComparisonBuilder
{
public:
    ComparisonBuilder(int columns, int baseline, int repeats, std::vector<std::string> scorerKeys);

    void add(std::int64_t position, const ResultRow &row, const std::vector<ScoreRow> &scores);
    /// Column heads. δ (@p change) is the smallest change worth seeing.
    std::vector<ColumnSummary> summarise(double level = 0.95, double change = 0.02) const;

private:
    struct Mean
    {
        double sum = 0;
        int count = 0;
        double value() const { return sum / count; }
    };
    using ByCase = std::map<std::int64_t, Mean>; ///< by position, so that order is the stored one
    struct Column
    {
        ColumnSummary counts;
        ByCase pass;
        std::vector<ByCase> scorePass;
        std::vector<ByCase> scoreValue;
        std::vector<double> latencies;
        std::vector<double> firstTokens;
        bool inputUnknown = false;
        bool cachedSeen = false;
        bool outputUnknown = false;
    };
    Rate rateOf(const ByCase &cases, double level) const;
    std::optional<AgainstBaseline> compare(const ByCase &column, const ByCase &baseline, double level, double change) const;

    int m_baseline;
    int m_repeats;
    std::vector<std::string> m_scorers;
    std::vector<Column> m_columns;
};

} // namespace assay
