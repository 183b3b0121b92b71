#include "storage/case_results.h"

#include "storage/rows.h"

namespace assay {

namespace {

struct SearchedRun
{
    std::int64_t key = 0;
    bool sameVersion = false;
};

/// Where result ?1 stands.
struct Place
{
    std::int64_t run = 0;
    std::int64_t position = 0;
    std::string caseId;
};

Result<Place> placeOf(Database &database, std::int64_t key)
{
    auto select = database.prepare("SELECT r.run, r.position, c.case_id FROM result r JOIN case_row c ON c.id = r.case_row WHERE r.id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, key).step();
    if (!row)
        return fail(row.error());
    return *row ? Place{select->integer(0), select->integer(1), std::string(select->text(2))} : Place();
}

/// Two datasets that begin with the same cases share a version; a run over it counts for both.
Result<std::vector<SearchedRun>> runsOfSameDataset(Database &database, std::int64_t run)
{
    auto select = database.prepare("WITH mine(hash) AS (SELECT r.dataset_version FROM run r JOIN run_key k ON k.uuid = r.uuid WHERE k.id = ?1) "
                                   "SELECT k.id, r.dataset_version = (SELECT hash FROM mine) FROM run r JOIN run_key k ON k.uuid = r.uuid "
                                   "WHERE r.dataset_version IN (SELECT v.hash FROM dataset_version v WHERE v.dataset IN "
                                   "(SELECT o.dataset FROM dataset_version o WHERE o.hash = (SELECT hash FROM mine))) ORDER BY r.place DESC");
    if (!select)
        return fail(select.error());
    select->bind(1, run);
    return collect<SearchedRun>(*select, [](const Statement &row) { return SearchedRun{row.integer(0), row.integer(1) != 0}; });
}

Result<std::vector<std::int64_t>> keysAt(Database &database, std::int64_t run, const Place &place)
{
    auto select = database.cached("SELECT r.id FROM result r JOIN case_row c ON c.id = r.case_row "
                                  "WHERE r.run = ?1 AND r.position = ?2 AND c.case_id = ?3 ORDER BY r.column_number, r.repeat");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, run).bind(2, place.position).bind(3, place.caseId);
    return collect<std::int64_t>(**select, [](const Statement &row) { return row.integer(0); });
}

Result<std::vector<std::int64_t>> keysAnywhere(Database &database, std::int64_t run, const Place &place)
{
    auto select = database.cached("SELECT r.id FROM result r WHERE r.run = ?1 AND r.case_row IN (SELECT id FROM case_row WHERE case_id = ?2) "
                                  "ORDER BY r.position, r.column_number, r.repeat");
    if (!select)
        return fail(select.error());
    return collect<std::int64_t>((*select)->bind(1, run).bind(2, place.caseId), [](const Statement &row) { return row.integer(0); });
}

} // namespace

Result<std::vector<std::int64_t>> resultsOfSameCase(Database &database, std::int64_t key)
{
    const auto place = placeOf(database, key);
    const auto runs = place ? runsOfSameDataset(database, place->run) : Result<std::vector<SearchedRun>>(fail(place.error()));
    if (!runs)
        return fail(runs.error());
    std::vector<std::int64_t> all;
    for (const SearchedRun &run : *runs) {
        auto keys = keysAt(database, run.key, *place);
        if (keys && keys->empty() && !run.sameVersion)
            keys = keysAnywhere(database, run.key, *place);
        if (!keys)
            return fail(keys.error());
        all.insert(all.end(), keys->begin(), keys->end());
    }
    return all;
}

} // namespace assay
