#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/error.h"
#include "domain/run.h"
#include "items/compare_view.h"

namespace assay {
class Database;
}

namespace assay::items {

/// A case of the matrix whose texts are wanted.
struct CaseWanted
{
    int index = 0;             ///< in the sheet
    std::int64_t caseRow = 0;
    std::vector<std::int64_t> keys; ///< of each column's answer; 0 = there is none yet
};

/// The texts of one cell, cut to outputPreviewLength, and what stands beside them.
struct AnswerText
{
    std::int64_t key = 0; ///< the row they are of
    QString output;
    QString errorText;
    std::optional<double> latencyMs;
    bool fromCache = false;
};

struct CaseTexts
{
    QString caseId;
    QString input;     ///< what the case asks, cut likewise
    QString reference; ///< empty = none
    std::vector<AnswerText> answers; ///< one per column
};
using CaseTextsByIndex = std::vector<std::pair<int, CaseTexts>>;

/// What the matrix shows of @p wanted. Reads only; for a thread of its own, as everything here.
Result<CaseTextsByIndex> readCaseTexts(Database &database, const std::vector<CaseWanted> &wanted);

/// A case in full: @p rows are the numbers of its answers by column, @p baseline the column that words are compared with.
Result<CaseDetail> readCaseDetail(Database &database, const RunSpec &spec, const CaseWanted &wanted, int baseline);

} // namespace assay::items
