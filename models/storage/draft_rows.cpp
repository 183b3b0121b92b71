#include "storage/draft_rows.h"

#include "base/translate.h"
#include "storage/database.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

Result<DraftCase> draftCaseAt(const Statement &row)
{
    DraftCase item;
    item.id = row.text(0);
    item.place = row.integer(1);
    if (!row.isNull(2)) {
        auto content = caseContentFromText(row.text(2));
        if (!content)
            return fail(content.error());
        item.content = std::move(*content);
    }
    return item;
}

/// Runs a cached statement of which only the dataset, and perhaps an id, is bound.
Status runFor(Database &database, std::string_view sql, DatasetId dataset, const std::string *id = nullptr)
{
    auto statement = database.cached(sql);
    if (!statement)
        return fail(statement.error());
    (*statement)->bindBlob(1, dataset.uuid.raw());
    if (id)
        (*statement)->bind(2, std::string_view(*id));
    return (*statement)->run();
}

} // namespace

Result<std::optional<DraftCase>> findDraftCase(Database &database, DatasetId dataset, const std::string &id)
{
    auto select = database.cached("SELECT case_id, place, content FROM dataset_draft_case WHERE dataset = ?1 AND case_id = ?2");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(1, dataset.uuid.raw()).bind(2, std::string_view(id)).step();
    if (!row || !*row)
        return row ? Result<std::optional<DraftCase>>(std::nullopt) : fail(row.error());
    auto item = draftCaseAt(**select);
    (*select)->reset();
    return item ? Result<std::optional<DraftCase>>(std::move(*item)) : fail(item.error());
}

Status keepDraftCase(Database &database, DatasetId dataset, const DraftCase &item)
{
    std::optional<std::string> content;
    if (item.content) {
        auto canonical = canonicalText(*item.content);
        if (!canonical)
            return fail(canonical.error());
        content = std::move(*canonical);
    }
    auto insert = database.cached("INSERT OR REPLACE INTO dataset_draft_case (dataset, case_id, place, content) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return fail(insert.error());
    (*insert)->bindBlob(1, dataset.uuid.raw()).bind(2, std::string_view(item.id)).bind(3, item.place);
    if (content)
        (*insert)->bind(4, std::string_view(*content));
    else
        (*insert)->bindNull(4);
    return (*insert)->run();
}

Status forgetDraftCase(Database &database, DatasetId dataset, const std::string &id)
{
    return runFor(database, "DELETE FROM dataset_draft_case WHERE dataset = ?1 AND case_id = ?2", dataset, &id);
}

Status beginDraft(WriteContext &context, DatasetId dataset, const std::optional<DatasetHash> &base)
{
    auto select = context.database().cached("SELECT base FROM dataset_draft WHERE dataset = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(1, dataset.uuid.raw()).step();
    if (!row)
        return fail(row.error());
    if (*row) {
        const auto standsOn = (*select)->hash(0);
        (*select)->reset();
        if (standsOn == (base ? std::optional(base->hash) : std::nullopt))
            return {};
        return fail(ErrorCode::BadInput, translate("DatasetDraft", "The draft was not changed"),
                    translate("DatasetDraft", "it stands on another version by now"),
                    translate("DatasetDraft", "Open the dataset again."));
    }
    auto insert = context.database().cached("INSERT INTO dataset_draft (dataset, base, at_us) VALUES (?1, ?2, ?3)");
    if (!insert)
        return fail(insert.error());
    (*insert)->bindBlob(1, dataset.uuid.raw()).bind(2, base ? std::optional(base->hash) : std::nullopt).bind(3, context.now().us);
    return (*insert)->run();
}

Status settleDraft(WriteContext &context, DatasetId dataset)
{
    auto touch = context.database().cached("UPDATE dataset_draft SET at_us = ?2 WHERE dataset = ?1");
    if (!touch)
        return fail(touch.error());
    if (auto done = (*touch)->bindBlob(1, dataset.uuid.raw()).bind(2, context.now().us).run(); !done)
        return done;
    return runFor(context.database(), "DELETE FROM dataset_draft WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM dataset_draft_case c WHERE c.dataset = ?1)", dataset);
}

Result<std::optional<DatasetDraft>> loadDatasetDraft(Database &database, DatasetId dataset)
{
    auto head = database.prepare("SELECT base, at_us FROM dataset_draft WHERE dataset = ?1");
    auto rows = database.prepare("SELECT case_id, place, content FROM dataset_draft_case WHERE dataset = ?1 ORDER BY place");
    if (!head || !rows)
        return fail(database.lastError());
    const auto found = head->bindBlob(1, dataset.uuid.raw()).step();
    if (!found || !*found)
        return found ? Result<std::optional<DatasetDraft>>(std::nullopt) : fail(found.error());
    DatasetDraft draft;
    if (!head->isNull(0))
        draft.base = hashAt<DatasetHash>(*head, 0);
    draft.at = {head->integer(1)};
    rows->bindBlob(1, dataset.uuid.raw());
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return std::optional(std::move(draft));
        auto item = draftCaseAt(*rows);
        if (!item)
            return fail(item.error());
        draft.cases.push_back(std::move(*item));
    }
}

Result<std::vector<DatasetId>> datasetsWithDraft(Database &database)
{
    auto select = database.prepare("SELECT dataset FROM dataset_draft");
    if (!select)
        return fail(select.error());
    return collect<DatasetId>(*select, [](const Statement &row) { return idAt<DatasetId>(row, 0); });
}

Status dropDatasetDraft(WriteContext &context, DatasetId dataset)
{
    if (auto emptied = runFor(context.database(), "DELETE FROM dataset_draft_case WHERE dataset = ?1", dataset); !emptied)
        return emptied;
    return runFor(context.database(), "DELETE FROM dataset_draft WHERE dataset = ?1", dataset);
}

} // namespace assay
