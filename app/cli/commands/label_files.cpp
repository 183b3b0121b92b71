// label pack, merge, export: labels as files.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/label_export.h"
#include "project/label_files.h"

namespace assay::cli {

namespace {

struct PackOptions
{
    std::string project;
    std::string queue;
    std::string person;
    std::string output;
};

Result<int> pack(Context &context, const PackOptions &options)
{
    const auto project = readProject(options.project);
    const auto queue = project ? findQueue(*project->database, options.queue) : Result<QueueInfo>(fail(project.error()));
    const Status written = queue ? writePackFor(*project->file, *project->database, *queue, options.person, QString::fromStdString(options.output))
                                 : Status(fail(queue.error()));
    if (!written)
        return fail(written.error());
    if (context.json)
        context.print(Json{{"file", options.output}, {"queue", options.queue}, {"person", options.person}});
    else
        context.print(translate("Cli", "Wrote the pack %1 for %2").arg(QString::fromStdString(options.output), displayText(options.person)));
    return 0;
}

struct MergeOptions
{
    std::string project;
    std::vector<std::string> packs;
};

Result<int> merge(Context &context, const MergeOptions &options)
{
    auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    Json packs = Json::array();
    for (const std::string &path : options.packs) {
        const auto merged = mergePackFile(*project->file, QString::fromStdString(path));
        if (!merged)
            return fail(merged.error());
        packs.push_back({{"pack", path}, {"queue", merged->queue}, {"person", merged->person}, {"added", merged->added}, {"known", merged->known}});
        if (!context.json)
            context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%1: %n new label record(s) of %2"), merged->added)
                              .arg(QString::fromStdString(path), displayText(merged->person)));
    }
    if (context.json)
        context.print(Json{{"merged", packs}});
    return 0;
}

struct ExportOptions
{
    std::string project;
    std::string queue;
    std::string format;
    std::string output;
};

Result<int> exportAll(Context &context, const ExportOptions &options)
{
    const auto project = readProject(options.project);
    const auto queue = project ? findQueue(*project->database, options.queue) : Result<QueueInfo>(fail(project.error()));
    if (!queue)
        return fail(queue.error());
    const auto format = labelFormatFromName(options.format).value_or(LabelFormat::JsonLines);
    const auto written = OutputFile::write(options.output, context, [&](const ByteSink &sink) { return exportLabels(*project->database, *queue, format, sink); });
    if (!written)
        return fail(written.error());
    if (!*written)
        return 0;
    if (context.json)
        context.print(Json{{"file", options.output}, {"format", options.format}, {"rows", **written}});
    else
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "Wrote %1: %n record(s)"), **written).arg(QString::fromStdString(options.output)));
    return 0;
}

} // namespace

std::vector<Command> label_filesCommands()
{
    Command packing{"label pack", "Writes one person's part of a queue as a file for them: texts and questions, nothing else", [](CLI::App &app) -> Action {
                        auto options = std::make_shared<PackOptions>();
                        addProjectArgument(app, options->project);
                        app.add_option("QUEUE", options->queue, "The queue's name")->required();
                        app.add_option("--person", options->person, "Whose part, by name")->required();
                        app.add_option("-o,--output", options->output, "The new file")->required();
                        return [options](Context &context) { return pack(context, *options); };
                    }};
    Command merging{"label merge", "Takes the labels of packs back; repeatable, in any order", [](CLI::App &app) -> Action {
                        auto options = std::make_shared<MergeOptions>();
                        addProjectArgument(app, options->project);
                        app.add_option("PACK", options->packs, "The packs")->required();
                        return [options](Context &context) { return merge(context, *options); };
                    }};
    Command exporting{"label export", "Writes the labels of a queue to a file", [](CLI::App &app) -> Action {
                          auto options = std::make_shared<ExportOptions>();
                          addProjectArgument(app, options->project);
                          app.add_option("QUEUE", options->queue, "The queue's name")->required();
                          app.add_option("--format", options->format, "jsonl, csv or label-studio")->required()->check(CLI::IsMember({"jsonl", "csv", "label-studio"}));
                          app.add_option("-o,--output", options->output, "The file; - for standard output")->required();
                          return [options](Context &context) { return exportAll(context, *options); };
                      }};
    return {std::move(packing), std::move(merging), std::move(exporting)};
}

} // namespace assay::cli
