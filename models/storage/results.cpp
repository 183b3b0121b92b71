#include "storage/results.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/nearest.h"
#include "base/utf8.h"
#include "storage/database.h"
#include "storage/filter_sql.h"
#include "storage/rows.h"

namespace assay {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Results", source);
}

/// A value to sort by, with its `?`s bound after those of the filter. Empty for what a column of the run says.
struct SortSql
{
    std::string expression;
    std::vector<SqlValue> values;
};

std::string scorerNumber(const ResultColumns &columns, const std::string &name)
{
    std::string sql = "CASE r.run";
    for (const ResultRun &run : columns.runs()) {
        const auto found = std::find(run.scorers.begin(), run.scorers.end(), name);
        if (found != run.scorers.end())
            sql += " WHEN " + std::to_string(run.key) + " THEN " + std::to_string(found - run.scorers.begin());
    }
    return sql == "CASE r.run" ? "-1" : sql + " END";
}

std::string sortExpression(const ResultColumns &columns, const ResultSort &sort)
{
    const auto scoreOf = [&](const char *column) {
        return std::string("(SELECT s.") + column + " FROM score s WHERE s.result = r.id AND s.scorer = " + scorerNumber(columns, sort.name) + ")";
    };
    switch (sort.field) {
    case FilterField::Case: return "(SELECT c.case_id FROM case_row c WHERE c.id = r.case_row)";
    case FilterField::State: return "r.state";
    case FilterField::Error: return "r.error";
    case FilterField::Score: return sort.name.empty() ? "r.score" : scoreOf("value");
    case FilterField::Pass: return sort.name.empty() ? "r.pass" : scoreOf("pass");
    case FilterField::Cost: return "r.cost";
    case FilterField::Latency: return "r.latency_us";
    case FilterField::Tokens: return "(r.input_tokens + r.output_tokens)";
    case FilterField::At: return "r.at_us";
    default: return {};
    }
}

constexpr std::string_view usualOrder = "r.run, r.position, r.column_number, r.repeat";

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
    std::int64_t run = 0;
    int column = 0;
};

void sortByColumn(const ResultColumns &columns, const ResultSort &sort, std::vector<KeyedRow> &rows)
{
    std::map<std::pair<std::int64_t, int>, std::pair<std::string, int>> ranks;
    for (const KeyedRow &row : rows)
        ranks.try_emplace({row.run, row.column}, columnRank(columns, sort.field, row.run, row.column));
    std::vector<std::pair<std::string, int>> order;
    for (const auto &[column, rank] : ranks)
        order.push_back(rank);
    std::sort(order.begin(), order.end());
    std::map<std::pair<std::int64_t, int>, std::ptrdiff_t> places;
    for (const auto &[column, rank] : ranks)
        places[column] = std::lower_bound(order.begin(), order.end(), rank) - order.begin();
    std::stable_sort(rows.begin(), rows.end(), [&](const KeyedRow &a, const KeyedRow &b) {
        const auto left = places.at({a.run, a.column});
        const auto right = places.at({b.run, b.column});
        return sort.descending ? left > right : left < right;
    });
}

/// SELECT … FROM result r WHERE …, bound and ready to step.
Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::string &what,
                                const std::string &after)
{
    const auto filter = compileFilter(database, columns, query.filter);
    if (!filter)
        return fail(filter.error());
    std::string sql = "SELECT " + what + " FROM result r WHERE ";
    sql += query.run ? "r.run = " + std::to_string(*query.run) + " AND " : std::string();
    auto select = database.prepare(sql + filter->condition + after);
    if (!select)
        return select;
    bindValues(*select, 1, filter->values);
    return select;
}

} // namespace

