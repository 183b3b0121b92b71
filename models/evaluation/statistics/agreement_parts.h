#pragma once

// What the coefficients of agreement.h share; for this room only.

#include <cstddef>
#include <vector>

#include "evaluation/statistics/agreement.h"

namespace assay {

/// Weight of two places among @p categories.
double agreementWeight(AgreementWeights weights, std::size_t i, std::size_t j, std::size_t categories);

/// An agreement table, which must outlive this, as shares of the items.
struct TableShares
{
    explicit TableShares(const AgreementTable &counts);

    /// p of a cell, or what independent raters with these margins would put there.
    double share(std::size_t i, std::size_t j, bool independent) const;
    /// Σ w·p of the table, divided last, so that full agreement is exactly 1.
    double observed(AgreementWeights weights) const;
    /// Σ w·p of independent raters.
    double expected(AgreementWeights weights) const;

    const AgreementTable &table;
    std::size_t size;
    std::vector<double> rows;
    std::vector<double> columns;
    Coefficient pairs; ///< all but the estimate; its words are "no items", "no variation" or none
};

/// Ratings by unit, in order, without the missing ones.
struct RatedUnits
{
    explicit RatedUnits(const Ratings &ratings);

    /// Mean over the units with at least two ratings of Σ w over their ordered pairs, divided by the number of these. Needs such a unit.
    double weighted(AgreementWeights weights, std::size_t categories) const;

    std::vector<std::vector<std::size_t>> units;
    std::int64_t unpaired = 0; ///< units with fewer than two ratings
    Coefficient pairs;         ///< all but the estimate; its words are "no items", "one rater", "no shared items" or none
};

} // namespace assay
