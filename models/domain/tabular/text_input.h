#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/tabular/byte_source.h"

namespace assay {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" (names of the IANA registry).
const char *name(TextEncoding encoding);

/// Decodes a source block by block to UTF-8. The encoding is the byte order mark's (dropped once); without one it is UTF-8, unless
/// the first 64 KiB hold more bytes that are not UTF-8 than non-ASCII characters that are: then Windows-1252 (WHATWG's table),
/// which every byte is valid in. Nothing is replaced: a byte that is not UTF-8, an unpaired surrogate and an odd last byte come out
/// as bytes that are not UTF-8, for the record they stand in to be refused.
class TextInput
{
public:
    static constexpr std::size_t blockSize = 64u << 10;

    /// @p source must outlive this. @p encoding overrides what would be found.
    explicit TextInput(ByteSource &source, std::optional<TextEncoding> encoding = std::nullopt);

    /// Reads the head and finds the encoding. Once, before anything else.
    Status open();
    /// Takes back what open() found. Before the first next().
    void decodeHeadAs(TextEncoding encoding);
    TextEncoding encoding() const { return m_encoding; }
    /// The first block, decoded, valid until next() is called.
    std::string_view head() const { return m_decoded; }
    /// True if the head is the whole text.
    bool headIsAll() const { return m_ended; }

    /// The next piece of the text, the head first; empty at the end. Valid until the next call.
    Result<std::string_view> next();
    /// Bytes taken from the source so far.
    std::int64_t bytesRead() const { return m_bytesRead; }

private:
    Status fill();
    void decode(std::string_view bytes);
    void decodeUtf16(std::string_view bytes);
    void addUnit(unsigned unit);
    std::string_view withoutMark(std::string_view bytes);

    ByteSource &m_source;
    std::optional<TextEncoding> m_forced;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::string m_raw;
    std::string m_decoded;
    std::optional<unsigned char> m_oddByte; ///< first half of a UTF-16 unit that a block cut
    unsigned m_highSurrogate = 0;           ///< first half of a pair that a block cut
    std::int64_t m_bytesRead = 0;
    bool m_headGiven = false;
    bool m_ended = false;
};

} // namespace assay
