// results: the stored answers, filtered and sorted.
#include <CLI/App.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include <QCoreApplication>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/nearest.h"
#include "storage/case_variables.h"
#include "storage/results.h"

namespace assay::cli {

namespace {

using Line = nlohmann::ordered_json;

constexpr qsizetype widestCell = 60;

struct Options
{
    std::string project;
    std::string run;
    std::string where;
    std::string sort;
    std::optional<std::int64_t> limit;
    std::vector<std::string> columns;
};

/// The names a line has, in its order.
const std::vector<std::string> &lineNames()
{
    static const std::vector<std::string> names{"id",     "run",    "case",   "prompt", "version", "version_hash", "content_hash",   "model",    "repeat",     "state", "output", "error",
                                                "finish_reason", "pass", "scores", "labels", "tokens",  "cost",         "latency_ms", "first_token_ms", "attempts", "from_cache", "at"};
    return names;
}

constexpr std::string_view variablePrefix = "var:";

bool isVariable(const std::string &column)
{
    return column.starts_with(variablePrefix) && column.size() > variablePrefix.size();
}

/// The variables among the columns are no part of the usual line.
Status addVariables(Database &database, std::int64_t key, const std::vector<std::string> &columns, Line &line)
{
    for (const std::string &column : columns) {
        if (!isVariable(column))
            continue;
        const std::string name = column.substr(variablePrefix.size());
        const auto values = caseVariables(database, key, {name});
        if (!values)
            return fail(values.error());
        line[column] = values->contains(name) ? Line(values->at(name)) : Line();
    }
    return {};
}

Status checkColumns(const std::vector<std::string> &columns)
{
    for (const std::string &column : columns) {
        if (isVariable(column) || std::find(lineNames().begin(), lineNames().end(), column) != lineNames().end())
            continue;
        QStringList names;
        const auto near = nearest(column, lineNames());
        for (const std::string &each : near.empty() ? lineNames() : near)
            names << QString::fromStdString(each);
        return fail(ErrorCode::Usage, QCoreApplication::translate("Cli", "There is no column “%1”").arg(QString::fromStdString(column)), {},
                    QCoreApplication::translate("Cli", "There are: %1.").arg(names.join(QStringLiteral(", "))));
    }
    return {};
}

Result<ResultQuery> queryOf(Database &database, const Options &options)
{
    auto query = resultQuery(database, options.run, options.where);
    if (!query)
        return query;
    if (!options.sort.empty()) {
        auto sort = parseResultSort(options.sort);
        if (!sort)
            return fail(sort.error());
        query->sort = std::move(*sort);
    }
    query->limit = options.limit;
    return query;
}

/// One cell for people: nothing in an answer may steer the terminal.
QString cellOf(const Line &value)
{
    if (value.is_null())
        return QCoreApplication::translate("Cli", "unknown");
    QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Line::error_handler_t::replace));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    }
    return text.size() > widestCell ? text.left(widestCell - 1) + QChar(0x2026) : text;
}

Line picked(const Line &line, const std::vector<std::string> &columns)
{
    if (columns.empty())
        return line;
    Line chosen;
    for (const std::string &column : columns)
        chosen[column] = line.at(column);
    return chosen;
}

Result<int> printResults(Context &context, const Options &options)
{
    if (auto known = checkColumns(options.columns); !known)
        return fail(known.error());
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    const auto query = queryOf(database, options);
    const auto columns = query ? ResultColumns::load(database) : Result<ResultColumns>(fail(query.error()));
    if (!columns)
        return fail(columns.error());
    const auto keys = resultKeys(database, *columns, *query);
    if (!keys)
        return fail(keys.error());
    const auto shown = options.columns.empty() ? std::vector<std::string>{"case", "prompt", "version", "model", "state", "pass", "cost", "latency_ms", "output"}
                                               : options.columns;
    Table table;
    for (const std::string &column : shown)
        table.addColumn(QString::fromStdString(column));
    for (const std::int64_t key : *keys) {
        if (context.interrupted())
            return exitCode(ErrorCode::Interrupted);
        const auto view = resultView(database, *columns, key);
        if (!view)
            return fail(view.error());
        if (!*view)
            continue;
        const std::string text = resultJson(**view);
        if (context.json && options.columns.empty()) {
            context.out() << text << '\n';
            continue;
        }
        Line line = Line::parse(text);
        if (auto added = addVariables(database, key, shown, line); !added)
            return fail(added.error());
        if (context.json) {
            context.out() << picked(line, options.columns).dump() << '\n';
            continue;
        }
        QStringList cells;
        for (const std::string &column : shown)
            cells << cellOf(line.at(column));
        table.addRow(cells);
    }
    if (!context.json)
        context.out() << table.text().toStdString();
    return 0;
}

} // namespace

std::vector<Command> resultsCommands()
{
    return {{"results", "Prints stored results, filtered and sorted; with --json one line each", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--run", options->run, "Only this run: its id, a unique prefix of it, its name, or latest");
                 app.add_option("--where", options->where, "Only what this filter takes, as: score.contains<0.5 model:small -tag:late");
                 app.add_option("--sort", options->sort, "FIELD or FIELD:desc, var:NAME for a variable of the case; unknown values come last");
                 app.add_option("--limit", options->limit, "At most this many")->check(CLI::NonNegativeNumber);
                 app.add_option("--columns", options->columns, "Only these fields of a result, var:NAME for a variable of its case; repeat for more")->allow_extra_args(false);
                 return [options](Context &context) { return printResults(context, *options); };
             }}};
}

} // namespace assay::cli
