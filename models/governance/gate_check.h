#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/calibration.h"
#include "evaluation/paired_difference.h"
#include "governance/gate_policy.h"

namespace assay {

/// States of governance.md §4.
enum class GateState { NotApplicable, Unsatisfied, Satisfied, Overridden, Error };
const char *name(GateState state); ///< "SATISFIED", …
/// As `assay-cli gate` prints it: "passed", "failed", "unknown".
const char *shownName(GateState state);

/// What was measured for one condition.
struct GateMeasure
{
    std::vector<double> values; ///< of the candidate, one a case: the mean over its repeats
    std::vector<CasePair> pairs; ///< a = baseline; only for rules that need one
    std::int64_t cases = 0;     ///< of the candidate, those without a value too
    bool oneValueEach = true;   ///< no repeats
};

struct GateFinding
{
    std::string name; ///< id of the condition
    GateState state = GateState::Error;
    std::optional<double> observed;
    std::optional<double> lower;
    std::optional<double> upper;
    std::int64_t n = 0; ///< cases
    std::string method;
    QString required;
    QString reason;
};

/// As findings say numbers: six digits that count, never with an exponent, for costs are small.
QString gateNumber(double value);
/// The bound that has to hold, in words.
QString requiredText(const GateCondition &condition);
/// Judges a condition on what was measured: enough cases, few enough unknown, then the bound of the interval.
GateFinding judgeGate(const GateCondition &condition, const GateMeasure &measure);
/// The level at which a judge's kappa is to be computed for @p condition: a one-sided bound at 95 % is that of a two-sided interval at 90 %.
double calibrationLevel(const GateCondition &condition);
/// Judges a judge on what people said of the same answers; below 30 blind labels it is never satisfied.
GateFinding judgeCalibration(const GateCondition &condition, const JudgeCalibration &figures);
/// A condition that fails, or says nothing, before anything is computed.
GateFinding gateWithout(const GateCondition &condition, GateState state, const QString &reason);

} // namespace assay
