#include <QCoreApplication>
#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <unordered_set>

#include "base/json.h"
#include "domain/names.h"
#include "storage/blobs.h"
#include "storage/case_rows.h"
#include "storage/imported_run.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t batchCases = 1000; // some 30 ms; other writing waits no longer than one batch
constexpr std::size_t batchBytes = 4u << 20;

/// Removes some of the cases of an import from row @p from on; where the next ones begin, nothing when there are none.
Result<std::optional<std::int64_t>> removeSomeCases(Database &database, std::int64_t id, std::int64_t from)
{
    constexpr std::int64_t atOnce = 2000; // some 30 ms
    auto last = database.prepare("SELECT MAX(id) FROM (SELECT id FROM case_row WHERE id >= ?1 ORDER BY id LIMIT ?2)");
    auto remove = database.prepare("DELETE FROM case_row WHERE id >= ?1 AND id <= ?2 AND import = ?3");
    if (!last || !remove)
        return fail(database.lastError());
    const auto row = last->bind(1, from).bind(2, atOnce).step();
    if (!row)
        return fail(row.error());
    if (last->isNull(0))
        return std::optional<std::int64_t>();
    const std::int64_t end = last->integer(0);
    last->reset();
    return remove->bind(1, from).bind(2, end).bind(3, id).run().map([&] { return std::optional(end + 1); });
}

/// What an import wrote beside its cases.
Status removeRest(Database &database, std::int64_t id)
{
    auto blobs = database.prepare("DELETE FROM blob WHERE hash IN (SELECT hash FROM pending_blob WHERE import = ?1)");
    auto names = database.prepare("DELETE FROM pending_blob WHERE import = ?1");
    auto entry = database.prepare("DELETE FROM pending_import WHERE id = ?1");
    if (!blobs || !names || !entry)
        return fail(database.lastError());
    for (Statement *statement : {&*blobs, &*names, &*entry}) {
        if (auto done = statement->bind(1, id).run(); !done)
            return done;
    }
    return {};
}

Status removeImport(Database &database, std::int64_t id, std::int64_t firstCase)
{
    for (std::optional<std::int64_t> from = firstCase; from;) {
        auto next = removeSomeCases(database, id, *from);
        if (!next)
            return fail(next.error());
        from = *next;
    }
    return removeRest(database, id);
}

std::uint64_t shortHashOf(const std::string &id)
{
    std::uint64_t hash = 0;
    std::memcpy(&hash, sha256(id).bytes.data(), sizeof hash);
    return hash;
}

} // namespace

Result<DatasetId> datasetNamed(WriteContext &context, const std::string &name)
{
    if (auto fit = checkName(name); !fit)
        return fail(fit.error());
    auto select = context.database().prepare("SELECT id FROM dataset WHERE name = ?1");
    const auto known = select ? select->bind(1, std::string_view(name)).step() : Result<bool>(fail(select.error()));
    if (!known)
        return fail(known.error());
    const DatasetId dataset = *known ? idAt<DatasetId>(*select, 0) : DatasetId::random();
    if (*known)
        return dataset;
    return appendFact(context, EventKind::Dataset, dataset.text(), Json{{"name", name}}).map([&] { return dataset; });
}

struct CaseImport::Private
{
    Writer &writer;
    std::int64_t id = 0;
    std::int64_t firstCase = 0;
    std::vector<Case> batch;
    std::vector<std::int64_t> batchPlaces; ///< of addAt() only
    std::size_t bytes = 0;
    std::unordered_set<std::uint64_t> ids; ///< 8 bytes of each id's hash: a million cases fit in bounded memory
    Database *database = nullptr; ///< inside a batch only
    DatasetTree tree{[this](Hash, std::string_view chunk) { return keepChunk(chunk); }};
    bool finished = false;
    std::optional<DatasetVersionInfo> onto; ///< its cases stay; then the tree is made at the end
    std::vector<std::pair<std::uint64_t, Hash>> added; ///< of such an import: by the hash of the id, in order
    std::vector<std::pair<std::int64_t, Hash>> placed; ///< of addAt(): then the tree is made at the end, too

    explicit Private(Writer &target) : writer(target) {}
    Status keepChunk(std::string_view bytes);
    Status writeBatch(WriteContext &context);
    Status flush();
    Status unite();
    Status putInOrder();
    Status unmark();
    Status inBatches(const std::function<Result<bool>()> &step);
    void abandon();
    Result<DatasetVersionInfo> close(WriteContext &context, const Target &target);
};

