#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "trends/estimate.h"

namespace assay {

/// Something that was changed, as a line in the charts. It says when, never why something else changed.
struct TrendChange
{
    enum class Kind { Channel, Version, Model, Dataset, Scorer, Question };
    TimeUs at;
    Kind kind = Kind::Version;
    std::string name;   ///< "production → v7", "v7", "support v3", "polite", "right?"
    std::string reason; ///< message or reason given; may be empty
    std::optional<std::string> person;

    /// Whether it changes how quality is measured rather than the answers.
    bool isMeasurement() const { return kind == Kind::Dataset || kind == Kind::Scorer || kind == Kind::Question; }
    bool operator==(const TrendChange &) const = default;
};
const char *name(TrendChange::Kind kind); ///< "channel", "version", "model", "dataset", "scorer", "question"

/// One cell of what was read.
struct TrendKey
{
    std::size_t measure = 0; ///< place in TrendData::measures
    std::string segment;     ///< empty = all
    int version = 0;         ///< N of vN; 0 = a draft
    std::int64_t period = 0; ///< since 1970 UTC, in days or hours

    auto operator<=>(const TrendKey &) const = default;
};
using TrendSums = std::map<TrendKey, RollupSum>;

/// A release: from this moment on the channel points at the version.
struct TrendRelease
{
    TimeUs at;
    int version = 0;
    std::string channel;
};

/// Everything the pipeline computes from.
struct TrendData
{
    std::vector<Measure> measures;
    std::vector<TrendUnit> units; ///< of the measures
    TrendSums whole;              ///< by day, all segments together, back to before the range where a comparison needs it
    TrendSums parts;              ///< what the charts show, in periods of partUs: segments, or the whole again
    std::int64_t partUs = dayUs;
    std::vector<TrendChange> changes;   ///< oldest first
    std::vector<TrendRelease> releases; ///< oldest first
    std::optional<int> against;         ///< the version that is asked to compare with
    std::int64_t fromDay = 0;           ///< the range, in days; `toDay` is the one after
    std::int64_t toDay = 0;
    bool hasFrom = false;               ///< the range begins where somebody said
};

} // namespace assay
