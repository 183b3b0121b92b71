// label create, next, answer, undo.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/label_access.h"
#include "app/cli/line_answers.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/answer_line.h"
#include "labelling/queue_plan.h"

namespace assay::cli {

namespace {

struct CreateOptions
{
    std::string project;
    QueueRequest request;
    std::string questions;
    std::string guideline;
    bool notBlind = false;
};

Result<int> create(Context &context, CreateOptions options)
{
    const auto text = context.readFile(options.questions);
    auto questions = text ? questionsFromText(*text) : Result<std::vector<Question>>(fail(text.error()));
    if (!questions) {
        Error error = questions.error();
        if (error.where.file.isEmpty())
            error.where.file = QString::fromStdString(options.questions);
        return fail(std::move(error));
    }
    options.request.questions = std::move(*questions);
    options.request.isBlind = !options.notBlind;
    if (!options.guideline.empty()) {
        auto guideline = context.readFile(options.guideline);
        if (!guideline)
            return fail(guideline.error());
        options.request.guideline = std::move(*guideline);
    }
    const auto project = writeProject(options.project);
    const auto database = project ? project->file->reader() : Result<std::unique_ptr<Database>>(fail(project.error()));
    const auto plan = database ? planQueue(**database, options.request) : Result<QueuePlan>(fail(database.error()));
    if (!plan)
        return fail(plan.error());
    const auto queue = project->writer->run<QueueInfo>([&](WriteContext &write) { return keepQueue(write, options.request, *plan); });
    if (!queue)
        return fail(queue.error());
    if (context.json)
        context.print(Json{{"queue", queue->definition.name}, {"id", queue->id.text()}, {"items", plan->count()}, {"repeats", plan->repeats}, {"blind", queue->definition.isBlind}});
    else
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "Made the queue “%1”: %n item(s)"), plan->count()).arg(displayText(queue->definition.name)));
    return 0;
}

struct JudgeOptions
{
    std::string project;
    std::string queue;
    std::string person;
};

Result<int> next(Context &context, const JudgeOptions &options)
{
    const auto desk = openLabelDesk(options.project, options.queue, options.person);
    if (!desk)
        return fail(desk.error());
    const Labeller &labeller = *desk->labeller;
    const auto position = labeller.next();
    if (!position) {
        context.print(Json{{"item", nullptr}, {"questions", Json::array()}, {"shown", Json::array()}, {"vars", Json::object()}});
        return 0;
    }
    const ItemId item = labeller.items()[labeller.order()[*position]].id;
    const auto shown = labeller.show(*desk->database, item);
    if (!shown)
        return fail(shown.error());
    // People read the same document: there is no other form in which a question's key and an answer's id stand beside each other.
    context.print(shownJson(labeller, item, *shown));
    return 0;
}

Result<Json> answerOne(LabelDesk &desk, const std::string &line, int number)
{
    const auto read = readAnswerLine(*desk.labeller, line, number);
    if (!read)
        return fail(read.error());
    const auto shown = desk.labeller->show(*desk.database, read->item);
    const auto labels = shown ? desk.labeller->act(read->item, *shown, read->act, {}, desk.project.file->clock()->now())
                              : Result<std::vector<Label>>(fail(shown.error()));
    if (!labels)
        return fail(labels.error());
    if (auto kept = keepLabels(desk, *labels); !kept)
        return fail(kept.error());
    return Json{{"item", read->item.hex()}, {"ok", true}};
}

Result<int> answer(Context &context, const JudgeOptions &options)
{
    auto desk = openLabelDesk(options.project, options.queue, options.person);
    if (!desk)
        return fail(desk.error());
    return answerLines(context, [&](const std::string &line, int number) { return answerOne(*desk, line, number); });
}

Result<int> undo(Context &context, const JudgeOptions &options)
{
    auto desk = openLabelDesk(options.project, options.queue, options.person);
    if (!desk)
        return fail(desk.error());
    const auto item = desk->labeller->undoItem();
    const auto labels = desk->labeller->undo(desk->project.file->clock()->now());
    if (!item || labels.empty())
        return fail(ErrorCode::No, translate("Cli", "There is nothing to undo for %1").arg(displayText(options.person)));
    if (auto kept = keepLabels(*desk, labels); !kept)
        return fail(kept.error());
    if (context.json)
        context.print(Json{{"item", item->hex()}, {"undone", labels.size()}});
    else
        context.print(translate("Cli", "Took back the last answer, to item %1").arg(QString::fromStdString(item->hex())));
    return 0;
}

Command judging(const char *path, const char *summary, Result<int> (*run)(Context &, const JudgeOptions &))
{
    return {path, summary, [run](CLI::App &app) -> Action {
                auto options = std::make_shared<JudgeOptions>();
                addProjectArgument(app, options->project);
                app.add_option("QUEUE", options->queue, "The queue's name")->required();
                app.add_option("--person", options->person, "Who judges, by name")->required();
                return [options, run](Context &context) { return run(context, *options); };
            }};
}

} // namespace

std::vector<Command> labelCommands()
{
    Command make{"label create", "Makes a labelling queue from a filter or a run", [](CLI::App &app) -> Action {
                     auto options = std::make_shared<CreateOptions>();
                     addProjectArgument(app, options->project);
                     app.add_option("QUEUE", options->request.name, "The name of the new queue")->required();
                     app.add_option("--where", options->request.filter, "The answers that this filter takes");
                     app.add_option("--run", options->request.run, "The answers of this run: its id, a unique prefix of it, its name, or latest");
                     app.add_option("--questions", options->questions, "File with the questions as JSON; - for standard input")->required();
                     app.add_option("--people", options->request.people, "Who judges, by name, a comma between them; without it anyone")->delimiter(',');
                     app.add_option("--overlap", options->request.overlap, "How many people judge each item; without it one, and a second one a tenth of them");
                     app.add_option("--sample", options->request.sample, "That many items, drawn at random")->check(CLI::PositiveNumber);
                     app.add_option("--stratify", options->request.stratify, "Of a sample: as many of each tag, model, version, prompt, pass, or value of a variable as can be");
                     app.add_option("--seed", options->request.seed, "Seed of the draw and of everybody's order");
                     app.add_option("--repeats", options->request.repeatPercent, "Percent of the items that come once more, unannounced, to who judged them")->check(CLI::Range(0, 100));
                     app.add_option("--guideline", options->guideline, "File with the guideline, Markdown");
                     app.add_flag("--not-blind", options->notBlind, "Show which model and version an answer comes from");
                     return [options](Context &context) { return create(context, *options); };
                 }};
    return {std::move(make), judging("label next", "Prints the next item as that person sees it, as JSON", next),
            judging("label answer", "Reads answers from standard input, a line of JSON each, and makes each durable", answer),
            judging("label undo", "Takes back the last thing that person said", undo)};
}

} // namespace assay::cli
