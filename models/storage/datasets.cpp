#include "storage/datasets.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/nearest.h"
#include "base/translate.h"
#include "storage/blobs.h"
#include "storage/case_rows.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::string_view versionColumns
    = "SELECT v.dataset, d.name, v.hash, v.number, v.root, v.cases, p.name, v.at_us, v.message, v.mapping FROM dataset_version v "
      "JOIN dataset d ON d.id = v.dataset LEFT JOIN person p ON p.id = v.person ";

DatasetVersionInfo versionRow(const Statement &row)
{
    DatasetVersionInfo version;
    version.dataset = idAt<DatasetId>(row, 0);
    version.datasetName = row.text(1);
    version.hash = hashAt<DatasetHash>(row, 2);
    version.number = static_cast<int>(row.integer(3));
    version.root = row.hash(4).value_or(Hash{});
    version.cases = row.integer(5);
    version.person = row.optionalText(6);
    version.at = {row.integer(7)};
    version.message = row.text(8);
    version.mapping = row.text(9);
    return version;
}

Result<std::vector<DatasetVersionInfo>> completed(Database &database, Statement &statement)
{
    auto versions = collect<DatasetVersionInfo>(statement, versionRow);
    if (!versions)
        return versions;
    for (DatasetVersionInfo &version : *versions) {
        auto parents = database.prepare("SELECT parent FROM dataset_parent WHERE version = ?1 ORDER BY place");
        if (!parents)
            return fail(parents.error());
        parents->bind(1, version.hash.hash);
        auto list = collect<DatasetHash>(*parents, [](const Statement &row) { return hashAt<DatasetHash>(row, 0); });
        if (!list)
            return fail(list.error());
        version.parents = std::move(*list);
    }
    return versions;
}

Result<DatasetVersionInfo> firstVersion(Database &database, Statement &statement)
{
    const auto versions = completed(database, statement);
    if (!versions)
        return fail(versions.error());
    if (versions->empty())
        return fail(ErrorCode::BadInput, translate("Datasets", "There is no such dataset version"));
    return versions->front();
}

tl::unexpected<Error> unknownDataset(const std::string &name, const std::vector<DatasetInfo> &datasets)
{
    constexpr std::size_t mostShown = 10;
    std::vector<std::string> names;
    for (const DatasetInfo &dataset : datasets)
        names.push_back(dataset.name);
    auto near = nearest(name, names);
    if (near.empty()) {
        near = names;
        near.resize(std::min(near.size(), mostShown));
    }
    QStringList list;
    for (const std::string &each : near)
        list << QString::fromStdString(each);
    return fail(ErrorCode::BadInput, translate("Datasets", "There is no dataset “%1”").arg(QString::fromStdString(name)),
                list.isEmpty() ? translate("Datasets", "the project has none yet")
                               : translate("Datasets", "there are: %1").arg(list.join(QStringLiteral(", "))));
}

} // namespace

Result<std::vector<DatasetInfo>> listDatasets(Database &database)
{
    auto select = database.prepare("SELECT d.id, d.name, COUNT(v.hash), "
                                   "(SELECT cases FROM dataset_version n WHERE n.dataset = d.id ORDER BY number DESC LIMIT 1) "
                                   "FROM dataset d LEFT JOIN dataset_version v ON v.dataset = d.id GROUP BY d.id ORDER BY d.name");
    if (!select)
        return fail(select.error());
    return collect<DatasetInfo>(*select, [](const Statement &row) {
        return DatasetInfo{idAt<DatasetId>(row, 0), std::string(row.text(1)), static_cast<int>(row.integer(2)), row.integer(3)};
    });
}

Result<std::vector<DatasetVersionInfo>> listDatasetVersions(Database &database, DatasetId dataset)
{
    auto select = database.prepare(std::string(versionColumns) + "WHERE v.dataset = ?1 ORDER BY v.number");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, dataset.uuid.raw());
    return completed(database, *select);
}

