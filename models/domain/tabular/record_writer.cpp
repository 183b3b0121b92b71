#include "domain/tabular/record_writer.h"

#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t bufferSize = 64u << 10;

std::string_view withoutLeadingBlanks(std::string_view text)
{
    static constexpr std::string_view blanks = " \t\r\n\f\v";
    for (;;) {
        if (!text.empty() && blanks.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xE2\x80\x8C") || text.starts_with("\xE2\x80\x8D") || text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3); // U+200B to U+200D; U+FEFF is white space to spreadsheets
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            return text;
    }
}

bool isFiniteNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
}

Status handOn(const ByteSink &sink, std::string &buffer, std::size_t from)
{
    if (buffer.size() < from || buffer.empty())
        return {};
    Status done = sink(buffer);
    buffer.clear();
    return done;
}

} // namespace

bool looksLikeFormula(std::string_view text)
{
    text = withoutLeadingBlanks(text);
    if (text.empty())
        return false;
    if (text.front() == '=' || text.front() == '@')
        return true;
    return (text.front() == '+' || text.front() == '-') && !isFiniteNumber(text);
}

void DelimitedWriter::begin()
{
    if (m_cells++ > 0)
        m_buffer += m_style.delimiter;
}

void DelimitedWriter::cell(std::string_view text)
{
    begin();
    const bool guard = m_style.formulaGuard && looksLikeFormula(text);
    const char special[] = {m_style.delimiter, m_style.quote, '\r', '\n'};
    if (text.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos) {
        if (guard)
            m_buffer += '\'';
        m_buffer += text;
    } else {
        quoted(guard ? "'" + std::string(text) : std::string(text));
    }
}

void DelimitedWriter::value(std::string_view text)
{
    begin();
    m_buffer += text;
}

void DelimitedWriter::quoted(std::string_view text)
{
    m_buffer += m_style.quote;
    for (const char c : text) {
        if (c == m_style.quote)
            m_buffer += c;
        m_buffer += c;
    }
    m_buffer += m_style.quote;
}

void DelimitedWriter::number(std::optional<double> number)
{
    char digits[32];
    const auto end = number ? std::to_chars(digits, digits + sizeof digits, *number).ptr : digits;
    value({digits, static_cast<std::size_t>(end - digits)});
}

Status DelimitedWriter::endRecord()
{
    // A record of one empty cell would read as an empty line.
    if (m_cells == 1 && (m_buffer.empty() || m_buffer.back() == '\n'))
        quoted({});
    m_buffer += "\r\n";
    m_cells = 0;
    return handOn(m_sink, m_buffer, bufferSize);
}

Status DelimitedWriter::finish()
{
    return handOn(m_sink, m_buffer, 0);
}

Status JsonWriter::element(std::string_view json)
{
    if (m_shape == Shape::Lines) {
        m_buffer += json;
        m_buffer += '\n';
    } else {
        m_buffer += m_first ? "[\n" : ",\n";
        m_buffer += json;
    }
    m_first = false;
    return handOn(m_sink, m_buffer, bufferSize);
}

Status JsonWriter::finish()
{
    if (m_shape == Shape::Array)
        m_buffer += m_first ? "[]\n" : "\n]\n";
    return handOn(m_sink, m_buffer, 0);
}

} // namespace assay
