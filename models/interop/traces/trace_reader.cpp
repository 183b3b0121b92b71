#include "interop/traces/trace_reader.h"

#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "interop/traces/langfuse_observation.h"
#include "interop/traces/otlp_span.h"
#include "interop/traces/trace_json.h"

namespace assay {

namespace {

constexpr std::int64_t progressEach = 1000;
constexpr std::int64_t seenBeforeGivingUp = 1000;
constexpr std::int64_t fewestToJudge = 20;

class Reading
{
public:
    Reading(ByteSource &source, const TraceOptions &options, const std::function<Status(TraceSpan, std::int64_t)> &take, TraceReport &report)
        : m_json(source), m_options(options), m_take(take), m_report(report)
    {
    }

    Status run()
    {
        const auto done = m_json.read([this](const TraceJson::Record &record) { return takeRecord(record); }, [this](const BadLine &line) { return lose(line); });
        tell();
        if (!done)
            return done;
        return m_report.lost + m_report.spans >= fewestToJudge ? judge() : Status();
    }

private:
    Status takeRecord(const TraceJson::Record &record)
    {
        if (m_options.cancelled && m_options.cancelled->load())
            return fail(ErrorCode::Interrupted, translate("Traces", "The import was cancelled"));
        auto span = record.shape == TraceShape::OtlpSpan ? otlpSpan(*record.value, record.resource) : langfuseObservation(*record.value);
        if (!span) {
            BadLine bad;
            bad.line = record.line;
            bad.reason = span.error().why;
            return lose(bad);
        }
        ++m_report.spans;
        m_report.generations += span->isGeneration ? 1 : 0;
        for (const TraceFlaw flaw : span->flaws)
            ++m_report.flaws[flaw];
        if (m_report.spans % progressEach == 0)
            tell();
        return m_take(std::move(*span), record.line);
    }

    Status lose(const BadLine &line)
    {
        ++m_report.lost;
        if (m_report.badLines.size() < ImportOptions::listedBadLines)
            m_report.badLines.push_back(line);
        return m_report.lost + m_report.spans >= seenBeforeGivingUp ? judge() : Status();
    }

    Status judge() const
    {
        const auto seen = static_cast<double>(m_report.lost + m_report.spans);
        if (static_cast<double>(m_report.lost) <= ImportOptions::maxLostShare * seen)
            return {};
        const BadLine &first = m_report.badLines.front();
        return fail(ErrorCode::BadInput, translate("Traces", "This is no file of traces, or it is damaged"),
                    translate("Traces", "more than a tenth of it cannot be read; the first: %1").arg(first.reason),
                    translate("Traces", "Give JSON Lines of OpenTelemetry, or observations as Langfuse exports them."), Where{{}, static_cast<int>(first.line), 0, {}});
    }

    void tell()
    {
        m_report.bytes = m_json.bytesRead();
        if (m_options.progress)
            m_options.progress(m_report);
    }

    TraceJson m_json;
    const TraceOptions &m_options;
    const std::function<Status(TraceSpan, std::int64_t)> &m_take;
    TraceReport &m_report;
};

} // namespace

Status readTraces(ByteSource &source, const TraceOptions &options, const std::function<Status(TraceSpan span, std::int64_t line)> &take, TraceReport &report)
{
    return Reading(source, options, take, report).run();
}

} // namespace assay