/// A chunk that is new with this import is noted, so that it goes when the import does not finish.
Status CaseImport::Private::keepChunk(std::string_view chunk)
{
    const auto hash = keepBlob(*database, chunk);
    if (!hash)
        return fail(hash.error());
    auto note = database->cached("INSERT OR IGNORE INTO pending_blob (import, hash) SELECT ?1, ?2 WHERE changes() > 0");
    if (!note)
        return fail(note.error());
    return (*note)->bind(1, id).bind(2, *hash).run();
}

Status CaseImport::Private::writeBatch(WriteContext &context)
{
    database = &context.database();
    for (const Case &item : batch) {
        const auto hash = keepCase(*database, item, id);
        if (!hash)
            return fail(hash.error());
        if (!batchPlaces.empty()) {
            placed.emplace_back(batchPlaces[static_cast<std::size_t>(&item - batch.data())], hash->hash);
            continue;
        }
        if (onto) {
            added.emplace_back(shortHashOf(item.id), hash->hash);
            continue;
        }
        if (auto done = tree.add(hash->hash); !done)
            return done;
    }
    return {};
}

/// Calls @p step in transactions of some thousand calls until it says false.
Status CaseImport::Private::inBatches(const std::function<Result<bool>()> &step)
{
    constexpr int callsAtOnce = 5000;
    for (bool more = true; more;) {
        auto written = writer.run([&](WriteContext &context) -> Status {
            database = &context.database();
            for (int call = 0; more && call < callsAtOnce; ++call) {
                const auto next = step();
                if (!next)
                    return fail(next.error());
                more = *next;
            }
            return {};
        });
        if (!written)
            return written;
    }
    return {};
}

/// The cases of the version that was there, those of the same id replaced, then the new ones.
Status CaseImport::Private::unite()
{
    std::unordered_map<std::uint64_t, std::size_t> newer;
    for (std::size_t at = 0; at < added.size(); ++at)
        newer.emplace(added[at].first, at);
    std::vector<bool> replaced(added.size());
    std::optional<CaseHashCursor> cursor;
    auto done = inBatches([&]() -> Result<bool> {
        if (!cursor)
            cursor.emplace(*database, onto->root);
        const auto hash = cursor->next();
        if (!hash || !*hash)
            return hash ? Result<bool>(false) : fail(hash.error());
        const auto called = caseIdOf(*database, **hash);
        if (!called)
            return fail(called.error());
        const auto same = newer.find(shortHashOf(*called));
        if (same != newer.end())
            replaced[same->second] = true;
        return tree.add(same == newer.end() ? (*hash)->hash : added[same->second].second).map([] { return true; });
    });
    std::size_t next = 0;
    if (done)
        done = inBatches([&]() -> Result<bool> {
            while (next < added.size() && replaced[next])
                ++next;
            return next == added.size() ? Result<bool>(false) : tree.add(added[next++].second).map([] { return true; });
        });
    return done;
}

/// The cases by their places.
Status CaseImport::Private::putInOrder()
{
    std::sort(placed.begin(), placed.end());
    std::size_t next = 0;
    return inBatches([&]() -> Result<bool> { return next == placed.size() ? Result<bool>(false) : tree.add(placed[next++].second).map([] { return true; }); });
}

/// Removes what was written, a little at a time: others write meanwhile.
void CaseImport::Private::abandon()
{
    std::optional<std::int64_t> from = firstCase;
    Status done;
    while (done && from) {
        done = writer.run([&](WriteContext &context) -> Status {
            auto next = removeSomeCases(context.database(), id, *from);
            if (!next)
                return fail(next.error());
            from = *next;
            return {};
        });
    }
    if (done)
        (void) writer.run([this](WriteContext &context) { return removeRest(context.database(), id); });
}

Status CaseImport::Private::flush()
{
    if (batch.empty())
        return {};
    auto written = writer.run([this](WriteContext &context) { return writeBatch(context); });
    batch.clear();
    batchPlaces.clear();
    bytes = 0;
    return written;
}

CaseImport::CaseImport(std::unique_ptr<Private> data) : d(std::move(data)) {}

CaseImport::~CaseImport()
{
    if (!d->finished)
        d->abandon();
}

