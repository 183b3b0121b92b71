// Questions, queues and labels: event → tables.
#include <nlohmann/json.hpp>

#include "domain/label.h"
#include "domain/label_aggregate.h"
#include "domain/question.h"
#include "storage/blobs.h"
#include "storage/projection.h"
#include "storage/rows.h"

namespace assay {

namespace {

template <typename T>
T unwrapped(Result<T> result)
{
    if (!result)
        throw std::runtime_error(toSentence(result.error()).toStdString());
    return std::move(*result);
}

std::optional<Question> knownQuestion(Database &db, QuestionId id)
{
    Statement &select = statementOf(db, "SELECT definition FROM question WHERE id = ?1");
    const bool found = unwrapped(select.bindBlob(1, id.uuid.raw()).step());
    const std::string definition = found ? std::string(select.text(0)) : std::string();
    select.reset();
    return found ? std::optional(unwrapped(questionFromJson(id, unwrapped(parseJson(definition))))) : std::nullopt;
}

std::vector<StandingAnswer> standingAnswers(Database &db, ItemId item, QuestionId question)
{
    Statement &select = statementOf(db, "SELECT event, person, layer, value, answered_us, is_blind FROM label "
                                        "WHERE item = ?1 AND question = ?2 AND is_current = 1 AND value IS NOT NULL");
    select.bindBlob(1, item.raw()).bindBlob(2, question.uuid.raw());
    return unwrapped(collect<StandingAnswer>(select, [](const Statement &row) {
        StandingAnswer answer;
        answer.id = idAt<EventId>(row, 0);
        answer.person = idAt<PersonId>(row, 1);
        answer.layer = layerFromName(row.text(2)).value_or(LabelLayer::Import);
        answer.value = {std::string(row.text(3))};
        answer.at = {row.integer(4)};
        answer.isBlind = row.integer(5) != 0;
        return answer;
    }));
}

/// What the answers say of the one output of an item; a vote on a pair says nothing of one output alone.
void refreshValues(Database &db, ItemId item, QuestionId questionId)
{
    const auto question = knownQuestion(db, questionId);
    if (!question || question->kind == QuestionKind::Pair)
        return;
    require(statementOf(db, "DELETE FROM label_value WHERE output = ?1 AND question = ?2").bindBlob(1, item.raw()).bindBlob(2, questionId.uuid.raw()).run());
    for (const std::string &value : trustedValues(*question, standingAnswers(db, item, questionId)))
        require(statementOf(db, "INSERT INTO label_value (output, question, value) VALUES (?1, ?2, ?3)")
                    .bindBlob(1, item.raw()).bindBlob(2, questionId.uuid.raw()).bind(3, std::string_view(value)).run());
}

bool isSuperseded(Database &db, const Label &label)
{
    return integerOf(statementOf(db, "SELECT COUNT(*) FROM label WHERE supersedes = ?1 AND person = ?2")
                         .bindBlob(1, label.id.uuid.raw()).bindBlob(2, label.person.uuid.raw())) > 0;
}

void keep(Database &db, const Label &label)
{
    const auto raw = [](const auto &id) { return id ? std::optional(std::string(id->uuid.raw())) : std::nullopt; };
    Statement &insert = statementOf(db, "INSERT OR IGNORE INTO label (event, queue, item, person, aspect, question, layer, value, answered_us, supersedes, "
                                        "is_current, is_blind, act, undoes, redoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    const auto bindOptional = [&](int at, const std::optional<std::string> &bytes) { bytes ? insert.bindBlob(at, *bytes) : insert.bindNull(at); };
    const int isCurrent = isSuperseded(db, label) ? 0 : 1;
    insert.bindBlob(1, label.id.uuid.raw()).bindBlob(2, label.queue.uuid.raw()).bindBlob(3, label.item.raw()).bindBlob(4, label.person.uuid.raw());
    insert.bind(5, std::string_view(name(label.aspect))).bind(7, std::string_view(name(label.layer))).bind(9, label.answeredAt.us);
    bindOptional(6, raw(label.question));
    label.value ? insert.bind(8, std::string_view(label.value->json)) : insert.bindNull(8);
    bindOptional(10, raw(label.supersedes));
    insert.bind(11, isCurrent).bind(12, label.isBlind ? 1 : 0).bindBlob(13, label.act.uuid.raw());
    bindOptional(14, raw(label.undoes));
    bindOptional(15, raw(label.redoes));
    require(insert.run());
    if (label.supersedes)
        require(statementOf(db, "UPDATE label SET is_current = 0 WHERE event = ?1 AND person = ?2")
                    .bindBlob(1, label.supersedes->uuid.raw()).bindBlob(2, label.person.uuid.raw()).run());
    const bool isRepeat = !label.outputs.empty() && label.item != itemId(label.outputs);
    if (label.question && !isRepeat) // what is said again says what the person is worth, not the output
        refreshValues(db, label.item, *label.question);
}

} // namespace

void projectQuestion(Database &db, const EventPayload &p)
{
    const Question question = unwrapped(questionFromJson({p.subjectUuid()}, p.json));
    require(statementOf(db, "INSERT OR REPLACE INTO question (id, name, version, definition, at_us) VALUES (?1, ?2, ?3, ?4, ?5)")
                .bindBlob(1, question.id.uuid.raw()).bind(2, std::string_view(question.name)).bind(3, questionVersion(question))
                .bind(4, std::string_view(dumpJson(definitionJson(question)))).bind(5, p.at()).run());
}

void projectQueue(Database &db, const EventPayload &p)
{
    const QueueDefinition queue = unwrapped(queueFromJson(p.json));
    require(statementOf(db, "INSERT OR REPLACE INTO queue (id, name, definition, person, at_us) VALUES (?1, ?2, ?3, ?4, ?5)")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(queue.name)).bind(3, std::string_view(dumpJson(queueJson(queue))))
                .bindBlob(4, p.person().raw()).bind(5, p.at()).run());
}

void projectLabel(Database &db, const EventPayload &p)
{
    Label label = unwrapped(labelFromJson(p.event.id, p.json));
    if (label.valueBlob)
        label.value = AnswerValue{unwrapped(readBlob(db, *label.valueBlob))};
    keep(db, label);
}

void projectAdjudication(Database &db, const EventPayload &p)
{
    Label decision;
    decision.id = decision.act = p.event.id;
    decision.queue = {p.uuid("queue")};
    decision.item = required(ItemId::fromHex(p.event.subject));
    decision.question = QuestionId{p.uuid("question")};
    decision.value = AnswerValue::of(p.json.at("value"));
    decision.person = {p.person()};
    decision.answeredAt = {p.at()};
    decision.layer = LabelLayer::Adjudication;
    decision.isBlind = false;
    keep(db, decision);
}

} // namespace assay
