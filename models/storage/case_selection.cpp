#include "storage/case_selection.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "base/translate.h"
#include "domain/split.h"
#include "storage/database.h"
#include "storage/rows.h"

namespace assay {

namespace {

using Hashes = std::unordered_set<Hash>;

Status addHashes(Database &database, std::string_view sql, const std::string &word, Hashes &hashes)
{
    auto select = database.cached(sql);
    if (!select)
        return fail(select.error());
    (*select)->bind(1, std::string_view(word));
    const auto found = collect<Hash>(**select, [](const Statement &row) { return row.hash(0).value_or(Hash{}); });
    if (!found)
        return fail(found.error());
    hashes.insert(found->begin(), found->end());
    return {};
}

/// Where the cases of @p wanted stand in the version.
Result<std::vector<std::int64_t>> positionsOf(Database &database, const DatasetVersionInfo &version, const Hashes &wanted)
{
    std::vector<std::int64_t> positions;
    CaseHashCursor cursor(database, version.root);
    for (std::int64_t at = 0;; ++at) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return positions;
        if (wanted.contains((*hash)->hash))
            positions.push_back(at);
    }
}

tl::unexpected<Error> caseMissing(const DatasetVersionInfo &version, std::size_t missing)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Datasets", "Not every chosen case can be run"),
                translateCounted("Datasets", QT_TRANSLATE_N_NOOP("Datasets", "%1 lacks %n of them"), static_cast<int>(missing))
                    .arg(QString::fromStdString(version.datasetName + " " + version.label())),
                QCoreApplication::translate("Datasets", "Choose the cases anew, or the version that has them."));
}

Result<std::vector<std::int64_t>> namedPositions(Database &database, const DatasetVersionInfo &version, const std::vector<std::string> &ids)
{
    Hashes hashes;
    const std::unordered_set<std::string> distinct(ids.begin(), ids.end());
    for (const std::string &id : distinct) {
        if (auto added = addHashes(database, "SELECT hash FROM case_row WHERE case_id = ?1", id, hashes); !added)
            return fail(added.error());
    }
    auto positions = positionsOf(database, version, hashes);
    if (positions && positions->size() < distinct.size())
        return caseMissing(version, distinct.size() - positions->size());
    return positions;
}

Result<std::vector<std::int64_t>> taggedPositions(Database &database, const DatasetVersionInfo &version, const std::string &tag)
{
    Hashes hashes;
    const auto added = addHashes(database, "SELECT c.hash FROM case_tag t JOIN case_row c ON c.id = t.case_row WHERE t.tag = ?1", tag, hashes);
    return added ? positionsOf(database, version, hashes) : Result<std::vector<std::int64_t>>(fail(added.error()));
}

} // namespace

std::vector<std::int64_t> selectedPositions(std::int64_t cases, const CaseSelection &selection)
{
    const std::int64_t rows = selection.limit ? std::min(cases, *selection.limit) : cases;
    if (selection.sample && *selection.sample < rows)
        return sampleRows(rows, *selection.sample, selection.seed);
    std::vector<std::int64_t> positions(static_cast<std::size_t>(rows));
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

Result<std::vector<std::int64_t>> selectedPositions(Database &database, const DatasetVersionInfo &version, const CaseSelection &selection)
{
    if (!selection.cases.empty())
        return namedPositions(database, version, selection.cases);
    if (selection.tag.empty())
        return selectedPositions(version.cases, selection);
    auto tagged = taggedPositions(database, version, selection.tag);
    if (!tagged)
        return tagged;
    auto chosen = selectedPositions(static_cast<std::int64_t>(tagged->size()), selection);
    for (std::int64_t &position : chosen)
        position = (*tagged)[static_cast<std::size_t>(position)];
    return chosen;
}

} // namespace assay
