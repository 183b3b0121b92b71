#include "storage/results.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "base/translate.h"
#include "storage/case_variables.h"
#include "storage/rows.h"

namespace assay {

namespace {

constexpr std::size_t firstGroup = 256; ///< what a screen shows
constexpr std::size_t secondGroup = 4 * 1024; ///< each one after it is twice as large: a view takes as long for a small one as for a large one

/// What prompt, version, model and run sort by; all of it stands in a handful of columns.
std::pair<std::string, int> columnRank(const ResultColumns &columns, FilterField field, std::int64_t run, int number)
{
    const ResultColumn *column = columns.column(run, number);
    const ResultRun *of = columns.run(run);
    if (!column || !of)
        return {};
    switch (field) {
    case FilterField::Prompt: return {column->prompt, column->versionNumber.value_or(0)};
    case FilterField::Version: return {{}, column->versionNumber.value_or(0)};
    case FilterField::Model: return {column->model, 0};
    default: return {of->name, static_cast<int>(run)};
    }
}

struct KeyedRow
{
    std::int64_t key = 0;
    std::ptrdiff_t place = 0;
};

using ColumnPlaces = std::map<std::pair<std::int64_t, int>, std::ptrdiff_t>;

/// Places of all columns in the order of what the query sorts by; equals share one.
ColumnPlaces placesOf(const ResultColumns &columns, FilterField field)
{
    std::map<std::pair<std::int64_t, int>, std::pair<std::string, int>> ranks;
    for (const ResultRun &run : columns.runs()) {
        for (const ResultColumn &column : run.columns)
            ranks[{run.key, column.number}] = columnRank(columns, field, run.key, column.number);
    }
    std::vector<std::pair<std::string, int>> order;
    for (const auto &[column, rank] : ranks)
        order.push_back(rank);
    std::sort(order.begin(), order.end());
    ColumnPlaces places;
    for (const auto &[column, rank] : ranks)
        places[column] = std::lower_bound(order.begin(), order.end(), rank) - order.begin();
    return places;
}

/// Places of unknown values: behind all others, whichever way the order goes.
constexpr std::ptrdiff_t unknownPlace = std::numeric_limits<std::ptrdiff_t>::max();

std::ptrdiff_t turned(std::ptrdiff_t place, bool descending)
{
    return place < 0 ? unknownPlace : descending ? -place : place;
}

/// Hands keys over in groups: the first soon, later ones ever larger.
class KeyGroups
{
public:
    explicit KeyGroups(const std::function<bool(std::vector<std::int64_t>)> &take) : m_take(take) {}

    /// False when no more are wanted.
    bool add(std::int64_t key)
    {
        m_keys.push_back(key);
        return m_keys.size() < m_size || flush();
    }
    bool flush()
    {
        m_size = std::max(2 * m_size, secondGroup);
        return m_keys.empty() || m_take(std::exchange(m_keys, {}));
    }

private:
    const std::function<bool(std::vector<std::int64_t>)> &m_take;
    std::size_t m_size = firstGroup;
    std::vector<std::int64_t> m_keys;
};

/// What rows are sorted by stands in memory: all are read, then sorted.
Result<std::vector<KeyedRow>> rowsInOrder(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    auto select = selectResults(database, columns, query, "r.id, r.run, r.column_number, r.case_row", orderOf(columns, query));
    if (!select)
        return fail(select.error());
    const bool descending = query.sort->descending;
    std::function<std::ptrdiff_t(const Statement &)> place;
    if (!query.sort->variable.empty()) {
        auto ranks = query.ranks;
        if (!ranks) {
            auto read = VariableRanks::read(database, query.sort->variable);
            if (!read)
                return fail(read.error());
            ranks = std::make_shared<const VariableRanks>(std::move(*read));
        }
        place = [ranks](const Statement &row) { return std::ptrdiff_t{ranks->of(row.integer(3))}; };
    } else {
        place = [places = placesOf(columns, query.sort->field)](const Statement &row) {
            const auto found = places.find({row.integer(1), static_cast<int>(row.integer(2))});
            return found == places.end() ? std::ptrdiff_t{-1} : found->second;
        };
    }
    auto rows = collect<KeyedRow>(*select, [&](const Statement &row) { return KeyedRow{row.integer(0), turned(place(row), descending)}; });
    if (rows)
        std::stable_sort(rows->begin(), rows->end(), [](const KeyedRow &a, const KeyedRow &b) { return a.place < b.place; });
    return rows;
}

} // namespace

Status eachResultKey(Database &database, const ResultColumns &columns, const ResultQuery &query,
                     const std::function<bool(std::vector<std::int64_t>)> &take)
{
    KeyGroups groups(take);
    std::int64_t left = std::max<std::int64_t>(query.limit.value_or(std::numeric_limits<std::int64_t>::max()), 0);
    if (sortsInMemory(query)) {
        const auto rows = rowsInOrder(database, columns, query);
        if (!rows)
            return fail(rows.error());
        for (auto row = rows->begin(); row != rows->end() && left > 0 && groups.add(row->key); ++row)
            --left;
        groups.flush();
        return {};
    }
    const std::string limit = query.limit ? " LIMIT " + std::to_string(left) : std::string();
    auto select = selectResults(database, columns, query, "r.id", orderOf(columns, query) + limit);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (!groups.add(select->integer(0)))
            return {};
    }
    groups.flush();
    return {};
}

