#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/json.h"
#include "interop/traces/trace_span.h"

namespace assay {

/// An observation as Langfuse's API v2 and its exports write it (connectors.md §7). BadInput when it has no ids.
Result<TraceSpan> langfuseObservation(const Json &observation);

} // namespace assay