Result<std::unique_ptr<CaseImport>> CaseImport::begin(Writer &writer, const std::optional<DatasetVersionInfo> &onto)
{
    auto d = std::make_unique<Private>(writer);
    d->onto = onto;
    auto begun = writer.run([&](WriteContext &context) -> Status {
        auto insert = context.database().prepare("INSERT INTO pending_import (first_case, at_us) "
                                                 "SELECT COALESCE(MAX(id), 0) + 1, ?1 FROM case_row RETURNING id, first_case");
        if (!insert)
            return fail(insert.error());
        const auto row = insert->bind(1, context.now().us).step();
        if (!row)
            return fail(row.error());
        d->id = insert->integer(0);
        d->firstCase = insert->integer(1);
        return insert->run();
    });
    if (!begun)
        return fail(begun.error());
    return std::unique_ptr<CaseImport>(new CaseImport(std::move(d)));
}

Status CaseImport::add(Case item)
{
    if (!d->ids.insert(shortHashOf(item.id)).second)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Datasets", "Two cases have the same id"),
                    QCoreApplication::translate("Datasets", "“%1” stands there twice").arg(QString::fromStdString(item.id)));
    d->bytes += item.id.size();
    for (const auto &[name, value] : item.content.vars)
        d->bytes += value.size();
    for (const Document &document : item.content.documents)
        d->bytes += document.text.size();
    d->batch.push_back(std::move(item));
    return d->batch.size() >= batchCases || d->bytes >= batchBytes ? d->flush() : Status{};
}

Status CaseImport::addAt(std::int64_t place, Case item)
{
    d->batchPlaces.push_back(place); // before add(), which may write the batch
    return add(std::move(item));
}

/// Takes the import's mark away: from here on its cases count.
Status CaseImport::Private::unmark()
{
    for (const char *sql : {"DELETE FROM pending_blob WHERE import = ?1", "DELETE FROM pending_import WHERE id = ?1"}) {
        auto statement = database->prepare(sql);
        if (!statement)
            return fail(statement.error());
        if (auto done = statement->bind(1, id).run(); !done)
            return done;
    }
    return {};
}

Result<DatasetVersionInfo> CaseImport::Private::close(WriteContext &context, const Target &target)
{
    database = &context.database();
    const auto root = tree.finish();
    if (!root)
        return fail(root.error());
    if (auto unmarked = unmark(); !unmarked)
        return fail(unmarked.error());
    const auto dataset = datasetNamed(context, target.name);
    if (!dataset)
        return fail(dataset.error());
    if (target.parents.size() == 1) {
        auto parent = datasetVersionOf(*database, *dataset, target.parents.front());
        if (parent && parent->root == root->name && parent->cases == root->cases)
            return parent;
    }
    if (!target.source.empty()) {
        const Json json{{"kind", target.kind}, {"source", target.source}, {"rows", root->cases}, {"skipped", target.skipped}};
        if (auto noted = appendFact(context, EventKind::Import, Uuid::random().text(), json); !noted)
            return fail(noted.error());
    }
    auto version = commitDatasetVersion(context, *dataset, *root, target.parents, target.message, target.mapping);
    if (version && target.also) {
        if (auto done = target.also(context, *version); !done)
            return fail(done.error());
    }
    return version;
}

Status CaseImport::flush()
{
    return d->flush();
}

Result<DatasetVersionInfo> CaseImport::finish(const Target &target)
{
    if (auto fit = checkName(target.name); !fit)
        return fail(fit.error());
    auto flushed = d->flush();
    if (flushed && d->onto)
        flushed = d->unite();
    if (flushed && !d->placed.empty())
        flushed = d->putInOrder();
    if (!flushed)
        return fail(flushed.error());
    auto version = d->writer.run<DatasetVersionInfo>([&](WriteContext &context) { return d->close(context, target); });
    d->finished = version.has_value();
    return version;
}

Status removeAbandonedImports(WriteContext &context)
{
    if (auto removed = removeAbandonedRuns(context.database()); !removed)
        return removed;
    auto select = context.database().prepare("SELECT id, first_case FROM pending_import");
    if (!select)
        return fail(select.error());
    const auto imports = collect<std::pair<std::int64_t, std::int64_t>>(
        *select, [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); });
    if (!imports)
        return fail(imports.error());
    for (const auto &[id, firstCase] : *imports) {
        if (auto removed = removeImport(context.database(), id, firstCase); !removed)
            return removed;
    }
    return {};
}

} // namespace assay
