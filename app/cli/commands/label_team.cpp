// label status, label decide: how a queue stands, and what is decided where people disagree.
#include <CLI/App.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/line_answers.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/clock.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/decision_line.h"
#include "labelling/queue_report.h"

namespace assay::cli {

namespace {

Json figureJson(const AgreementFigure &figure)
{
    Json json{{"method", figure.method}, {"estimate", figure.estimate ? Json(*figure.estimate) : Json{{"undefined", figure.undefined}}},
              {"lower", orNull(figure.lower)}, {"upper", orNull(figure.upper)}, {"n_items", figure.items}, {"n_people", figure.people}};
    if (!figure.intervalMethod.empty())
        json["interval_method"] = figure.intervalMethod;
    return json;
}

Json itemsJson(const std::vector<ItemId> &items)
{
    Json list = Json::array();
    for (const ItemId &item : items)
        list.push_back(item.hex());
    return list;
}

std::string nameIn(const QueueReport &report, PersonId id)
{
    const auto found = std::find_if(report.people.begin(), report.people.end(), [&](const QueuePerson &each) { return each.id == id; });
    return found == report.people.end() ? std::string() : found->name;
}

Json pairsJson(const QueueReport &report, const QuestionAgreement &question)
{
    Json pairs = Json::array();
    for (const PairAgreement &pair : question.pairs) {
        Json json = figureJson(pair.kappa);
        json.update(Json{{"a", nameIn(report, pair.first)}, {"b", nameIn(report, pair.second)}, {"percent_agreement", orNull(pair.percentAgreement)}});
        pairs.push_back(std::move(json));
    }
    return pairs;
}

Json weeksJson(const QuestionAgreement &question)
{
    Json weeks = Json::array();
    for (const WeekAgreement &week : question.weeks) {
        Json json = figureJson(week.alpha);
        json.update(Json{{"from", toRfc3339(TimeUs{week.monday * 86'400'000'000})}, {"percent_agreement", orNull(week.percentAgreement)}});
        weeks.push_back(std::move(json));
    }
    return weeks;
}

Json consistencyJson(const QueueReport &report, const QuestionAgreement &question)
{
    Json people = Json::array();
    for (const PersonConsistency &person : question.consistency)
        people.push_back({{"person", nameIn(report, person.person)}, {"n", person.n}, {"same", person.same}, {"share", person.interval.estimate},
                          {"lower", person.interval.lower}, {"upper", person.interval.upper}, {"method", person.interval.method}});
    return people;
}

Json reportJson(const QueueReport &report)
{
    Json people = Json::array();
    for (const QueuePerson &person : report.people)
        people.push_back({{"name", person.name.empty() ? Json() : Json(person.name)}, {"assigned", person.assigned}, {"answered", person.answered}, {"skipped", person.skipped}});
    Json questions = Json::array();
    for (const QuestionAgreement &each : report.questions) {
        Json figures = Json::array();
        for (const AgreementFigure &figure : each.figures)
            figures.push_back(figureJson(figure));
        questions.push_back({{"name", each.question.name}, {"kind", name(each.question.kind)}, {"percent_agreement", orNull(each.percentAgreement)}, {"coefficients", figures},
                             {"pairs", pairsJson(report, each)}, {"weeks", weeksJson(each)}, {"consistency", consistencyJson(report, each)}});
    }
    return {{"name", report.queue.definition.name}, {"items", report.items}, {"repeats", report.repeats}, {"blind", report.queue.definition.isBlind}, {"people", people}, {"questions", questions},
            {"disagreements", itemsJson(report.disagreements)}, {"flagged", itemsJson(report.flagged)}};
}

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 2) : QStringLiteral("–");
}

QString intervalText(const AgreementFigure &figure)
{
    return figure.lower && figure.upper ? QStringLiteral("[%1, %2]").arg(number(figure.lower), number(figure.upper)) : QStringLiteral("–");
}

void printReport(Context &context, const QueueReport &report)
{
    context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%1: %n item(s)"), report.items).arg(displayText(report.queue.definition.name)));
    Table people;
    for (const char *title : {QT_TRANSLATE_NOOP("Cli", "person"), QT_TRANSLATE_NOOP("Cli", "assigned"), QT_TRANSLATE_NOOP("Cli", "answered"), QT_TRANSLATE_NOOP("Cli", "skipped")})
        people.addColumn(translate("Cli", title), people.text().isEmpty() ? Table::Align::Left : Table::Align::Right);
    for (const QueuePerson &person : report.people)
        people.addRow({displayText(person.name), QString::number(person.assigned), QString::number(person.answered), QString::number(person.skipped)});
    context.out() << people.text().toStdString() << '\n';
    Table agreement;
    for (const char *title : {QT_TRANSLATE_NOOP("Cli", "question"), QT_TRANSLATE_NOOP("Cli", "agree"), QT_TRANSLATE_NOOP("Cli", "method"), QT_TRANSLATE_NOOP("Cli", "estimate"),
                              QT_TRANSLATE_NOOP("Cli", "95 %"), QT_TRANSLATE_NOOP("Cli", "items"), QT_TRANSLATE_NOOP("Cli", "people")})
        agreement.addColumn(translate("Cli", title));
    for (const QuestionAgreement &each : report.questions) {
        const QString percent = each.percentAgreement ? QString::number(100 * *each.percentAgreement, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
        for (const AgreementFigure &figure : each.figures.empty() ? std::vector<AgreementFigure>{{}} : each.figures)
            agreement.addRow({displayText(each.question.name), percent, QString::fromStdString(figure.method), figure.undefined.empty() ? number(figure.estimate) : QString::fromStdString(figure.undefined),
                              intervalText(figure), QString::number(figure.items), QString::number(figure.people)});
    }
    context.out() << agreement.text().toStdString();
    for (const QuestionAgreement &each : report.questions) {
        for (const PersonConsistency &person : each.consistency)
            context.print(translate("Cli", "%1: %2 said the same again of %3 of %4 that came twice, [%5, %6]")
                              .arg(displayText(each.question.name), displayText(nameIn(report, person.person)), QString::number(person.same), QString::number(person.n),
                                   number(person.interval.lower), number(person.interval.upper)));
    }
    if (!report.disagreements.empty())
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "People disagree on %n item(s); “label decide” settles them"), static_cast<std::int64_t>(report.disagreements.size())));
}

Result<int> status(Context &context, const std::string &path, const std::string &queueName)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    auto queues = listQueues(database);
    if (queues && !queueName.empty()) {
        auto queue = findQueue(database, queueName);
        if (!queue)
            return fail(queue.error());
        queues = std::vector<QueueInfo>{std::move(*queue)};
    }
    if (!queues)
        return fail(queues.error());
    Json list = Json::array();
    for (const QueueInfo &queue : *queues) {
        const auto report = queueReport(database, queue, true);
        if (!report)
            return fail(report.error());
        if (context.json)
            list.push_back(reportJson(*report));
        else
            printReport(context, *report);
    }
    if (context.json)
        context.print(Json{{"queues", list}});
    else if (queues->empty())
        context.print(translate("Cli", "There are no queues yet; “assay-cli label create” makes one"));
    return 0;
}

/// Each decision is durable before it is confirmed.
Result<int> decide(Context &context, const std::string &path, const std::string &queueName)
{
    const auto project = writeProject(path);
    const auto database = project ? project->file->reader() : Result<std::unique_ptr<Database>>(fail(project.error()));
    const auto queue = database ? findQueue(**database, queueName) : Result<QueueInfo>(fail(database.error()));
    const auto questions = queue ? questionsOf(**database, queue->definition) : Result<std::vector<Question>>(fail(queue.error()));
    const auto items = questions ? itemsOf(**database, queue->definition) : Result<std::vector<QueueItem>>(fail(questions.error()));
    if (!items)
        return fail(items.error());
    return answerLines(context, [&](const std::string &line, int) -> Result<Json> {
        const auto decision = readDecisionLine(**database, *questions, *items, line);
        if (!decision)
            return fail(decision.error());
        const Status kept = project->writer->run([&](WriteContext &write) {
            return keepDecision(write, queue->id, decision->item, decision->question.id, decision->value, decision->reason);
        });
        if (!kept)
            return fail(kept.error());
        return Json{{"item", decision->item.hex()}, {"question", decision->question.name}, {"ok", true}};
    });
}

} // namespace

std::vector<Command> label_teamCommands()
{
    return {{"label status", "Shows how queues stand: people, agreement with its interval, disagreements",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto queue = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("QUEUE", *queue, "Only this queue");
                 return [project, queue](Context &context) { return status(context, *project, *queue); };
             }},
            {"label decide", "Reads decisions from standard input, a line of JSON each: item, question, value, reason", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto queue = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("QUEUE", *queue, "The queue's name")->required();
                 return [project, queue](Context &context) { return decide(context, *project, *queue); };
             }}};
}

} // namespace assay::cli
