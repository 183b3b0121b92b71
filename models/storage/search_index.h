#pragma once

#include <chrono>
#include <cstdint>

#include "base/error.h"

namespace assay {

class Database;
class WriteContext;
class Writer;

/// Rows up to these numbers stand in the search index; a text filter scans those behind them.
struct SearchMarks
{
    std::int64_t result = 0;
    std::int64_t caseRow = 0;
};
Result<SearchMarks> searchMarks(Database &database);

/// Answers and cases that wait for the index.
Result<std::int64_t> searchBacklog(Database &database);

/// Indexes for about @p atMost; true when more is left. Work of the background: post it again until it says false.
Result<bool> indexMore(WriteContext &context, std::chrono::milliseconds atMost = std::chrono::milliseconds(50));

/// Indexes all there is, in short transactions, so that other writing goes on between them.
Status completeSearchIndex(Writer &writer);

/// Takes the answers of a run out of the index; before their texts are erased, because the index needs them for it.
Status forgetAnswers(WriteContext &context, std::int64_t run);
/// Takes one answer out of the index, as forgetAnswers.
Status forgetAnswer(Database &database, std::int64_t result);
/// Merges the index into one piece, so that nothing of what was taken out stays in it.
Status optimizeSearch(Database &database);

} // namespace assay
