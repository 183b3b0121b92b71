#include "interop/traces/trace_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace assay {

namespace {
constexpr std::size_t blockSize = 256u << 10;
constexpr std::size_t longestPiece = 1u << 20;
} // namespace

/// The next block of the source; false at its end.
bool TraceLines::fill()
{
    m_block.resize(blockSize);
    m_at = 0;
    const auto read = m_status ? m_source.read(m_block.data(), blockSize) : Result<std::size_t>(std::size_t(0));
    if (!read)
        m_status = fail(read.error());
    m_block.resize(read.value_or(0));
    m_bytes += static_cast<std::int64_t>(m_block.size());
    return !m_block.empty();
}

std::streambuf::int_type TraceLines::underflow()
{
    if (gptr() != egptr())
        return traits_type::to_int_type(*gptr());
    if (isTooLarge())
        return traits_type::eof();
    std::string piece;
    bool ended = false;
    while (!ended && piece.size() < longestPiece && (m_at < m_block.size() || fill())) {
        const std::size_t end = m_block.find('\n', m_at);
        ended = end != std::string::npos;
        const std::size_t until = std::min(ended ? end + 1 : m_block.size(), m_at + longestPiece - piece.size());
        ended = ended && until == end + 1;
        piece.append(m_block, m_at, until - m_at);
        m_at = until;
    }
    if (piece.empty())
        return traits_type::eof();
    m_beginsLine = m_endedLine;
    m_endedLine = ended;
    m_line += m_beginsLine ? 1 : 0;
    m_taken += static_cast<std::int64_t>(piece.size());
    if (m_line > m_textLine) {
        m_keeps = m_keeps && m_kept.size() + piece.size() <= mostKept;
        m_keeps ? void(m_kept += piece) : m_kept.clear();
    }
    m_piece = std::move(piece);
    setg(m_piece.data(), m_piece.data(), m_piece.data() + m_piece.size());
    return traits_type::to_int_type(*gptr());
}

bool TraceLines::skipBlanks()
{
    for (int_type next = sgetc(); next != traits_type::eof(); next = snextc()) {
        if (!isAsciiBlank(traits_type::to_char_type(next)) && next != 0xEF && next != 0xBB && next != 0xBF) // a byte order mark is none of ours
            return true;
        beginRecord();
    }
    return false;
}

void TraceLines::skipLine()
{
    for (;;) {
        setg(eback(), egptr(), egptr());
        beginRecord();
        if (m_endedLine || underflow() == traits_type::eof())
            return;
    }
}

void TraceLines::beginText()
{
    beginRecord();
    m_textLine = m_line;
    m_kept.clear();
    m_keeps = true;
}

void TraceLines::leaveText()
{
    beginRecord();
    if (m_line == m_textLine || !m_keeps)
        return skipLine();
    m_block.replace(0, m_at, m_kept);
    m_at = 0;
    m_line = m_textLine;
    m_endedLine = true;
    m_kept.clear();
    setg(nullptr, nullptr, nullptr);
}

} // namespace assay
