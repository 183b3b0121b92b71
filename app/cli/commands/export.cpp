// export: results or a dataset as a file.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/import_report.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/dataset_tools.h"
#include "project/promptfoo_export.h"
#include "project/result_documents.h"
#include "project/result_export.h"
#include "project/run_report.h"
#include "project/training_export.h"

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
    std::string label;
    double holdOut = 0;

    bool isTraining() const { return format == "sft" || format == "preference"; }
    bool isDocument() const { return format == "junit" || format == "html"; }
    bool isPromptfoo() const { return format == "promptfoo" || format == "promptfoo-config"; }
    bool endsWith(const char *ending) const { return output.ends_with(ending); }
};

Result<std::int64_t> exportDataset(Database &database, const Options &options, const ByteSink &sink)
{
    if (!options.run.empty() || !options.where.empty())
        return fail(ErrorCode::Usage, translate("Cli", "--dataset goes without --run and --where"));
    if (options.isDocument())
        return fail(ErrorCode::Usage, translate("Cli", "A dataset is exported as csv, tsv, json or jsonl"));
    const auto version = resolveDataset(database, options.dataset);
    if (!version)
        return fail(version.error());
    const CaseFileKind kind = options.format == "csv" ? CaseFileKind::Csv : options.format == "tsv" ? CaseFileKind::Tsv
        : options.format == "json" ? CaseFileKind::JsonList : CaseFileKind::JsonLines;
    return exportCases(database, *version, kind, sink).map([&] { return version->cases; });
}

Json trainingJson(const TrainingReport &report, const Options &options)
{
    Json left = Json::object();
    for (const auto &[reason, count] : report.leftOut)
        left[name(reason)] = count;
    return {{"rows", report.rows}, {"left_out", left}, {"other_inputs", report.otherInputs}, {"source", options.label.empty() ? "scores" : "label." + options.label},
            {"where", options.where}, {"people", report.people}, {"datasets", report.datasets}, {"hold_out", options.holdOut}};
}

QString trainingText(const TrainingReport &report)
{
    QStringList said;
    for (const auto &[reason, count] : report.leftOut)
        said << QStringLiteral("%1 %2").arg(count).arg(QString::fromLatin1(name(reason)));
    QString text = said.isEmpty() ? QString() : translate("Cli", "Left out: %1").arg(said.join(QStringLiteral(", "))) + u'\n';
    if (report.otherInputs > 0)
        text += translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n pair(s) of answers to different prompts: the preferred one's stands as the input"), report.otherInputs) + u'\n';
    for (const std::string &dataset : report.datasets)
        text += translate("Cli", "Cases of %1").arg(displayText(dataset)) + u'\n';
    return text;
}

Result<std::int64_t> exportTraining(Database &database, const Options &options, const std::vector<std::int64_t> &keys, const ByteSink &sink, Context &context, TrainingReport &report)
{
    TrainingRequest request;
    request.format = options.format == "sft" ? TrainingFormat::Sft : TrainingFormat::Preference;
    request.label = options.label;
    request.holdOut = options.holdOut;
    auto written = writeTraining(database, keys, request, sink, [&context] { return !context.interrupted(); });
    if (!written)
        return fail(written.error());
    report = std::move(*written);
    return report.rows;
}

/// The heads of the columns stand above the results of one run, as they are in its table.
Result<std::int64_t> exportDocument(Database &database, const Options &options, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const ByteSink &sink, Context &context)
{
    const auto goesOn = [&context](std::int64_t) { return !context.interrupted(); };
    if (options.format == "junit")
        return writeJunit(database, columns, keys, sink, goesOn);
    std::optional<RunReport> report;
    if (!options.run.empty() && options.where.empty()) {
        const auto run = resolveRun(database, options.run);
        auto made = run ? reportRun(database, *run) : Result<RunReport>(fail(run.error()));
        if (!made)
            return fail(made.error());
        report = std::move(*made);
    }
    return writeResultPage(database, columns, keys, report, sink, goesOn);
}

Result<std::int64_t> exportResults(Database &database, const Options &options, const ByteSink &sink, Context &context, TrainingReport &report)
{
    if (options.format != "csv" && options.format != "jsonl" && !options.isTraining() && !options.isDocument())
        return fail(ErrorCode::Usage, translate("Cli", "Results are exported as csv, jsonl, junit, html, sft or preference"));
    const auto query = resultQuery(database, options.run, options.where);
    const auto columns = query ? ResultColumns::load(database) : Result<ResultColumns>(fail(query.error()));
    const auto keys = columns ? resultKeys(database, *columns, *query) : Result<std::vector<std::int64_t>>(fail(columns.error()));
    if (!keys)
        return fail(keys.error());
    if (options.isTraining())
        return exportTraining(database, options, *keys, sink, context, report);
    if (options.isDocument())
        return exportDocument(database, options, *columns, *keys, sink, context);
    return ResultExport(database, *columns, *keys)
        .write(options.format == "csv" ? ResultExport::Format::Csv : ResultExport::Format::JsonLines, sink,
               [&](std::int64_t) { return !context.interrupted(); });
}

