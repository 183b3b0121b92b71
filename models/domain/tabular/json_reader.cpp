#include "domain/tabular/json_reader.h"

#include <algorithm>
#include <climits>
#include <utility>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

QString tooLong()
{
    return translate("Tabular", "it is longer than %1 MiB").arg(TableBounds::recordBytes >> 20);
}

} // namespace

RecordReader::Step JsonRecordReader::bad(const QString &why, std::string_view source, std::int64_t line, std::int64_t lines)
{
    m_badLine = {line, lines, why, std::string(source.substr(0, headBytes))};
    return Step::Bad;
}

Result<RecordReader::Step> JsonRecordReader::take(std::string_view source, std::int64_t line, std::int64_t lines)
{
    const std::size_t wrong = firstInvalidUtf8(source);
    if (wrong != std::string_view::npos)
        return bad(translate("Tabular", "it is not UTF-8 at its byte %1").arg(wrong + 1), source, line, lines);
    auto members = rawMembers(source);
    if (!members) {
        QString why = members.error().why;
        if (members.error().where.column > 0)
            why += translate("Tabular", " (column %1)").arg(members.error().where.column);
        return bad(why, source, line, lines);
    }
    if (members->size() > TableBounds::columns)
        return bad(translate("Tabular", "it has more than %1 names").arg(TableBounds::columns), source, line, lines);
    for (const RawMember &member : *members) {
        if (member.source.size() > TableBounds::cellBytes)
            return bad(translate("Tabular", "the value of “%1” is longer than %2 MiB")
                           .arg(QString::fromStdString(member.name)).arg(TableBounds::cellBytes >> 20),
                       source, line, lines);
    }
    if (++m_records > TableBounds::records)
        return fail(ErrorCode::BadInput, translate("Tabular", "The file is too long"),
                    translate("Tabular", "it holds more than %1 records").arg(TableBounds::records));
    m_members = std::move(*members);
    m_record.line = line;
    m_record.fields.clear();
    for (const RawMember &member : m_members)
        m_record.fields.push_back({member.name, member.source, !member.isString});
    return Step::Record;
}

Result<RecordReader::Step> JsonLinesReader::next()
{
    if (m_ended)
        return Step::End;
    m_text.clear();
    m_tooLong = false;
    ++m_line;
    for (;;) {
        if (m_at == m_block.size()) {
            const auto more = m_input->next();
            if (!more)
                return fail(more.error());
            m_block = *more;
            m_at = 0;
            if (m_block.empty()) {
                m_ended = true;
                return m_text.empty() && !m_tooLong ? Step::End : endLine();
            }
        }
        if (std::exchange(m_afterCr, false) && m_block[m_at] == '\n') {
            ++m_at;
            continue;
        }
        const std::size_t end = std::min(m_block.find_first_of("\r\n", m_at), m_block.size());
        if (m_text.size() + (end - m_at) > TableBounds::recordBytes)
            m_tooLong = true;
        m_text += m_block.substr(m_at, m_tooLong && m_text.size() >= headBytes ? 0 : end - m_at);
        m_at = end;
        if (end == m_block.size())
            continue;
        m_afterCr = m_block[m_at++] == '\r';
        return endLine();
    }
}

Result<RecordReader::Step> JsonLinesReader::endLine()
{
    if (m_tooLong)
        return bad(tooLong(), m_text, m_line, 1);
    if (trimmed(m_text).empty())
        return Step::Blank;
    return take(m_text, m_line, 1);
}

int JsonArrayReader::peek()
{
    while (m_at == m_block.size() && !m_textEnded) {
        const auto more = m_input->next();
        if (!more)
            m_source = fail(more.error());
        m_block = more.value_or(std::string_view());
        m_at = 0;
        m_textEnded = m_block.empty();
    }
    return m_textEnded ? endOfText : static_cast<unsigned char>(m_block[m_at]);
}

int JsonArrayReader::get()
{
    const int c = peek();
    if (c == endOfText)
        return c;
    ++m_at;
    m_line += c == '\r' || (c == '\n' && !m_afterCr);
    m_afterCr = c == '\r';
    return c;
}

int JsonArrayReader::peekPastBlanks()
{
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')
        get();
    return peek();
}

tl::unexpected<Error> JsonArrayReader::notATable(const char *why) const
{
    if (!m_source)
        return fail(m_source.error());
    const QString list = QString::fromStdString(m_list);
    return fail(ErrorCode::BadInput, translate("Tabular", "This JSON file holds no list of %1").arg(list),
                QString(translate("Tabular", why)).replace(QStringLiteral("%1"), list),
                translate("Tabular", "Give an array of objects, {\"%1\":[…]}, or one object a line (JSONL).").arg(list),
                Where{{}, static_cast<int>(std::min<std::int64_t>(m_line, INT_MAX)), 0, {}});
}

