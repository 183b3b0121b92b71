#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "storage/runs.h"

namespace assay {

class Database;

/// One column of one run, with the names it has now.
struct NamedColumn
{
    RunInfo run;
    RunSpec spec;
    int number = 0;
    std::string prompt;
    std::string version; ///< "v7", "draft"
    std::optional<VersionHash> versionHash; ///< of a draft that was committed since, of that version
    std::string model;
    std::string dataset; ///< "support messages v1"

    const RunColumn &column() const { return spec.columns[static_cast<std::size_t>(number)]; }
    /// `PROMPT@V#MODEL`, as it stands behind the run's name in a reference.
    std::string reference() const { return prompt + "@" + version + "#" + model; }
};

/// All columns of a run.
Result<std::vector<NamedColumn>> columnsOf(Database &database, const RunInfo &run);
/// `RUN`, `RUN#PROMPT`, `RUN#PROMPT@V` or `RUN#PROMPT@V#MODEL` (CLI.md §1): as much of it as names one column. Usage, listing the columns, when it
/// names several or none.
Result<NamedColumn> resolveColumn(Database &database, const std::string &reference);

} // namespace assay
