#pragma once

#include <atomic>
#include <functional>
#include <map>

#include "domain/tabular/byte_source.h"
#include "domain/tabular/import.h"
#include "interop/traces/trace_span.h"

namespace assay {

/// What became of a file of traces.
struct TraceReport
{
    std::int64_t spans = 0;       ///< read
    std::int64_t generations = 0; ///< of them: answers of models
    std::int64_t lost = 0;        ///< records and lines that could not be used
    std::int64_t bytes = 0;
    std::map<TraceFlaw, std::int64_t> flaws;
    std::vector<BadLine> badLines; ///< the first ImportOptions::listedBadLines of them
};

struct TraceOptions
{
    std::function<void(const TraceReport &)> progress; ///< after each 1,000 spans and at the end
    const std::atomic<bool> *cancelled = nullptr;
};

/// Gives every span of @p source, one at a time: memory stays the same whatever its size. @p report is right up to where the reading ended. A bad
/// record is listed and passed over; too many of them (ImportOptions::maxLostShare) end the import. Fails with Interrupted when cancelled.
Status readTraces(ByteSource &source, const TraceOptions &options, const std::function<Status(TraceSpan span, std::int64_t line)> &take, TraceReport &report);

} // namespace assay
