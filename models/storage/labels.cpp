#include "storage/labels.h"

#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "storage/blobs.h"
#include "storage/event_log.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t longestInlineValue = 32 * 1024;

Result<QueueInfo> queueRow(const Statement &row)
{
    const auto json = parseJson(row.text(1));
    auto definition = json ? queueFromJson(*json) : Result<QueueDefinition>(fail(json.error()));
    if (!definition)
        return fail(definition.error());
    return QueueInfo{idAt<QueueId>(row, 0), std::move(*definition), row.optionalText(2), {row.integer(3)}};
}

template <typename IdType>
std::optional<IdType> optionalIdAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(idAt<IdType>(row, column));
}

LabelRow labelRow(const Statement &row)
{
    LabelRow label;
    label.id = idAt<EventId>(row, 0);
    label.queue = idAt<QueueId>(row, 1);
    label.item = ItemId::fromRaw(row.blob(2)).value_or(ItemId());
    label.person = idAt<PersonId>(row, 3);
    label.aspect = aspectFromName(row.text(4)).value_or(LabelAspect::Comment);
    label.question = optionalIdAt<QuestionId>(row, 5);
    label.layer = layerFromName(row.text(6)).value_or(LabelLayer::Import);
    if (!row.isNull(7))
        label.value = AnswerValue{std::string(row.text(7))};
    label.answeredAt = {row.integer(8)};
    label.supersedes = optionalIdAt<EventId>(row, 9);
    label.isCurrent = row.integer(10) != 0;
    label.isBlind = row.integer(11) != 0;
    label.act = idAt<EventId>(row, 12);
    label.undoes = optionalIdAt<EventId>(row, 13);
    label.redoes = optionalIdAt<EventId>(row, 14);
    return label;
}

Result<std::optional<QuestionId>> questionOfDefinition(Database &database, const Question &question)
{
    auto select = database.prepare("SELECT id FROM question WHERE name = ?1 AND version = ?2 ORDER BY at_us LIMIT 1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, std::string_view(question.name)).bind(2, questionVersion(question)).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(idAt<QuestionId>(*select, 0)) : std::nullopt;
}

} // namespace

Result<std::vector<QueueInfo>> listQueues(Database &database)
{
    auto select = database.prepare("SELECT q.id, q.definition, p.name, q.at_us FROM queue q LEFT JOIN person p ON p.id = q.person ORDER BY q.at_us DESC, q.name");
    if (!select)
        return fail(select.error());
    std::vector<QueueInfo> queues;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return queues;
        auto queue = queueRow(*select);
        if (!queue)
            return fail(queue.error());
        queues.push_back(std::move(*queue));
    }
}

Result<QueueInfo> findQueue(Database &database, const std::string &name)
{
    const auto queues = listQueues(database);
    if (!queues)
        return fail(queues.error());
    std::vector<std::string> names;
    for (const QueueInfo &queue : *queues) {
        if (queue.definition.name == name)
            return queue;
        names.push_back(queue.definition.name);
    }
    const auto near = nearest(name, names);
    return fail(ErrorCode::BadInput, translate("Labels", "There is no queue “%1”").arg(displayText(name)), {},
                near.empty() ? translate("Labels", "“assay-cli label status” lists the queues.") : translate("Labels", "Did you mean “%1”?").arg(displayText(near.front())));
}

