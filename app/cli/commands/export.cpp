// export: results or a dataset as a file.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/dataset_tools.h"
#include "project/result_export.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string run;
    std::string where;
    std::string dataset;
    std::string format;
    std::string output;
};

Result<std::int64_t> exportDataset(Database &database, const Options &options, const ByteSink &sink)
{
    if (!options.run.empty() || !options.where.empty())
        return fail(ErrorCode::Usage, translate("Cli", "--dataset goes without --run and --where"));
    const auto version = resolveDataset(database, options.dataset);
    if (!version)
        return fail(version.error());
    const CaseFileKind kind = options.format == "csv" ? CaseFileKind::Csv : options.format == "tsv" ? CaseFileKind::Tsv
        : options.format == "json" ? CaseFileKind::JsonList : CaseFileKind::JsonLines;
    return exportCases(database, *version, kind, sink).map([&] { return version->cases; });
}

Result<std::int64_t> exportResults(Database &database, const Options &options, const ByteSink &sink, Context &context)
{
    if (options.format != "csv" && options.format != "jsonl")
        return fail(ErrorCode::Usage, translate("Cli", "Results are exported as csv or jsonl"));
    const auto query = resultQuery(database, options.run, options.where);
    const auto columns = query ? ResultColumns::load(database) : Result<ResultColumns>(fail(query.error()));
    const auto keys = columns ? resultKeys(database, *columns, *query) : Result<std::vector<std::int64_t>>(fail(columns.error()));
    if (!keys)
        return fail(keys.error());
    return ResultExport(database, *columns, *keys)
        .write(options.format == "csv" ? ResultExport::Format::Csv : ResultExport::Format::JsonLines, sink,
               [&](std::int64_t) { return !context.interrupted(); });
}

Result<int> exportFile(Context &context, const Options &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    const auto written = OutputFile::write(options.output, context, [&](const ByteSink &sink) {
        return options.dataset.empty() ? exportResults(database, options, sink, context) : exportDataset(database, options, sink);
    });
    if (!written)
        return fail(written.error());
    if (!*written)
        return 0;
    if (context.json)
        context.print(Json{{"file", options.output}, {"format", options.format}, {"rows", **written}});
    else
        context.print(translate("Cli", "Wrote %1: %2 rows").arg(QString::fromStdString(options.output), QString::number(**written)));
    return 0;
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{"export", "Writes results, or with --dataset the cases of a dataset, to a file", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--run", options->run, "Only this run: its id, a unique prefix of it, its name, or latest");
                 app.add_option("--where", options->where, "Only what this filter takes");
                 app.add_option("--dataset", options->dataset, "The cases of this dataset version instead of results");
                 app.add_option("--format", options->format, "csv or jsonl; of a dataset tsv and json, too")
                     ->required()->check(CLI::IsMember({"csv", "jsonl", "tsv", "json"}));
                 app.add_option("-o,--output", options->output, "The file; - for standard output")->required();
                 return [options](Context &context) { return exportFile(context, *options); };
             }}};
}

} // namespace assay::cli
