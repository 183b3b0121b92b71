#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

/// What people and a judge said of the same items, and what the judge alone said of more (statistics.md §9).
struct JudgedItems
{
    std::vector<double> labelled;        ///< by people
    std::vector<double> judgeOnLabelled; ///< of the same items, in the same order
    std::vector<double> judgeOnly;
};

/// A mean as people would give it, from few labels and many verdicts of a judge: PPI++ (prediction-powered inference).
struct CorrectedMean
{
    std::string undefined;            ///< "one item": fewer than two labels; empty else
    Interval interval;                ///< normal, method "ppi++"; its estimate may leave [0, 1] as its bounds may
    double standardError = 0;         ///< 0: nothing varied, so that the bounds say nothing
    double lambda = 0;                ///< weight of the judge, 0 (labels alone) to 1
    double labelsAlone = 0;           ///< mean of the labels
    double labelsAloneError = 0;      ///< its standard error, as with lambda 0
    double judgeAlone = 0;            ///< mean of all verdicts of the judge, uncorrected
    std::optional<double> labelWorth; ///< what one label is worth with the judge's help: 1.34 = a third more
};
/// @p lambda is chosen to make the error smallest unless given. Needs a label and a verdict alone, and a verdict for each label.
CorrectedMean correctedMean(const JudgedItems &items, const std::optional<double> &lambda = {}, double level = 0.95);

/// Which labels and verdicts are cheapest.
struct LabelPlan
{
    std::int64_t human = 0;  ///< items labelled by people, judged too
    std::int64_t judged = 0; ///< items judged only; 0 when the judge is not worth its cost
    double cost = 0;         ///< of all labels and verdicts, unrounded
};
/// For a mean as sure as @p effective labels alone would make it; @p correlation of judge and people within (−1, 1), costs > 0 in one unit.
LabelPlan labelPlan(double correlation, double costHuman, double costJudge, double effective);

} // namespace assay
