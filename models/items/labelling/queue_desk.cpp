#include "items/labelling/queue_desk.h"

#include <QFileInfo>
#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "items/format.h"
#include "labelling/label_export.h"
#include "labelling/label_import.h"
#include "labelling/labeller.h"
#include "project/label_files.h"
#include "project/whole_file.h"
#include "storage/database.h"
#include "storage/people.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

constexpr int listDelayMs = 2000; ///< the open queue is counted as one goes; the others can wait
constexpr int agreementDelayMs = 1000; ///< after the last label; intervals are drawn anew each time

QueueId idOf(const QString &queue) { return QueueId::fromText(queue.toStdString()).value_or(QueueId()); }

} // namespace

struct QueueDesk::Listing
{
    ResultNames names;
    std::vector<Row> rows;
    QStringList people;
    bool isPack = false;
};

QueueDesk::QueueDesk(QObject *parent) : QObject(parent), m_list(new PlainList(this))
{
    for (const auto &[timer, delay] : {std::pair{&m_later, listDelayMs}, {&m_agreementLater, agreementDelayMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(delay);
    }
    connect(&m_later, &QTimer::timeout, this, &QueueDesk::read);
    connect(&m_agreementLater, &QTimer::timeout, this, &QueueDesk::readAgreement);
}

QueueDesk::~QueueDesk() = default;

void QueueDesk::setSession(Session *session)
{
    for (JobLine *line : {&m_reading, &m_agreeing, &m_planning, &m_working})
        line->drop();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_later.stop();
    m_agreementLater.stop();
    m_session = session;
    m_rows.clear();
    m_list->setRows({});
    m_people.clear();
    m_isPack = false;
    m_waiting = 0;
    m_followed.clear();
    m_agreement = {};
    if (!session)
        return;
    connect(session, &Session::changed, this, &QueueDesk::noteChange);
    read();
}

void QueueDesk::noteChange(Facts facts)
{
    if (!(facts & Fact::Labels))
        return;
    if (!m_later.isActive())
        m_later.start();
    m_agreementLater.start();
}

void QueueDesk::read()
{
    const PersonId user = m_session->file().person();
    m_session->read<Listing>(
        m_reading,
        [user](Database &database) -> Result<Listing> {
            const auto queues = listQueues(database);
            const auto people = queues ? listPeople(database) : Result<std::vector<Person>>(fail(queues.error()));
            if (!people)
                return fail(people.error());
            auto names = readResultNames(database);
            if (!names)
                return fail(names.error());
            Listing listing;
            listing.names = std::move(*names);
            listing.isPack = assay::isPack(database).value_or(false);
            for (const Person &person : *people) {
                if (person.name)
                    listing.people << displayText(*person.name);
            }
            for (const QueueInfo &queue : *queues) {
                const auto &pack = queue.definition.pack;
                const auto labeller = Labeller::open(database, queue, pack ? pack->person : user);
                const auto report = labeller ? queueReport(database, queue, false) : Result<QueueReport>(fail(labeller.error()));
                if (!report)
                    return fail(report.error());
                Row row{QString::fromStdString(queue.id.text()), displayText(queue.definition.name), labeller->answeredCount(),
                        static_cast<qint64>(labeller->order().size()), 0, 0, !labeller->order().empty()};
                row.left = std::max<qint64>(0, row.assigned - row.answered - labeller->skippedCount());
                row.toDecide = pack ? 0 : static_cast<qint64>(report->disagreements.size());
                listing.rows.push_back(std::move(row));
            }
            return listing;
        },
        [this](Result<Listing> listing) {
            if (listing)
                take(std::move(*listing));
            else
                Q_EMIT failed(listing.error());
        });
}

void QueueDesk::take(Listing listing)
{
    m_rows = std::move(listing.rows);
    m_people = std::move(listing.people);
    m_isPack = listing.isPack;
    m_language.setNames(std::move(listing.names));
    showList();
    Q_EMIT opened();
}

void QueueDesk::noteProgress(const QString &queue, qint64 answered, qint64 assigned, qint64 left)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) { return each.id == queue; });
    if (row == m_rows.end())
        return;
    row->answered = answered;
    row->assigned = assigned;
    row->left = left;
    showList();
}

