#pragma once

#include <cstdint>
#include <streambuf>
#include <string>

#include "domain/tabular/byte_source.h"

namespace assay {

/// A source as a standard stream that knows its lines, so that reading can go on behind a text that is broken.
class TraceLines final : public std::streambuf
{
public:
    static constexpr std::int64_t mostOfRecord = 32 << 20;
    static constexpr std::size_t mostKept = 1 << 20;

    TraceLines(ByteSource &source, std::int64_t &bytesRead) : m_source(source), m_bytes(bytesRead) {}

    /// Goes to the next character that is no blank; false at the end.
    bool skipBlanks();
    /// 1-based, of the character read last or, after skipBlanks(), next.
    std::int64_t line() const { return m_line; }
    /// The first bytes of the line, from where reading stands.
    std::string rest(std::size_t most) const { return std::string(gptr(), std::min(gptr() + most, egptr())); }
    /// A text begins here.
    void beginText();
    /// Behind the line that the text began in: what was read behind it is read again, unless that was more than mostKept.
    void leaveText();
    /// From here on a record may be as large as mostOfRecord.
    void beginRecord() { m_taken = 0; }
    bool isTooLarge() const { return m_taken > mostOfRecord; }
    const Status &source() const { return m_status; } ///< what the source said last

protected:
    int_type underflow() override;

private:
    bool fill();
    void skipLine();

    ByteSource &m_source;
    std::int64_t &m_bytes;
    Status m_status;
    std::string m_block;
    std::size_t m_at = 0;
    std::string m_piece;       ///< the line, or a part of a long one
    bool m_beginsLine = true;  ///< of the piece
    bool m_endedLine = true;   ///< the piece before it did
    std::int64_t m_line = 0;
    std::int64_t m_taken = 0;
    std::int64_t m_textLine = 0;
    std::string m_kept;        ///< what was read behind the first line of the text
    bool m_keeps = false;      ///< all of it
};

} // namespace assay