Result<ResultSort> parseResultSort(std::string_view source)
{
    const auto refused = [&](const QString &why, const QString &fix) {
        return fail(ErrorCode::BadInput,
                    text(QT_TRANSLATE_NOOP("Results", "Results cannot be sorted by “%1”")).arg(QString::fromStdString(displayUtf8(source))), why, fix);
    };
    std::string_view field = source;
    ResultSort sort;
    if (const auto colon = field.rfind(':'); colon != std::string_view::npos) {
        const std::string_view direction = field.substr(colon + 1);
        if (direction != "desc" && direction != "asc")
            return refused(text(QT_TRANSLATE_NOOP("Results", "only “asc” or “desc” can follow the colon")), {});
        sort.descending = direction == "desc";
        field = field.substr(0, colon);
    }
    const auto dot = field.find('.');
    std::vector<std::string> known;
    for (const FilterField each : namedFilterFields()) {
        if (each == FilterField::Tag || each == FilterField::Output || each == FilterField::Input)
            continue;
        known.emplace_back(name(each));
        if (field.substr(0, dot) != name(each))
            continue;
        sort.field = each;
        if (dot == std::string_view::npos)
            return sort;
        sort.name = field.substr(dot + 1);
        if (sort.name.size() > 2 && sort.name.front() == '"' && sort.name.back() == '"')
            sort.name = sort.name.substr(1, sort.name.size() - 2);
        if ((each == FilterField::Score || each == FilterField::Pass) && !sort.name.empty())
            return sort;
        return refused(text(QT_TRANSLATE_NOOP("Results", "only score and pass take a name after the dot")), {});
    }
    const auto near = nearest(field, known);
    QStringList names;
    for (const std::string &each : near.empty() ? known : near)
        names << QString::fromStdString(each);
    return refused(text(QT_TRANSLATE_NOOP("Results", "there is no such field")),
                   text(QT_TRANSLATE_NOOP("Results", "There are: %1.")).arg(names.join(QStringLiteral(", "))));
}

Result<std::vector<std::int64_t>> resultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    const std::string value = query.sort ? sortExpression(columns, *query.sort) : std::string();
    const bool byColumn = query.sort && value.empty();
    std::string order = " ORDER BY ";
    if (!value.empty())
        order += value + (query.sort->descending ? " DESC" : " ASC") + " NULLS LAST, ";
    order += usualOrder;
    if (query.limit && !byColumn)
        order += " LIMIT " + std::to_string(std::max<std::int64_t>(*query.limit, 0));
    auto select = selectResults(database, columns, query, "r.id, r.run, r.column_number", order);
    if (!select)
        return fail(select.error());
    auto rows = collect<KeyedRow>(*select, [](const Statement &row) {
        return KeyedRow{row.integer(0), row.integer(1), static_cast<int>(row.integer(2))};
    });
    if (!rows)
        return fail(rows.error());
    if (byColumn)
        sortByColumn(columns, *query.sort, *rows);
    const std::size_t count = query.limit ? std::min(rows->size(), static_cast<std::size_t>(std::max<std::int64_t>(*query.limit, 0))) : rows->size();
    std::vector<std::int64_t> keys(count);
    std::transform(rows->begin(), rows->begin() + static_cast<std::ptrdiff_t>(count), keys.begin(), [](const KeyedRow &row) { return row.key; });
    return keys;
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
    ResultView view{std::move(**row), {}, *of, *column};
    view.id = resultId(of->id, view.stored.row.column, view.stored.row.caseId, view.stored.row.repeat);
    return std::optional(std::move(view));
}

Result<ResultQuery> resultQuery(Database &database, const std::string &run, const std::string &filter)
{
    ResultQuery query;
    if (!run.empty()) {
        const auto found = resolveRun(database, run);
        if (!found)
            return fail(found.error());
        query.run = found->key;
    }
    auto parsed = parseFilter(filter);
    if (!parsed)
        return fail(parsed.error());
    query.filter = std::move(*parsed);
    return query;
}

Result<std::int64_t> resultKeyById(Database &database, const ResultColumns &columns, const std::string &id)
{
    constexpr std::size_t fewestDigits = 6;
    auto select = database.prepare("SELECT r.id, r.run, r.column_number, c.case_id, r.repeat FROM result r JOIN case_row c ON c.id = r.case_row");
    if (!select)
        return fail(select.error());
    std::vector<std::int64_t> found;
    for (auto row = select->step(); id.size() >= fewestDigits; row = select->step()) {
        if (!row)
            return fail(row.error());
        if (!*row || found.size() > 1)
            break;
        const ResultRun *run = columns.run(select->integer(1));
        if (run && resultId(run->id, static_cast<int>(select->integer(2)), select->text(3), static_cast<int>(select->integer(4))).starts_with(id))
            found.push_back(select->integer(0));
    }
    if (found.size() == 1)
        return found.front();
    return fail(ErrorCode::BadInput,
                (found.empty() ? text(QT_TRANSLATE_NOOP("Results", "There is no result “%1”")) : text(QT_TRANSLATE_NOOP("Results", "More than one result begins with “%1”")))
                    .arg(QString::fromStdString(id)),
                {}, text(QT_TRANSLATE_NOOP("Results", "Give its id, or at least 6 digits of it; “results --json” prints ids.")));
}

} // namespace assay