void QueueDesk::showList()
{
    std::vector<PlainListRow> rows;
    m_waiting = 0;
    for (const Row &row : m_rows) {
        QStringList note;
        if (!row.isMine)
            note << tr("not asked of you");
        else if (row.left == 0 && row.assigned > 0)
            note << tr("done by you");
        else
            note << tr("%1 of %2", "answered, assigned").arg(items::count(row.answered), items::count(row.assigned));
        if (row.left > 0 && row.answered > 0)
            note << tr("%1 left").arg(items::count(row.left));
        if (row.toDecide > 0)
            note << tr("%1 to decide").arg(items::count(row.toDecide));
        rows.push_back({row.id, row.name, note.join(QStringLiteral(" · ")), {}, Tone::Normal, {}});
        m_waiting += row.left;
    }
    m_list->setRows(std::move(rows));
}

void QueueDesk::follow(const QString &queue)
{
    m_followed = queue;
    m_agreement = {};
    readAgreement();
}

void QueueDesk::readAgreement()
{
    if (!m_session || m_followed.isEmpty())
        return;
    m_session->read<AgreementView>(
        m_agreeing,
        [id = m_followed](Database &database) -> Result<AgreementView> {
            const auto queue = queueById(database, idOf(id));
            const auto report = queue ? queueReport(database, *queue, true) : Result<QueueReport>(fail(queue.error()));
            return report ? Result<AgreementView>(agreementView(*report)) : Result<AgreementView>(fail(report.error()));
        },
        [this](Result<AgreementView> view) {
            if (!view)
                return Q_EMIT failed(view.error());
            m_agreement = std::move(*view);
            Q_EMIT agreementChanged();
        });
}

void QueueDesk::plan(const QueueWish &wish)
{
    const auto request = queueRequest(wish);
    if (!request)
        return Q_EMIT planFailed(request.error());
    if (!m_session)
        return;
    m_session->read<std::int64_t>(
        m_planning,
        [request = *request](Database &database) -> Result<std::int64_t> {
            return planQueue(database, request).map([](const QueuePlan &plan) { return plan.count(); });
        },
        [this](Result<std::int64_t> items) {
            if (items)
                Q_EMIT planned(*items);
            else
                Q_EMIT planFailed(items.error());
        });
}

void QueueDesk::make(const QueueWish &wish)
{
    const auto request = queueRequest(wish);
    if (!request)
        return Q_EMIT makingFailed(request.error());
    if (!m_session)
        return;
    m_session->read<std::shared_ptr<QueuePlan>>(
        m_planning,
        [request = *request](Database &database) -> Result<std::shared_ptr<QueuePlan>> {
            return planQueue(database, request).map([](QueuePlan plan) { return std::make_shared<QueuePlan>(std::move(plan)); });
        },
        [this, request = *request](Result<std::shared_ptr<QueuePlan>> plan) {
            if (!plan)
                return Q_EMIT makingFailed(plan.error());
            m_session->write<QueueInfo>(
                Fact::Labels, [request, plan = *plan](WriteContext &context) { return keepQueue(context, request, *plan); }, this,
                [this](const Result<QueueInfo> &queue) {
                    if (!queue)
                        return Q_EMIT makingFailed(queue.error());
                    m_later.stop();
                    read();
                    Q_EMIT made(QString::fromStdString(queue->id.text()));
                });
        });
}

void QueueDesk::pack(const QString &queueId, const QString &person, const QString &path)
{
    if (!m_session)
        return;
    m_session->work<QString>(
        m_working, Facts(),
        [queueId, person, path](ProjectFile &file) -> Result<QString> {
            const auto database = file.reader();
            if (!database)
                return fail(database.error());
            const auto queue = queueById(**database, idOf(queueId));
            const Status written = queue ? writePackFor(file, **database, *queue, person.toStdString(), path) : Status(fail(queue.error()));
            return written.map([&] { return tr("Wrote %1: the part of %2. They open it in Assay, label, and send it back.").arg(QFileInfo(path).fileName(), person); });
        },
        [this](Result<QString> sentence) {
            if (sentence)
                Q_EMIT said(*sentence);
            else
                Q_EMIT failed(sentence.error());
        });
}

void QueueDesk::takeBack(const QString &path)
{
    if (!m_session)
        return;
    m_session->work<PackMerge>(
        m_working, Fact::Labels,
        [path](ProjectFile &file) { return mergePackFile(file, path); },
        [this](Result<PackMerge> merge) {
            if (!merge)
                return Q_EMIT failed(merge.error());
            const QString added = tr("%Ln labels of %1 taken back into “%2”", nullptr, static_cast<int>(merge->added))
                                      .arg(displayText(merge->person), displayText(merge->queue));
            Q_EMIT said(merge->known > 0 ? QStringLiteral("%1 · %2").arg(added, tr("%Ln were here already", nullptr, static_cast<int>(merge->known))) : added);
        });
}

