#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "evaluation/comparison.h"
#include "items/compare_sheet.h"
#include "storage/runs.h"

namespace assay {
class Database;
}

namespace assay::items {

/// Reads a run as Compare shows it, and what is stored of it from then on. Used by one thread at a time.
class RunFollower
{
public:
    struct Wanted
    {
        std::string run;               ///< by any of its names
        std::optional<int> baseline;   ///< another column than the run's own
        std::string question;          ///< whose labels say what passes; empty, or one that says nothing of this run: the scorers do
        bool isLive = false;           ///< it runs in this window: what was cancelled before is waiting again
        bool retriesErrors = false;    ///< so is what failed before
    };
    /// Looks up all but the cells.
    static Result<std::shared_ptr<RunFollower>> open(Database &database, const Wanted &wanted);

    const RunInfo &info() const { return m_info; }
    const RunSpec &spec() const { return m_spec; }
    /// Title, set-up, columns without figures.
    const CompareView &view() const { return m_view; }
    /// All cases of the run's selection.
    const std::vector<SheetCase> &cases() const { return m_cases; }

    /// What was stored since it was read last.
    struct News
    {
        std::vector<StoredCell> cells;
        std::optional<std::vector<ColumnHeadView>> heads; ///< nothing when they are as before, or too young to be told again
        ComparedRun run;
    };
    /// Heads come at most three times a second unless @p headsNow.
    Result<News> readOn(Database &database, bool headsNow);

private:
    using Clock = std::chrono::steady_clock;
    RunFollower(RunInfo info, RunSpec spec, const Wanted &wanted);
    Status readCases(Database &database);
    Status readVerdicts(Database &database, const std::string &question);
    std::optional<bool> passOf(const StoredRow &row) const;
    void take(const StoredRow &row, News &news);
    bool headsAreDue(bool headsNow);
    std::vector<ColumnHeadView> heads() const;

    RunInfo m_info;
    RunSpec m_spec;
    bool m_isLive;
    bool m_retriesErrors;
    CompareView m_view;
    std::vector<SheetCase> m_cases;
    std::optional<std::unordered_map<std::int64_t, bool>> m_verdicts; ///< of labels, by row number
    ComparisonBuilder m_builder;
    std::int64_t m_last = 0; ///< number of the last row that was read
    bool m_changed = true;   ///< since the heads were told
    Clock::time_point m_nextHeads{};
};

} // namespace assay::items
