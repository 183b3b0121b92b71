#include "trends/trend_question.h"

namespace assay {

std::optional<TrendBucket> trendBucketFromName(const std::string &word)
{
    for (const TrendBucket bucket : {TrendBucket::Hour, TrendBucket::Day, TrendBucket::Week}) {
        if (word == name(bucket))
            return bucket;
    }
    return std::nullopt;
}

const char *name(TrendBucket bucket)
{
    switch (bucket) {
    case TrendBucket::Hour: return "hour";
    case TrendBucket::Day: return "day";
    case TrendBucket::Week: return "week";
    }
    return "";
}

} // namespace assay
