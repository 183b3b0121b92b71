#include "items/trace_desk.h"

#include <QFile>
#include <QFileInfo>

#include "base/utf8.h"
#include "items/format.h"

namespace assay::items {

namespace {
constexpr int ticksMs = 100;
} // namespace

struct TraceDesk::Counter
{
    QString fileName;
    qint64 size = 0;
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> bytes = 0;
    std::atomic<qint64> spans = 0;
    std::atomic<qint64> added = 0;
};

TraceDesk::TraceDesk(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(ticksMs);
    connect(&m_tick, &QTimer::timeout, this, &TraceDesk::tell);
}

TraceDesk::~TraceDesk()
{
    setSession(nullptr);
}

void TraceDesk::setSession(Session *session)
{
    cancel();
    m_line.drop();
    m_counter.reset();
    m_tick.stop();
    m_session = session;
}

bool TraceDesk::start(const QString &path)
{
    if (!m_session || m_session->whyReadOnly() || isRunning())
        return false;
    const QFileInfo info(path);
    m_counter = std::make_shared<Counter>();
    m_counter->fileName = info.fileName();
    m_counter->size = info.size();
    m_session->work<TraceImport>(
        m_line, Fact::Runs | Fact::Prompts | Fact::Datasets,
        [path, name = info.completeBaseName().toStdString(), counter = m_counter](ProjectFile &project) -> Result<TraceImport> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::BadInput, tr("The file could not be read"), file.errorString(), {}, Where{path, 0, 0, {}});
            DeviceSource source(file);
            TraceImportRequest request;
            request.file = path.toStdString();
            request.source = &source;
            request.name = name;
            request.cancelled = &counter->cancelled;
            request.progress = [&counter](const TraceProgress &progress) {
                counter->bytes = progress.bytes;
                counter->spans = progress.spans;
                counter->added = progress.added;
            };
            return importTraces(project, request);
        },
        [this](const Result<TraceImport> &done) { take(done); });
    m_tick.start();
    tell();
    return true;
}

void TraceDesk::cancel()
{
    if (m_counter)
        m_counter->cancelled = true;
}

void TraceDesk::tell()
{
    if (!m_counter)
        return;
    const double share = m_counter->size > 0 ? static_cast<double>(m_counter->bytes) / static_cast<double>(m_counter->size) : 0;
    Q_EMIT progressed(TraceStatus{m_counter->fileName, m_counter->spans, m_counter->added, std::min(1.0, share)});
}

void TraceDesk::take(const Result<TraceImport> &done)
{
    const QString file = m_counter ? m_counter->fileName : QString();
    m_counter.reset();
    m_tick.stop();
    Q_EMIT progressed(std::nullopt);
    if (!done) {
        Error error = done.error();
        if (error.code != ErrorCode::Interrupted)
            error.what = QStringLiteral("%1: %2").arg(file, error.what);
        Q_EMIT failed(error);
        return;
    }
    Q_EMIT imported(done->run ? displayText(done->run->id.text()) : QString(), traceSentence(file, *done));
}

QString traceSentence(const QString &fileName, const TraceImport &done)
{
    QStringList said;
    if (done.added > 0)
        said << TraceDesk::tr("%n answers from %1", nullptr, static_cast<int>(done.added)).arg(fileName)
             << TraceDesk::tr("%n queries", "a query is a trace", static_cast<int>(done.queries));
    else
        said << TraceDesk::tr("Nothing new in %1").arg(fileName);
    if (done.known > 0)
        said << TraceDesk::tr("%n known already", nullptr, static_cast<int>(done.known));
    if (done.read.lost > 0)
        said << TraceDesk::tr("%n records could not be read", nullptr, static_cast<int>(done.read.lost));
    if (done.costComputed > 0)
        said << TraceDesk::tr("%n costs computed from prices", nullptr, static_cast<int>(done.costComputed));
    if (done.cost.unpriced > 0)
        said << TraceDesk::tr("%n without a cost", nullptr, static_cast<int>(done.cost.unpriced));
    return said.join(QStringLiteral(" · "));
}

} // namespace assay::items

#include "moc_trace_desk.cpp"
