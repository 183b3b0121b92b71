#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/dataset.h"
#include "domain/run.h"
#include "providers/completion.h"

namespace assay {

// The four borders of the run engine. The engine feeds, counts and stops; what stands behind a border renders, sends, scores
// and stores.

/// A case of the run, in the order of the selection.
struct RunCase
{
    std::int64_t position = 0; ///< row in the stored dataset version
    CaseHash hash;
    Case item;
};
using RunCasePtr = std::shared_ptr<const RunCase>;

/// The cases of a run, one after another. Used by one thread.
class CaseFeed
{
public:
    virtual ~CaseFeed() = default;
    virtual Result<RunCasePtr> next() = 0; ///< null at the end
};

/// A request ready to be sent, or to be found in the cache.
struct PreparedCall
{
    WireRequest wire;
    RequestHash hash; ///< of the body as it leaves
    Hash cacheKey;    ///< DATA.md §4
    std::int64_t inputEstimate = 0; ///< tokens, an estimate
};

/// Turns a cell into a request. Used by several threads at once.
class CallBuilder
{
public:
    virtual ~CallBuilder() = default;
    /// Fails with BadInput when the case lacks a used variable: the cell becomes a bad_request without being sent.
    virtual Result<PreparedCall> build(int column, const RunCase &runCase, int repeat) = 0;
};

class Budget;

/// One cell's one repeat on its way.
struct PendingCell
{
    int column = 0;
    int repeat = 0;
    RunCasePtr runCase;
    PreparedCall call;
    std::optional<Money> reserved;
    Budget *budget = nullptr; ///< where a cell of several calls reserves for the next; null = there is no limit
};

/// What came of a call: the fields of a result row that the answer decides.
struct CallOutcome
{
    ResultRow answer; ///< state, texts, tokens, times, attempts; the engine fills in the rest
    int sent = 0;     ///< requests that left for the network
    int steps = 1;    ///< calls that make up the answer
    std::optional<Money> spent{}; ///< of several steps: their cost together, whatever came of them
    bool isOverBudget = false;    ///< no room for the next step: the run stops
};

/// Sends calls. `submit` does not block; `done` comes from any thread, once for each call.
class CallSender
{
public:
    using Done = std::function<void(PendingCell, CallOutcome)>;

    virtual ~CallSender() = default;
    virtual void submit(PendingCell cell, Done done) = 0;
    virtual void cancelAll() = 0; ///< every call in flight ends as cancelled
    virtual void pause(bool paused) = 0; ///< sends no more until resumed; what is under way goes on
    /// How many calls of this run may be under way or waiting at once for @p column's provider.
    virtual int window(int column) const = 0;
    /// Columns with the same lane share connections and limits, so they are fed by one thread.
    virtual int lane(int column) const = 0;
};

/// Scores an answer. Used by several threads at once.
class RowScorer
{
public:
    virtual ~RowScorer() = default;
    virtual std::vector<ScoreRow> score(const ResultRow &row, const Case &item) = 0;
};

/// Keeps rows. `add` may wait while much is unwritten; `committed` is told once a row is durable.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores, std::optional<Hash> cacheKey) = 0;
    /// A complete answer kept under @p key by an earlier run, as a row of this one; nothing if there is none.
    virtual std::optional<ResultRow> cached(const Hash &key) = 0;
    /// Waits until everything added is durable; the first failure of writing, if any.
    virtual Status flush() = 0;
};

} // namespace assay
