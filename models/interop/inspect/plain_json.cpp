#include "interop/inspect/plain_json.h"

#include <algorithm>

namespace assay {

namespace {
constexpr std::size_t plainBlock = 64u << 10;
constexpr std::size_t longestWord = 12;
} // namespace

void PlainJsonSource::endWord()
{
    if (m_word == "NaN" || m_word == "Infinity" || m_word == "-Infinity") {
        m_ready += "null";
        ++m_count;
    } else {
        m_ready += m_word;
    }
    m_word.clear();
}

void PlainJsonSource::put(char c)
{
    if (m_inString) {
        m_ready += c;
        const bool ends = c == '"' && !m_isEscaped;
        m_isEscaped = c == '\\' && !m_isEscaped;
        m_inString = !ends;
        return;
    }
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c == '-' && m_word.empty());
    if (isLetter && m_word.size() < longestWord) {
        m_word += c;
        return;
    }
    endWord();
    m_inString = c == '"';
    m_ready += c;
}

Result<std::size_t> PlainJsonSource::read(char *to, std::size_t size)
{
    while (m_given == m_ready.size() && !m_isEnded) {
        m_ready.clear();
        m_given = 0;
        std::string block(plainBlock, '\0');
        const auto got = m_source.read(block.data(), block.size());
        if (!got)
            return got;
        m_isEnded = *got == 0;
        for (std::size_t i = 0; i < *got; ++i)
            put(block[i]);
        if (m_isEnded)
            endWord();
    }
    const std::size_t count = std::min(size, m_ready.size() - m_given);
    std::copy_n(m_ready.data() + m_given, count, to);
    m_given += count;
    return count;
}

} // namespace assay
