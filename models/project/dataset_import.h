#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/tabular/import.h"
#include "storage/datasets.h"

namespace assay {

class ProjectFile;

/// A file of cases; the source must outlive the import.
struct CaseFile
{
    std::string name; ///< as people call it; its ending helps to tell the format
    ByteSource *source = nullptr;
};

/// How far an import is, over all files so far.
struct ImportProgress
{
    std::int64_t bytes = 0;
    std::int64_t read = 0, skipped = 0, lost = 0;
};

struct DatasetImportRequest
{
    std::vector<CaseFile> files; ///< read one after the other into one dataset version
    std::string dataset;         ///< made if there is none; else a version that continues its newest
    ColumnMapping mapping;
    ReadOptions format;          ///< `fileName` is each file's own
    bool dryRun = false;         ///< reads and checks everything, writes nothing
    bool adds = false;           ///< the cases of the newest version stay; those of the same id are replaced
    std::function<void(const ImportProgress &)> progress;
    const std::atomic<bool> *cancelled = nullptr;
};

struct ImportedFile
{
    std::string name;
    ImportReport report;
};

struct DatasetImport
{
    std::vector<ImportedFile> files;
    std::optional<DatasetVersionInfo> before;  ///< the newest version until now
    std::optional<DatasetVersionInfo> version; ///< nothing after a dry run
    bool unchanged = false;                    ///< the files hold what `before` holds: nothing was added
    std::int64_t read = 0, skipped = 0, lost = 0;
};

/// Brings files of cases into a dataset: all of them or, after an error, nothing. Ids are unique over all files. Other writing
/// goes on beside it. Blocks; call from a thread of its own in the window.
Result<DatasetImport> importDataset(ProjectFile &project, const DatasetImportRequest &request);

} // namespace assay
