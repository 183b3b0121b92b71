#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "storage/blobs.h"
#include "base/translate.h"
#include "storage/case_rows.h"
#include "storage/datasets.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

Result<std::vector<Hash>> entriesOf(Database &database, const Hash &chunk)
{
    const auto bytes = readBlob(database, chunk);
    if (!bytes)
        return fail(bytes.error());
    std::vector<Hash> entries;
    for (std::size_t at = 0; at + hashSize <= bytes->size(); at += hashSize)
        entries.push_back(*Hash::fromRaw(std::string_view(*bytes).substr(at, hashSize)));
    return entries;
}

/// The chunks that hold case hashes, in order; all stand at the same depth. A damaged version cannot have more than cases.
Result<std::vector<Hash>> leavesOf(Database &database, const DatasetVersionInfo &version)
{
    constexpr int deepest = 16;
    std::vector<Hash> level{version.root};
    for (int depth = 0; depth < deepest; ++depth) {
        const auto first = entriesOf(database, level.front());
        const auto leaf = first && !first->empty() ? isCase(database, first->front()) : first.map([](const auto &) { return true; });
        if (!leaf)
            return fail(leaf.error());
        if (*leaf)
            return level;
        std::vector<Hash> below;
        for (const Hash &chunk : level) {
            const auto entries = entriesOf(database, chunk);
            if (!entries)
                return fail(entries.error());
            below.insert(below.end(), entries->begin(), entries->end());
            if (std::cmp_greater(below.size(), version.cases))
                break;
        }
        level = std::move(below);
        if (level.empty() || std::cmp_greater(level.size(), version.cases))
            break;
    }
    return fail(ErrorCode::Damaged, translate("Datasets", "A dataset version is damaged"),
                translate("Datasets", "its case list has no end"));
}

/// Case hashes of the chunks in @p leaves that @p others lack, in order: equal chunks hold equal cases and are not read.
Result<std::vector<Hash>> ownCases(Database &database, const std::vector<Hash> &leaves, const std::vector<Hash> &others)
{
    const std::unordered_set<Hash> shared(others.begin(), others.end());
    std::vector<Hash> cases;
    for (const Hash &leaf : leaves) {
        if (shared.contains(leaf))
            continue;
        const auto entries = entriesOf(database, leaf);
        if (!entries)
            return fail(entries.error());
        cases.insert(cases.end(), entries->begin(), entries->end());
    }
    return cases;
}

struct Named
{
    std::string id;
    Hash hash;
};

/// The cases in @p cases that are not in @p others, in order, with their ids.
Result<std::vector<Named>> casesWithout(Database &database, const std::vector<Hash> &cases, const std::vector<Hash> &others)
{
    const std::unordered_set<Hash> known(others.begin(), others.end());
    std::vector<Named> named;
    for (const Hash &hash : cases) {
        if (known.contains(hash))
            continue;
        auto id = caseIdOf(database, CaseHash{hash});
        if (!id)
            return fail(id.error());
        named.push_back({std::move(*id), hash});
    }
    return named;
}

/// Every hash a case of this id ever had: one of them stands in a version that holds the case.
Result<std::vector<Hash>> hashesOfCase(Database &database, const std::string &id)
{
    auto select = database.cached("SELECT hash FROM case_row WHERE case_id = ?1");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, std::string_view(id));
    return collect<Hash>(**select, [](const Statement &row) { return row.hash(0).value_or(Hash{}); });
}

/// What an edit does to the cases of its base, by the hash a case has there.
struct EditPlan
{
    std::unordered_map<Hash, std::string> touched; ///< hash in the base, or in another version → id
    std::unordered_map<std::string, CaseHash> put;
    std::unordered_set<std::string> removed;
};

Result<EditPlan> planOf(Database &database, const CaseEdits &edits)
{
    EditPlan plan;
    std::vector<std::string> ids = edits.remove;
    for (const Case &item : edits.put)
        ids.push_back(item.id);
    for (const std::string &id : ids) {
        const auto hashes = hashesOfCase(database, id);
        if (!hashes)
            return fail(hashes.error());
        for (const Hash &hash : *hashes)
            plan.touched.emplace(hash, id);
    }
    for (const Case &item : edits.put) {
        const auto hash = keepCase(database, item, std::nullopt);
        if (!hash)
            return fail(hash.error());
        plan.touched.emplace(hash->hash, item.id);
        plan.put[item.id] = *hash;
    }
    plan.removed.insert(edits.remove.begin(), edits.remove.end());
    return plan;
}

