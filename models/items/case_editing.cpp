#include "items/case_editing.h"

#include <QDateTime>
#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "storage/writer.h"

namespace assay::items {

CaseEditing::CaseEditing(QObject *parent) : QObject(parent) {}

void CaseEditing::setDataset(Session *session, const DatasetPtr &dataset)
{
    const auto baseOf = [](const DatasetPtr &each) { return each && each->shown ? std::optional(each->shown->hash) : std::nullopt; };
    const bool same = m_dataset && dataset && m_session == session && m_dataset->info.id == dataset->info.id && baseOf(m_dataset) == baseOf(dataset);
    m_session = session;
    m_dataset = dataset;
    if (!same) {
        ++m_generation;
        m_steps.clear();
    }
    m_draft.reset(dataset ? dataset->baseCases() : 0, dataset ? dataset->draft.cases : std::vector<DraftCase>());
    Q_EMIT stepsChanged();
}

void CaseEditing::write(const QString &id, const QString &what, const QString &key, Write work)
{
    if (!canEdit())
        return;
    using Changes = std::vector<DraftChange>;
    const DraftTarget target = m_dataset->target();
    m_session->write<Changes>({}, [work = std::move(work), target](WriteContext &context) { return work(context, target); }, this,
                              [this, id, what, key, generation = m_generation](Result<Changes> changes) {
                                  if (generation != m_generation)
                                      return;
                                  if (!changes) {
                                      Q_EMIT refused(id, changes.error());
                                      return;
                                  }
                                  const bool none = std::all_of(changes->begin(), changes->end(), [](const DraftChange &change) { return change.before == change.after; });
                                  if (!none)
                                      take({what, key, std::move(*changes)}, true);
                              });
}

/// What was written, in the overlay; @p isStep: it can be undone.
void CaseEditing::take(DraftSteps::Step step, bool isStep)
{
    std::set<std::int64_t> places;
    QString id;
    ++m_edits;
    for (const DraftChange &change : step.changes) {
        m_draft.apply(change);
        for (const auto &side : {change.before, change.after}) {
            if (side)
                places.insert(side->place);
        }
        if (change.after || id.isEmpty())
            id = displayText(change.id);
    }
    if (isStep)
        m_steps.add(std::move(step), QDateTime::currentMSecsSinceEpoch());
    Q_EMIT changed(places, id);
    Q_EMIT stepsChanged();
}

/// Undo and redo: the cases as the step says.
void CaseEditing::put(std::optional<DraftSteps::Step> step)
{
    if (!step || !canEdit())
        return;
    const DraftTarget target = m_dataset->target();
    m_session->write({}, [target, changes = step->changes](WriteContext &context) { return putDraftCases(context, target, changes); }, this,
                     [this, step = *step, generation = m_generation](const Status &done) {
                         if (generation != m_generation)
                             return;
                         if (done)
                             take(step, false);
                         else
                             Q_EMIT refused(displayText(step.changes.front().id), done.error());
                     });
}

void CaseEditing::setField(const QString &id, const CaseField &field, const QString &text)
{
    const std::string name = id.toStdString();
    if (field.kind == CaseField::Kind::Id) {
        write(id, tr("Change of the id of %1").arg(id), {}, [name, to = text.trimmed().toStdString()](WriteContext &context, const DraftTarget &target) {
            return renameDraftCase(context, target, name, to);
        });
        return;
    }
    const QString key = QStringLiteral("%1/%2").arg(int(field.kind)).arg(field.variable);
    write(id, tr("Edit of %1").arg(id), key, [name, field, text](WriteContext &context, const DraftTarget &target) {
        return editDraftCase(context, target, name, [&](CaseContent &content) { return items::setField(content, field, text); })
            .map([](DraftChange change) { return std::vector{std::move(change)}; });
    });
}

void CaseEditing::setDocuments(const QString &id, const std::vector<CaseDocument> &documents)
{
    std::vector<Document> wanted;
    for (const CaseDocument &each : documents)
        wanted.push_back({each.id.toStdString(), each.title.toStdString(), each.text.toStdString()});
    write(id, tr("Edit of the documents of %1").arg(id), QStringLiteral("documents"),
          [name = id.toStdString(), wanted](WriteContext &context, const DraftTarget &target) {
              return editDraftCase(context, target, name,
                                   [&](CaseContent &content) -> Status {
                                       content.documents = wanted;
                                       return {};
                                   })
                  .map([](DraftChange change) { return std::vector{std::move(change)}; });
          });
}

void CaseEditing::setTags(const QString &id, const QStringList &tags)
{
    setField(id, {CaseField::Kind::Tags, {}}, tags.join(QLatin1Char(',')));
}

void CaseEditing::add(const Case &item)
{
    const QString id = displayText(item.id);
    write(id, tr("New case %1").arg(id), {}, [item](WriteContext &context, const DraftTarget &target) {
        return addDraftCase(context, target, item).map([](DraftChange change) { return std::vector{std::move(change)}; });
    });
}

void CaseEditing::remove(const QString &id)
{
    write(id, tr("Removal of %1").arg(id), {}, [name = id.toStdString()](WriteContext &context, const DraftTarget &target) {
        return removeDraftCase(context, target, name).map([](DraftChange change) { return std::vector{std::move(change)}; });
    });
}

void CaseEditing::putBack(const QString &id)
{
    const DraftCase *item = m_draft.find(id.toStdString());
    if (!item || item->content)
        return;
    const DraftChange change{item->id, *item, std::nullopt};
    write(id, tr("Putting back of %1").arg(id), {}, [change](WriteContext &context, const DraftTarget &target) {
        return putDraftCases(context, target, {change}).map([&] { return std::vector{change}; });
    });
}

void CaseEditing::discard()
{
    std::vector<DraftChange> changes;
    for (const auto &[place, item] : m_draft.cases())
        changes.push_back({item.id, item, std::nullopt});
    if (changes.empty())
        return;
    write({}, tr("Discarding of the draft"), {}, [changes](WriteContext &context, const DraftTarget &target) {
        return putDraftCases(context, target, changes).map([&] { return changes; });
    });
}

void CaseEditing::undo()
{
    put(m_steps.undo());
    Q_EMIT stepsChanged();
}

void CaseEditing::redo()
{
    put(m_steps.redo());
    Q_EMIT stepsChanged();
}

void CaseEditing::commit(const QString &message)
{
    if (!canEdit())
        return;
    m_session->write<DatasetVersionInfo>(
        Fact::Datasets, [dataset = m_dataset->info.id, message = message.toStdString()](WriteContext &context) { return commitDatasetDraft(context, dataset, message); }, this,
        [this](Result<DatasetVersionInfo> version) {
            if (version)
                Q_EMIT committed(QString::fromStdString(version->label()));
            else
                Q_EMIT commitFailed(version.error());
        });
}

void CaseEditing::moveToNewest()
{
    if (!m_dataset || !m_session || m_dataset->versions.empty())
        return;
    using Ids = std::vector<std::string>;
    m_session->write<Ids>(
        Fact::Datasets, [newest = m_dataset->versions.back()](WriteContext &context) { return moveDatasetDraft(context, newest.dataset, newest); }, this,
        [this](Result<Ids> both) {
            if (!both) {
                Q_EMIT commitFailed(both.error());
                return;
            }
            QStringList ids;
            for (const std::string &id : *both)
                ids << displayText(id);
            Q_EMIT moved(ids);
        });
}

} // namespace assay::items

#include "moc_case_editing.cpp"
