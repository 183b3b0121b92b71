// label pack, merge, export, references: labels as files, and as what a dataset holds to be right.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/label_export.h"
#include "labelling/label_import.h"
#include "project/label_files.h"
#include "project/label_references.h"
#include "storage/writer.h"

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

struct ImportOptions
{
    std::string project;
    std::string queue;
    std::string file;
};

Result<int> import(Context &context, const ImportOptions &options)
{
    const auto bytes = context.readFile(options.file);
    const auto project = bytes ? writeProject(options.project) : Result<WriteProject>(fail(bytes.error()));
    if (!project)
        return fail(project.error());
    auto done = project->writer->run<LabelImport>([&](WriteContext &write) -> Result<LabelImport> {
        const auto queue = findQueue(write.database(), options.queue);
        if (!queue)
            return fail(queue.error());
        MemorySource source(*bytes);
        return importLabels(write, *queue, source, options.file);
    });
    if (!done) {
        if (done.error().where.file.isEmpty())
            done.error().where.file = QString::fromStdString(options.file);
        return fail(done.error());
    }
    if (context.json) {
        Json lost = Json::array();
        for (const BadLine &line : done->lostLines)
            lost.push_back({{"line", line.line}, {"reason", line.reason.toStdString()}});
        context.print(Json{{"file", options.file}, {"queue", options.queue}, {"added", done->added}, {"known", done->known}, {"lost", done->lost}, {"lost_lines", lost}});
        return 0;
    }
    for (const BadLine &line : done->lostLines)
        context.print(QStringLiteral("  %1:%2: %3").arg(QString::fromStdString(options.file)).arg(line.line).arg(line.reason));
    context.print(translate("Cli", "%1: %2 new, %3 known already, %4 lost").arg(QString::fromStdString(options.file)).arg(done->added).arg(done->known).arg(done->lost));
    return 0;
}

struct ReferenceOptions
{
    std::string project;
    std::string queue;
    std::string question;
    bool dryRun = false;
};

Result<Question> questionFor(Database &database, const QueueInfo &queue, const std::string &name)
{
    if (name.empty())
        return referenceQuestion(database, queue);
    const auto questions = questionsOf(database, queue.definition);
    if (!questions)
        return fail(questions.error());
    for (const Question &each : *questions) {
        if (each.name == name)
            return each;
    }
    return fail(ErrorCode::BadInput, translate("Cli", "The queue does not ask “%1”").arg(displayText(name)));
}

Result<LabelReferences> makeReferences(const ReferenceOptions &options)
{
    if (options.dryRun) {
        const auto project = readProject(options.project);
        const auto queue = project ? findQueue(*project->database, options.queue) : Result<QueueInfo>(fail(project.error()));
        const auto question = queue ? questionFor(*project->database, *queue, options.question) : Result<Question>(fail(queue.error()));
        return question ? planReferences(*project->database, *queue, *question) : Result<LabelReferences>(fail(question.error()));
    }
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    return project->writer->run<LabelReferences>([&](WriteContext &write) -> Result<LabelReferences> {
        Database &database = write.database();
        const auto queue = findQueue(database, options.queue);
        const auto question = queue ? questionFor(database, *queue, options.question) : Result<Question>(fail(queue.error()));
        auto references = question ? planReferences(database, *queue, *question) : Result<LabelReferences>(fail(question.error()));
        if (!references)
            return references;
        if (auto kept = keepReferences(write, *references, options.queue); !kept)
            return fail(kept.error());
        return references;
    });
}

Result<int> references(Context &context, const ReferenceOptions &options)
{
    const auto made = makeReferences(options);
    if (!made)
        return fail(made.error());
    Json datasets = Json::array();
    for (const ReferencedDataset &each : made->datasets)
        datasets.push_back({{"name", each.before.datasetName}, {"cases", each.cases.size()}, {"version", each.after ? Json(each.after->label()) : Json()},
                            {"version_hash", each.after ? Json(each.after->hash.hex()) : Json()}});
    if (context.json) {
        context.print(Json{{"queue", options.queue}, {"dry_run", options.dryRun}, {"datasets", datasets}, {"unchanged", made->unchanged}, {"unclear", made->unclear}, {"gone", made->gone}});
        return 0;
    }
    for (const ReferencedDataset &each : made->datasets)
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%1 %2: %n new reference(s)"), static_cast<std::int64_t>(each.cases.size()))
                          .arg(displayText(each.before.datasetName), each.after ? displayText(each.after->label()) : QString()));
    context.print(translate("Cli", "%1 had theirs already, %2 have several answers, %3 are no longer in the dataset").arg(made->unchanged).arg(made->unclear).arg(made->gone));
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
    Command importing{"label import", "Takes labels from a file that label export, or Label Studio, wrote", [](CLI::App &app) -> Action {
                          auto options = std::make_shared<ImportOptions>();
                          addProjectArgument(app, options->project);
                          app.add_option("QUEUE", options->queue, "The queue's name")->required();
                          app.add_option("FILE", options->file, "JSONL, CSV, or tasks of Label Studio as JSON; - for standard input")->required();
                          return [options](Context &context) { return import(context, *options); };
                      }};
    Command referencing{"label references", "Makes what people said is right the references of the cases: a new version of their dataset", [](CLI::App &app) -> Action {
                            auto options = std::make_shared<ReferenceOptions>();
                            addProjectArgument(app, options->project);
                            app.add_option("QUEUE", options->queue, "The queue's name")->required();
                            app.add_option("--question", options->question, "A correction, pass or fail, or a pair; by default the first that is one");
                            app.add_flag("--dry-run", options->dryRun, "Say what would change, write nothing");
                            return [options](Context &context) { return references(context, *options); };
                        }};
    return {std::move(packing), std::move(merging), std::move(exporting), std::move(importing), std::move(referencing)};
}

} // namespace assay::cli
