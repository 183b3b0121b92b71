#include "storage/label_drafts.h"

#include "storage/database.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

Status keepLabelDraft(WriteContext &context, const LabelDraft &draft)
{
    const bool forgets = draft.text.empty();
    auto change = context.database().prepare(forgets ? "DELETE FROM label_draft WHERE queue = ?1 AND person = ?2 AND item = ?3 AND field = ?4"
                                                     : "INSERT OR REPLACE INTO label_draft VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!change)
        return fail(change.error());
    change->bindBlob(1, draft.queue.uuid.raw()).bindBlob(2, draft.person.uuid.raw()).bindBlob(3, draft.item.raw()).bind(4, std::string_view(draft.field));
    if (!forgets)
        change->bind(5, std::string_view(draft.text)).bind(6, context.now().us);
    return change->run();
}

Result<std::vector<LabelDraft>> labelDrafts(Database &database, QueueId queue, PersonId person)
{
    auto select = database.prepare("SELECT item, field, text FROM label_draft WHERE queue = ?1 AND person = ?2");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, queue.uuid.raw()).bindBlob(2, person.uuid.raw());
    return collect<LabelDraft>(*select, [&](const Statement &row) {
        return LabelDraft{queue, person, ItemId::fromRaw(row.blob(0)).value_or(ItemId()), std::string(row.text(1)), std::string(row.text(2))};
    });
}

} // namespace assay
