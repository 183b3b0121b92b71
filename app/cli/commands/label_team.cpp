// label status, label decide: how a queue stands, and what is decided where people disagree.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/line_answers.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/label_aggregate.h"
#include "labelling/queue_report.h"
#include "labelling/shown_item.h"

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
        questions.push_back({{"name", each.question.name}, {"kind", name(each.question.kind)}, {"percent_agreement", orNull(each.percentAgreement)}, {"coefficients", figures}});
    }
    return {{"name", report.queue.definition.name}, {"items", report.items}, {"blind", report.queue.definition.isBlind}, {"people", people}, {"questions", questions},
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

/// Decides line by line: each is durable before it says so.
class Deciding
{
public:
    static Result<Deciding> open(const std::string &path, const std::string &queueName)
    {
        Deciding deciding;
        auto project = writeProject(path);
        if (!project)
            return fail(project.error());
        deciding.m_project = std::move(*project);
        auto database = deciding.m_project.file->reader();
        const auto queue = database ? findQueue(**database, queueName) : Result<QueueInfo>(fail(database.error()));
        auto questions = queue ? questionsOf(**database, queue->definition) : Result<std::vector<Question>>(fail(queue.error()));
        auto items = questions ? itemsOf(**database, queue->definition) : Result<std::vector<QueueItem>>(fail(questions.error()));
        if (!items)
            return fail(items.error());
        deciding.m_database = std::move(*database);
        deciding.m_queue = queue->id;
        deciding.m_questions = std::move(*questions);
        deciding.m_items = std::move(*items);
        return deciding;
    }

    Result<Json> decide(const std::string &line)
    {
        const auto json = parseJson(line);
        if (!json)
            return fail(json.error());
        const auto id = ItemId::fromHex(stringAt(*json, "item").value_or(""));
        const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const QueueItem &each) { return id && each.id == *id; });
        const auto asked = stringAt(*json, "question");
        const auto question = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &each) { return asked && each.name == *asked; });
        const Json *value = memberAt(*json, "value");
        const auto reason = stringAt(*json, "reason");
        if (item == m_items.end())
            return wrong("item", translate("Cli", "the queue has no such item"));
        if (question == m_questions.end())
            return wrong("question", translate("Cli", "the queue asks no such question"));
        if (!value)
            return wrong("value", translate("Cli", "it is missing"));
        if (!reason || trimmed(*reason).empty())
            return wrong("reason", translate("Cli", "a decision needs a reason"));
        const auto shown = readItem(*m_database, *item, {});
        const auto stored = shown ? storedValue(*question, {item->outputs, codePoints(shown->outputs.front().text)}, AnswerValue::of(*value))
                                  : Result<AnswerValue>(fail(shown.error()));
        if (!stored)
            return fail(stored.error());
        const Status kept = m_project.writer->run([&](WriteContext &context) { return keepDecision(context, m_queue, item->id, question->id, *stored, *reason); });
        if (!kept)
            return fail(kept.error());
        return Json{{"item", item->id.hex()}, {"question", question->name}, {"ok", true}};
    }

private:
    static tl::unexpected<Error> wrong(const char *field, const QString &why)
    {
        return fail(ErrorCode::BadInput, translate("Cli", "The line cannot be used"), why, {}, Where{{}, 0, 0, QLatin1String(field)});
    }

    WriteProject m_project;
    std::unique_ptr<Database> m_database;
    QueueId m_queue;
    std::vector<Question> m_questions;
    std::vector<QueueItem> m_items;
};

Result<int> decide(Context &context, const std::string &path, const std::string &queue)
{
    auto deciding = Deciding::open(path, queue);
    if (!deciding)
        return fail(deciding.error());
    return answerLines(context, [&](const std::string &line, int) { return deciding->decide(line); });
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
