#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/run.h"

namespace assay {

/// What the repeats of one case gave of one quantity.
struct RepeatedValue
{
    double sum = 0;
    double squares = 0;
    int count = 0;

    void add(double value);
    std::optional<double> mean() const; ///< nothing without a value
    double scatter() const;             ///< sum of squared deviations from the mean
};

/// How far the votes of judges on one answer lie apart, over the answers to one case.
struct VoteScatter
{
    double scatter = 0; ///< sum of squared deviations from the answer's mean
    double degrees = 0; ///< votes − answers
    double inverse = 0; ///< Σ 1/votes over the answers
    int answers = 0;
};

/// One case of one column, its repeats together. Errors have no values.
struct ColumnCase
{
    std::string id;
    CaseHash hash;              ///< of id and content: the same case has the same
    std::int64_t position = 0;  ///< in its dataset version
    int answers = 0;
    int errors = 0;
    RepeatedValue pass;                 ///< each scorer that gives a verdict passes
    std::vector<RepeatedValue> values;  ///< by scorer
    std::vector<RepeatedValue> verdicts; ///< by scorer, 0 or 1
    std::vector<VoteScatter> votes;     ///< by scorer; empty when no judge voted
    std::vector<double> latencies;      ///< ms; without those from the cache
    RepeatedValue latency;
    RepeatedValue cost;                 ///< nano-dollars an answer, what it cost when it was asked
    RepeatedValue inputTokens;
    RepeatedValue outputTokens;
};

/// The results of one column case by case, in stored order. Memory grows with cases × scorers, not with texts.
class ColumnCases
{
public:
    explicit ColumnCases(std::size_t scorers) : m_scorers(scorers) {}

    /// Cancelled rows are as good as missing.
    void add(std::int64_t position, const ResultRow &row, const std::vector<ScoreRow> &scores);
    /// Votes of judges on one answer to a case that was added, for the scorer of this number.
    void addVotes(std::int64_t position, std::size_t scorer, const std::vector<double> &votes);
    const std::vector<ColumnCase> &all() const { return m_cases; }

private:
    ColumnCase &caseOf(std::int64_t position, const ResultRow &row);

    std::size_t m_scorers;
    std::vector<ColumnCase> m_cases;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< by position
};

} // namespace assay
