// A draft becomes a version, or moves onto a newer one.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "storage/blobs.h"
#include "base/translate.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/dataset_draft.h"
#include "storage/draft_rows.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

Result<DatasetDraft> draftOf(Database &database, DatasetId dataset)
{
    auto draft = loadDatasetDraft(database, dataset);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(ErrorCode::No, translate("DatasetDraft", "There is nothing to commit"),
                    translate("DatasetDraft", "no case was changed since the last version"));
    return std::move(**draft);
}

/// The first version of a dataset that had none.
Result<DatasetVersionInfo> commitFirst(WriteContext &context, DatasetId dataset, const DatasetDraft &draft, const std::string &message)
{
    Database &database = context.database();
    DatasetTree tree([&](Hash, std::string_view bytes) { return keepBlob(database, bytes).map([](const Hash &) {}); });
    for (const DraftCase &item : draft.cases) {
        const auto hash = item.content ? keepCase(database, {item.id, *item.content}, std::nullopt) : Result<CaseHash>(CaseHash{});
        const auto added = hash ? (item.content ? tree.add(hash->hash) : Status()) : Status(fail(hash.error()));
        if (!added)
            return fail(added.error());
    }
    const auto root = tree.finish();
    return root ? commitDatasetVersion(context, dataset, *root, {}, message, "{}") : fail(root.error());
}

Result<DatasetVersionInfo> commitOnto(WriteContext &context, const DatasetVersionInfo &base, const DatasetDraft &draft, const std::string &message)
{
    CaseEdits edits;
    for (const DraftCase &item : draft.cases) {
        if (item.content)
            edits.put.push_back({item.id, *item.content});
        else
            edits.remove.push_back(item.id);
    }
    return editDataset(context, base, edits, message);
}

/// A case of another version that the draft has an opinion on.
struct Standing
{
    std::int64_t place = 0;
    CaseHash hash;
};
using Standings = std::unordered_map<std::string, Standing>;

/// Where the cases of the draft stand in @p version.
Result<Standings> standingsIn(Database &database, const DatasetVersionInfo &version, const DatasetDraft &draft)
{
    std::unordered_map<Hash, std::string> wanted;
    auto select = database.prepare("SELECT hash FROM case_row WHERE case_id = ?1");
    if (!select)
        return fail(select.error());
    for (const DraftCase &item : draft.cases) {
        select->reset();
        select->bind(1, std::string_view(item.id));
        const auto hashes = collect<Hash>(*select, [](const Statement &row) { return row.hash(0).value_or(Hash{}); });
        if (!hashes)
            return fail(hashes.error());
        for (const Hash &hash : *hashes)
            wanted.emplace(hash, item.id);
    }
    Standings found;
    CaseHashCursor cursor(database, version.root);
    for (std::int64_t place = 0;; ++place) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return found;
        if (const auto known = wanted.find((*hash)->hash); known != wanted.end())
            found[known->second] = {place, **hash};
    }
}

/// The case as the draft on the newer version; nothing when that has it so already.
Result<std::optional<DraftCase>> movedCase(DraftCase item, const Standings &there, std::int64_t &behind)
{
    const auto standing = there.find(item.id);
    if (standing == there.end()) {
        if (!item.content)
            return std::optional<DraftCase>(); // somebody removed it, too
        item.place = behind++;
        return std::optional(std::move(item));
    }
    item.place = standing->second.place;
    if (!item.content)
        return std::optional(std::move(item));
    const auto content = caseContentHash(*item.content);
    if (!content)
        return fail(content.error());
    return caseHash(item.id, *content) == standing->second.hash ? std::optional<DraftCase>() : std::optional(std::move(item));
}

} // namespace

Result<DatasetVersionInfo> commitDatasetDraft(WriteContext &context, DatasetId dataset, const std::string &message)
{
    const auto draft = draftOf(context.database(), dataset);
    const auto versions = draft ? listDatasetVersions(context.database(), dataset) : fail(draft.error());
    if (!versions)
        return fail(versions.error());
    const bool isNewest = draft->base ? !versions->empty() && versions->back().hash == *draft->base : versions->empty();
    if (!isNewest)
        return fail(ErrorCode::BadInput, translate("DatasetDraft", "The draft was not committed"),
                    translate("DatasetDraft", "a newer version, %1, was made meanwhile")
                        .arg(QString::fromStdString(versions->empty() ? std::string() : versions->back().label())),
                    translate("DatasetDraft", "Put the draft onto it, look, and commit again."));
    auto version = draft->base ? commitOnto(context, versions->back(), *draft, message) : commitFirst(context, dataset, *draft, message);
    if (!version)
        return version;
    if (auto dropped = dropDatasetDraft(context, dataset); !dropped)
        return fail(dropped.error());
    return version;
}

Result<std::vector<std::string>> moveDatasetDraft(WriteContext &context, DatasetId dataset, const DatasetVersionInfo &onto)
{
    Database &database = context.database();
    const auto draft = draftOf(database, dataset);
    const auto base = draft && draft->base ? datasetVersionOf(database, dataset, *draft->base) : Result<DatasetVersionInfo>(DatasetVersionInfo());
    if (!draft || !base)
        return fail(draft ? base.error() : draft.error());
    const auto before = draft->base ? standingsIn(database, *base, *draft) : Result<Standings>(Standings());
    const auto after = before ? standingsIn(database, onto, *draft) : before;
    if (!after)
        return fail(after.error());
    if (auto dropped = dropDatasetDraft(context, dataset); !dropped)
        return fail(dropped.error());
    if (auto begun = beginDraft(context, dataset, onto.hash); !begun)
        return fail(begun.error());
    std::vector<std::string> both;
    std::int64_t behind = onto.cases;
    for (const DraftCase &item : draft->cases) {
        const auto was = before->find(item.id);
        const auto is = after->find(item.id);
        const bool changedThere = (was == before->end()) != (is == after->end()) || (is != after->end() && is->second.hash != was->second.hash);
        const auto moved = movedCase(item, *after, behind);
        if (!moved)
            return fail(moved.error());
        if (!*moved)
            continue;
        if (changedThere)
            both.push_back(item.id);
        if (auto kept = keepDraftCase(database, dataset, **moved); !kept)
            return fail(kept.error());
    }
    if (auto settled = settleDraft(context, dataset); !settled)
        return fail(settled.error());
    return both;
}

} // namespace assay
