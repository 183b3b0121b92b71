#include "project/result_export.h"

#include <QCoreApplication>
#include <algorithm>

#include "domain/tabular/record_writer.h"
#include "storage/case_variables.h"

namespace assay {

namespace {

constexpr std::int64_t rowsBetweenLooks = 256;

std::string number(const std::optional<std::int64_t> &value)
{
    return value ? std::to_string(*value) : std::string();
}

std::optional<double> milliseconds(const std::optional<std::int64_t> &us)
{
    return us ? std::optional(static_cast<double>(*us) / 1000.0) : std::nullopt;
}

const char *truth(const std::optional<bool> &value)
{
    return !value ? "" : *value ? "true" : "false";
}

/// One row a result; unknown is an empty cell.
class CsvRows
{
public:
    CsvRows(const ByteSink &sink, const DelimitedStyle &style, std::vector<std::string> scorers)
        : m_writer(sink, style), m_scorers(std::move(scorers))
    {
    }

    Status head()
    {
        for (const char *name : {"id", "run", "case", "prompt", "version", "version_hash", "model", "repeat", "state", "output", "error", "error_what",
                                 "finish_reason", "pass"})
            m_writer.cell(name);
        for (const std::string &scorer : m_scorers) {
            for (const char *part : {"score.", "pass.", "reason."})
                m_writer.cell(part + scorer);
        }
        for (const char *name : {"input_tokens", "cached_input_tokens", "output_tokens", "cost", "latency_ms", "first_token_ms", "attempts", "from_cache", "at"})
            m_writer.cell(name);
        return m_writer.endRecord();
    }

    Status row(const ResultView &view)
    {
        identity(view);
        scores(view);
        measures(view.stored.row);
        return m_writer.endRecord();
    }

    Status finish() { return m_writer.finish(); }

private:
    void identity(const ResultView &view)
    {
        const ResultRow &row = view.stored.row;
        m_writer.cell(view.id);
        m_writer.cell(view.run.id.text());
        m_writer.cell(row.caseId);
        m_writer.cell(view.column.prompt);
        m_writer.cell(view.column.versionLabel());
        m_writer.cell(view.column.version ? view.column.version->hex() : std::string());
        m_writer.cell(view.column.model);
        m_writer.value(std::to_string(row.repeat));
        m_writer.cell(name(row.state));
        m_writer.cell(row.output.value_or(""));
        m_writer.cell(row.error ? name(*row.error) : "");
        m_writer.cell(row.errorText);
        m_writer.cell(row.finishReason.value_or(""));
        m_writer.value(truth(view.stored.pass));
    }

    void scores(const ResultView &view)
    {
        for (const std::string &scorer : m_scorers) {
            const auto place = std::find(view.run.scorers.begin(), view.run.scorers.end(), scorer) - view.run.scorers.begin();
            const auto &given = view.stored.scores;
            const auto score = std::find_if(given.begin(), given.end(), [&](const ScoreRow &each) { return each.scorer == place; });
            const bool known = score != given.end();
            m_writer.number(known ? score->value : std::nullopt);
            m_writer.value(known ? truth(score->pass) : "");
            m_writer.cell(known ? score->reason : std::string());
        }
    }

    void measures(const ResultRow &row)
    {
        m_writer.value(number(row.tokens.input));
        m_writer.value(number(row.tokens.cachedInput));
        m_writer.value(number(row.tokens.output));
        m_writer.value(row.cost ? row.cost->text() : std::string());
        m_writer.number(milliseconds(row.latencyUs));
        m_writer.number(milliseconds(row.firstTokenUs));
        m_writer.value(std::to_string(row.attempts));
        m_writer.value(row.fromCache ? "true" : "false");
        m_writer.cell(toRfc3339(row.at));
    }

    DelimitedWriter m_writer;
    std::vector<std::string> m_scorers;
};

} // namespace

Result<std::int64_t> ResultExport::writeRows(const std::function<Status(const ResultView &)> &row,
                                             const std::function<bool(std::int64_t)> &goesOn) const
{
    std::int64_t written = 0;
    const std::vector<std::string> variables = m_fields.variables();
    for (const std::int64_t key : m_keys) {
        if (written % rowsBetweenLooks == 0 && goesOn && !goesOn(written))
            return fail(ErrorCode::Interrupted, QCoreApplication::translate("Export", "The export was cancelled"));
        auto view = resultView(m_database, m_columns, key);
        if (!view)
            return fail(view.error());
        if (!*view)
            continue;
        auto values = caseVariables(m_database, key, variables);
        if (!values)
            return fail(values.error());
        (*view)->variables = std::move(*values);
        if (auto put = row(**view); !put)
            return fail(put.error());
        ++written;
    }
    return written;
}

Result<std::int64_t> ResultExport::write(Format format, const ByteSink &sink, const std::function<bool(std::int64_t)> &goesOn) const
{
    if (format == Format::JsonLines) {
        JsonWriter lines(sink, JsonWriter::Shape::Lines);
        const auto line = [&](const ResultView &view) { return lines.element(m_fields.isEmpty() ? resultJson(view) : m_fields.json(view)); };
        const auto written = writeRows(line, goesOn);
        return written.and_then([&](std::int64_t rows) { return lines.finish().map([&] { return rows; }); });
    }
    const DelimitedStyle style{format == Format::Tsv ? '\t' : ',', '"', true};
    if (m_fields.isEmpty()) {
        CsvRows rows(sink, style, m_columns.scorers());
        if (auto begun = rows.head(); !begun)
            return fail(begun.error());
        const auto written = writeRows([&](const ResultView &view) { return rows.row(view); }, goesOn);
        return written.and_then([&](std::int64_t count) { return rows.finish().map([&] { return count; }); });
    }
    DelimitedWriter writer(sink, style);
    if (auto begun = m_fields.writeHead(writer); !begun)
        return fail(begun.error());
    const auto written = writeRows([&](const ResultView &view) { return m_fields.writeRow(writer, view); }, goesOn);
    return written.and_then([&](std::int64_t count) { return writer.finish().map([&] { return count; }); });
}

} // namespace assay
