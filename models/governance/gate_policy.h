#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace assay {

/// What a condition looks at (governance.md §4).
enum class GateKind { Eval, Safety, Cost, Latency, BaselineRerun, Calibration, Schedule, Model, Canary, Owners };
const char *name(GateKind kind); ///< "eval", "baseline_rerun", …
std::optional<GateKind> gateKindFromName(std::string_view name);

/// How the bound of the interval decides. With "better" the side of the condition's direction:
/// NonInferiority: candidate − baseline is better than −δ · Superiority: better than δ · Absolute: the candidate is at or above (down: at or below) a bar ·
/// Max: at most a limit · Relative: at most δ above the baseline, as a share of it.
enum class GateRuleType { NonInferiority, Superiority, Absolute, Max, Relative };
const char *name(GateRuleType type); ///< "non_inferiority", "superiority", "absolute", "max", "relative"

struct GateRule
{
    GateRuleType type = GateRuleType::NonInferiority;
    double value = 0; ///< δ, bar or limit
    double level = 0.95;
    bool oneSided = true;

    bool needsBaseline() const { return type != GateRuleType::Absolute && type != GateRuleType::Max; }
    /// δ must stand in the project before the run begins.
    bool hasDelta() const { return needsBaseline(); }
    std::string ci() const; ///< "one-sided-95"
};

struct GateCondition
{
    std::string id;
    std::string applicableIf; ///< empty = everywhere
    GateKind kind = GateKind::Eval;
    std::string metric;       ///< key of a scorer, "pass", "pass.KEY"; of latency p50, p95 or mean; of calibration the judge's key
    std::string question;     ///< of calibration: what people answered beside the judge
    bool higherIsBetter = true;
    GateRule rule;
    std::string dataset;      ///< NAME or NAME@V; of safety the suite; empty = the one of the run
    std::int64_t minItems = 0;
    std::optional<std::int64_t> maxAgeDays;
    double maxUnknown = 0.05; ///< share of the cases without a value above which nothing is said
    bool hasRule = false;     ///< calibration may come without one, and then says nothing
    std::string text;         ///< canonical JSON, to tell whether it was changed
};

struct GatePolicy
{
    std::string name;
    std::string baseline; ///< channel
    std::vector<GateCondition> conditions;
};

/// Reads a policy `assay.gate-policy/1`; BadInput naming the field that is wrong.
Result<GatePolicy> gatePolicyFromJson(const Json &json);
/// The same document as events hold it: decimals as strings, named @p name.
Result<Json> storedGatePolicy(const Json &json, const std::string &name);

} // namespace assay
