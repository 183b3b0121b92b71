#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"
#include "storage/dataset_draft.h"

namespace assay {

class ProjectFile;

/// The cases that results are of, by the dataset their run was over.
struct ResultCases
{
    struct OfDataset
    {
        DatasetId id;
        std::string name;
        std::int64_t run = 0;               ///< number of the newest run over it among the results
        std::vector<std::string> cases;     ///< ids, each once, as the results come
        std::vector<std::int64_t> rows;     ///< of `case_row`, one for each: what its first result answered
    };
    std::vector<OfDataset> datasets; ///< the one with the most cases first
    std::int64_t results = 0;

    std::int64_t cases() const;
};
/// @p keys: row numbers of results; those that are gone are left out.
Result<ResultCases> casesOfResults(Database &database, const std::vector<std::int64_t> &keys);

/// At most so many cases are changed at once.
constexpr std::int64_t mostCasesAtOnce = 10'000;

/// What was done to drafts, so that it can be taken back.
struct CaseActs
{
    struct OfDataset
    {
        DraftTarget target;
        std::vector<DraftChange> changes;
    };
    std::vector<OfDataset> datasets;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0; ///< as wanted already
    std::int64_t gone = 0;      ///< the dataset does not have them any more
};

/// Gives the cases @p tag, each in the draft of its own dataset. BadInput for an empty tag or too many cases.
Result<CaseActs> tagCases(ProjectFile &project, const ResultCases &cases, const std::string &tag);
/// Puts the cases, as the results had them, into the draft of @p dataset (a name; made if there is none). One that is there with the same
/// id is replaced.
Result<CaseActs> addCases(ProjectFile &project, const ResultCases &cases, const std::string &dataset);
/// Takes edits back. BadInput when a draft was committed meanwhile.
Status takeBack(ProjectFile &project, const CaseActs &edits);

} // namespace assay
