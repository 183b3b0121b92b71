#include "storage/case_places.h"

#include <algorithm>
#include <utility>

#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/rows.h"

namespace assay {

namespace {

struct Placed
{
    Hash hash;
    std::int32_t place = 0;
};

Result<std::vector<Placed>> hashesOf(Database &database, const DatasetVersionInfo &version)
{
    std::vector<Placed> hashes;
    hashes.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(version.cases, 0, 1 << 24)));
    CaseHashCursor cursor(database, version.root);
    for (;;) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return hashes;
        hashes.push_back({(*hash)->hash, static_cast<std::int32_t>(hashes.size())});
    }
}

/// One look-up a case: for versions that are small beside the table.
Status lookUp(Database &database, const std::vector<Placed> &hashes, std::vector<std::int64_t> &rows)
{
    for (const Placed &each : hashes) {
        const auto row = caseRowOf(database, CaseHash{each.hash});
        if (!row)
            return fail(row.error());
        rows[static_cast<std::size_t>(each.place)] = *row;
    }
    return {};
}

/// Walks the index of hashes once beside the sorted version.
Status walkIndex(Database &database, std::vector<Placed> hashes, std::vector<std::int64_t> &rows)
{
    std::sort(hashes.begin(), hashes.end(), [](const Placed &a, const Placed &b) { return a.hash < b.hash; });
    auto select = database.prepare("SELECT hash, id FROM case_row ORDER BY hash");
    if (!select)
        return fail(select.error());
    auto next = hashes.begin();
    while (next != hashes.end()) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (select->blob(0) == next->hash.raw())
            rows[static_cast<std::size_t>((next++)->place)] = select->integer(1);
    }
    return next == hashes.end() ? Status() : caseRowOf(database, CaseHash{next->hash}).map([](std::int64_t) {});
}

Result<std::int64_t> casesInFile(Database &database)
{
    auto select = database.prepare("SELECT MAX(id) FROM case_row");
    const auto row = select ? select->step() : Result<bool>(fail(select.error()));
    return row ? Result<std::int64_t>(select->integer(0)) : fail(row.error());
}

} // namespace

Result<std::shared_ptr<const CasePlaces>> CasePlaces::of(Database &database, const DatasetVersionInfo &version)
{
    constexpr std::int64_t lookUpsPerWalk = 8; // a look-up costs as much as walking over so many
    auto hashes = hashesOf(database, version);
    const auto all = casesInFile(database);
    if (!hashes || !all)
        return fail(hashes ? all.error() : hashes.error());
    auto places = std::make_shared<CasePlaces>();
    places->m_rows.resize(hashes->size());
    const bool isSmall = static_cast<std::int64_t>(hashes->size()) * lookUpsPerWalk < *all;
    if (auto found = isSmall ? lookUp(database, *hashes, places->m_rows) : walkIndex(database, std::move(*hashes), places->m_rows); !found)
        return fail(found.error());
    places->m_byRow.reserve(places->m_rows.size());
    for (std::size_t place = 0; place < places->m_rows.size(); ++place)
        places->m_byRow.push_back({places->m_rows[place], static_cast<std::int32_t>(place)});
    std::sort(places->m_byRow.begin(), places->m_byRow.end(), [](const Entry &a, const Entry &b) { return a.row < b.row; });
    return std::shared_ptr<const CasePlaces>(std::move(places));
}

std::optional<std::int64_t> CasePlaces::placeOfRow(std::int64_t row) const
{
    const auto found = std::lower_bound(m_byRow.begin(), m_byRow.end(), row, [](const Entry &entry, std::int64_t wanted) { return entry.row < wanted; });
    return found == m_byRow.end() || found->row != row ? std::nullopt : std::optional<std::int64_t>(found->place);
}

Result<std::optional<std::int64_t>> CasePlaces::placeOf(Database &database, const std::string &id) const
{
    auto select = database.cached("SELECT id FROM case_row WHERE case_id = ?1");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, std::string_view(id));
    const auto rows = collect<std::int64_t>(**select, [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return fail(rows.error());
    for (const std::int64_t row : *rows) {
        if (const auto place = placeOfRow(row))
            return place;
    }
    return std::optional<std::int64_t>();
}

} // namespace assay
