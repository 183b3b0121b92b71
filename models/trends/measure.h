#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "storage/rollup.h"

namespace assay {

/// What is followed over time.
struct Measure
{
    enum class Kind { Pass, Scorer, Label, Cost, Latency, Tokens, Errors, Cache };
    Kind kind = Kind::Pass;
    std::string name;      ///< of the scorer or the question
    double quantile = 0.5; ///< of Latency

    bool operator==(const Measure &) const = default;
};

/// "pass", "score.NAME", "label.NAME", "cost", "latency.p50", "latency.p95", "tokens", "errors", "cache": the `measure` of documents.
std::string idOf(const Measure &measure);
/// cost, latency (its median and p95), tokens, errors, cache; nothing for another word.
std::optional<std::vector<Measure>> measuresCalled(const std::string &word);
/// What the sentence speaks of when nothing is asked for.
std::vector<Measure> usualMeasures();

/// In what a value is counted.
enum class TrendUnit { Share, NanoDollars, Microseconds, Tokens, Score };

/// Whether more is better; nothing where neither is.
std::optional<bool> isHigherBetter(const Measure &measure);
/// Points with fewer values are drawn hollow and feed no detector (trends.md §2).
std::int64_t floorOf(const Measure &measure);
/// What people call it: "Answers pass", "Cost an answer".
QString titleOf(const Measure &measure);
/// How its values are made: "share of judged answers, 95 % interval".
QString captionOf(const Measure &measure, TrendUnit unit);

} // namespace assay