/// Goes over the base's case hashes once; only those that the plan touches are looked at.
Status rebuildTree(Database &database, const DatasetVersionInfo &base, EditPlan &plan, DatasetTree &tree)
{
    CaseHashCursor cursor(database, base.root);
    for (;;) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return {};
        Hash kept = (*hash)->hash;
        if (const auto touched = plan.touched.find(kept); touched != plan.touched.end()) {
            if (plan.removed.erase(touched->second) > 0)
                continue;
            if (const auto edited = plan.put.find(touched->second); edited != plan.put.end()) {
                kept = edited->second.hash;
                plan.put.erase(edited);
            }
        }
        if (auto added = tree.add(kept); !added)
            return added;
    }
}

} // namespace

Result<std::vector<CaseDifference>> differingCases(Database &database, const DatasetVersionInfo &before, const DatasetVersionInfo &after)
{
    const auto oldLeaves = leavesOf(database, before);
    const auto newLeaves = oldLeaves ? leavesOf(database, after) : oldLeaves;
    if (!newLeaves)
        return fail(newLeaves.error());
    const auto oldCases = ownCases(database, *oldLeaves, *newLeaves);
    const auto newCases = oldCases ? ownCases(database, *newLeaves, *oldLeaves) : oldCases;
    if (!newCases)
        return fail(newCases.error());
    const auto gone = casesWithout(database, *oldCases, *newCases);
    const auto come = gone ? casesWithout(database, *newCases, *oldCases) : gone;
    if (!come)
        return fail(come.error());
    std::unordered_map<std::string, Hash> old;
    for (const Named &each : *gone)
        old.emplace(each.id, each.hash);
    std::vector<CaseDifference> differences;
    std::unordered_set<std::string> kept;
    for (const Named &each : *come) {
        const auto was = old.find(each.id);
        kept.insert(each.id);
        differences.push_back({each.id, was == old.end() ? std::nullopt : std::optional(CaseHash{was->second}), CaseHash{each.hash}});
    }
    for (const Named &each : *gone) {
        if (!kept.contains(each.id))
            differences.push_back({each.id, CaseHash{each.hash}, std::nullopt});
    }
    return differences;
}

Result<DatasetDiff> diffDatasets(Database &database, const DatasetVersionInfo &before, const DatasetVersionInfo &after)
{
    const auto differences = differingCases(database, before, after);
    if (!differences)
        return fail(differences.error());
    DatasetDiff diff;
    for (const CaseDifference &each : *differences)
        (!each.before ? diff.added : !each.after ? diff.removed : diff.changed).push_back(each.id);
    diff.unchanged = after.cases - static_cast<std::int64_t>(diff.added.size() + diff.changed.size());
    return diff;
}

Result<Case> caseOf(Database &database, const DatasetVersionInfo &version, const std::string &id)
{
    const auto hashes = hashesOfCase(database, id);
    if (!hashes)
        return fail(hashes.error());
    const std::unordered_set<Hash> wanted(hashes->begin(), hashes->end());
    CaseHashCursor cursor(database, version.root);
    while (!wanted.empty()) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            break;
        if (wanted.contains((*hash)->hash))
            return caseByHash(database, **hash);
    }
    return fail(ErrorCode::BadInput, translate("Datasets", "There is no case “%1”").arg(QString::fromStdString(id)),
                translate("Datasets", "%1 has none of this id").arg(QString::fromStdString(version.datasetName + " " + version.label())));
}

Result<DatasetVersionInfo> editDataset(WriteContext &context, const DatasetVersionInfo &base, const CaseEdits &edits, const std::string &message)
{
    Database &database = context.database();
    auto plan = planOf(database, edits);
    if (!plan)
        return fail(plan.error());
    DatasetTree tree([&](Hash, std::string_view bytes) { return keepBlob(database, bytes).map([](const Hash &) {}); });
    if (auto rebuilt = rebuildTree(database, base, *plan, tree); !rebuilt)
        return fail(rebuilt.error());
    if (!plan->removed.empty())
        return fail(ErrorCode::BadInput, translate("Datasets", "A case cannot be removed"),
                    translate("Datasets", "“%1” is not in %2").arg(QString::fromStdString(*plan->removed.begin()),
                                                                                QString::fromStdString(base.datasetName + " " + base.label())));
    for (const Case &item : edits.put) {
        const auto added = plan->put.find(item.id);
        if (added == plan->put.end())
            continue;
        if (auto done = tree.add(added->second.hash); !done)
            return fail(done.error());
        plan->put.erase(added);
    }
    const auto root = tree.finish();
    if (!root)
        return fail(root.error());
    return commitDatasetVersion(context, base.dataset, *root, {base.hash}, message, base.mapping);
}

} // namespace assay
