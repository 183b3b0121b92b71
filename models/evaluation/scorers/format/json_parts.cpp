#include "evaluation/scorers/format/json_parts.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

constexpr std::size_t mostScanned = 64u << 20;
constexpr int mostObjects = 1000;
constexpr int mostNested = 128;

/// Behind the bracket that closes the one at @p at, strings minded; npos when there is none or it is nested too deep.
std::size_t objectEnd(std::string_view text, std::size_t at, std::size_t &scanned)
{
    int depth = 0;
    bool inString = false;
    const std::size_t begin = at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            at += c == '\\' ? 1 : 0;
            inString = c != '"';
            continue;
        }
        inString = c == '"';
        if (c == '{' && ++depth > mostNested)
            break;
        if (c == '}' && --depth == 0) {
            scanned += at - begin;
            return at + 1;
        }
    }
    scanned += at - begin;
    return std::string_view::npos;
}

} // namespace

bool forEachJsonObject(std::string_view text, const std::function<bool(const Json &)> &take)
{
    std::size_t scanned = 0;
    int objects = 0;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        if (scanned > mostScanned || objects >= mostObjects)
            return false;
        const std::size_t end = objectEnd(text, at, scanned);
        const auto parsed = end == std::string_view::npos ? Result<Json>(fail({})) : parseJsonLenient(text.substr(at, end - at));
        if (!parsed) {
            scanned += end == std::string_view::npos ? 0 : end - at;
            ++at;
            continue;
        }
        ++objects;
        if (!take(*parsed))
            return true;
        at = end;
    }
    return true;
}

} // namespace assay
