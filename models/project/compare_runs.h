#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "evaluation/run_comparison.h"
#include "project/run_column_names.h"

namespace assay {

class Database;

/// Two columns to compare, by names (CLI.md §3, `compare`).
struct CompareRequest
{
    std::string a; ///< the baseline, as resolveColumn() takes it
    std::string b;
    std::vector<std::string> scorers; ///< empty = all that both runs have
    std::string by;                   ///< "tag", "model", or a variable of the cases; empty = no segments
    std::string cluster;              ///< a variable of the cases; empty = each case on its own
    DifferenceRule rule;
    bool changeIsGiven = false;
};

/// The comparison with the names of what was compared: the one struct that table, document, page and window show.
struct CompareReport
{
    NamedColumn a;
    NamedColumn b;
    std::string by;
    std::string cluster;
    RunComparison result;
    std::vector<std::string> notCompared; ///< scorers that both have under one name with other settings, and those that only one has
};

Result<CompareReport> compareRuns(Database &database, const CompareRequest &request);
/// The same for columns that are known already.
Result<CompareReport> compareColumns(Database &database, const NamedColumn &a, const NamedColumn &b, const CompareRequest &request);
/// The results of one column, case by case.
Result<ColumnCases> readColumnCases(Database &database, const NamedColumn &column);

} // namespace assay
