#include "storage/result_query.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/filter_sql.h"
#include "storage/runs.h"

namespace assay {

namespace {

constexpr std::string_view variablePrefix = "var:";

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

} // namespace

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

Result<ResultSort> parseResultSort(std::string_view source)
{
    const auto refused = [&](const QString &why, const QString &fix) {
        return fail(ErrorCode::BadInput,
                    translate("Results", "Results cannot be sorted by “%1”").arg(QString::fromStdString(displayUtf8(source))), why, fix);
    };
    std::string_view field = source;
    ResultSort sort;
    const auto colon = field.rfind(':');
    const std::string_view direction = colon == std::string_view::npos ? std::string_view() : field.substr(colon + 1);
    const bool isVariable = field.starts_with(variablePrefix) && field.size() > variablePrefix.size();
    const bool isWholeName = isVariable && (colon < variablePrefix.size() || (direction != "desc" && direction != "asc")); // names may hold colons
    if (colon != std::string_view::npos && !isWholeName) {
        if (direction != "desc" && direction != "asc")
            return refused(translate("Results", "only “asc” or “desc” can follow the colon"), {});
        sort.descending = direction == "desc";
        field = field.substr(0, colon);
    }
    if (isVariable) {
        sort.variable = field.substr(variablePrefix.size());
        return sort;
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
        return refused(translate("Results", "only score and pass take a name after the dot"), {});
    }
    const auto near = nearest(field, known);
    QStringList names;
    for (const std::string &each : near.empty() ? known : near)
        names << QString::fromStdString(each);
    return refused(translate("Results", "there is no such field"),
                   translate("Results", "There are: %1.").arg(names.join(QStringLiteral(", "))));
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

Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::string &what,
                                const std::string &after, FilterUse use)
{
    return selectResults(database, columns, query, FilterSql{what, {}}, after, use);
}

Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const FilterSql &what, const std::string &after,
                                FilterUse use)
{
    const auto filter = compileFilter(database, columns, query.filter, use);
    if (!filter)
        return fail(filter.error());
    std::string sql = "SELECT " + what.condition + " FROM result r WHERE ";
    sql += query.run ? "r.run = " + std::to_string(*query.run) + " AND " : std::string();
    for (const std::int64_t hidden : columns.hiddenRuns())
        sql += "r.run <> " + std::to_string(hidden) + " AND ";
    auto select = database.prepare(sql + filter->condition + after);
    if (!select)
        return select;
    bindValues(*select, bindValues(*select, 1, what.values), filter->values);
    return select;
}

bool sortsInMemory(const ResultQuery &query)
{
    using enum FilterField;
    return query.sort
           && (!query.sort->variable.empty() || query.sort->field == Prompt || query.sort->field == Version || query.sort->field == Model
               || query.sort->field == Run);
}

std::string orderOf(const ResultColumns &columns, const ResultQuery &query)
{
    std::string order = " ORDER BY ";
    if (query.sort && !sortsInMemory(query))
        order += sortExpression(columns, *query.sort) + (query.sort->descending ? " DESC" : " ASC") + " NULLS LAST, ";
    order += query.newestRunFirst ? "r.run DESC" : "r.run";
    return order + ", r.position, r.column_number, r.repeat";
}

} // namespace assay
