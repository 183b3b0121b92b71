#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "trends/measure.h"

namespace assay {

enum class TrendBucket { Hour, Day, Week };
std::optional<TrendBucket> trendBucketFromName(const std::string &name); ///< "hour", "day", "week"
const char *name(TrendBucket bucket);

/// What somebody wants to see of a prompt over time.
struct TrendQuestion
{
    std::string prompt;                 ///< its name
    std::optional<std::string> channel; ///< only versions while the channel pointed at them, to the day
    std::optional<std::string> model;
    std::optional<std::string> dataset; ///< its name
    std::vector<Measure> measures = {}; ///< empty = usualMeasures(); the first one is what the comparison is about
    std::string by = {};                ///< "", "model", "version", "tag", else the name of a variable
    std::optional<TimeUs> from = {};    ///< first moment, taken to the beginning of its day (UTC)
    std::optional<TimeUs> to = {};      ///< first moment after, taken to the end of its day
    TrendBucket bucket = TrendBucket::Day;
    std::string against = {};           ///< "previous", or a version of the prompt (v6, digits of its hash, a channel); empty = before the last release, if there is one

    bool operator==(const TrendQuestion &) const = default;
};

} // namespace assay
