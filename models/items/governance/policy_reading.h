#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "items/governance/policy_view.h"

namespace assay {
class Database;
struct GatePolicyVersion;
struct GateReport;
} // namespace assay

namespace assay::items {

/// What the room needs to know of a project.
struct PolicyReading
{
    std::vector<PolicyView> policies; ///< by name
    std::vector<CandidateView> candidates; ///< newest run first
    PolicyChoices choices;
};

Result<PolicyReading> readPolicies(Database &database, TimeUs now);
/// The versions of one policy, oldest first, as they are shown.
PolicyView policyView(const std::vector<GatePolicyVersion> &versions, TimeUs now);
GateView gateView(const GateReport &report);
/// The column that a gate on @p baseline is tried on unless another is chosen: of the newest run, the first that is not what the baseline
/// points to. Empty when nothing was run.
QString usualCandidate(const std::vector<CandidateView> &candidates, const QString &baseline);

} // namespace assay::items
