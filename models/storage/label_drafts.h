#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

class Database;
class WriteContext;

/// What a labeller typed into a text and has not given as an answer yet. Local to the file, never an event.
struct LabelDraft
{
    QueueId queue;
    PersonId person;
    ItemId item;
    std::string field; ///< a question's UUID, or the name of a LabelAspect
    std::string text;
};

/// Keeps it in the place of what was kept of this field; an empty text forgets it.
Status keepLabelDraft(WriteContext &context, const LabelDraft &draft);
Result<std::vector<LabelDraft>> labelDrafts(Database &database, QueueId queue, PersonId person);

} // namespace assay
