#include "domain/tabular/delimited_reader.h"

#include <algorithm>
#include <utility>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t at(char c)
{
    return static_cast<unsigned char>(c);
}

} // namespace

DelimitedReader::DelimitedReader(std::unique_ptr<TextInput> input, TableFormat format) : RecordReader(std::move(input), format)
{
    for (const char c : {format.delimiter, format.quote, '\r', '\n', '\0'})
        m_endsPlain[at(c)] = true;
    for (const char c : {format.quote, '\r', '\n', '\0'})
        m_endsQuoted[at(c)] = true;
}

Status DelimitedReader::readHead()
{
    Step step = Step::Blank;
    while (step == Step::Blank) {
        const auto read = readCells();
        if (!read)
            return fail(read.error());
        step = *read;
    }
    const QString what = translate("Tabular", "The file cannot be read as a table");
    if (step == Step::Bad)
        return fail(ErrorCode::BadInput, what, m_badLine.reason, {}, Where{{}, static_cast<int>(m_badLine.line), 0, {}});
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        std::string column(trimmed(cell(i)));
        if (column.empty())
            column = "column_" + std::to_string(i + 1);
        if (std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end())
            return fail(ErrorCode::BadInput, what,
                        translate("Tabular", "two columns are named “%1”").arg(QString::fromStdString(column)),
                        translate("Tabular", "Give each column a name of its own in the first line."),
                        Where{{}, static_cast<int>(m_firstLine), 0, {}});
        m_columns.push_back(std::move(column));
    }
    return {};
}

Result<RecordReader::Step> DelimitedReader::next()
{
    const auto step = readCells();
    if (!step || *step != Step::Record)
        return step;
    if (++m_records > TableBounds::records)
        return fail(ErrorCode::BadInput, translate("Tabular", "The file is too long"),
                    translate("Tabular", "it holds more than %1 rows").arg(TableBounds::records));
    if (m_ends.size() != m_columns.size()) {
        m_problem = translate("Tabular", "it has %1 cells where the head has %2").arg(m_ends.size()).arg(m_columns.size());
        return bad();
    }
    m_record.line = m_firstLine;
    m_record.fields.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_record.fields[i] = {m_columns[i], cell(i), false};
    return Step::Record;
}

Result<RecordReader::Step> DelimitedReader::readCells()
{
    m_state = State::RecordStart;
    m_text.clear();
    m_ends.clear();
    m_cellFrom = 0;
    m_headBytes.clear();
    m_problem.clear();
    m_quoted = false;
    m_recordFrom = m_at;
    while (scanBlock() == Scan::NeedsMore) {
        keepHead();
        const auto more = m_input->next();
        if (!more)
            return fail(more.error());
        m_block = *more;
        m_at = m_recordFrom = 0;
        if (!m_block.empty())
            continue;
        if (m_state == State::RecordStart)
            return Step::End;
        if (m_state == State::Quoted)
            refuse(translate("Tabular", "the quote opened in line %1 is never closed").arg(m_quoteLine));
        else if (m_state != State::Skip)
            endCell();
        break;
    }
    return finish();
}

/// Goes on from m_at to the end of the record or of the block, wherever the block was cut.
DelimitedReader::Scan DelimitedReader::scanBlock()
{
    while (m_at < m_block.size()) {
        const char c = m_block[m_at];
        if (m_state == State::RecordStart) {
            if (std::exchange(m_afterCr, false) && c == '\n') {
                m_recordFrom = ++m_at;
                continue;
            }
            m_firstLine = m_line;
            m_state = State::CellStart;
        }
        if (m_state == State::Quoted) {
            quotedRun();
        } else if (m_state == State::CellStart && c == m_format.quote) {
            m_state = State::Quoted;
            m_quoted = true;
            m_quoteLine = m_line;
            m_afterCr = false;
            ++m_at;
        } else if (m_state == State::QuoteInQuoted && c == m_format.quote) {
            append({&c, 1});
            m_state = m_problem.isEmpty() ? State::Quoted : State::Skip;
            ++m_at;
        } else if (structural(c)) {
            if (m_state == State::RecordStart)
                return Scan::Ended;
        } else if (m_state == State::QuoteInQuoted) {
            refuse(translate("Tabular", "text stands after the closing quote of cell %1").arg(m_ends.size() + 1));
        } else {
            plainRun();
        }
    }
    return Scan::NeedsMore;
}

