#include "interop/inspect/inspect_log.h"

#include <QIODevice>
#include <unordered_map>

#include "base/clock.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/answers/record_stream.h"
#include "interop/archive/zip_file.h"
#include "interop/inspect/inspect_sample.h"
#include "interop/inspect/plain_json.h"

namespace assay {

namespace {

class InspectReading
{
public:
    InspectReading(QIODevice &device, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
        : m_device(device), m_counter(options, report), m_table(table), m_take(take), m_report(report)
    {
        m_table.columns.resize(1);
        m_table.columns.front().provider = "inspect";
    }

    Status run()
    {
        const bool isZip = m_device.peek(2) == "PK";
        const Status done = isZip ? readZip() : readJson();
        if (!done)
            return done;
        if (m_report.records == 0 && m_report.lost == 0)
            return fail(ErrorCode::BadInput, translate("Inspect", "There are no samples of Inspect in it"));
        return m_counter.end(m_bytes);
    }

private:
    static RecordStream::Use planOf(const std::string &path)
    {
        using Use = RecordStream::Use;
        if (path == "samples")
            return Use::Stream;
        if (path == "eval")
            return Use::Open;
        if (path == "samples.events" || path == "samples.events_data" || path == "samples.store")
            return Use::Drop;
        return path == "plan" || path == "results" || path == "stats" || path == "reductions" || path == "logging" ? Use::Drop : Use::Keep;
    }

    void see(const std::string &path, const ConfigNode &value)
    {
        AnswerColumn &column = m_table.columns.front();
        if (path == "eval.task")
            column.prompt = value.text;
        if (path == "eval.created" && !m_table.at)
            m_table.at = fromRfc3339(value.text);
        if (path != "eval.model")
            return;
        const std::size_t slash = value.text.find('/');
        column.provider = slash == std::string::npos ? "inspect" : value.text.substr(0, slash);
        column.model = slash == std::string::npos ? value.text : value.text.substr(slash + 1);
    }

    Status readJson()
    {
        DeviceSource source(m_device);
        return readDocument(source, {});
    }

    /// One JSON text: a whole log, its header, or a sample; @p name of the entry, empty for a file.
    Status readDocument(ByteSource &bytes, const std::string &name)
    {
        PlainJsonSource plain(bytes);
        RecordStream stream(plain);
        const bool isSample = name.starts_with("samples/");
        const auto take = [&](const RecordStream::Record &record) -> Status {
            const bool isPart = record.path == "samples" || (record.path.empty() && isSample);
            return isPart ? takeSample(record.value, name.empty() ? record.line : 0) : Status();
        };
        // In an entry of its own a sample has no parts that are looked into.
        const RecordStream::Plan plan = isSample ? RecordStream::Plan([](const std::string &path) { return path == "events" || path == "events_data" ? RecordStream::Use::Drop : RecordStream::Use::Keep; })
                                                 : RecordStream::Plan(&planOf);
        const auto done = stream.read(plan, take, [&](const BadLine &line) { return m_counter.lose(line.line, name.empty() ? line.reason : displayText(name) + QStringLiteral(": ") + line.reason, line.head); },
                                      [&](const std::string &path, const ConfigNode &value) { see(path, value); });
        if (name.empty())
            m_bytes = stream.bytesRead();
        for (std::int64_t i = 0; i < plain.count(); ++i)
            m_report.note(translate("Inspect", "NaN or Infinity is unknown here"));
        return done;
    }

    Status readEntry(ZipFile &zip, const std::string &name)
    {
        const auto source = zip.read(name);
        const Status done = source ? readDocument(**source, name) : Status(fail(source.error()));
        m_bytes += static_cast<std::int64_t>(zip.entries().at(name).packed);
        return done;
    }

    Status readZip()
    {
        auto zip = ZipFile::open(m_device);
        if (!zip)
            return fail(zip.error());
        const bool isWhole = zip->has("header.json");
        const std::string header = isWhole ? "header.json" : "_journal/start.json";
        if (!isWhole)
            m_report.note(translate("Inspect", "the log has no header: it was interrupted, what was done stands here"));
        if (zip->has(header)) {
            if (auto read = readEntry(*zip, header); !read)
                return read;
        }
        for (const auto &[name, entry] : zip->entries()) {
            if (!name.starts_with("samples/") || !name.ends_with(".json"))
                continue;
            if (auto looked = m_counter.look(m_bytes); !looked)
                return looked;
            auto read = readEntry(*zip, name);
            if (!read && read.error().code == ErrorCode::BadInput && read.error().what == translate("Zip", "This ZIP file cannot be read"))
                read = m_counter.lose(0, read.error().why);
            if (!read)
                return read;
        }
        return {};
    }

    Status takeSample(const ConfigNode &value, std::int64_t line)
    {
        if (auto looked = m_counter.look(m_bytes); !looked)
            return looked;
        auto answer = inspectSample(value, m_report);
        if (!answer)
            return m_counter.lose(line, answer.error().why, jsonText(value).substr(0, 200));
        const std::string key = value.find("id")->text;
        answer->row = m_rows.try_emplace(key, static_cast<std::int64_t>(m_rows.size())).first->second;
        answer->line = line;
        m_counter.read();
        return m_take(std::move(*answer));
    }

    QIODevice &m_device;
    AnswerCounter m_counter;
    AnswerTable &m_table;
    const TakeAnswer &m_take;
    AnswerReport &m_report;
    std::unordered_map<std::string, std::int64_t> m_rows;
    std::int64_t m_bytes = 0;
};

} // namespace

Status readInspectLog(QIODevice &device, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    return InspectReading(device, options, table, take, report).run();
}

} // namespace assay
