#include "storage/case_history.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "storage/blobs.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/result_columns.h"
#include "storage/rows.h"

namespace assay {

namespace {

/// Looks for cases in case lists; remembers what a chunk holds.
class ChunkSearch
{
public:
    ChunkSearch(Database &database, std::unordered_set<Hash> wanted) : m_database(database), m_wanted(std::move(wanted)) {}

    struct Found
    {
        std::int64_t cases = 0; ///< under the chunk
        std::optional<Hash> hash;
        std::int64_t place = 0; ///< of the case, from the chunk's first
    };

    Result<Found> in(const Hash &chunk, int depth = 0)
    {
        if (const auto known = m_known.find(chunk); known != m_known.end())
            return known->second;
        const auto bytes = readBlob(m_database, chunk);
        if (!bytes)
            return fail(bytes.error());
        const auto leaf = bytes->size() < hashSize ? Result<bool>(true) : isCase(m_database, entry(*bytes, 0));
        if (!leaf)
            return fail(leaf.error());
        constexpr int deepest = 16;
        auto found = *leaf || depth == deepest ? Result<Found>(inLeaf(*bytes)) : inNode(*bytes, depth);
        if (found)
            m_known.emplace(chunk, *found);
        return found;
    }

private:
    static Hash entry(const std::string &bytes, std::size_t at) { return Hash::fromRaw(std::string_view(bytes).substr(at, hashSize)).value_or(Hash{}); }

    Found inLeaf(const std::string &bytes) const
    {
        Found found;
        for (std::size_t at = 0; at + hashSize <= bytes.size(); at += hashSize, ++found.cases) {
            const Hash hash = entry(bytes, at);
            if (!found.hash && m_wanted.contains(hash)) {
                found.hash = hash;
                found.place = found.cases;
            }
        }
        return found;
    }

    Result<Found> inNode(const std::string &bytes, int depth)
    {
        Found found;
        for (std::size_t at = 0; at + hashSize <= bytes.size(); at += hashSize) {
            const auto below = in(entry(bytes, at), depth + 1);
            if (!below)
                return below;
            if (!found.hash && below->hash) {
                found.hash = below->hash;
                found.place = found.cases + below->place;
            }
            found.cases += below->cases;
        }
        return found;
    }

    Database &m_database;
    std::unordered_set<Hash> m_wanted;
    std::unordered_map<Hash, Found> m_known;
};

/// The runs over a version of the dataset, newest first: their numbers, and the case's place there.
struct RunOfCase
{
    std::int64_t run = 0;
    std::int64_t place = 0;
};

Result<std::vector<RunOfCase>> runsOf(Database &database, const std::vector<CaseInVersion> &standings)
{
    auto select = database.prepare("SELECT k.id, r.place FROM run r JOIN run_key k ON k.uuid = r.uuid WHERE r.dataset_version = ?1");
    if (!select)
        return fail(select.error());
    std::vector<std::pair<std::int64_t, RunOfCase>> runs;
    for (const CaseInVersion &standing : standings) {
        if (!standing.hash)
            continue;
        select->reset();
        select->bind(1, standing.version.hash.hash);
        const auto found = collect<std::pair<std::int64_t, RunOfCase>>(
            *select, [&](const Statement &row) { return std::pair(row.integer(1), RunOfCase{row.integer(0), standing.place}); });
        if (!found)
            return fail(found.error());
        runs.insert(runs.end(), found->begin(), found->end());
    }
    std::sort(runs.begin(), runs.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<RunOfCase> ordered;
    for (const auto &[place, run] : runs)
        ordered.push_back(run);
    return ordered;
}

CaseRecord &recordOf(std::vector<CaseRecord> &records, const ResultColumn &column)
{
    const std::string version = column.versionLabel();
    const auto known = std::find_if(records.begin(), records.end(), [&](const CaseRecord &each) {
        return each.prompt == column.prompt && each.version == version && each.model == column.model;
    });
    if (known != records.end())
        return *known;
    CaseRecord &record = records.emplace_back();
    record.prompt = column.prompt;
    record.version = version;
    record.model = column.model;
    return record;
}

} // namespace

Result<std::vector<CaseInVersion>> caseInVersions(Database &database, DatasetId dataset, const std::string &id)
{
    auto select = database.prepare("SELECT hash FROM case_row WHERE case_id = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, std::string_view(id));
    const auto hashes = collect<Hash>(*select, [](const Statement &row) { return row.hash(0).value_or(Hash{}); });
    const auto versions = hashes ? listDatasetVersions(database, dataset) : fail(hashes.error());
    if (!versions)
        return fail(versions.error());
    ChunkSearch search(database, {hashes->begin(), hashes->end()});
    std::vector<CaseInVersion> standings;
    for (const DatasetVersionInfo &version : *versions) {
        const auto found = hashes->empty() ? Result<ChunkSearch::Found>(ChunkSearch::Found{}) : search.in(version.root);
        if (!found)
            return fail(found.error());
        standings.push_back({version, found->hash ? std::optional(CaseHash{*found->hash}) : std::nullopt, found->place});
    }
    return standings;
}

Result<std::vector<CaseRecord>> caseRecords(Database &database, const std::vector<CaseInVersion> &standings)
{
    const auto columns = ResultColumns::load(database);
    const auto runs = columns ? runsOf(database, standings) : fail(columns.error());
    if (!runs)
        return fail(runs.error());
    auto select = database.prepare("SELECT column_number, SUM(pass = 1), COUNT(pass), SUM(pass IS NULL AND state = 0), SUM(state = 1) FROM result "
                                   "WHERE run = ?1 AND position = ?2 GROUP BY column_number");
    if (!select)
        return fail(select.error());
    std::vector<CaseRecord> records;
    for (const RunOfCase &run : *runs) {
        select->reset();
        select->bind(1, run.run).bind(2, run.place);
        for (;;) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            const ResultColumn *column = columns->column(run.run, static_cast<int>(select->integer(0)));
            if (!column)
                continue;
            CaseRecord &record = recordOf(records, *column);
            record.passed += select->integer(1);
            record.judged += select->integer(2);
            record.unjudged += select->integer(3);
            record.errors += select->integer(4);
        }
    }
    return records;
}

Result<DatasetUse> datasetUse(Database &database, DatasetId dataset)
{
    auto select = database.prepare("SELECT v.number, COUNT(*) FROM run r JOIN dataset_version v ON v.hash = r.dataset_version "
                                   "WHERE v.dataset = ?1 GROUP BY v.number ORDER BY v.number");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, dataset.uuid.raw());
    const auto rows = collect<std::pair<int, std::int64_t>>(
        *select, [](const Statement &row) { return std::pair(static_cast<int>(row.integer(0)), row.integer(1)); });
    if (!rows)
        return fail(rows.error());
    DatasetUse use;
    for (const auto &[number, runs] : *rows) {
        use.runs += runs;
        use.versions.push_back(number);
    }
    return use;
}

} // namespace assay
