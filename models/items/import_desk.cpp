#include "items/import_desk.h"

#include <QFileInfo>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/format.h"

namespace assay::items {

namespace {

constexpr int ticksMs = 100;

struct FormatChoice
{
    const char *name;
    TableKind kind;
    char delimiter;
};
constexpr FormatChoice formatChoices[]{{"CSV", TableKind::Delimited, ','},        {"TSV", TableKind::Delimited, '\t'},
                                       {"CSV with ;", TableKind::Delimited, ';'}, {"CSV with |", TableKind::Delimited, '|'},
                                       {"JSONL", TableKind::JsonLines, ','},      {"JSON", TableKind::JsonList, ','}};
constexpr TextEncoding encodingChoices[]{TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be};

} // namespace

struct ImportDesk::Counter
{
    std::atomic<bool> cancelled = false;
    std::atomic<std::int64_t> bytes = 0;
    std::atomic<std::int64_t> read = 0;
    std::atomic<std::int64_t> skipped = 0;
    std::atomic<std::int64_t> lost = 0;
};

ImportDesk::ImportDesk(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(ticksMs);
    connect(&m_tick, &QTimer::timeout, this, &ImportDesk::showProgress);
}

ImportDesk::~ImportDesk()
{
    setSession(nullptr);
}

void ImportDesk::setSession(Session *session)
{
    close();
    cancel();
    m_importLine.drop();
    m_importing.reset();
    m_running.reset();
    m_tick.stop();
    m_session = session;
}

QStringList ImportDesk::formats()
{
    QStringList names;
    for (const FormatChoice &choice : formatChoices)
        names << QString::fromLatin1(choice.name);
    return names;
}

QStringList ImportDesk::encodings()
{
    QStringList names;
    for (const TextEncoding encoding : encodingChoices)
        names << QString::fromLatin1(name(encoding));
    return names;
}

void ImportDesk::openFile(const QString &path)
{
    close();
    m_isOpen = true;
    m_origin = {path, QFileInfo(path).fileName(), {}};
    m_dataset = QFileInfo(path).completeBaseName();
    readPreview();
}

void ImportDesk::openPasted(const QString &text)
{
    close();
    m_isOpen = true;
    m_origin = {{}, tr("pasted"), text.toUtf8()};
    m_dataset = tr("pasted");
    readPreview();
}

void ImportDesk::close()
{
    if (m_checking)
        m_checking->cancelled = true;
    m_checking.reset();
    m_previewLine.drop();
    m_checkLine.drop();
    m_isOpen = false;
    m_format = {};
    m_preview = {};
    m_isMapped = false;
    m_check = {};
    m_mode = Mode::Add;
}

void ImportDesk::setFormat(const QString &format)
{
    m_format.kind.reset();
    m_format.delimiter.reset();
    for (const FormatChoice &choice : formatChoices) {
        if (format != QLatin1String(choice.name))
            continue;
        m_format.kind = choice.kind;
        if (choice.kind == TableKind::Delimited)
            m_format.delimiter = choice.delimiter;
    }
    m_isMapped = false;
    readPreview();
}

void ImportDesk::setEncoding(const QString &encoding)
{
    m_format.encoding.reset();
    for (const TextEncoding choice : encodingChoices) {
        if (encoding == QLatin1String(name(choice)))
            m_format.encoding = choice;
    }
    readPreview();
}

void ImportDesk::setRole(const QString &column, const QString &role)
{
    for (ImportColumn &each : m_preview.columns) {
        if (each.name == column)
            each.role = role;
    }
    m_isMapped = true;
    if (m_session)
        startCheck();
}

void ImportDesk::readPreview()
{
    if (!m_session)
        return;
    std::vector<ImportColumn> chosen = m_isMapped ? m_preview.columns : std::vector<ImportColumn>();
    m_session->work<ImportPreview>(
        m_previewLine, {}, [origin = m_origin, format = m_format](ProjectFile &) { return readImportPreview(origin, format); },
        [this, chosen = std::move(chosen)](Result<ImportPreview> preview) {
            if (!preview) {
                m_preview = {};
                m_preview.fileName = m_origin.name;
                m_check = {};
                Q_EMIT previewFailed(preview.error());
                return;
            }
            m_preview = std::move(*preview);
            for (ImportColumn &column : m_preview.columns) {
                for (const ImportColumn &before : chosen)
                    column.role = before.name == column.name ? before.role : column.role;
            }
            Q_EMIT previewRead();
            startCheck();
        });
}

Result<DatasetImportRequest> ImportDesk::request() const
{
    DatasetImportRequest request;
    request.dataset = m_dataset.trimmed().toStdString();
    request.format = m_format;
    request.adds = m_mode == Mode::Add;
    for (const ImportColumn &column : m_isMapped ? m_preview.columns : std::vector<ImportColumn>()) {
        if (auto added = request.mapping.add(column.name.toStdString() + "=" + column.role.toStdString()); !added)
            return fail(added.error());
    }
    return request;
}

std::function<void(const ImportProgress &)> ImportDesk::counting(const std::shared_ptr<Counter> &counter)
{
    return [counter](const ImportProgress &progress) {
        counter->bytes = progress.bytes;
        counter->read = progress.read;
        counter->skipped = progress.skipped;
        counter->lost = progress.lost;
    };
}

/// Reads the whole file as the import would, and keeps nothing.
void ImportDesk::startCheck()
{
    if (m_checking)
        m_checking->cancelled = true;
    m_checking = std::make_shared<Counter>();
    m_check = {};
    auto wanted = request();
    if (!wanted) {
        m_check.error = wanted.error();
        Q_EMIT checkChanged();
        return;
    }
    wanted->dryRun = true;
    wanted->dataset = "check"; // its name is judged when it counts
    wanted->cancelled = &m_checking->cancelled;
    wanted->progress = counting(m_checking);
    m_check.isRunning = true;
    m_tick.start();
    m_session->work<DatasetImport>(
        m_checkLine, {}, [origin = m_origin, wanted = *wanted, counter = m_checking](ProjectFile &file) { return runImport(file, origin, wanted); },
        [this](Result<DatasetImport> done) { takeCheck(done); });
    Q_EMIT checkChanged();
}

void ImportDesk::takeCheck(const Result<DatasetImport> &done)
{
    m_check.isRunning = false;
    m_check.share = 1;
    if (done) {
        m_check.read = done->read;
        m_check.skipped = done->skipped;
        m_check.lost = done->lost;
        m_check.badLines = badLinesOf(*done);
    } else {
        m_check.read = m_checking->read;
        m_check.lost = m_checking->lost;
        m_check.error = done.error();
    }
    m_checking.reset();
    Q_EMIT checkChanged();
}

void ImportDesk::start()
{
    if (!m_session || m_running)
        return;
    auto wanted = request();
    if (!wanted) {
        Q_EMIT importFailed(wanted.error());
        return;
    }
    m_importing = std::make_shared<Counter>();
    m_importOrigin = m_origin;
    wanted->cancelled = &m_importing->cancelled;
    wanted->progress = counting(m_importing);
    m_running = ImportStatus{m_origin.name, 0, 0, 0, m_check.isKnown() && !m_check.error ? std::optional(m_check.read) : std::nullopt, 0};
    m_tick.start();
    m_session->work<DatasetImport>(
        m_importLine, Fact::Datasets, [origin = m_origin, wanted = *wanted, counter = m_importing](ProjectFile &file) { return runImport(file, origin, wanted); },
        [this](Result<DatasetImport> done) { takeImport(done); });
    Q_EMIT progressed(m_running);
}

void ImportDesk::takeImport(const Result<DatasetImport> &done)
{
    const QString file = m_running ? m_running->fileName : QString();
    m_running.reset();
    m_importing.reset();
    Q_EMIT progressed(m_running);
    if (!done) {
        Q_EMIT importFailed(done.error());
        return;
    }
    const QString dataset = displayText(done->version->datasetName);
    QStringList said{done->unchanged ? tr("%1 holds these cases already").arg(dataset)
                                     : tr("%1 is now %2: %3 cases").arg(dataset, displayText(done->version->label()), count(done->version->cases))};
    said << tr("%1 read from %2").arg(count(done->read), file);
    if (done->lost > 0)
        said << tr("%Ln lines skipped", nullptr, static_cast<int>(done->lost));
    Q_EMIT imported(dataset, said.join(QStringLiteral(" · ")));
}

void ImportDesk::cancel()
{
    if (m_importing)
        m_importing->cancelled = true;
}

void ImportDesk::showProgress()
{
    if (m_checking && m_check.isRunning) {
        m_check.share = importShare(m_origin, m_checking->bytes);
        m_check.read = m_checking->read;
        m_check.lost = m_checking->lost;
        Q_EMIT checkChanged();
    }
    if (m_importing && m_running) {
        m_running->read = m_importing->read;
        m_running->skipped = m_importing->skipped;
        m_running->lost = m_importing->lost;
        m_running->share = importShare(m_importOrigin, m_importing->bytes);
        Q_EMIT progressed(m_running);
    }
    if (!m_check.isRunning && !m_running)
        m_tick.stop();
}

} // namespace assay::items

#include "moc_import_desk.cpp"