Result<QueueInfo> queueById(Database &database, QueueId id)
{
    auto select = database.prepare("SELECT q.id, q.definition, p.name, q.at_us FROM queue q LEFT JOIN person p ON p.id = q.person WHERE q.id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, id.uuid.raw()).step();
    if (!row)
        return fail(row.error());
    return *row ? queueRow(*select) : Result<QueueInfo>(fail(ErrorCode::BadInput, translate("Labels", "This queue is no longer there")));
}

Result<std::vector<Question>> questionsOf(Database &database, const QueueDefinition &queue)
{
    auto select = database.prepare("SELECT definition FROM question WHERE id = ?1");
    if (!select)
        return fail(select.error());
    std::vector<Question> questions;
    for (const QuestionId &id : queue.questions) {
        const auto row = select->bindBlob(1, id.uuid.raw()).step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(ErrorCode::Damaged, translate("Labels", "A question of “%1” is missing").arg(displayText(queue.name)));
        const auto json = parseJson(select->text(0));
        auto question = json ? questionFromJson(id, *json) : Result<Question>(fail(json.error()));
        if (!question)
            return fail(question.error());
        questions.push_back(std::move(*question));
        select->reset();
    }
    return questions;
}

Result<std::vector<QueueItem>> itemsOf(Database &database, const QueueDefinition &queue)
{
    const auto text = readBlob(database, queue.items);
    return text ? itemsFromText(*text) : Result<std::vector<QueueItem>>(fail(text.error()));
}

Result<std::vector<std::string>> questionNames(Database &database)
{
    auto select = database.prepare("SELECT DISTINCT name FROM question ORDER BY name");
    if (!select)
        return fail(select.error());
    return collect<std::string>(*select, [](const Statement &row) { return std::string(row.text(0)); });
}

Result<QuestionId> keepQuestion(WriteContext &context, const Question &question)
{
    const auto known = questionOfDefinition(context.database(), question);
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    return appendFact(context, EventKind::Question, question.id.text(), definitionJson(question)).map([&] { return question.id; });
}

Result<QueueInfo> makeQueue(WriteContext &context, QueueDefinition definition, const std::vector<Question> &questions, const std::vector<QueueItem> &items)
{
    Database &database = context.database();
    if (auto good = checkName(definition.name); !good)
        return fail(good.error());
    if (const auto taken = findQueue(database, definition.name); taken)
        return fail(ErrorCode::BadInput, translate("Labels", "There is a queue “%1” already").arg(displayText(definition.name)), {}, translate("Labels", "Choose another name."));
    const auto kept = keepBlob(database, itemsText(items));
    if (!kept)
        return fail(kept.error());
    definition.items = *kept;
    definition.questions.clear();
    for (const Question &question : questions) {
        const auto id = keepQuestion(context, question);
        if (!id)
            return fail(id.error());
        definition.questions.push_back(*id);
    }
    const QueueId id = QueueId::random();
    if (auto appended = appendFact(context, EventKind::Queue, id.text(), queueJson(definition)); !appended)
        return fail(appended.error());
    return QueueInfo{id, std::move(definition), std::nullopt, context.now()};
}

Status eachLabel(Database &database, QueueId queue, std::optional<PersonId> person, const std::function<Status(LabelRow)> &read)
{
    auto select = database.prepare("SELECT event, queue, item, person, aspect, question, layer, value, answered_us, supersedes, is_current, is_blind, act, undoes, redoes "
                                   "FROM label WHERE queue = ?1 AND (?2 IS NULL OR person = ?2) ORDER BY place");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, queue.uuid.raw());
    person ? select->bindBlob(2, person->uuid.raw()) : select->bindNull(2);
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status{} : Status(fail(row.error()));
        if (auto done = read(labelRow(*select)); !done)
            return done;
    }
}

Result<std::optional<Label>> labelById(Database &database, EventId id)
{
    const auto event = findEvent(database, id);
    if (!event)
        return fail(event.error());
    if (!*event || !(*event)->body)
        return std::optional<Label>();
    const auto json = parseJson((*event)->payload());
    auto label = json ? labelFromJson(id, *json) : Result<Label>(fail(json.error()));
    if (!label)
        return fail(label.error());
    if (label->valueBlob) {
        auto text = readBlob(database, *label->valueBlob);
        if (!text)
            return fail(text.error());
        label->value = AnswerValue{std::move(*text)};
    }
    return std::optional(std::move(*label));
}

namespace {

Status keepLabel(WriteContext &context, Label label)
{
    if (label.value && label.value->json.size() > longestInlineValue) {
        const auto kept = keepBlob(context.database(), label.value->json);
        if (!kept)
            return fail(kept.error());
        label.valueBlob = *kept;
    }
    return appendFact(context, EventKind::Label, label.item.hex(), labelJson(label), label.id);
}

} // namespace

Status keepLabels(WriteContext &context, const std::vector<Label> &labels)
{
    for (const Label &label : labels) {
        context.actAs(label.person, label.answeredAt);
        if (auto kept = keepLabel(context, label); !kept)
            return kept;
    }
    return {};
}

Status keepDecision(WriteContext &context, QueueId queue, ItemId item, QuestionId question, const AnswerValue &value, const std::string &reason)
{
    return appendFact(context, EventKind::Adjudication, item.hex(), Json{{"queue", queue.text()}, {"question", question.text()}, {"value", value.parsed()}, {"reason", reason}});
}

} // namespace assay