void QueueDesk::importFrom(const QString &queueId, const QString &path)
{
    if (!m_session)
        return;
    m_session->work<LabelImport>(
        m_working, Fact::Labels,
        [queueId, path](ProjectFile &file) -> Result<LabelImport> {
            const auto writer = file.writer();
            if (!writer)
                return fail(writer.error());
            QFile labels(path);
            if (!labels.open(QIODevice::ReadOnly))
                return fail(ErrorCode::BadInput, tr("The file could not be read"), labels.errorString(), {}, Where{path, 0, 0, {}});
            return (*writer)->run<LabelImport>([&](WriteContext &context) -> Result<LabelImport> {
                const auto queue = queueById(context.database(), idOf(queueId));
                if (!queue)
                    return fail(queue.error());
                DeviceSource source(labels);
                return importLabels(context, *queue, source, path.toStdString());
            });
        },
        [this, path](const Result<LabelImport> &done) {
            if (!done)
                return Q_EMIT failed(done.error());
            QStringList parts{tr("%Ln labels from %1", nullptr, static_cast<int>(done->added)).arg(QFileInfo(path).fileName())};
            if (done->known > 0)
                parts << tr("%Ln known already", nullptr, static_cast<int>(done->known));
            if (done->lost > 0)
                parts << tr("%Ln could not be used", nullptr, static_cast<int>(done->lost));
            Q_EMIT said(parts.join(QStringLiteral(" · ")));
        });
}

void QueueDesk::makeReferences(const QString &queueId)
{
    if (!m_session)
        return;
    m_session->work<LabelReferences>(
        m_working, Fact::Datasets,
        [queueId](ProjectFile &file) -> Result<LabelReferences> {
            const auto writer = file.writer();
            if (!writer)
                return fail(writer.error());
            return (*writer)->run<LabelReferences>([&](WriteContext &context) -> Result<LabelReferences> {
                const auto queue = queueById(context.database(), idOf(queueId));
                const auto question = queue ? referenceQuestion(context.database(), *queue) : Result<Question>(fail(queue.error()));
                auto references = question ? planReferences(context.database(), *queue, *question) : Result<LabelReferences>(fail(question.error()));
                if (!references)
                    return references;
                return keepReferences(context, *references, queue->definition.name).map([&] { return std::move(*references); });
            });
        },
        [this](const Result<LabelReferences> &made) {
            if (made)
                Q_EMIT said(referencesSentence(*made));
            else
                Q_EMIT failed(made.error());
        });
}

QString referencesSentence(const LabelReferences &references)
{
    QStringList parts;
    for (const ReferencedDataset &each : references.datasets)
        parts << QueueDesk::tr("%1 is now %2: %Ln new references", nullptr, static_cast<int>(each.cases.size()))
                     .arg(displayText(each.before.datasetName), each.after ? displayText(each.after->label()) : QString());
    if (parts.isEmpty())
        parts << QueueDesk::tr("No reference is new");
    if (references.unchanged > 0)
        parts << QueueDesk::tr("%Ln had theirs already", nullptr, static_cast<int>(references.unchanged));
    if (references.unclear > 0)
        parts << QueueDesk::tr("%Ln with several answers left as they are", nullptr, static_cast<int>(references.unclear));
    if (references.gone > 0)
        parts << QueueDesk::tr("%Ln no longer in the dataset", nullptr, static_cast<int>(references.gone));
    return parts.join(QStringLiteral(" · "));
}

void QueueDesk::exportTo(const QString &queueId, const QString &format, const QString &path)
{
    if (!m_session)
        return;
    m_session->work<std::int64_t>(
        m_working, Facts(),
        [queueId, format, path](ProjectFile &file) -> Result<std::int64_t> {
            const auto database = file.reader();
            const auto queue = database ? queueById(**database, idOf(queueId)) : Result<QueueInfo>(fail(database.error()));
            if (!queue)
                return fail(queue.error());
            const auto known = labelFormatFromName(format.toStdString()).value_or(LabelFormat::JsonLines);
            return writeWholeFile(path, [&](const ByteSink &sink) { return exportLabels(**database, *queue, known, sink); });
        },
        [this, path](Result<std::int64_t> rows) {
            if (rows)
                Q_EMIT said(tr("Wrote %Ln labels to %1", nullptr, static_cast<int>(*rows)).arg(path));
            else
                Q_EMIT failed(rows.error());
        });
}

} // namespace assay::items

#include "moc_queue_desk.cpp"