Result<std::optional<DatasetVersionInfo>> newestDatasetVersion(Database &database, const std::string &name)
{
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    const auto found = std::find_if(datasets->begin(), datasets->end(), [&](const DatasetInfo &each) { return each.name == name; });
    if (found == datasets->end())
        return std::nullopt;
    return listDatasetVersions(database, found->id).map([](std::vector<DatasetVersionInfo> versions) {
        return versions.empty() ? std::nullopt : std::optional(std::move(versions.back()));
    });
}

Result<DatasetVersionInfo> datasetVersionByHash(Database &database, DatasetHash hash)
{
    auto select = database.prepare(std::string(versionColumns) + "WHERE v.hash = ?1 ORDER BY d.at_us, d.id");
    if (!select)
        return fail(select.error());
    select->bind(1, hash.hash);
    return firstVersion(database, *select);
}

Result<DatasetVersionInfo> datasetVersionOf(Database &database, DatasetId dataset, DatasetHash hash)
{
    auto select = database.prepare(std::string(versionColumns) + "WHERE v.hash = ?1 AND v.dataset = ?2");
    if (!select)
        return fail(select.error());
    select->bind(1, hash.hash).bindBlob(2, dataset.uuid.raw());
    return firstVersion(database, *select);
}

Result<DatasetVersionInfo> resolveDataset(Database &database, const std::string &reference)
{
    const auto at = reference.find('@');
    const std::string name = reference.substr(0, at);
    const std::string wanted = at == std::string::npos ? std::string() : reference.substr(at + 1);
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    const auto inFolder = [&](const DatasetInfo &dataset) { return dataset.name.substr(dataset.name.rfind('/') + 1) == name; };
    auto found = std::find_if(datasets->begin(), datasets->end(), [&](const DatasetInfo &dataset) { return dataset.name == name; });
    if (found == datasets->end() && std::count_if(datasets->begin(), datasets->end(), inFolder) == 1)
        found = std::find_if(datasets->begin(), datasets->end(), inFolder);
    if (found == datasets->end())
        return unknownDataset(name, *datasets);
    const auto versions = listDatasetVersions(database, found->id);
    if (!versions)
        return fail(versions.error());
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        if (wanted.empty() || version->label() == wanted || (wanted.size() >= 6 && version->hash.hex().starts_with(wanted)))
            return *version;
    }
    return fail(ErrorCode::BadInput, translate("Datasets", "The dataset “%1” has no version “%2”")
                                         .arg(QString::fromStdString(name), QString::fromStdString(wanted)),
                translate("Datasets", "it has v1 to v%1").arg(versions->size()));
}

CaseHashCursor::CaseHashCursor(Database &database, Hash root) : m_database(database), m_root(root) {}

Result<std::optional<CaseHash>> CaseHashCursor::next()
{
    const auto descend = [this](const Hash &chunk) -> Status {
        auto bytes = readBlob(m_database, chunk);
        if (!bytes)
            return fail(bytes.error());
        if (bytes->size() % hashSize != 0 || m_levels.size() > 16)
            return fail(ErrorCode::Damaged, translate("Datasets", "A dataset version is damaged"),
                        translate("Datasets", "a chunk of its case list has the wrong length"));
        m_levels.push_back({std::move(*bytes), 0});
        return {};
    };
    if (!std::exchange(m_started, true)) {
        if (auto entered = descend(m_root); !entered)
            return fail(entered.error());
    }
    while (!m_levels.empty()) {
        Level &level = m_levels.back();
        if (level.at == level.bytes.size()) {
            m_levels.pop_back();
            continue;
        }
        const std::string_view raw(level.bytes.data() + level.at, hashSize);
        // Only the first entry of a chunk is looked up: all entries of one chunk are of one kind.
        const auto leaf = level.at == 0 ? isCase(m_database, *Hash::fromRaw(raw)) : Result<bool>(m_leafDepth == m_levels.size());
        if (!leaf)
            return fail(leaf.error());
        if (*leaf)
            m_leafDepth = m_levels.size();
        const Hash hash = *Hash::fromRaw(raw);
        level.at += hashSize;
        if (*leaf)
            return std::optional(CaseHash{hash});
        if (auto entered = descend(hash); !entered)
            return fail(entered.error());
    }
    return std::optional<CaseHash>();
}

} // namespace assay
