#include <QCoreApplication>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/json.h"
#include "domain/names.h"
#include "storage/blobs.h"
#include "storage/case_rows.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t batchCases = 1000; // some 30 ms; other writing waits no longer than one batch
constexpr std::size_t batchBytes = 4u << 20;

Status removeImport(Database &database, std::int64_t id, std::int64_t firstCase)
{
    auto cases = database.prepare("DELETE FROM case_row WHERE id >= ?1 AND import = ?2");
    auto blobs = database.prepare("DELETE FROM blob WHERE hash IN (SELECT hash FROM pending_blob WHERE import = ?1)");
    auto names = database.prepare("DELETE FROM pending_blob WHERE import = ?1");
    auto entry = database.prepare("DELETE FROM pending_import WHERE id = ?1");
    if (!cases || !blobs || !names || !entry)
        return fail(database.lastError());
    if (auto done = cases->bind(1, firstCase).bind(2, id).run(); !done)
        return done;
    for (Statement *statement : {&*blobs, &*names, &*entry}) {
        if (auto done = statement->bind(1, id).run(); !done)
            return done;
    }
    return {};
}

/// The dataset of this name, made if there is none.
Result<DatasetId> datasetCalled(WriteContext &context, const std::string &name)
{
    auto select = context.database().prepare("SELECT id FROM dataset WHERE name = ?1");
    const auto known = select ? select->bind(1, std::string_view(name)).step() : Result<bool>(fail(select.error()));
    if (!known)
        return fail(known.error());
    const DatasetId dataset = *known ? idAt<DatasetId>(*select, 0) : DatasetId::random();
    if (*known)
        return dataset;
    return appendFact(context, EventKind::Dataset, dataset.text(), Json{{"name", name}}).map([&] { return dataset; });
}

} // namespace

struct CaseImport::Private
{
    Writer &writer;
    std::int64_t id = 0;
    std::int64_t firstCase = 0;
    std::vector<Case> batch;
    std::size_t bytes = 0;
    std::unordered_set<std::uint64_t> ids; ///< 8 bytes of each id's hash: a million cases fit in bounded memory
    Database *database = nullptr; ///< inside a batch only
    DatasetTree tree{[this](Hash, std::string_view chunk) { return keepChunk(chunk); }};
    bool finished = false;

    explicit Private(Writer &target) : writer(target) {}
    Status keepChunk(std::string_view bytes);
    Status writeBatch(WriteContext &context);
    Status flush();
    Status unmark();
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
        if (auto added = tree.add(hash->hash); !added)
            return added;
    }
    return {};
}

Status CaseImport::Private::flush()
{
    if (batch.empty())
        return {};
    auto written = writer.run([this](WriteContext &context) { return writeBatch(context); });
    batch.clear();
    bytes = 0;
    return written;
}

CaseImport::CaseImport(std::unique_ptr<Private> data) : d(std::move(data)) {}

CaseImport::~CaseImport()
{
    if (!d->finished)
        (void) d->writer.run([this](WriteContext &context) { return removeImport(context.database(), d->id, d->firstCase); });
}

Result<std::unique_ptr<CaseImport>> CaseImport::begin(Writer &writer)
{
    auto d = std::make_unique<Private>(writer);
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
    std::uint64_t idHash = 0;
    std::memcpy(&idHash, sha256(item.id).bytes.data(), sizeof idHash);
    if (!d->ids.insert(idHash).second)
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
    const auto dataset = datasetCalled(context, target.name);
    if (!dataset)
        return fail(dataset.error());
    if (target.parents.size() == 1) {
        auto parent = datasetVersionOf(*database, *dataset, target.parents.front());
        if (parent && parent->root == root->name && parent->cases == root->cases)
            return parent;
    }
    if (!target.source.empty()) {
        const Json json{{"kind", "dataset"}, {"source", target.source}, {"rows", root->cases}, {"skipped", target.skipped}};
        if (auto noted = appendFact(context, EventKind::Import, Uuid::random().text(), json); !noted)
            return fail(noted.error());
    }
    return commitDatasetVersion(context, *dataset, *root, target.parents, target.message, target.mapping);
}

Result<DatasetVersionInfo> CaseImport::finish(const Target &target)
{
    if (auto fit = checkName(target.name); !fit)
        return fail(fit.error());
    if (auto flushed = d->flush(); !flushed)
        return fail(flushed.error());
    auto version = d->writer.run<DatasetVersionInfo>([&](WriteContext &context) { return d->close(context, target); });
    d->finished = version.has_value();
    return version;
}

Status removeAbandonedImports(WriteContext &context)
{
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
