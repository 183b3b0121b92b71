#include "storage/dataset_draft.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "storage/blobs.h"
#include "storage/case_places.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/draft_rows.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

tl::unexpected<Error> noSuchCase(const std::string &id)
{
    return fail(ErrorCode::BadInput, translate("DatasetDraft", "There is no case “%1”").arg(displayText(id)),
                translate("DatasetDraft", "it is neither in the draft nor in the version it stands on"));
}

/// A case as it stands in the base.
struct BaseCase
{
    std::int64_t place = 0;
    CaseContent content;
};

Result<std::optional<BaseCase>> baseCaseOf(Database &database, const DraftTarget &target, const std::string &id)
{
    const auto place = target.places ? target.places->placeOf(database, id) : Result<std::optional<std::int64_t>>(std::nullopt);
    if (!place || !*place)
        return place ? Result<std::optional<BaseCase>>(std::nullopt) : fail(place.error());
    auto select = database.cached("SELECT content FROM case_row WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, target.places->rowAt(**place)).step();
    if (!row || !*row)
        return row ? Result<std::optional<BaseCase>>(std::nullopt) : fail(row.error());
    auto content = caseContentFromText((*select)->text(0));
    (*select)->reset();
    return content ? Result<std::optional<BaseCase>>(BaseCase{**place, std::move(*content)}) : fail(content.error());
}

/// Where the next added case stands.
Result<std::int64_t> nextPlace(Database &database, const DraftTarget &target)
{
    auto select = database.cached("SELECT MAX(place) + 1 FROM dataset_draft_case WHERE dataset = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(1, target.dataset.uuid.raw()).step();
    if (!row)
        return fail(row.error());
    const std::int64_t behind = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return std::max(behind, target.places ? target.places->size() : 0);
}

Status keep(WriteContext &context, const DraftTarget &target, const DraftChange &change)
{
    Database &database = context.database();
    return change.after ? keepDraftCase(database, target.dataset, *change.after) : forgetDraftCase(database, target.dataset, change.id);
}

Result<DraftChange> kept(WriteContext &context, const DraftTarget &target, DraftChange change)
{
    auto done = beginDraft(context, target.dataset, target.base);
    if (done)
        done = keep(context, target, change);
    if (done)
        done = settleDraft(context, target.dataset);
    return done ? Result<DraftChange>(std::move(change)) : fail(done.error());
}

Status checkFree(Database &database, const DraftTarget &target, const std::string &id)
{
    if (auto fit = checkCaseId(id); !fit)
        return fit;
    const auto drafted = findDraftCase(database, target.dataset, id);
    const auto placed = target.places ? target.places->placeOf(database, id) : Result<std::optional<std::int64_t>>(std::nullopt);
    if (!drafted || !placed)
        return fail(drafted ? placed.error() : drafted.error());
    if (!*drafted && !*placed)
        return {};
    const bool removed = *drafted && !(*drafted)->content;
    return fail(ErrorCode::BadInput, translate("DatasetDraft", "The id “%1” is taken").arg(displayText(id)),
                removed ? translate("DatasetDraft", "a removed case has it until the draft is committed")
                        : translate("DatasetDraft", "another case of the dataset has it"),
                translate("DatasetDraft", "Choose another one."));
}

} // namespace

DraftCounts countsOf(const DatasetDraft &draft, std::int64_t baseCases)
{
    DraftCounts counts;
    for (const DraftCase &item : draft.cases)
        ++(!item.content ? counts.removed : item.place >= baseCases ? counts.added : counts.changed);
    return counts;
}

Result<DraftChange> editDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id, const std::function<Status(CaseContent &)> &edit)
{
    auto drafted = findDraftCase(context.database(), target.dataset, id);
    auto base = drafted ? baseCaseOf(context.database(), target, id) : fail(drafted.error());
    if (!base)
        return fail(base.error());
    if (!*drafted && !*base)
        return noSuchCase(id);
    if (*drafted && !(*drafted)->content)
        return fail(ErrorCode::BadInput, translate("DatasetDraft", "A removed case cannot be edited"),
                    translate("DatasetDraft", "“%1” goes with the next version").arg(displayText(id)),
                    translate("DatasetDraft", "Put it back first."));
    CaseContent content = *drafted ? *(*drafted)->content : (*base)->content;
    if (auto edited = edit(content); !edited)
        return fail(edited.error());
    DraftChange change{id, *drafted, std::nullopt};
    if (!*base || content != (*base)->content)
        change.after = DraftCase{*drafted ? (*drafted)->place : (*base)->place, id, std::move(content)};
    return change.after == change.before ? Result<DraftChange>(std::move(change)) : kept(context, target, std::move(change));
}

