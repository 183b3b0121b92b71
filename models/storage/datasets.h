#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "domain/dataset.h"
#include "domain/run.h"

namespace assay {

class Database;
class WriteContext;
class Writer;

struct DatasetVersionInfo
{
    DatasetId dataset;
    std::string datasetName;
    DatasetHash hash;
    int number = 0; ///< N of vN in this file
    Hash root;
    std::int64_t cases = 0;
    std::vector<DatasetHash> parents;
    std::optional<std::string> person;
    TimeUs at;
    std::string message;
    std::string mapping; ///< JSON: how columns became cases; "{}" when unknown

    std::string label() const { return "v" + std::to_string(number); }
};

struct DatasetInfo
{
    DatasetId id;
    std::string name;
    int versions = 0;
    std::int64_t cases = 0; ///< of the newest version
};

Result<std::vector<DatasetInfo>> listDatasets(Database &database);
Result<std::vector<DatasetVersionInfo>> listDatasetVersions(Database &database, DatasetId dataset);
/// Nothing when no dataset has this name.
Result<std::optional<DatasetVersionInfo>> newestDatasetVersion(Database &database, const std::string &name);
/// `NAME`, `NAME@v2`, `NAME@3f2a91`.
Result<DatasetVersionInfo> resolveDataset(Database &database, const std::string &reference);
/// Datasets that begin with the same cases share a hash: then the version of the dataset made first.
Result<DatasetVersionInfo> datasetVersionByHash(Database &database, DatasetHash hash);
Result<DatasetVersionInfo> datasetVersionOf(Database &database, DatasetId dataset, DatasetHash hash);

/// Case hashes of a version in stored order; reads chunk by chunk.
class CaseHashCursor
{
public:
    CaseHashCursor(Database &database, Hash root);
    Result<std::optional<CaseHash>> next();

private:
    struct Level
    {
        std::string bytes;
        std::size_t at = 0;
    };
    Database &m_database;
    Hash m_root;
    std::vector<Level> m_levels;
    std::size_t m_leafDepth = 0;
    bool m_started = false;
};

Result<Case> caseByHash(Database &database, CaseHash hash);
/// The case of this id in a version; fails with BadInput when it has none.
Result<Case> caseOf(Database &database, const DatasetVersionInfo &version, const std::string &id);

/// A case that differs between two versions.
struct CaseDifference
{
    std::string id;
    std::optional<CaseHash> before; ///< nothing = added
    std::optional<CaseHash> after;  ///< nothing = removed
};
/// Added and changed cases in the order of @p after, then removed ones in the order of @p before. Reads only chunks that differ.
Result<std::vector<CaseDifference>> differingCases(Database &database, const DatasetVersionInfo &before, const DatasetVersionInfo &after);

/// What changed between two versions, by case id, in the order of @p after.
struct DatasetDiff
{
    std::vector<std::string> added;
    std::vector<std::string> removed;
    std::vector<std::string> changed;
    std::int64_t unchanged = 0;
};
Result<DatasetDiff> diffDatasets(Database &database, const DatasetVersionInfo &before, const DatasetVersionInfo &after);

/// The dataset of this name, made if there is none.
Result<DatasetId> datasetNamed(WriteContext &context, const std::string &name);

/// Brings cases into a new dataset version, in batches of at most 100 ms, invisible until finish(). Other writing goes on beside
/// it. Dropped without finish(), what was written is removed.
class CaseImport
{
public:
    /// With @p onto its cases stay: one of the same id is replaced, new ones are added at the end.
    static Result<std::unique_ptr<CaseImport>> begin(Writer &writer, const std::optional<DatasetVersionInfo> &onto = {});
    ~CaseImport();

    Status add(Case item);
    /// The same for cases that do not come in their order: they stand by @p place, which need not be without gaps. Not beside add(), nor onto a version.
    Status addAt(std::int64_t place, Case item);
    /// Writes what add() still holds: results may refer to the cases then.
    Status flush();

    struct Target
    {
        std::string name;                     ///< of the dataset; made if there is none
        std::vector<DatasetHash> parents;
        std::string message;
        std::string mapping = "{}";
        std::string source;                   ///< file name for the import event; empty = no import
        std::int64_t skipped = 0;
        std::string kind = "dataset";         ///< of the import event
        /// Done in the transaction that makes the version visible.
        std::function<Status(WriteContext &, const DatasetVersionInfo &)> also = {};
    };
    /// The new version, or the parent itself when it holds the same cases in the same order: then nothing is added.
    Result<DatasetVersionInfo> finish(const Target &target);

private:
    struct Private;
    explicit CaseImport(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A new version in which some cases are replaced, added at the end or removed; few chunks are written.
struct CaseEdits
{
    std::vector<Case> put;            ///< by id: replaces, or is added
    std::vector<std::string> remove;  ///< ids
};
Result<DatasetVersionInfo> editDataset(WriteContext &context, const DatasetVersionInfo &base, const CaseEdits &edits,
                                       const std::string &message);

/// Removes what imports left that never finished.
Status removeAbandonedImports(WriteContext &context);

} // namespace assay
