// import: files of cases become a dataset, texts a prompt, a price table the prices of models, traces a run of what production answered.
#include <CLI/App.hpp>
#include <QCoreApplication>
#include <QFile>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/import_answers.h"
#include "app/cli/import_graders.h"
#include "app/cli/import_kind.h"
#include "app/cli/import_prices.h"
#include "app/cli/import_promptfoo.h"
#include "app/cli/import_report.h"
#include "app/cli/import_traces.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/dataset_import.h"
#include "project/prompt_import.h"
#include "project/user.h"
#include "prompts/formats.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::vector<std::string> sources;
    std::string kind;
    std::string name;
    std::vector<std::string> map;
    std::string message;
    bool dryRun = false;
};

Result<std::string> nameOf(const Options &options, const std::string &source)
{
    if (!options.name.empty())
        return options.name;
    if (source == "-")
        return fail(ErrorCode::Usage, translate("Cli", "What comes from standard input has no name"), {},
                    translate("Cli", "Give one with --name."));
    return std::filesystem::path(source).stem().string();
}

/// The opened sources, in their order.
class Sources
{
public:
    Status open(const std::vector<std::string> &paths, Context &context)
    {
        for (const std::string &path : paths) {
            if (path == "-") {
                m_sources.push_back(std::make_unique<StreamSource>(context.in()));
            } else {
                auto file = std::make_unique<QFile>(QString::fromStdString(path));
                if (!file->open(QIODevice::ReadOnly))
                    return fail(ErrorCode::BadInput, translate("Cli", "The file could not be read"), file->errorString(), {},
                                Where{QString::fromStdString(path), 0, 0, {}});
                m_bytes += file->size();
                m_sources.push_back(std::make_unique<DeviceSource>(*file));
                m_files.push_back(std::move(file));
            }
            m_cases.push_back({path, m_sources.back().get()});
        }
        return {};
    }
    const std::vector<CaseFile> &files() const { return m_cases; }
    std::int64_t bytes() const { return m_bytes; }

private:
    std::vector<std::unique_ptr<QFile>> m_files;
    std::vector<std::unique_ptr<ByteSource>> m_sources;
    std::vector<CaseFile> m_cases;
    std::int64_t m_bytes = 0;
};

Result<int> importCases(Context &context, const Options &options)
{
    DatasetImportRequest request;
    for (const std::string &assignment : options.map) {
        if (auto added = request.mapping.add(assignment); !added)
            return fail(added.error());
    }
    const auto name = nameOf(options, options.sources.front());
    if (!name)
        return fail(name.error());
    Sources sources;
    if (auto opened = sources.open(options.sources, context); !opened)
        return fail(opened.error());
    request.files = sources.files();
    request.dataset = *name;
    request.dryRun = options.dryRun;
    request.cancelled = &context.interrupted();
    if (context.progress)
        request.progress = [&](const ImportProgress &progress) {
            context.err() << '\r' << progress.bytes / 1'000'000 << " of " << sources.bytes() / 1'000'000 << " MB   " << std::flush;
        };
    const auto file = openProject(QString::fromStdString(options.project), options.dryRun ? FileMode::ReadOnly : FileMode::ReadWrite);
    if (!file)
        return fail(file.error());
    const auto done = importDataset(**file, request);
    if (context.progress)
        context.err() << '\n';
    if (!done)
        return fail(done.error());
    if (context.json)
        context.print(importJson(*name, *done));
    else
        context.out() << importText(*name, *done).toStdString();
    return 0;
}

