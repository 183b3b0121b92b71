#include "domain/tabular/text_input.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace assay {

namespace {

/// Windows-1252, 0x80 to 0x9F, as in the WHATWG encoding standard; all other bytes are their own code point.
constexpr std::array<unsigned, 32> windows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                               0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                               0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Surrogates are written like any other code point of their size: not UTF-8, and so refused where they stand.
void appendCodePoint(std::string &text, unsigned code)
{
    const auto add = [&text](unsigned byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

std::size_t nonAsciiCharacters(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += static_cast<unsigned char>(c) >= 0xC0;
    return count;
}

bool looksLikeUtf8(std::string_view head, bool isAll)
{
    std::size_t valid = 0;
    std::size_t invalid = 0;
    while (!head.empty()) {
        const std::size_t bad = firstInvalidUtf8(head);
        valid += nonAsciiCharacters(head.substr(0, bad));
        if (bad == std::string_view::npos)
            break;
        const bool cutByBlock = !isAll && head.size() - bad < 4 && static_cast<unsigned char>(head[bad]) >= 0xC2;
        if (cutByBlock)
            break;
        ++invalid;
        head.remove_prefix(bad + 1);
    }
    return invalid == 0 || invalid <= valid;
}

TextEncoding encodingOf(std::string_view head, bool isAll)
{
    if (head.starts_with("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (head.starts_with("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    return looksLikeUtf8(head, isAll) ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace

const char *name(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return "UTF-8";
    case TextEncoding::Utf16Le: return "UTF-16LE";
    case TextEncoding::Utf16Be: return "UTF-16BE";
    case TextEncoding::Windows1252: return "windows-1252";
    }
    return "UTF-8";
}

TextInput::TextInput(ByteSource &source, std::optional<TextEncoding> encoding) : m_source(source), m_forced(encoding) {}

/// A short read is no end: pipes give what they have.
Status TextInput::fill()
{
    m_raw.resize(blockSize);
    std::size_t filled = 0;
    while (filled < blockSize) {
        const auto count = m_source.read(m_raw.data() + filled, blockSize - filled);
        if (!count)
            return fail(count.error());
        if (*count == 0) {
            m_ended = true;
            break;
        }
        filled += *count;
    }
    m_raw.resize(filled);
    m_bytesRead += static_cast<std::int64_t>(filled);
    return {};
}

std::string_view TextInput::withoutMark(std::string_view bytes)
{
    const std::string_view mark = m_encoding == TextEncoding::Utf8      ? "\xEF\xBB\xBF"
                                  : m_encoding == TextEncoding::Utf16Le ? "\xFF\xFE"
                                  : m_encoding == TextEncoding::Utf16Be ? "\xFE\xFF"
                                                                        : "";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

Status TextInput::open()
{
    if (auto filled = fill(); !filled)
        return filled;
    decodeHeadAs(m_forced.value_or(encodingOf(m_raw, m_ended)));
    return {};
}

void TextInput::decodeHeadAs(TextEncoding encoding)
{
    m_encoding = encoding;
    decode(withoutMark(m_raw));
}

Result<std::string_view> TextInput::next()
{
    if (!std::exchange(m_headGiven, true) && !m_decoded.empty())
        return std::string_view(m_decoded);
    m_decoded.clear();
    while (m_decoded.empty() && !m_ended) {
        if (auto filled = fill(); !filled)
            return fail(filled.error());
        decode(m_raw);
    }
    return std::string_view(m_decoded);
}

void TextInput::decode(std::string_view bytes)
{
    m_decoded.clear();
    switch (m_encoding) {
    case TextEncoding::Utf8: m_decoded.assign(bytes); break;
    case TextEncoding::Windows1252:
        for (const char c : bytes) {
            const unsigned byte = static_cast<unsigned char>(c);
            appendCodePoint(m_decoded, byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte);
        }
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be: decodeUtf16(bytes); break;
    }
}

void TextInput::decodeUtf16(std::string_view bytes)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!m_oddByte) {
            m_oddByte = byte;
            continue;
        }
        const unsigned first = *m_oddByte;
        m_oddByte.reset();
        addUnit(m_encoding == TextEncoding::Utf16Le ? (unsigned{byte} << 8 | first) : (first << 8 | byte));
    }
    if (!m_ended)
        return;
    if (const unsigned high = std::exchange(m_highSurrogate, 0))
        appendCodePoint(m_decoded, high);
    if (std::exchange(m_oddByte, std::nullopt))
        m_decoded += '\xFF';
}

void TextInput::addUnit(unsigned unit)
{
    const bool isLow = unit >= 0xDC00 && unit < 0xE000;
    if (const unsigned high = std::exchange(m_highSurrogate, 0)) {
        if (isLow) {
            appendCodePoint(m_decoded, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            return;
        }
        appendCodePoint(m_decoded, high);
    }
    if (unit >= 0xD800 && unit < 0xDC00)
        m_highSurrogate = unit;
    else
        appendCodePoint(m_decoded, unit);
}

} // namespace assay