/// Delimiters and line ends outside quotes. After a line end the state is RecordStart.
bool DelimitedReader::structural(char c)
{
    if (c == m_format.delimiter && m_state != State::Skip) {
        endCell();
        if (m_state != State::Skip)
            m_state = State::CellStart;
    } else if (c == '\n' || c == '\r') {
        if (m_state != State::Skip)
            endCell();
        m_afterCr = c == '\r';
        ++m_line;
        m_state = State::RecordStart;
    } else {
        return false;
    }
    ++m_at;
    return true;
}

void DelimitedReader::plainRun()
{
    const std::size_t from = m_at;
    if (m_state == State::Skip) {
        m_at = std::min(m_block.find_first_of("\r\n", m_at), m_block.size());
        return;
    }
    m_state = State::Plain;
    while (m_at < m_block.size() && !m_endsPlain[at(m_block[m_at])])
        ++m_at;
    append(m_block.substr(from, m_at - from));
    if (m_at == m_block.size() || m_state == State::Skip)
        return;
    if (m_block[m_at] == '\0')
        refuse(translate("Tabular", "cell %1 holds a NUL byte").arg(m_ends.size() + 1));
    else if (m_block[m_at] == m_format.quote)
        refuse(translate("Tabular", "a quote stands inside cell %1, which does not begin with one").arg(m_ends.size() + 1));
}

void DelimitedReader::quotedRun()
{
    const std::size_t from = m_at;
    while (m_at < m_block.size() && !m_endsQuoted[at(m_block[m_at])])
        ++m_at;
    if (m_at > from)
        m_afterCr = false;
    append(m_block.substr(from, m_at - from));
    if (m_at == m_block.size() || m_state == State::Skip)
        return;
    const char c = m_block[m_at];
    if (c == '\0') {
        refuse(translate("Tabular", "cell %1 holds a NUL byte").arg(m_ends.size() + 1));
        return;
    }
    if (c == m_format.quote) {
        m_state = State::QuoteInQuoted;
        m_afterCr = false;
    } else {
        countQuotedLine(c);
        append({&c, 1});
    }
    ++m_at;
}

/// CRLF inside quotes is one line end, also when a block ends between the two.
void DelimitedReader::countQuotedLine(char c)
{
    m_line += c == '\r' || !m_afterCr;
    m_afterCr = c == '\r';
}

void DelimitedReader::append(std::string_view piece)
{
    m_text += piece;
    if (m_text.size() - m_cellFrom > TableBounds::cellBytes) {
        QString why = translate("Tabular", "cell %1 is longer than %2 MiB").arg(m_ends.size() + 1).arg(TableBounds::cellBytes >> 20);
        if (m_state == State::Quoted)
            why += translate("Tabular", "; is the quote of line %1 closed?").arg(m_quoteLine);
        refuse(why);
    } else if (m_text.size() > TableBounds::recordBytes) {
        refuse(translate("Tabular", "it is longer than %1 MiB").arg(TableBounds::recordBytes >> 20));
    }
}

void DelimitedReader::endCell()
{
    if (m_ends.size() == TableBounds::columns) {
        refuse(translate("Tabular", "it has more than %1 cells").arg(TableBounds::columns));
        return;
    }
    m_ends.push_back(m_text.size());
    m_cellFrom = m_text.size();
}

/// The first problem is the one that is told; the rest of the line is passed over.
void DelimitedReader::refuse(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = why;
    m_state = State::Skip;
    m_afterCr = false;
}

void DelimitedReader::keepHead()
{
    if (m_headBytes.size() < headBytes)
        m_headBytes += m_block.substr(m_recordFrom, std::min(m_at - m_recordFrom, headBytes - m_headBytes.size()));
}

std::string_view DelimitedReader::cell(std::size_t index) const
{
    const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(from, m_ends[index] - from);
}

QString DelimitedReader::problemOfCells() const
{
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const std::size_t wrong = firstInvalidUtf8(cell(i));
        if (wrong != std::string_view::npos)
            return translate("Tabular", "cell %1 is not UTF-8 at its byte %2").arg(i + 1).arg(wrong + 1);
    }
    return {};
}

RecordReader::Step DelimitedReader::finish()
{
    if (m_problem.isEmpty())
        m_problem = problemOfCells();
    if (!m_problem.isEmpty())
        return bad();
    // Spreadsheets leave rows of nothing but delimiters at the end.
    return m_text.empty() && !m_quoted ? Step::Blank : Step::Record;
}

RecordReader::Step DelimitedReader::bad()
{
    keepHead();
    while (!m_headBytes.empty() && (m_headBytes.back() == '\n' || m_headBytes.back() == '\r'))
        m_headBytes.pop_back();
    m_badLine = {m_firstLine, std::max<std::int64_t>(1, m_line - m_firstLine), m_problem, m_headBytes};
    return Step::Bad;
}

} // namespace assay