Result<int> importPrompt(Context &context, const Options &options, const std::string &source)
{
    const auto name = nameOf(options, source);
    const auto written = name ? context.readFile(source) : Result<std::string>(fail(name.error()));
    auto content = written ? fromAnyText(*written) : Result<PromptContent>(fail(written.error()));
    if (!content) {
        Error error = content.error();
        error.where.file = QString::fromStdString(source);
        return fail(std::move(error));
    }
    Json document{{"kind", "prompt"}, {"file", source}, {"prompt", *name}, {"messages", content->messages.size()}, {"dry_run", options.dryRun}};
    QString said = translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%1: a prompt of %n message(s)"), static_cast<int>(content->messages.size()))
                       .arg(QString::fromStdString(source));
    if (!options.dryRun) {
        const auto project = writeProject(options.project);
        if (!project)
            return fail(project.error());
        const std::string message = options.message.empty()
            ? translate("Cli", "Imported from %1").arg(QString::fromStdString(source)).toStdString() : options.message;
        const auto committed = project->writer->run<Committed>([&](WriteContext &write) { return commitNext(write, *name, *content, message); });
        if (!committed)
            return fail(committed.error());
        document.update(Json{{"version", committed->version.label()}, {"version_hash", committed->version.hash.hex()}, {"unchanged", committed->unchanged}});
        said += (committed->unchanged ? translate("Cli", "; nothing new: %1 is still %2") : translate("Cli", "; %1 is now %2"))
                    .arg(QString::fromStdString(*name), QString::fromStdString(committed->version.label()));
    }
    if (context.json)
        context.print(document);
    else
        context.print(said);
    return 0;
}

Result<int> import(Context &context, const Options &options)
{
    const std::string kind = options.kind.empty() ? importKindOf(options.sources.front()) : options.kind;
    if (kind == "dataset")
        return importCases(context, options);
    if (options.sources.size() > 1)
        return fail(ErrorCode::Usage, translate("Cli", "Only a dataset is made of several files"), {},
                    translate("Cli", "Import them one by one."));
    if (kind == "otlp") {
        const auto name = nameOf(options, options.sources.front());
        return name ? importTraceFile(context, options.project, options.sources.front(), *name, options.dryRun) : Result<int>(fail(name.error()));
    }
    if (kind == "promptfoo") {
        const std::string &source = options.sources.front();
        const auto name = nameOf(options, source);
        if (!name)
            return fail(name.error());
        return holdsPromptfooResults(source) ? importAnswerFile(context, kind, options.project, source, *name, options.dryRun)
                                             : importPromptfooFile(context, options.project, source, *name, options.dryRun);
    }
    if (kind == "openai-evals" || kind == "inspect" || kind == "deepeval") {
        const std::string &source = options.sources.front();
        const auto name = nameOf(options, source);
        if (!name)
            return fail(name.error());
        return kind == "openai-evals" && holdsGraders(source) ? importGraderFile(context, options.project, source, *name, options.dryRun)
                                                              : importAnswerFile(context, kind, options.project, source, *name, options.dryRun);
    }
    if (kind == "prices")
        return importPrices(context, options.project, options.sources.front(), options.dryRun);
    return importPrompt(context, options, options.sources.front());
}

} // namespace

std::vector<Command> importCommands()
{
    return {{"import", "Brings a file of cases in as a dataset, a text as a prompt, prices of models, or traces of production", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("SOURCE", options->sources, "CSV, TSV, JSON, JSONL of cases or prices; text, Markdown or chat messages; traces of OpenTelemetry or Langfuse; configurations and results of promptfoo; results and graders (onto the dataset --name) of OpenAI Evals, logs of Inspect, test runs of deepeval; - for standard input")->required();
                 app.add_option("--as", options->kind, "What it is; guessed when left out")->check(CLI::IsMember({"dataset", "prompt", "prices", "otlp", "promptfoo", "openai-evals", "inspect", "deepeval"}));
                 app.add_option("--name", options->name, "Name of the dataset, prompt or run; by default the file's");
                 app.add_option("--map", options->map, "COLUMN=ROLE: var:NAME, reference, context, tags, id, ignore; repeated")->allow_extra_args(false);
                 app.add_option("--message", options->message, "Of a prompt: what changed and why");
                 app.add_flag("--dry-run", options->dryRun, "Read and check everything, write nothing");
                 return [options](Context &context) { return import(context, *options); };
             }}};
}

} // namespace assay::cli
