#include "labelling/label_pack.h"

#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/labeller.h"
#include "storage/blobs.h"
#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/payload.h"
#include "storage/people.h"
#include "storage/projector.h"
#include "storage/verify.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// One person's items, each with all that may be seen of it.
struct PackContent
{
    std::vector<QueueItem> items;
    std::vector<std::string> shown; ///< a blob each
    std::string guideline;
    std::vector<Question> questions;
    std::string personName;
};

Result<PackContent> contentFor(Database &database, const QueueInfo &queue, PersonId person)
{
    const auto labeller = Labeller::open(database, queue, person);
    const auto people = listPeople(database);
    if (!labeller || !people)
        return fail(labeller ? people.error() : labeller.error());
    PackContent content;
    content.questions = labeller->questions();
    for (const Person &each : *people) {
        if (each.id == person)
            content.personName = each.name.value_or("");
    }
    if (labeller->order().empty())
        return fail(ErrorCode::BadInput, translate("Labels", "“%1” has no items in this queue").arg(displayText(content.personName)), {},
                    translate("Labels", "“assay-cli label status” lists the queue's people."));
    // Every item of the queue keeps its place, so that order and sides are those of the project; only one's own are shown.
    const std::set<std::size_t> own(labeller->order().begin(), labeller->order().end());
    for (std::size_t place = 0; place < labeller->items().size(); ++place) {
        QueueItem item = labeller->items()[place];
        if (own.contains(place)) {
            const auto shown = readItem(database, item, labeller->identityWords());
            if (!shown)
                return fail(shown.error());
            content.shown.push_back(shownText(*shown));
            item.shown = sha256(content.shown.back());
        }
        content.items.push_back(std::move(item));
    }
    if (queue.definition.guideline) {
        auto guideline = readBlob(database, *queue.definition.guideline);
        if (!guideline)
            return fail(guideline.error());
        content.guideline = std::move(*guideline);
    }
    return content;
}

Status fillPack(WriteContext &context, const PackContent &content, const QueueInfo &queue, PersonId person, ProjectId project)
{
    Database &database = context.database();
    if (auto kept = keepPerson(context, person, content.personName); !kept)
        return kept;
    for (const std::string &text : content.shown) {
        if (auto kept = keepBlob(database, text); !kept)
            return fail(kept.error());
    }
    const auto items = keepBlob(database, itemsText(content.items));
    if (!items)
        return fail(items.error());
    QueueDefinition definition = queue.definition;
    definition.items = *items;
    definition.source.clear();
    definition.pack = PackOrigin{project, person};
    if (definition.guideline) {
        if (auto kept = keepBlob(database, content.guideline); !kept)
            return fail(kept.error());
    }
    for (const Question &question : content.questions) {
        if (auto kept = keepQuestion(context, question); !kept)
            return fail(kept.error());
    }
    return appendFact(context, EventKind::Queue, queue.id.text(), queueJson(definition));
}

tl::unexpected<Error> notMerged(const QString &why, const QString &fix = {})
{
    return fail(ErrorCode::BadInput, translate("Labels", "The pack was not merged"), why, fix);
}

/// The pack's queue, where everything about it fits this project.
Result<QueueInfo> packQueue(Database &here, ProjectId project, Database &pack)
{
    const auto queues = listQueues(pack);
    const auto known = listQueues(here);
    if (!queues || !known)
        return fail(queues ? known.error() : queues.error());
    if (queues->size() != 1 || !queues->front().definition.pack)
        return notMerged(translate("Labels", "the file is no labelling pack"), translate("Labels", "“assay-cli merge” unites whole projects."));
    const QueueInfo &queue = queues->front();
    if (queue.definition.pack->project != project)
        return notMerged(translate("Labels", "it comes from another project"));
    for (const QueueInfo &each : *known) {
        if (each.id == queue.id)
            return queue;
    }
    return notMerged(translate("Labels", "this project has no queue “%1”").arg(displayText(queue.definition.name)));
}

/// Takes the labels of the pack one by one.
class LabelMerge
{
public:
    LabelMerge(WriteContext &context, Database &pack, const QueueInfo &queue, PackMerge &report)
        : m_here(context.database()), m_pack(pack), m_queue(queue), m_report(report)
    {
    }

    Result<bool> take(const Event &event)
    {
        const auto json = parseJson(event.payload());
        const auto label = json ? labelFromJson(event.id, *json) : Result<Label>(fail(json.error()));
        if (!label)
            return fail(label.error());
        if (label->queue != m_queue.id || label->person != m_queue.definition.pack->person || label->layer != LabelLayer::Answer)
            return notMerged(translate("Labels", "a label of it belongs to another queue or person"));
        if (label->valueBlob) {
            const auto text = readBlob(m_pack, *label->valueBlob);
            const auto kept = text ? keepBlob(m_here, *text) : Result<Hash>(fail(text.error()));
            if (!kept)
                return fail(kept.error());
        }
        const auto adopted = adoptEvent(m_here, event);
        if (!adopted)
            return adopted;
        ++(*adopted ? m_report.added : m_report.known);
        if (!*adopted)
            return true;
        const auto stored = findEvent(m_here, event.id);
        if (!stored)
            return fail(stored.error());
        return project(m_here, **stored).map([] { return true; });
    }

private:
    Database &m_here;
    Database &m_pack;
    const QueueInfo &m_queue;
    PackMerge &m_report;
};

} // namespace

Status writePack(Database &database, ProjectId project, const QueueInfo &queue, PersonId person, const QString &path, const FileUser &user)
{
    const auto content = contentFor(database, queue, person);
    if (!content)
        return fail(content.error());
    const auto file = ProjectFile::create(path, queue.definition.name, user);
    const auto writer = file ? (*file)->writer() : Result<Writer *>(fail(file.error()));
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([&](WriteContext &context) { return fillPack(context, *content, queue, person, project); });
}

Result<PackMerge> mergePack(Writer &writer, ProjectId project, Database &pack)
{
    const auto checked = verifyProject(pack);
    if (!checked)
        return fail(checked.error());
    if (checked->problemCount > 0)
        return notMerged(translate("Labels", "it is damaged: %1").arg(checked->problems.front().what), translate("Labels", "“assay-cli verify” on it lists all that is wrong."));
    return writer.run<PackMerge>([&](WriteContext &context) -> Result<PackMerge> {
        const auto queue = packQueue(context.database(), project, pack);
        if (!queue)
            return fail(queue.error());
        PackMerge report;
        report.queue = queue->definition.name;
        const auto people = listPeople(pack);
        for (const Person &each : people ? *people : std::vector<Person>()) {
            if (each.id == queue->definition.pack->person)
                report.person = each.name.value_or("");
        }
        LabelMerge merge(context, pack, *queue, report);
        const Status read = eachEvent(pack, 0, [&](const Event &event) -> Result<bool> {
            return event.kind == name(EventKind::Label) && event.body ? merge.take(event) : Result<bool>(true);
        });
        if (!read)
            return fail(read.error());
        return report;
    });
}

} // namespace assay
