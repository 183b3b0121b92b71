#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/statistics/agreement.h"
#include "evaluation/statistics/ppi.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

// A judge beside people (labelling.md §5): how far its verdicts can be believed, and what they are worth.

/// What was said of one answer: a category by its place, and the value it counts as where it counts as one.
struct SaidOf
{
    std::size_t category = 0;
    std::optional<double> value;
};

/// One answer that the judge gave a verdict on.
struct CalibrationItem
{
    std::int64_t row = 0;        ///< number of the result
    SaidOf judge;
    std::optional<SaidOf> human; ///< blind answers, in order of trust; nothing = nobody labelled it
    std::int64_t length = 0;     ///< code points of the answer
    std::vector<std::string> slices;
};

/// Replies of a judge that compares two answers, in both orders.
struct OrderTally
{
    std::int64_t pairs = 0;
    std::int64_t inconsistent = 0; ///< the orders disagreed
    std::int64_t decided = 0;      ///< replies, of either order, that named one answer
    std::int64_t firstWon = 0;     ///< of those, the one that stood first
};

struct CalibrationInput
{
    std::vector<std::string> categories; ///< in their order
    bool isOrdered = false;              ///< a scale: kappa is weighted quadratically
    std::vector<CalibrationItem> items;
    std::optional<OrderTally> orders;
};

/// Fewest blind labels that agreement is read from.
constexpr std::int64_t fewestLabels = 30;

struct SliceCalibration
{
    std::string name;
    std::int64_t n = 0;
    Interval accuracy; ///< Wilson
    std::optional<double> bias; ///< mean of judge − people
};

struct JudgeCalibration
{
    std::vector<std::string> categories;
    std::int64_t judged = 0;
    std::int64_t labelled = 0;      ///< with a verdict and a blind label
    std::int64_t missingLabels = 0; ///< up to fewestLabels
    CohenKappa kappa;               ///< people × judge; of a scale with quadratic weights
    std::optional<Interval> accuracy; ///< share of the same category, Wilson
    AgreementTable confusion;       ///< people in rows, the judge in columns
    std::optional<Interval> bias;   ///< mean of judge − people over labelled items with values: bootstrap, or Newcombe's paired for 0 and 1
    std::optional<double> biasP;
    std::string biasPMethod;
    CorrectedMean corrected;        ///< mean as people would give it
    std::optional<double> correlation; ///< Pearson's, of judge and people
    std::optional<double> labelsSaved; ///< how many labels more would narrow the interval as far without the judge
    std::optional<LabelPlan> plan;  ///< for the doubt of planLabels labels alone
    std::optional<Interval> lengthEffect; ///< bias in the longer half of the answers − bias in the shorter half
    std::optional<Interval> inconsistency; ///< of pairs, Wilson
    std::optional<Interval> firstWins;     ///< share of decided replies, Wilson; 0.5 = no effect of the order
    std::vector<SliceCalibration> slices;  ///< most labels first
    std::vector<std::int64_t> disagreements; ///< rows, in the order of the items
};

/// What the plan aims at, and what a verdict costs beside a label (statistics.md §9).
constexpr double planLabels = 300;
constexpr double planJudgeCost = 0.01;

JudgeCalibration calibrate(const CalibrationInput &input, double level = 0.95);

} // namespace assay
