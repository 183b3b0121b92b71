#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "governance/gate_check.h"
#include "project/run_column_names.h"

namespace assay {

class Database;

/// A policy judged on one column of a run: the one struct that command line, JUnit and window show.
struct GateReport
{
    std::string policy;
    int version = 0; ///< N of the policy's vN
    NamedColumn candidate;
    std::vector<GateFinding> findings; ///< without those that do not apply here

    bool passed() const; ///< each condition is satisfied, and there is one
};

/// Judges the newest version of the policy on the column that @p run names (resolveColumn()). @p now tells how old runs are.
Result<GateReport> judgePolicy(Database &database, const std::string &policy, const std::string &run, TimeUs now);

/// The document of `assay-cli gate` (CLI.md §3).
Json gateDocument(const GateReport &report);
/// The same as JUnit XML: one test case a condition; unknown is an error. What XML 1.0 cannot hold becomes U+FFFD.
std::string gateJunit(const GateReport &report);

} // namespace assay
