#pragma once

#include <functional>
#include <optional>

#include "base/error.h"
#include "domain/event.h"

namespace assay {

class Database;

/// The hash-chained log (DATA.md §1, registry.md §5). All functions run on the caller's connection; appending needs an open
/// transaction.

/// Appends one fact. The same id with the same body is given back as stored; with another body it is refused.
Result<Event> appendEvent(Database &database, const NewEvent &event, PersonId author, TimeUs at);

/// Appends an event of another file: id, kind, subject, author, time and body unchanged, new seq and chain. False when it was
/// there already. A body that was redacted there comes as its hash only.
Result<bool> adoptEvent(Database &database, const Event &event);

/// Reads events from @p fromSeq on in order; @p read returns false to stop.
Status eachEvent(Database &database, std::int64_t fromSeq, const std::function<Result<bool>(const Event &)> &read);
Result<std::optional<Event>> findEvent(Database &database, EventId id);

struct ChainHead
{
    std::int64_t seq = 0; ///< 0 = no events
    Hash chain;
};
Result<ChainHead> chainHead(Database &database);

/// The first event that is not what the chain says; nothing when all are.
struct ChainProblem
{
    std::int64_t seq = 0;
    EventId id;
    QString what;
};
Result<std::optional<ChainProblem>> verifyChain(Database &database);

/// Removes an event's body; its hash and the chain stay.
Status redactBody(Database &database, EventId id);

} // namespace assay
