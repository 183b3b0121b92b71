#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "base/json.h"

namespace assay {

class Database;
class WriteContext;

/// One version of a gate policy.
struct GatePolicyVersion
{
    Uuid policy;
    std::string name;       ///< of the policy, as it is called now
    int number = 0;         ///< N of vN in this file
    std::string definition; ///< JSON, `assay.gate-policy/1`
    std::optional<std::string> person;
    TimeUs at;
};

/// The newest version of each, by name.
Result<std::vector<GatePolicyVersion>> listGatePolicies(Database &database);
/// All versions of the policy of that name, oldest first; BadInput with a suggestion.
Result<std::vector<GatePolicyVersion>> gatePolicyVersions(Database &database, const std::string &name);
/// Records a new version of the policy that @p definition names, or makes the policy. False when the newest version says the same.
Result<bool> keepGatePolicy(WriteContext &context, const Json &definition);

} // namespace assay