/// The results of one run; of several a matrix cannot be made.
Result<PromptfooExport> exportPromptfoo(Database &database, const Options &options, const ByteSink &sink, Context &context)
{
    if (!options.dataset.empty() || options.run.empty())
        return fail(ErrorCode::Usage, translate("Cli", "Results for promptfoo are those of one run"), {}, translate("Cli", "Name it with --run."));
    const auto run = resolveRun(database, options.run);
    const auto query = run ? resultQuery(database, options.run, options.where) : Result<ResultQuery>(fail(run.error()));
    const auto columns = query ? ResultColumns::load(database) : Result<ResultColumns>(fail(query.error()));
    const auto keys = columns ? resultKeys(database, *columns, *query) : Result<std::vector<std::int64_t>>(fail(columns.error()));
    if (!keys)
        return fail(keys.error());
    const auto shape = options.endsWith(".json") ? PromptfooResultsShape::Document : PromptfooResultsShape::Lines;
    return exportPromptfooResults(database, *run, *keys, shape, sink, [&context] { return !context.interrupted(); });
}

Result<PromptfooExport> exportConfig(Database &database, const Options &options, const ByteSink &sink)
{
    if (!options.where.empty())
        return fail(ErrorCode::Usage, translate("Cli", "A configuration goes without --where"));
    if (options.dataset.empty() && options.run.empty())
        return fail(ErrorCode::Usage, translate("Cli", "A configuration is made of a dataset or a run"), {}, translate("Cli", "Name one with --dataset or --run."));
    PromptfooConfigExportRequest request;
    if (!options.run.empty()) {
        const auto run = resolveRun(database, options.run);
        if (!run)
            return fail(run.error());
        request.run = *run;
    }
    const auto spec = request.run ? runSpecOf(database, *request.run) : Result<RunSpec>(RunSpec());
    auto dataset = !spec ? Result<DatasetVersionInfo>(fail(spec.error())) : options.dataset.empty() ? datasetVersionOf(database, spec->dataset, spec->datasetVersion)
        : resolveDataset(database, options.dataset);
    if (!dataset)
        return fail(dataset.error());
    request.dataset = std::move(*dataset);
    request.asYaml = options.endsWith(".yaml") || options.endsWith(".yml");
    return exportPromptfooConfig(database, request, sink);
}

Result<int> exportForPromptfoo(Context &context, const Options &options, Database &database)
{
    PromptfooExport done;
    const auto written = OutputFile::write(options.output, context, [&](const ByteSink &sink) -> Result<std::int64_t> {
        auto made = options.format == "promptfoo" ? exportPromptfoo(database, options, sink, context) : exportConfig(database, options, sink);
        if (!made)
            return fail(made.error());
        done = std::move(*made);
        return done.rows;
    });
    if (!written)
        return fail(written.error());
    if (!*written)
        return 0;
    if (context.json) {
        context.print(Json{{"file", options.output}, {"format", options.format}, {"rows", done.rows}, {"notes", notesJson(done.notes)}});
        return 0;
    }
    for (const LossNote &note : done.notes)
        context.print(noteText(note));
    context.print(translate("Cli", "Wrote %1: %2 rows").arg(QString::fromStdString(options.output), QString::number(done.rows)));
    return 0;
}

Result<int> exportFile(Context &context, const Options &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    if (!options.isTraining() && (!options.label.empty() || options.holdOut != 0))
        return fail(ErrorCode::Usage, translate("Cli", "--label and --hold-out go with sft and preference"));
    if (options.isPromptfoo())
        return exportForPromptfoo(context, options, database);
    TrainingReport report;
    const auto written = OutputFile::write(options.output, context, [&](const ByteSink &sink) {
        return options.dataset.empty() ? exportResults(database, options, sink, context, report) : exportDataset(database, options, sink);
    });
    if (!written)
        return fail(written.error());
    if (!*written)
        return 0;
    if (context.json) {
        Json document{{"file", options.output}, {"format", options.format}, {"rows", **written}};
        if (options.isTraining())
            document.update(trainingJson(report, options));
        context.print(document);
        return 0;
    }
    if (options.isTraining())
        context.out() << trainingText(report).toStdString();
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
                 app.add_option("--format", options->format, "csv, jsonl, junit or html; of a dataset csv, tsv, json or jsonl; sft and preference to fine-tune with; promptfoo: results of one run, as one document when OUT ends with .json; promptfoo-config: what promptfoo reads")
                     ->required()->check(CLI::IsMember({"csv", "jsonl", "tsv", "json", "junit", "html", "sft", "preference", "promptfoo", "promptfoo-config"}));
                 app.add_option("--label", options->label, "Of sft and preference: the question whose answers say what is good; without it the scorers do");
                 app.add_option("--hold-out", options->holdOut, "Of sft and preference: this share of the cases never enters, by their hash");
                 app.add_option("-o,--output", options->output, "The file; - for standard output")->required();
                 return [options](Context &context) { return exportFile(context, *options); };
             }}};
}

} // namespace assay::cli
