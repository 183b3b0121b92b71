#pragma once

#include "labelling/label_pack.h"
#include "labelling/labeller.h"
#include "labelling/queue_plan.h"
#include "storage/runs.h"
#include "storage/writer.h"
#include "support/result_fixture.h"

/// Questions as a file of `label create` holds them.
inline std::vector<assay::Question> questionsOfText(const char *text)
{
    auto questions = assay::questionsFromText(text);
    if (!questions)
        qFatal("%s", qPrintable(assay::toSentence(questions.error())));
    return std::move(*questions);
}

/// A queue over results of @p project.
inline assay::QueueInfo makeTestQueue(assay::Database &database, assay::Writer &writer, const assay::QueueRequest &request)
{
    const auto plan = assay::planQueue(database, request);
    auto queue = plan ? writer.run<assay::QueueInfo>([&](assay::WriteContext &context) { return assay::keepQueue(context, request, *plan); })
                      : assay::Result<assay::QueueInfo>(assay::fail(plan.error()));
    if (!queue)
        qFatal("%s", qPrintable(assay::toSentence(queue.error())));
    return std::move(*queue);
}

/// In a queue over the answers of a run that @p filter takes, ana says of @p cases answers of the first column that they are right, and of as many of
/// each other column that they are not: the question is `right`.
inline assay::Status labelColumns(assay::WriteContext &context, const std::string &run, const std::string &filter, int cases)
{
    using namespace assay;
    QueueRequest wanted;
    wanted.name = "columns";
    wanted.run = run;
    wanted.filter = filter;
    wanted.people = {"ana"};
    wanted.questions = questionsOfText(R"([{"name":"right","kind":"pass_fail"}])");
    const auto plan = planQueue(context.database(), wanted);
    const auto queue = plan ? keepQueue(context, wanted, *plan) : Result<QueueInfo>(fail(plan.error()));
    const auto labeller = queue ? Labeller::open(context.database(), *queue, queue->definition.people.front()) : Result<Labeller>(fail(queue.error()));
    if (!labeller)
        return fail(labeller.error());
    std::map<int, int> said;
    for (const QueueItem &item : labeller->items()) {
        const auto row = labelledRow(context.database(), item.outputs.front());
        const auto stored = row && *row ? rowByKey(context.database(), **row) : Result<std::optional<StoredRow>>(std::nullopt);
        const int column = stored && *stored ? (*stored)->row.column : -1;
        if (column < 0 || ++said[column] > cases)
            continue;
        Act act;
        act.answers[queue->definition.questions.front()] = AnswerValue{column == 0 ? R"("pass")" : R"("fail")"};
        const auto shown = labeller->show(context.database(), item.id);
        const auto labels = shown ? labeller->act(item.id, *shown, act, {}, {1'700'000'000'000'000}) : Result<std::vector<Label>>(fail(shown.error()));
        if (!labels)
            return fail(labels.error());
        if (auto kept = keepLabels(context, *labels); !kept)
            return kept;
    }
    return {};
}

/// One person at a queue; says things and stores them.
class TestJudge
{
public:
    TestJudge(assay::Database &database, assay::Writer &writer, const assay::QueueInfo &queue, assay::PersonId person)
        : m_database(database), m_writer(writer), labeller(std::move(*assay::Labeller::open(database, queue, person)))
    {
    }

    assay::ItemId next() const { return labeller.items()[labeller.order()[labeller.next().value()]].id; }
    assay::Status say(assay::ItemId item, const assay::Act &act)
    {
        const auto shown = labeller.show(m_database, item);
        const auto labels = shown ? labeller.act(item, *shown, act, {}, m_clock.now()) : assay::Result<std::vector<assay::Label>>(assay::fail(shown.error()));
        return labels ? keep(*labels) : assay::Status(assay::fail(labels.error()));
    }
    /// @p json is a VALUE of CLI.md §3.
    assay::Status answer(assay::ItemId item, const char *question, const std::string &json)
    {
        assay::Act act;
        act.answers[labeller.question(std::string(question))->id] = assay::AnswerValue{json};
        return say(item, act);
    }
    std::string answerTo(assay::ItemId item, const char *question) const
    {
        const auto *said = labeller.answersTo(item);
        const auto found = said ? said->answers.find(labeller.question(std::string(question))->id) : std::map<assay::QuestionId, assay::LabelRow>::const_iterator();
        return said && found != said->answers.end() && found->second.value ? found->second.value->json : std::string();
    }
    assay::Status keep(const std::vector<assay::Label> &labels)
    {
        const auto kept = m_writer.run([&](assay::WriteContext &context) { return assay::keepLabels(context, labels); });
        if (kept)
            labeller.took(labels);
        return kept;
    }
    assay::Status undo() { return keep(labeller.undo(m_clock.now())); }
    assay::Status redo() { return keep(labeller.redo(m_clock.now())); }

private:
    assay::Database &m_database;
    assay::Writer &m_writer;
    TestClock m_clock;

public:
    assay::Labeller labeller;
};
