#include "prompts/dialects/mustache_writer.h"

#include <algorithm>

namespace assay {

void MustacheWriter::text(std::string_view bytes)
{
    m_pending += bytes;
}

void MustacheWriter::tag(std::string_view sign, std::string_view name)
{
    flush(true);
    const std::size_t begin = m_out.size();
    m_out += "{{";
    m_out += sign;
    m_out += name;
    m_out += "}}";
    if (!sign.empty())
        m_lineTags.push_back({begin, m_out.size()});
}

/// Braces that would begin a tag are written while other delimiters hold. A last single one would do so with the tag behind it.
void MustacheWriter::flush(bool tagFollows)
{
    for (std::size_t at = 0; at < m_pending.size();) {
        const std::size_t begin = std::min(m_pending.find('{', at), m_pending.size());
        const std::size_t end = std::min(m_pending.find_first_not_of('{', begin), m_pending.size());
        m_out.append(m_pending, at, begin - at);
        const bool opens = end - begin > 1 || (end > begin && end == m_pending.size() && tagFollows);
        m_out += opens ? "{{=<% %>=}}" : "";
        m_out.append(m_pending, begin, end - begin);
        m_out += opens ? "<%={{ }}=%>" : "";
        at = end;
    }
    m_pending.clear();
}

bool MustacheWriter::standsAlone(const Span &tag) const
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    std::size_t begin = tag.begin;
    while (begin > 0 && isBlank(m_out[begin - 1]))
        --begin;
    std::size_t end = tag.end;
    while (end < m_out.size() && isBlank(m_out[end]))
        ++end;
    return (begin == 0 || m_out[begin - 1] == '\n') && (end == m_out.size() || m_out[end] == '\n');
}

std::string MustacheWriter::take()
{
    flush(false);
    std::string result;
    std::size_t at = 0;
    for (const Span &tag : m_lineTags) {
        result.append(m_out, at, tag.end - at);
        at = tag.end;
        if (standsAlone(tag))
            result += "{{!}}"; // two tags on a line: neither takes it
    }
    return result.append(m_out, at);
}

} // namespace assay
