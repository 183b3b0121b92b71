#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/json.h"
#include "interop/traces/trace_span.h"

namespace assay {

/// A span of OpenTelemetry: attributes of its GenAI conventions, current and deprecated, of OpenInference, Langfuse, the Vercel AI SDK, Traceloop and
/// MLflow (connectors.md §7). @p resource: `{"attributes":…}` of what sent it; may be null. BadInput when it has no ids.
Result<TraceSpan> otlpSpan(const Json &span, const Json *resource);

} // namespace assay