Result<std::vector<std::int64_t>> resultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    std::vector<std::int64_t> keys;
    const auto read = eachResultKey(database, columns, query, [&](const std::vector<std::int64_t> &group) {
        keys.insert(keys.end(), group.begin(), group.end());
        return true;
    });
    return read.map([&] { return std::move(keys); });
}

Result<std::int64_t> countResults(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    auto select = selectResults(database, columns, query, "COUNT(*)", {});
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return select->integer(0);
}

Result<std::optional<ResultView>> resultView(Database &database, const ResultColumns &columns, std::int64_t key)
{
    auto row = rowByKey(database, key);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<ResultView>();
    auto select = database.cached("SELECT run FROM result WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto found = (*select)->bind(1, key).step();
    if (!found)
        return fail(found.error());
    const std::int64_t run = (*select)->integer(0);
    (*select)->reset();
    const ResultRun *of = columns.run(run);
    const ResultColumn *column = columns.column(run, (*row)->row.column);
    if (!of || !column)
        return std::optional<ResultView>(); // of a run that began after the columns were read
    auto labels = labelsOfRow(database, key);
    if (!labels)
        return fail(labels.error());
    ResultView view{std::move(**row), {}, *of, *column, std::move(*labels)};
    view.id = resultId(of->id, view.stored.row.column, view.stored.row.caseId, view.stored.row.repeat);
    return std::optional(std::move(view));
}

Status eachResultId(Database &database, const ResultColumns &columns, const std::function<bool(std::int64_t, const std::string &)> &take)
{
    auto select = database.prepare("SELECT r.id, r.run, r.column_number, c.case_id, r.repeat FROM result r JOIN case_row c ON c.id = r.case_row");
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status{} : Status(fail(row.error()));
        const ResultRun *run = columns.run(select->integer(1));
        if (run && !take(select->integer(0), resultId(run->id, static_cast<int>(select->integer(2)), select->text(3), static_cast<int>(select->integer(4)))))
            return {};
    }
}

Result<std::int64_t> resultKeyById(Database &database, const ResultColumns &columns, const std::string &id)
{
    constexpr std::size_t fewestDigits = 6;
    std::vector<std::int64_t> found;
    const auto take = [&](std::int64_t key, const std::string &each) {
        if (each.starts_with(id))
            found.push_back(key);
        return found.size() < 2;
    };
    if (auto done = id.size() >= fewestDigits ? eachResultId(database, columns, take) : Status{}; !done)
        return fail(done.error());
    if (found.size() == 1)
        return found.front();
    return fail(ErrorCode::BadInput,
                (found.empty() ? translate("Results", "There is no result “%1”") : translate("Results", "More than one result begins with “%1”"))
                    .arg(QString::fromStdString(id)),
                {}, translate("Results", "Give its id, or at least 6 digits of it; “results --json” prints ids."));
}

} // namespace assay
