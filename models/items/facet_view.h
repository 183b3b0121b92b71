#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <vector>

namespace assay::items {

/// What results are told apart by beside the table. A click on a value of a facet writes a term of the filter, or takes it away.
enum class Facet { Run, Version, Model, FailedScorer, Tag, State };
inline constexpr std::array allFacets{Facet::Run, Facet::Version, Facet::Model, Facet::FailedScorer, Facet::Tag, Facet::State};

/// A value as a filter names it.
struct FacetName
{
    QString text;      ///< what a click writes, without quotes
    QStringList also;  ///< other words for it, case ignored
    QStringList ids;   ///< lower-case ids whose beginnings name it as well

    bool operator==(const FacetName &) const = default;
};

struct FacetValue
{
    FacetName name;
    QString title;
    std::int64_t results = 0; ///< as FacetView says
    bool isOn = false;        ///< the filter asks for it

    bool operator==(const FacetValue &) const = default;
};

/// One facet with its counts. A value counts the results that it brings to the table when it is on: the values of a list (`run:a,b`) stand
/// beside each other, so they are counted as if the facet's own terms were not there; those of scorers that failed narrow each
/// other down, so they are counted within the whole filter.
struct FacetView
{
    Facet facet = Facet::Run;
    std::vector<FacetValue> values; ///< most results first; those that are on stand there whatever they count
    std::int64_t more = 0;          ///< values that are left out, having the fewest results
    bool isCounted = true;          ///< false: counts of the question before

    bool operator==(const FacetView &) const = default;
};

} // namespace assay::items
