#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "storage/runs.h"

namespace assay {

class WriteContext;
class Writer;

/// Removes the texts of a run: answers, reasoning, tool calls, error texts, the words of its scorers, and the salt of its text
/// hashes. Numbers, row hashes and the chain stay; a `redact` event says who and why. Readable again only from old backups.
Status eraseRun(WriteContext &context, const RunInfo &run, const std::string &reason);

/// Removes a person's name from the events that carry it. Their id stays on what they did.
Status erasePerson(WriteContext &context, PersonId person, const std::string &reason);

/// Does to this file what the `redact` events of its log ask for and was not done yet, as after a merge. True when something was
/// removed.
Result<bool> applyRedactions(WriteContext &context);

/// True when a `redact` event names this run.
Result<bool> isErased(Database &database, RunId run);
/// Who erased the texts of a run, when and why, as the last `redact` event says; nothing when none names it.
struct Erasure
{
    TimeUs at;
    std::optional<std::string> person; ///< nothing once that name was erased
    std::string reason;
};
Result<std::optional<Erasure>> erasureOf(Database &database, RunId run);

/// What was removed leaves the file's bytes only now: the search index is merged, the file written anew, the log beside it cut.
/// Locked while somebody else reads the project.
Status giveSpaceBack(Writer &writer);

} // namespace assay
