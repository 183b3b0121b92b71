#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

/// An interval that holds at every look, however often one looks (asymptotic confidence sequence, statistics.md §6). Shown while a run
/// is on its way to its planned size; then the interval of that size takes over.
struct ConfidenceSequence
{
    Interval interval;
    double p = 1;   ///< always valid: min(1, 1/e) of the mixture e-value
    double rho = 0; ///< √((−2 ln α + ln(1 − 2 ln α))/planned)
};

/// @p variance is that of one item: n · Var(estimate); more than 0, as @p n and @p planned are.
ConfidenceSequence confidenceSequence(double estimate, double variance, std::int64_t n, std::int64_t planned, double level = 0.95);
/// Of the mean of @p differences. Nothing with fewer than two or without variation.
std::optional<ConfidenceSequence> confidenceSequence(const std::vector<double> &differences, std::int64_t planned, double level = 0.95);
/// Of @p b items gained and @p c lost among @p n.
std::optional<ConfidenceSequence> confidenceSequence(std::int64_t b, std::int64_t c, std::int64_t n, std::int64_t planned, double level = 0.95);

/// Whether only exact results of a fixed size should be shown: right or wrong, of fewer than 50 items.
bool tooFewForSequence(const std::vector<double> &differences);

} // namespace assay
