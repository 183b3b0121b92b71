#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/datasets.h"

namespace assay {

/// A case in one version of its dataset.
struct CaseInVersion
{
    DatasetVersionInfo version;
    std::optional<CaseHash> hash; ///< nothing = the version has no case of this id
    std::int64_t place = 0;       ///< row in stored order
};

/// Where the case of an id stood in each version of its dataset, oldest first. Reads each chunk of the case lists once, however many
/// versions share it.
Result<std::vector<CaseInVersion>> caseInVersions(Database &database, DatasetId dataset, const std::string &id);

/// How a case did in one prompt version on one model, over all runs of its dataset.
struct CaseRecord
{
    std::string prompt;  ///< name, with its folder
    std::string version; ///< "v7", "draft"
    std::string model;
    std::int64_t passed = 0;
    std::int64_t judged = 0; ///< answers with a verdict
    std::int64_t unjudged = 0;
    std::int64_t errors = 0;
};

/// The newest run first. @p standings: of caseInVersions().
Result<std::vector<CaseRecord>> caseRecords(Database &database, const std::vector<CaseInVersion> &standings);

/// Runs over any version of the dataset, and over which.
struct DatasetUse
{
    std::int64_t runs = 0;
    std::vector<int> versions; ///< their numbers, ascending
};
Result<DatasetUse> datasetUse(Database &database, DatasetId dataset);

} // namespace assay
