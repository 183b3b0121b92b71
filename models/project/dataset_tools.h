#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/split.h"
#include "domain/tabular/case_writer.h"
#include "storage/dataset_draft.h"
#include "storage/datasets.h"

namespace assay {

class ProjectFile;

/// Reads a version's cases in stored order; an error of @p take ends it.
Status eachCase(Database &database, const DatasetVersionInfo &version, const std::function<Status(std::int64_t row, Case item)> &take);

/// Writes the cases that @p each hands over as a file that the importer reads again. CSV and TSV ask for them twice: their head needs all
/// names.
using CaseTake = std::function<Status(const Case &item)>;
Status writeCases(const std::function<Status(const CaseTake &take)> &each, CaseFileKind kind, bool formulaGuard, const ByteSink &sink);
/// The same with the cases of a version.
Status exportCases(Database &database, const DatasetVersionInfo &version, CaseFileKind kind, const ByteSink &sink);

/// Makes a dataset of each part, with every case of @p version in exactly one. With @p tagPrefix each case's first tag that begins
/// so is its stratum. Parts whose dataset exists get a new version.
Result<std::vector<DatasetVersionInfo>> splitDataset(ProjectFile &project, const DatasetVersionInfo &version, const std::vector<SplitPart> &parts,
                                                     std::uint64_t seed, const std::string &tagPrefix = {});
/// Makes a dataset of @p count drawn cases.
Result<DatasetVersionInfo> sampleDataset(ProjectFile &project, const DatasetVersionInfo &version, const std::string &name, std::int64_t count,
                                         std::uint64_t seed);

/// Ids of cases that say nearly the same, group by group, with the similarity to the group's first.
struct SimilarCases
{
    struct Member
    {
        std::string id;
        double similarity = 1;
    };
    std::vector<Member> members;
};
Result<std::vector<SimilarCases>> similarCases(Database &database, const DatasetVersionInfo &version);

/// A dataset as it is edited now: on what its draft stands, else on its newest version.
Result<DraftTarget> draftTargetOf(Database &database, DatasetId dataset);

/// What a result becomes as a case: the answered case's own content, with @p reference (or else the answer itself) as its reference.
struct CaseFromResult
{
    std::string result;                   ///< id, or a unique prefix of at least 6 digits
    std::optional<std::string> reference; ///< the corrected answer
    std::string caseId;                   ///< empty: the case keeps its id, and replaces the one of that id if the dataset has it
};
Result<Case> caseFromResult(Database &database, const CaseFromResult &wanted);
/// Puts it into the draft of @p dataset (a name; made if there is none). Gives the case's id.
Result<std::string> addResultToDraft(ProjectFile &project, const std::string &dataset, const CaseFromResult &wanted);
/// Adds it to the newest version of @p dataset (a name; made if there is none).
Result<DatasetVersionInfo> addResultAsCase(ProjectFile &project, const std::string &dataset, const CaseFromResult &wanted);

} // namespace assay
