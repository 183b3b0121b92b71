// Files of traces: any bytes. Every span that is given can become a case and a row: ids that can name it, texts that are UTF-8; and a good line
// behind the bytes is read, unless they are so broken that the file is refused.
#include <cstdlib>

#include "base/utf8.h"
#include "domain/names.h"
#include "interop/traces/trace_reader.h"

using namespace assay;

namespace {

constexpr std::string_view goodLine = "\n{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"00f067aa0ba902b7\"}]}]}]}\n{}\n";

void check(const TraceSpan &span)
{
    const bool isNamed = checkCaseId(span.traceId + '-' + span.spanId).has_value();
    bool isText = isUtf8(span.input) && isUtf8(span.rest) && isUtf8(span.output.value_or(std::string())) && isUtf8(span.toolCalls.value_or(std::string()));
    for (const std::string &tag : span.tags)
        isText = isText && isUtf8(tag);
    const bool isSound = !span.start || !span.end || *span.start <= *span.end;
    if (!isNamed || !isText || !isSound)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text = std::string(reinterpret_cast<const char *>(data), size) + std::string(goodLine);
    MemorySource source(text);
    TraceReport report;
    bool found = false;
    const auto done = readTraces(source, {}, [&](const TraceSpan &span, std::int64_t) -> Status {
        check(span);
        found = found || span.spanId == "00f067aa0ba902b7";
        return {};
    }, report);
    if (done && !found)
        std::abort();
    return 0;
}
