// dataset split, sample, duplicates, add.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/import_report.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/dataset_tools.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string dataset;
    std::string parts;
    std::string stratify;
    std::string name;
    std::int64_t count = 0;
    std::uint64_t seed = 42;
    CaseFromResult result;
    std::string reference;
};

void printMade(Context &context, const std::vector<DatasetVersionInfo> &made)
{
    Json documents = Json::array();
    for (const DatasetVersionInfo &version : made) {
        documents.push_back({{"dataset", version.datasetName}, {"version", version.label()}, {"version_hash", version.hash.hex()}, {"cases", version.cases}});
        if (!context.json)
            context.print(versionText(version));
    }
    if (context.json)
        context.print(Json{{"datasets", documents}});
}

/// A project opened for writing, and the version that the command names.
Result<DatasetVersionInfo> versionIn(const WriteProject &project, const std::string &name)
{
    const auto database = project.file->reader();
    return database ? resolveDataset(**database, name) : Result<DatasetVersionInfo>(fail(database.error()));
}

Result<int> split(Context &context, const Options &options)
{
    const auto parts = splitPartsFrom(options.parts);
    const auto project = parts ? writeProject(options.project) : Result<WriteProject>(fail(parts.error()));
    const auto version = project ? versionIn(*project, options.dataset) : Result<DatasetVersionInfo>(fail(project.error()));
    if (!version)
        return fail(version.error());
    const auto made = splitDataset(*project->file, *version, *parts, options.seed, options.stratify);
    if (!made)
        return fail(made.error());
    printMade(context, *made);
    return 0;
}

Result<int> sample(Context &context, const Options &options)
{
    const auto project = writeProject(options.project);
    const auto version = project ? versionIn(*project, options.dataset) : Result<DatasetVersionInfo>(fail(project.error()));
    const auto made = version ? sampleDataset(*project->file, *version, options.name, options.count, options.seed)
                              : Result<DatasetVersionInfo>(fail(version.error()));
    if (!made)
        return fail(made.error());
    printMade(context, {*made});
    return 0;
}

Result<int> duplicates(Context &context, const Options &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto version = resolveDataset(*project->database, options.dataset);
    const auto groups = version ? similarCases(*project->database, *version) : Result<std::vector<SimilarCases>>(fail(version.error()));
    if (!groups)
        return fail(groups.error());
    Json documents = Json::array();
    for (const SimilarCases &group : *groups) {
        Json members = Json::array();
        QStringList said;
        for (const auto &member : group.members) {
            members.push_back({{"id", member.id}, {"similarity", member.similarity}});
            said << QStringLiteral("%1 (%2)").arg(QString::fromStdString(member.id)).arg(member.similarity, 0, 'f', 2);
        }
        documents.push_back(members);
        if (!context.json)
            context.print(said.join(QStringLiteral(", ")));
    }
    if (context.json)
        context.print(Json{{"groups", documents}});
    else if (groups->empty())
        context.print(translate("Cli", "No two cases say nearly the same"));
    return 0;
}

Result<int> add(Context &context, Options &options, bool corrected)
{
    if (corrected)
        options.result.reference = options.reference;
    const auto project = writeProject(options.project);
    const auto made = project ? addResultAsCase(*project->file, options.dataset, options.result) : Result<DatasetVersionInfo>(fail(project.error()));
    if (!made)
        return fail(made.error());
    printMade(context, {*made});
    return 0;
}

std::shared_ptr<Options> optionsOf(CLI::App &app, const char *dataset)
{
    auto options = std::make_shared<Options>();
    addProjectArgument(app, options->project);
    app.add_option("DATASET", options->dataset, dataset)->required();
    return options;
}

} // namespace

std::vector<Command> dataset_toolsCommands()
{
    return {{"dataset split", "Divides a dataset into datasets, each case in exactly one",
             [](CLI::App &app) -> Action {
                 auto options = optionsOf(app, "NAME or NAME@VERSION");
                 app.add_option("--parts", options->parts, "NAME=SHARE,NAME=SHARE: train=80,test=20")->required();
                 app.add_option("--stratify", options->stratify, "Divide each group alike: the beginning of a tag, as lang:");
                 app.add_option("--seed", options->seed, "Seed of the shuffle")->capture_default_str();
                 return [options](Context &context) { return split(context, *options); };
             }},
            {"dataset sample", "Makes a dataset of drawn cases",
             [](CLI::App &app) -> Action {
                 auto options = optionsOf(app, "NAME or NAME@VERSION");
                 app.add_option("--count", options->count, "How many")->required()->check(CLI::PositiveNumber);
                 app.add_option("--name", options->name, "Name of the new dataset")->required();
                 app.add_option("--seed", options->seed, "Seed of the drawing")->capture_default_str();
                 return [options](Context &context) { return sample(context, *options); };
             }},
            {"dataset duplicates", "Lists cases that say nearly the same",
             [](CLI::App &app) -> Action {
                 auto options = optionsOf(app, "NAME or NAME@VERSION");
                 return [options](Context &context) { return duplicates(context, *options); };
             }},
            {"dataset add", "Adds the case of a result to a dataset, with a corrected answer as its reference", [](CLI::App &app) -> Action {
                 auto options = optionsOf(app, "The dataset, made if there is none");
                 app.add_option("--result", options->result.result, "Id of the result, or at least 6 digits of it")->required();
                 const CLI::Option *reference = app.add_option("--reference", options->reference, "The right answer; by default the one it gave");
                 app.add_option("--id", options->result.caseId, "Id of the case; by default the case keeps its own");
                 return [options, reference](Context &context) { return add(context, *options, reference->count() > 0); };
             }}};
}

} // namespace assay::cli
