#pragma once

#include "base/json.h"
#include "domain/event.h"

namespace assay {

class WriteContext;

/// Appends a fact whose payload is @p json with the acting person and the time added (DATA.md §1: both must stand there).
Status appendFact(WriteContext &context, EventKind kind, const std::string &subject, Json json, EventId id = EventId::random());

} // namespace assay
