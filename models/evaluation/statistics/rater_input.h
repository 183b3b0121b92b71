#pragma once

// How the methods on agreement read their raters; for this room only.

#include "evaluation/statistics/agreement.h"
#include "evaluation/statistics/input.h"

namespace assay {

struct TwoRaters
{
    AgreementTable table;
    std::int64_t unpaired = 0;
};
/// `table`, or the labels `a` and `b` of the same items with their `categories`.
TwoRaters twoRaters(const StatisticInput &input);

/// Ratings of any number of raters with the categories that they are places of: those in @p declared, else all in use, sorted.
struct ManyRaters
{
    Ratings ratings;
    std::vector<Json> categories;
};
ManyRaters manyRaters(const StatisticInput &input, const char *declared);

/// `measurement`; nominal when it is missing.
Measurement readMeasurement(const StatisticInput &input);
/// The numbers that the categories of `ratings` stand for, where the measurement needs numbers.
std::vector<double> numbersOf(const StatisticInput &input, const std::vector<Json> &categories, Measurement measurement);

/// `weights`; none when it is missing.
AgreementWeights readWeights(const StatisticInput &input);
const char *name(AgreementWeights weights);

} // namespace assay