Status JsonArrayReader::enter()
{
    const int c = peekPastBlanks();
    if (c == '[') {
        get();
        return {};
    }
    if (c == '{')
        return enterObject();
    return notATable(QT_TRANSLATE_NOOP("Tabular", "it begins with neither [ nor {"));
}

/// Goes past the members before the list without keeping them.
Status JsonArrayReader::enterObject()
{
    m_inObject = true;
    get();
    while (peekPastBlanks() == '"') {
        std::string name;
        stringInto(&name);
        if (peekPastBlanks() != ':')
            break;
        get();
        const int c = peekPastBlanks();
        if (name == '"' + m_list + '"' && c == '[') {
            get();
            return {};
        }
        valueInto(nullptr);
        if (peekPastBlanks() == ',')
            get();
    }
    return notATable(QT_TRANSLATE_NOOP("Tabular", "it is an object without a list “%1”"));
}

/// A string with its quotes; false if the text ends inside. Keeps at most one byte more than a record may have.
bool JsonArrayReader::stringInto(std::string *kept)
{
    bool escaped = false;
    bool first = true;
    for (int c = get(); c != endOfText; c = get()) {
        if (kept && kept->size() <= TableBounds::recordBytes)
            *kept += static_cast<char>(c);
        if (!std::exchange(first, false) && !escaped && c == '"')
            return true;
        escaped = !escaped && c == '\\';
    }
    return false;
}

/// A value up to its end, by its brackets and strings only: what stands inside is judged afterwards. False if the text ends inside.
bool JsonArrayReader::valueInto(std::string *kept)
{
    std::int64_t depth = 0;
    do {
        const int c = peek();
        if (c == endOfText)
            return depth == 0;
        if (c == '"') {
            if (!stringInto(kept))
                return false;
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']' || c == '}'))
            return true;
        depth += c == '[' || c == '{';
        depth -= c == ']' || c == '}';
        get();
        if (kept && kept->size() <= TableBounds::recordBytes)
            *kept += static_cast<char>(c);
    } while (depth > 0 || (peek() != ',' && peek() != ']' && peek() != '}'));
    return true;
}

RecordReader::Step JsonArrayReader::brokenOff(const char *why)
{
    m_done = true;
    std::string rest;
    const std::int64_t line = m_line;
    for (int c = get(); c != endOfText; c = get()) {
        if (rest.size() < headBytes)
            rest += static_cast<char>(c);
    }
    return bad(translate("Tabular", why), rest, line, std::max<std::int64_t>(1, m_line - line));
}

Result<RecordReader::Step> JsonArrayReader::next()
{
    if (m_done)
        return Step::End;
    int c = peekPastBlanks();
    if (c == ']' && m_first)
        return leave();
    if (!std::exchange(m_first, false)) {
        if (c == ']')
            return leave();
        if (c != ',' && c != endOfText)
            return brokenOff(QT_TRANSLATE_NOOP("Tabular", "a comma is missing between two elements; nothing after it is read"));
        get();
        c = peekPastBlanks();
    }
    if (!m_source)
        return fail(m_source.error());
    if (c == endOfText)
        return brokenOff(QT_TRANSLATE_NOOP("Tabular", "the file ends inside its list: it was cut off"));
    const std::int64_t line = m_line;
    std::string element;
    m_done = !valueInto(&element);
    if (!m_source)
        return fail(m_source.error());
    const std::int64_t lines = m_line - line + 1;
    if (m_done)
        return bad(translate("Tabular", "the file ends inside this element: it was cut off"), element, line, lines);
    if (element.size() > TableBounds::recordBytes)
        return bad(tooLong(), element, line, lines);
    if (element.empty())
        return bad(translate("Tabular", "an element is missing before a comma or bracket"), element, line, lines);
    return take(element, line, lines);
}

/// Behind the list only the other members of the object may stand.
Result<RecordReader::Step> JsonArrayReader::leave()
{
    get();
    m_done = true;
    while (m_inObject && peekPastBlanks() == ',') {
        get();
        peekPastBlanks();
        stringInto(nullptr);
        if (peekPastBlanks() == ':')
            get();
        peekPastBlanks();
        valueInto(nullptr);
    }
    if (m_inObject && peekPastBlanks() == '}')
        get();
    const int rest = peekPastBlanks();
    if (!m_source)
        return fail(m_source.error());
    if (rest != endOfText)
        return brokenOff(QT_TRANSLATE_NOOP("Tabular", "text stands after the end of the list"));
    return Step::End;
}

} // namespace assay
