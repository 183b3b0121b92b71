#pragma once

// How far ratings lie apart for Krippendorff's alpha (statistics.md §3); for this room only.

#include <cstddef>
#include <memory>
#include <vector>

#include "domain/question.h"

namespace assay {

/// The ratings of one unit: how many of each category that it holds.
struct CategoryCount
{
    std::size_t category;
    double ratings;
};

/// The distances d between categories as the two sums that alpha needs, so that they can be made without a loop over pairs where there is a way:
/// - Nominal: d is 1, so that Σ n·n·d = N² − Σ n².
/// - Interval: (x − x')² of the numbers, so that Σ n·n·d = 2N·Σ n·(x − mean)².
/// - Ordinal: the same of mid-ranks: Σ n_g from a to b less half of both ends is what lies between the middles of a and b.
/// - Ratio: ((x − x')/(x + x'))², which takes the pairs.
class AlphaDistances
{
public:
    virtual ~AlphaDistances() = default;

    /// Whether distances depend on the margins: then they are those of the last call of takeMargins().
    virtual bool followMargins() const { return false; }
    /// @p margins holds the ratings of each category.
    virtual void takeMargins(const std::vector<double> & /*margins*/) {}
    /// Work ahead of many calls.
    virtual void prepare() {}
    /// Σ d over the ordered pairs of @p size ratings of one unit.
    virtual double within(const std::vector<CategoryCount> &unit, double size) const = 0;
    /// Σ n·n'·d over the ordered pairs of categories; @p total is the sum of the margins.
    virtual double between(const std::vector<double> &margins, double total) const = 0;
};

/// @p numbers are those of the categories, for Interval and Ratio.
std::unique_ptr<AlphaDistances> alphaDistances(Measurement measurement, std::vector<double> numbers);

} // namespace assay
