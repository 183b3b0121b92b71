#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>

#include "storage/latency_histogram.h"

namespace assay {

/// What is summed up of the results of a day. A scorer has two signals of its own: scoreSignal() and verdictSignal().
enum class RollupSignal {
    Pass,    ///< cases with a verdict; repeats of a case count once, as their mean
    Score,   ///< mean over the scorers, case by case
    Cost,    ///< nano-dollars of the answers that were sent for; not of those from the cache
    Latency, ///< microseconds of the same answers, with a histogram
    Tokens,  ///< input + output of the same answers
    Errors,  ///< answers and errors; k counts the errors; cancelled ones are left out
    Cache,   ///< answers; k counts those from the cache
};
constexpr int labelSignal = 8; ///< made when asked for, never kept
constexpr int firstScorerSignal = 16;
/// Signals of the scorer of this number in its run.
constexpr int scoreSignal(int scorer) { return firstScorerSignal + 2 * scorer; }
constexpr int verdictSignal(int scorer) { return firstScorerSignal + 2 * scorer + 1; }
constexpr int signalOf(RollupSignal signal) { return static_cast<int>(signal); }

/// Sums that can be added: from them come rate, mean, variance and, of latencies, quantiles.
struct RollupSum
{
    std::int64_t n = 0;       ///< values that there are
    std::int64_t k = 0;       ///< of those the ones that count as 1
    std::int64_t unknown = 0; ///< answers without a value: never part of n, never 0
    double sum = 0;           ///< exact for whole numbers up to 2^53
    double sumSquares = 0;
    LatencyHistogram latencies;

    void add(const RollupSum &other);
    void add(double value);
    bool operator==(const RollupSum &) const = default;
};

/// Days count from 1970-01-01 UTC.
constexpr std::int64_t dayUs = 86'400'000'000;
constexpr std::int64_t hourUs = 3'600'000'000;
constexpr std::int64_t periodOf(std::int64_t us, std::int64_t length) { return us >= 0 ? us / length : -((-us + length - 1) / length); }
constexpr std::int64_t dayOf(std::int64_t us) { return periodOf(us, dayUs); }

struct RollupKey
{
    std::int64_t run = 0; ///< number of the run in result rows; with the column it says version, model and dataset version
    std::int64_t day = 0;
    int column = 0;
    std::string segment; ///< tag, or value of the variable; empty = all of them, or what was left over
    int signal = 0;

    auto operator<=>(const RollupKey &) const = default;
};
using Rollup = std::map<RollupKey, RollupSum>;

/// How results are divided: the empty name not at all, "tag", "var:NAME".
using RollupDimension = std::string;

/// Of each run and day at most so many segments stand for themselves, those with the most results; of a variable or of tags at most so many
/// different values are told apart, those of the cases stored first. The others are left over: segment "".
constexpr std::size_t mostSegmentsOfDay = 200;
constexpr std::size_t mostSegments = 10'000;

} // namespace assay
