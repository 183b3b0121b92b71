#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "evaluation/run/run_parts.h"
#include "storage/datasets.h"

namespace assay {

class Database;

/// The selected cases of a dataset version, in stored order, with a connection of its own.
/// Reads some cases at a time: each reading locks and unlocks the file.
class StoredCases final : public CaseFeed
{
public:
    /// @p positions ascend.
    StoredCases(std::unique_ptr<Database> database, Hash root, std::vector<std::int64_t> positions);
    ~StoredCases() override;
    Result<RunCasePtr> next() override;

private:
    Status readAhead();

    std::unique_ptr<Database> m_database;
    CaseHashCursor m_cursor;
    std::vector<std::int64_t> m_positions;
    std::deque<RunCasePtr> m_ahead;
    std::size_t m_next = 0;
    std::int64_t m_at = 0;
};

} // namespace assay
