#pragma once

#include <vector>

#include "items/trends/trend_words.h"

namespace assay::items {

/// A part of the first line. Strong ones are findings, quiet ones their doubt.
struct SentencePart
{
    enum class Weight { Plain, Strong, Quiet };
    QString text;
    Weight weight = Weight::Plain;
    TrendVerdict verdict = TrendVerdict::NoEvidence; ///< of a strong part: what it means
    int measure = -1; ///< the chart it speaks of; -1 = none

    bool operator==(const SentencePart &) const = default;
};

/// The first line in words: what got better or worse, since when, with interval and n; "no evidence of change" where that is the truth.
std::vector<SentencePart> trendSentence(const TrendView &view);
/// The same as plain text: the `summary` of documents.
QString trendSummary(const TrendView &view);

} // namespace assay::items
