#include "items/result_output.h"


#include "base/utf8.h"
#include "project/result_export.h"
#include "project/whole_file.h"

namespace assay::items {

namespace {

using Progress = std::pair<std::int64_t, std::int64_t>;

std::vector<std::string> namesOf(const QStringList &fields)
{
    std::vector<std::string> names;
    for (const QString &field : fields)
        names.push_back(field.toStdString());
    return names;
}

Result<std::int64_t> writeFile(Database &database, const QString &path, const std::vector<std::int64_t> &keys, const QStringList &fields,
                               const std::function<bool(Progress)> &goesOn)
{
    const auto columns = ResultColumns::load(database);
    if (!columns)
        return fail(columns.error());
    ResultExport output(database, *columns, keys);
    output.setFields(namesOf(fields));
    const bool lines = path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive);
    const auto all = static_cast<std::int64_t>(keys.size());
    return writeWholeFile(path, [&](const ByteSink &sink) {
        return output.write(lines ? ResultExport::Format::JsonLines : ResultExport::Format::Csv, sink, [&](std::int64_t rows) { return goesOn({rows, all}); });
    });
}

Result<std::string> rowsAsText(Database &database, const std::vector<std::int64_t> &keys, const QStringList &fields)
{
    const auto columns = ResultColumns::load(database);
    if (!columns)
        return fail(columns.error());
    ResultExport output(database, *columns, keys);
    output.setFields(namesOf(fields));
    std::string text;
    const auto written = output.write(ResultExport::Format::Tsv, [&text](std::string_view bytes) -> Status {
        text += bytes;
        return {};
    }, {});
    return written.map([&](std::int64_t) { return std::move(text); });
}

} // namespace

ResultOutput::ResultOutput(QObject *parent) : QObject(parent) {}

ResultOutput::~ResultOutput()
{
    cancel();
}

void ResultOutput::setSession(Session *session)
{
    cancel();
    m_exporting.drop();
    m_copying.drop();
    m_isExporting = false;
    m_session = session;
}

void ResultOutput::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void ResultOutput::exportTo(const QString &path, std::vector<std::int64_t> keys, const QStringList &fields)
{
    if (!m_session || m_isExporting)
        return;
    m_isExporting = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto rows = std::make_shared<std::int64_t>(0);
    m_session->stream<Progress>(
        m_exporting,
        [path, keys = std::move(keys), fields, rows, stop = m_stop](Database &database, const std::function<bool(Progress)> &give) -> Status {
            const auto written = writeFile(database, path, keys, fields, [&](Progress progress) { return !*stop && give(progress); });
            *rows = written.value_or(0);
            return written ? Status() : Status(fail(written.error()));
        },
        [this](const Progress &progress) { Q_EMIT progressed(progress.first, progress.second); },
        [this, path, rows](const Status &ended) {
            m_isExporting = false;
            if (ended)
                Q_EMIT exported(path, *rows);
            else if (ended.error().code == ErrorCode::Interrupted)
                Q_EMIT cancelled();
            else
                Q_EMIT failed(ended.error());
        });
}

void ResultOutput::copyRows(const std::vector<std::int64_t> &keys, const QStringList &fields)
{
    if (!m_session || keys.empty())
        return;
    m_session->read<std::string>(
        m_copying, [keys, fields](Database &database) { return rowsAsText(database, keys, fields); },
        [this, rows = static_cast<std::int64_t>(keys.size())](Result<std::string> text) {
            if (text)
                Q_EMIT copied(QString::fromStdString(displayUtf8(*text)), rows);
            else
                Q_EMIT failed(text.error());
        });
}

} // namespace assay::items

#include "moc_result_output.cpp"