Result<DraftChange> addDraftCase(WriteContext &context, const DraftTarget &target, const Case &item)
{
    if (auto isFree = checkFree(context.database(), target, item.id); !isFree)
        return fail(isFree.error());
    const auto place = nextPlace(context.database(), target);
    if (!place)
        return fail(place.error());
    return kept(context, target, {item.id, std::nullopt, DraftCase{*place, item.id, item.content}});
}

Result<DraftChange> putDraftCase(WriteContext &context, const DraftTarget &target, const Case &item)
{
    const auto drafted = findDraftCase(context.database(), target.dataset, item.id);
    const auto base = drafted ? baseCaseOf(context.database(), target, item.id) : fail(drafted.error());
    if (!base)
        return fail(base.error());
    if (!*drafted && !*base)
        return addDraftCase(context, target, item);
    DraftChange change{item.id, *drafted, std::nullopt};
    if (!*base || item.content != (*base)->content)
        change.after = DraftCase{*drafted ? (*drafted)->place : (*base)->place, item.id, item.content};
    return kept(context, target, std::move(change));
}

Result<std::vector<DraftChange>> renameDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id, const std::string &to)
{
    const auto drafted = findDraftCase(context.database(), target.dataset, id);
    if (!drafted)
        return fail(drafted.error());
    const std::int64_t baseCases = target.places ? target.places->size() : 0;
    if (!*drafted || (*drafted)->place < baseCases)
        return fail(ErrorCode::BadInput, translate("DatasetDraft", "The id of this case stays"),
                    translate("DatasetDraft", "versions and results know it by “%1”").arg(displayText(id)),
                    translate("DatasetDraft", "Add a case with another id and remove this one."));
    if (id == to)
        return std::vector<DraftChange>();
    if (auto isFree = checkFree(context.database(), target, to); !isFree)
        return fail(isFree.error());
    DraftCase renamed = **drafted;
    renamed.id = to;
    std::vector<DraftChange> changes{{id, *drafted, std::nullopt}, {to, std::nullopt, std::move(renamed)}};
    if (auto done = putDraftCases(context, target, changes); !done)
        return fail(done.error());
    return changes;
}

Result<DraftChange> removeDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id)
{
    const auto drafted = findDraftCase(context.database(), target.dataset, id);
    const auto place = target.places ? target.places->placeOf(context.database(), id) : Result<std::optional<std::int64_t>>(std::nullopt);
    if (!drafted || !place)
        return fail(drafted ? place.error() : drafted.error());
    if (!*drafted && !*place)
        return noSuchCase(id);
    DraftChange change{id, *drafted, std::nullopt};
    if (*place)
        change.after = DraftCase{**place, id, std::nullopt};
    return kept(context, target, std::move(change));
}

Status putDraftCases(WriteContext &context, const DraftTarget &target, const std::vector<DraftChange> &changes)
{
    if (auto begun = beginDraft(context, target.dataset, target.base); !begun)
        return begun;
    for (const DraftChange &change : changes) {
        if (auto done = keep(context, target, change); !done)
            return done;
    }
    return settleDraft(context, target.dataset);
}

} // namespace assay
