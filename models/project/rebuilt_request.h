#pragma once

#include <vector>

#include "base/error.h"
#include "domain/run.h"
#include "providers/completion.h"

namespace assay {

class Database;

/// The request of a stored result, made again from the run's specification and the case: it is not stored itself (DATA.md §5).
struct RebuiltRequest
{
    std::vector<Message> messages; ///< rendered
    WireRequest wire;
    bool isAsSent = false; ///< its hash is the one stored with the result
};

/// Fails as rendering would have: a prompt, snippet or case that is missing, a variable that the case lacks.
Result<RebuiltRequest> rebuildRequest(Database &database, const RunSpec &spec, const ResultRow &row);

} // namespace assay
