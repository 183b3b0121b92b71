#pragma once

#include "base/error.h"
#include "domain/event.h"

namespace assay {

class Database;

/// Updates the projections by one event. Deterministic: the same log gives the same rows. Kinds without a projection and
/// redacted bodies are left alone; a payload of the wrong shape is an error that names the event.
Status project(Database &database, const Event &event);

/// Empties every projection of @p database and builds it again from its events.
Status rebuildProjections(Database &database);

} // namespace assay
