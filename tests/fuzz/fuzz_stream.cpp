// Streams of every dialect, cut into pieces of the size that the first byte names.
#include <nlohmann/json.hpp>

#include "providers/stream_lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    using assay::ProviderKind;
    static constexpr ProviderKind kinds[]{ProviderKind::OpenAi, ProviderKind::Anthropic, ProviderKind::Google, ProviderKind::Ollama};
    const assay::Adapter &adapter = assay::adapterFor(kinds[data[0] & 3]);
    const std::size_t piece = static_cast<std::size_t>(data[0] >> 2) + 1;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto decoder = adapter.streamDecoder();
    assay::StreamLines lines(adapter.framing(), [&](std::string_view event) { return decoder->feed(event); });
    for (std::size_t at = 0; at < text.size(); at += piece)
        (void) lines.feed(text.substr(at, piece));
    (void) lines.finish();
    (void) decoder->end();
    if (const auto json = assay::parseJsonLenient(text); json && json->is_object()) {
        try {
            (void) adapter.decode(*json);
        } catch (const std::exception &) { // the client catches what a hostile shape throws
        }
    }
    return 0;
}
