#include "storage/results.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
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

/// A row and what it sorts by. There are a million of them, so it is small: what does not fit sorts last among its like.
struct KeyedRow
{
    std::int64_t key = 0;
    double value = 0; ///< what the query sorts by
    std::int32_t run = 0;
    std::int32_t position = 0;
    std::int16_t column = 0;
    std::int16_t repeat = 0;

    bool operator<(const KeyedRow &other) const
    {
        return std::tie(value, run, position, column, repeat, key) < std::tie(other.value, other.run, other.position, other.column, other.repeat, other.key);
    }
};

template <typename Small>
Small cut(std::int64_t value)
{
    return static_cast<Small>(std::clamp<std::int64_t>(value, std::numeric_limits<Small>::min(), std::numeric_limits<Small>::max()));
}

/// Where the columns of runs stand in an order. Rows of a run come in long stretches.
class ColumnPlaces
{
public:
    void set(std::int64_t run, int column, std::int32_t place) { m_places[run][column] = place; }
    std::int32_t of(std::int64_t run, int column)
    {
        if (!m_ofRun || m_run != run) {
            m_ofRun = &m_places[run];
            m_run = run;
        }
        const auto found = m_ofRun->find(column);
        return found == m_ofRun->end() ? -1 : found->second;
    }

private:
    std::map<std::int64_t, std::map<int, std::int32_t>> m_places;
    std::map<int, std::int32_t> *m_ofRun = nullptr;
    std::int64_t m_run = 0;
};

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
        places.set(column.first, column.second, static_cast<std::int32_t>(std::lower_bound(order.begin(), order.end(), rank) - order.begin()));
    return places;
}

/// Unknown values stand behind all others, whichever way the order goes.
double turned(std::optional<double> value, bool descending)
{
    return !value ? std::numeric_limits<double>::infinity() : descending ? -*value : *value;
}

std::optional<double> known(std::int32_t place)
{
    return place < 0 ? std::nullopt : std::optional<double>(place);
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

using SortValue = std::function<std::optional<double>(const Statement &)>;

/// Finds what a row of rowsInOrder() sorts by.
Result<SortValue> sortValue(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    if (!query.sort)
        return [](const Statement &) { return std::optional<double>(0); };
    if (query.sort->variable.empty() && !sortsInMemory(query))
        return [](const Statement &row) { return row.optionalReal(6); };
    if (query.sort->variable.empty())
        return [places = placesOf(columns, query.sort->field)](const Statement &row) mutable { return known(places.of(row.integer(1), static_cast<int>(row.integer(3)))); };
    auto ranks = query.ranks;
    if (!ranks) {
        auto read = VariableRanks::read(database, query.sort->variable);
        if (!read)
            return fail(read.error());
        ranks = std::make_shared<const VariableRanks>(std::move(*read));
    }
    return [ranks](const Statement &row) { return known(ranks->of(row.integer(5))); };
}

/// All rows, read as they are stored and sorted then: half the time and a third of the memory of an ORDER BY.
Result<std::vector<KeyedRow>> rowsInOrder(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    const std::string expression = query.sort && !sortsInMemory(query) ? ", " + sortExpression(columns, *query.sort) : std::string();
    auto select = selectResults(database, columns, query, "r.id, r.run, r.position, r.column_number, r.repeat, r.case_row" + expression, {}, FilterUse::Scan);
    auto value = select ? sortValue(database, columns, query) : Result<SortValue>(fail(select.error()));
    if (!value)
        return fail(value.error());
    const bool descending = query.sort && query.sort->descending;
    auto rows = collect<KeyedRow>(*select, [&](const Statement &row) {
        const std::int64_t run = query.newestRunFirst ? ~row.integer(1) : row.integer(1); // the other way round, for any number
        return KeyedRow{row.integer(0), turned((*value)(row), descending), cut<std::int32_t>(run), cut<std::int32_t>(row.integer(2)),
                        cut<std::int16_t>(row.integer(3)), cut<std::int16_t>(row.integer(4))};
    });
    if (rows)
        std::sort(rows->begin(), rows->end());
    return rows;
}

/// A few rows in an order that SQL knows are found without the others; texts are sorted where they stand.
bool isSortedBySql(const ResultQuery &query)
{
    return !sortsInMemory(query) && (query.limit || (query.sort && query.sort->field == FilterField::Case));
}

} // namespace

Status eachResultKey(Database &database, const ResultColumns &columns, const ResultQuery &query,
                     const std::function<bool(std::vector<std::int64_t>)> &take)
{
    KeyGroups groups(take);
    std::int64_t left = std::max<std::int64_t>(query.limit.value_or(std::numeric_limits<std::int64_t>::max()), 0);
    if (!isSortedBySql(query)) {
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
