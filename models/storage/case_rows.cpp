#include "storage/case_rows.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

tl::unexpected<Error> missingCase(CaseHash hash)
{
    return fail(ErrorCode::Damaged, QCoreApplication::translate("Datasets", "A case of the dataset is missing"),
                QCoreApplication::translate("Datasets", "the case %1 is not in the file").arg(QString::fromStdString(hash.hash.shortHex())));
}

/// One cached lookup by case hash; nothing when the case is unknown.
Result<Statement *> find(Database &database, std::string_view sql, CaseHash hash)
{
    auto select = database.cached(sql);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, hash.hash).step();
    if (!row)
        return fail(row.error());
    return *row ? *select : Result<Statement *>(missingCase(hash));
}

} // namespace

Result<CaseHash> keepCase(Database &database, const Case &item, std::optional<std::int64_t> import)
{
    const auto canonical = canonicalText(item.content);
    if (!canonical)
        return fail(canonical.error());
    const CaseContentHash content{sha256(*canonical)};
    const CaseHash hash = caseHash(item.id, content);
    auto insert = database.cached("INSERT INTO case_row (hash, case_id, content_hash, content, import) VALUES (?1, ?2, ?3, ?4, ?5) "
                                  "ON CONFLICT (hash) DO UPDATE SET import = NULL WHERE import IS NOT excluded.import RETURNING id");
    if (!insert)
        return fail(insert.error());
    Statement &row = **insert;
    row.bind(1, hash.hash).bind(2, std::string_view(item.id)).bind(3, content.hash).bind(4, std::string_view(*canonical)).bind(5, import);
    const auto kept = row.step();
    if (!kept)
        return fail(kept.error());
    const std::int64_t id = *kept ? row.integer(0) : 0;
    row.reset();
    if (id == 0 || item.content.tags.empty())
        return hash;
    auto tag = database.cached("INSERT OR IGNORE INTO case_tag (tag, case_row) VALUES (?1, ?2)");
    if (!tag)
        return fail(tag.error());
    for (const std::string &name : item.content.tags) {
        (*tag)->reset();
        if (auto done = (*tag)->bind(1, std::string_view(name)).bind(2, id).run(); !done)
            return fail(done.error());
    }
    return hash;
}

Result<Case> caseByHash(Database &database, CaseHash hash)
{
    const auto row = find(database, "SELECT case_id, content FROM case_row WHERE hash = ?1", hash);
    if (!row)
        return fail(row.error());
    Case item;
    item.id = (*row)->text(0);
    auto content = caseContentFromText((*row)->text(1));
    (*row)->reset();
    if (!content)
        return fail(content.error());
    item.content = std::move(*content);
    return item;
}

Result<bool> isCase(Database &database, const Hash &hash)
{
    auto select = database.prepare("SELECT 1 FROM case_row WHERE hash = ?1");
    if (!select)
        return fail(select.error());
    return select->bind(1, hash).step();
}

Result<std::string> caseIdOf(Database &database, CaseHash hash)
{
    const auto row = find(database, "SELECT case_id FROM case_row WHERE hash = ?1", hash);
    if (!row)
        return fail(row.error());
    std::string id((*row)->text(0));
    (*row)->reset();
    return id;
}

Result<std::int64_t> caseRowOf(Database &database, CaseHash hash)
{
    const auto row = find(database, "SELECT id FROM case_row WHERE hash = ?1", hash);
    if (!row)
        return fail(row.error());
    const std::int64_t id = (*row)->integer(0);
    (*row)->reset();
    return id;
}

Result<DatasetVersionInfo> commitDatasetVersion(WriteContext &context, DatasetId dataset, const DatasetTree::Root &root,
                                                const std::vector<DatasetHash> &parents, const std::string &message,
                                                const std::string &mapping)
{
    const DatasetHash hash = datasetHash(root.name, root.cases, parents);
    if (const auto known = datasetVersionOf(context.database(), dataset, hash); known)
        return known;
    Json list = Json::array();
    for (const DatasetHash &parent : parents)
        list.push_back(parent.hex());
    auto appended = appendFact(context, EventKind::DatasetVersion, hash.hex(),
                               Json{{"dataset", dataset.text()}, {"root", root.name.hex()}, {"cases", root.cases}, {"parents", list},
                                    {"message", message}, {"mapping", mapping}});
    if (!appended)
        return fail(appended.error());
    return datasetVersionOf(context.database(), dataset, hash);
}

} // namespace assay
