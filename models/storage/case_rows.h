#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/datasets.h"

namespace assay {

/// Keeps a case under its hash, with its tags; @p import names the import that brings it.
Result<CaseHash> keepCase(Database &database, const Case &item, std::optional<std::int64_t> import);
/// Whether @p hash names a case; what else stands in a chunk of a dataset names a chunk.
Result<bool> isCase(Database &database, const Hash &hash);
Result<std::string> caseIdOf(Database &database, CaseHash hash);
/// Whether the row @p row of case_row, by its alias, comes from an import that has not ended, as a condition. Numbers of imports are used again.
inline std::string isPendingCase(const std::string &row)
{
    return "EXISTS (SELECT 1 FROM pending_import p WHERE p.id = " + row + ".import AND " + row + ".id >= p.first_case)";
}
/// Row number of a case, for results.
Result<std::int64_t> caseRowOf(Database &database, CaseHash hash);

/// Appends the event of a dataset version whose chunks are kept already.
Result<DatasetVersionInfo> commitDatasetVersion(WriteContext &context, DatasetId dataset, const DatasetTree::Root &root,
                                                const std::vector<DatasetHash> &parents, const std::string &message,
                                                const std::string &mapping);

} // namespace assay
