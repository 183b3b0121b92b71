#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "evaluation/run/cost.h"
#include "evaluation/run/done_cells.h"
#include "evaluation/run/run_parts.h"

namespace assay {

/// Where a run stands. Counts are of cells handed over to storage by this call of the run; `sent` of requests.
struct RunProgress
{
    std::int64_t finished = 0; ///< answers and errors, cached included
    std::int64_t errors = 0;
    std::int64_t cached = 0;
    std::int64_t cancelled = 0;
    std::int64_t sent = 0;
    Money spent;               ///< known part of what this call has cost
};

enum class RunEnd {
    Done,     ///< every cell has ended
    Stopped,  ///< by the user
    OverBudget,
};

/// Runs the missing cells of one run: one feeding thread a lane, finishing threads that score, all joined by run().
class RunEngine
{
public:
    struct Parts
    {
        std::function<Result<std::unique_ptr<CaseFeed>>()> feed; ///< a fresh feed for each lane
        CallBuilder &builder;
        CallSender &sender;
        RowScorer &scorer;
        RowSink &sink;
        const Clock &clock;
    };

    RunEngine(const RunSpec &spec, Parts parts, const DoneCells &done, std::optional<Money> budget);
    ~RunEngine();

    /// Works until every cell has ended or the run was stopped; everything that arrived is durable on return.
    Result<RunEnd> run();

    /// Stops sending; what is in flight ends as cancelled. Safe from any thread, and more than once.
    void stop();
    /// Sends no more until resumed; what is under way still arrives, and so does what the cache holds. A stop ends the pause, too.
    /// Safe from any thread.
    void pause(bool paused);
    RunProgress progress() const;
    /// What the calls of run() have left of the budget; nothing without one.
    std::optional<Money> budgetLeft() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay
