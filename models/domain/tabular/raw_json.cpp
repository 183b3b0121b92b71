#include "domain/tabular/raw_json.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

/// Walks text that parseJson has accepted, so it need not look for errors again.
class Walker
{
public:
    explicit Walker(std::string_view text) : m_text(text) { skipBlanks(); }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip()
    {
        ++m_at;
        skipBlanks();
    }

    /// The source of the value at this place; goes behind it.
    std::string_view value()
    {
        const std::size_t from = m_at;
        int depth = 0;
        do {
            const char c = peek();
            if (c == '"')
                skipString();
            else if (c == '{' || c == '[')
                ++depth, ++m_at;
            else if (c == '}' || c == ']')
                --depth, ++m_at;
            else if (depth > 0)
                ++m_at;
            else
                m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        } while (depth > 0 && m_at < m_text.size());
        const std::string_view source = m_text.substr(from, m_at - from);
        skipBlanks();
        return source;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\';
        m_at = std::min(m_at + 1, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string decoded(std::string_view literal)
{
    const std::string_view inner = literal.substr(1, literal.size() - 2);
    if (inner.find('\\') == std::string_view::npos)
        return std::string(inner);
    return Json::parse(literal).get<std::string>();
}

/// Line breaks never stand inside a JSON string, so each one, with the blanks around it, is between two tokens.
std::string onOneLine(std::string_view source)
{
    std::string line;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
        line += source.substr(at, end - at);
        if (end == source.size())
            break;
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
            line.pop_back();
        at = std::min(source.find_first_not_of(" \t\r\n", end), source.size());
    }
    return line;
}

RawMember member(std::string name, std::string_view value)
{
    const bool isString = value.starts_with('"');
    return {std::move(name), isString ? decoded(value) : onOneLine(value), isString};
}

tl::unexpected<Error> notA(const char *source)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Tabular", "This JSON does not have the shape needed"),
                QCoreApplication::translate("Tabular", source));
}

} // namespace

Result<std::vector<RawMember>> rawMembers(std::string_view text)
{
    const auto parsed = parseJson(text);
    if (!parsed)
        return fail(parsed.error());
    if (!parsed->is_object())
        return notA(QT_TRANSLATE_NOOP("Tabular", "it is not an object"));
    std::vector<RawMember> members;
    Walker walker(text);
    for (walker.skip(); walker.peek() == '"';) {
        std::string name = decoded(walker.value());
        walker.skip(); // the colon
        members.push_back(member(std::move(name), walker.value()));
        if (walker.peek() == ',')
            walker.skip();
    }
    return members;
}

Result<std::vector<RawMember>> rawElements(std::string_view text)
{
    const auto parsed = parseJson(text);
    if (!parsed)
        return fail(parsed.error());
    if (!parsed->is_array())
        return notA(QT_TRANSLATE_NOOP("Tabular", "it is not an array"));
    std::vector<RawMember> elements;
    Walker walker(text);
    for (walker.skip(); walker.peek() != ']' && walker.peek() != '\0';) {
        elements.push_back(member({}, walker.value()));
        if (walker.peek() == ',')
            walker.skip();
    }
    return elements;
}

} // namespace assay
