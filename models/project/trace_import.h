#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interop/traces/trace_reader.h"
#include "storage/runs.h"

namespace assay {

class ProjectFile;

/// How far an import is.
struct TraceProgress
{
    std::int64_t bytes = 0;
    std::int64_t spans = 0;
    std::int64_t added = 0;
};

struct TraceImportRequest
{
    std::string file;             ///< as people call it; of a path the file's own name is kept
    ByteSource *source = nullptr; ///< must outlive the import
    std::string name;             ///< of the run and its dataset, and of the prompt of spans that name none
    bool dryRun = false;          ///< reads and checks everything, writes nothing
    std::function<void(const TraceProgress &)> progress;
    const std::atomic<bool> *cancelled = nullptr;
};

/// What an import of traces brought.
struct TraceImport
{
    TraceReport read;
    std::int64_t added = 0;   ///< answers that are new
    std::int64_t known = 0;   ///< that the project, or the file itself, held already
    std::int64_t queries = 0; ///< traces that the added ones belong to
    MoneySum cost;            ///< of the added ones
    std::int64_t costGiven = 0;
    std::int64_t costComputed = 0; ///< from tokens and prices, where the trace said none
    std::vector<std::string> newPrompts; ///< made without a text, so that their trends can be asked for
    std::optional<RunInfo> run; ///< nothing when nothing was new, or after a dry run
};

/// Brings the answers that models gave in production into a run of its own, each with its case: what was sent, its trace, conversation,
/// environment, and whatever else stood there. All of it or, after an error, nothing. A span that the project holds is passed over, so the same
/// file twice changes nothing. No network. Blocks; call from a thread of its own in the window.
Result<TraceImport> importTraces(ProjectFile &project, const TraceImportRequest &request);

} // namespace assay
