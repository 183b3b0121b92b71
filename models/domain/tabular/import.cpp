#include "domain/tabular/import.h"

#include "base/translate.h"

namespace assay {

namespace {

constexpr std::int64_t seenBeforeJudging = 1000;
constexpr std::int64_t seenAtEnd = 20;
constexpr std::int64_t recordsBetweenLooks = 1000;

/// The first 200 bytes of its values.
std::string headOf(const Record &record)
{
    std::string head;
    for (const Field &field : record.fields) {
        head += head.empty() ? "" : ", ";
        head += field.text.substr(0, 200);
        if (head.size() >= 200)
            break;
    }
    return head.substr(0, 200);
}

class ImportSession
{
public:
    ImportSession(RecordReader &reader, ColumnMapping mapping, const CaseSink &sink, const ImportOptions &options, ImportReport &report)
        : m_reader(reader), m_mapper(std::move(mapping)), m_ids(options.ids ? *options.ids : m_ownIds), m_sink(sink), m_options(options), m_report(report)
    {
        m_report.format = reader.format();
    }

    Status run()
    {
        const Status done = readAll();
        m_report.mapping = m_mapper.mapping();
        m_report.bytes = m_reader.bytesRead();
        if (m_options.progress)
            m_options.progress(m_report);
        return done;
    }

private:
    Status readAll();
    Status take(RecordReader::Step step);
    Status takeCase();
    void lose(BadLine line);
    Status judge(std::int64_t from) const;
    Status look();

    RecordReader &m_reader;
    CaseMapper m_mapper;
    CaseIds m_ownIds;
    CaseIds &m_ids;
    const CaseSink &m_sink;
    const ImportOptions &m_options;
    ImportReport &m_report;
};

Status ImportSession::readAll()
{
    if (auto begun = m_mapper.begin(m_reader.columns()); !begun)
        return begun;
    for (std::int64_t records = 1; !m_options.limit || m_report.read < *m_options.limit; ++records) {
        const auto step = m_reader.next();
        if (!step)
            return fail(step.error());
        if (*step == RecordReader::Step::End)
            break;
        if (auto taken = take(*step); !taken)
            return taken;
        if (records % recordsBetweenLooks == 0) {
            if (auto looked = look(); !looked)
                return looked;
        }
    }
    if (auto judged = judge(seenAtEnd); !judged)
        return judged;
    return m_options.limit ? Status{} : m_mapper.end();
}

Status ImportSession::take(RecordReader::Step step)
{
    switch (step) {
    case RecordReader::Step::Record: return takeCase();
    case RecordReader::Step::Blank: ++m_report.skipped; return {};
    case RecordReader::Step::Bad: lose(m_reader.badLine()); return judge(seenBeforeJudging);
    case RecordReader::Step::End: break;
    }
    return {};
}

Status ImportSession::takeCase()
{
    const Record &record = m_reader.record();
    auto item = m_mapper.toCase(record);
    Status usable = item ? m_ids.assign(*item, record.line) : Status(fail(item.error()));
    if (!usable) {
        lose({record.line, 1, usable.error().why, headOf(record)});
        return judge(seenBeforeJudging);
    }
    if (auto kept = m_sink(std::move(*item), record.line); !kept)
        return kept;
    ++m_report.read;
    return {};
}

void ImportSession::lose(BadLine line)
{
    m_report.lost += line.lines;
    if (m_report.badLines.size() < ImportOptions::listedBadLines)
        m_report.badLines.push_back(std::move(line));
}

Status ImportSession::judge(std::int64_t from) const
{
    const std::int64_t seen = m_report.read + m_report.lost;
    if (seen < from || static_cast<double>(m_report.lost) <= ImportOptions::maxLostShare * static_cast<double>(seen))
        return {};
    const BadLine &first = m_report.badLines.front();
    return fail(ErrorCode::BadInput,
                translate("Tabular", "%1 of the first %2 lines cannot be used").arg(m_report.lost).arg(seen),
                translate("Tabular", "the first is line %1: %2").arg(first.line).arg(first.reason),
                translate("Tabular", "An import ends when more than 10 % are lost. Correct the file, or choose its format, delimiter or encoding."),
                Where{{}, static_cast<int>(first.line), 0, {}});
}

Status ImportSession::look()
{
    m_report.bytes = m_reader.bytesRead();
    if (m_options.progress)
        m_options.progress(m_report);
    if (m_options.cancelled && *m_options.cancelled)
        return fail(ErrorCode::Interrupted, translate("Tabular", "The import was cancelled"));
    return {};
}

} // namespace

Status readCases(RecordReader &reader, ColumnMapping mapping, const CaseSink &sink, const ImportOptions &options, ImportReport &report)
{
    return ImportSession(reader, std::move(mapping), sink, options, report).run();
}

QString summary(const ImportReport &report)
{
    return translate("Tabular", "%1, %2: %3, %4, %5")
        .arg(QString::fromStdString(name(report.format)), QString::fromLatin1(name(report.format.encoding)),
             translateCounted("Tabular", QT_TRANSLATE_N_NOOP("Tabular", "%n case(s) read"), report.read),
             translateCounted("Tabular", QT_TRANSLATE_N_NOOP("Tabular", "%n blank line(s) skipped"), report.skipped),
             translateCounted("Tabular", QT_TRANSLATE_N_NOOP("Tabular", "%n line(s) lost"), report.lost));
}

} // namespace assay
