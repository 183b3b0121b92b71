#include "evaluation/scorers/text/rouge_tokens.h"

#include <array>

#include "evaluation/scorers/text/porter.h"

namespace assay {

namespace {

/// By byte: the lower-case letter or digit, or 0.
constexpr std::array<char, 256> tokenCharacters()
{
    std::array<char, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = static_cast<char>(c);
    for (int c = 'a'; c <= 'z'; ++c) {
        table[static_cast<std::size_t>(c)] = static_cast<char>(c);
        table[static_cast<std::size_t>(c - 'a' + 'A')] = static_cast<char>(c);
    }
    return table;
}

/// The two characters beyond ASCII that lower-case to an ASCII letter: the Kelvin sign, and İ, whose dot ends the token.
std::string withoutOddLetters(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("\u212a")) {
            result += 'k';
            at += 3;
        } else if (text.substr(at).starts_with("\u0130")) {
            result += "i ";
            at += 2;
        } else {
            result += text[at++];
        }
    }
    return result;
}

} // namespace

RougeTokens::RougeTokens(std::string_view text, bool stem)
{
    static constexpr std::array<char, 256> characters = tokenCharacters();
    m_text = text;
    if (m_text.find('\xE2') != std::string::npos || m_text.find('\xC4') != std::string::npos)
        m_text = withoutOddLetters(m_text);
    m_words.reserve(m_text.size() / 5);
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (end > begin)
            m_words.emplace_back(m_text.data() + begin, end - begin);
    };
    for (std::size_t at = 0; at < m_text.size(); ++at) {
        const char c = characters[static_cast<unsigned char>(m_text[at])];
        if (c) {
            m_text[at] = c;
        } else {
            close(at);
            begin = at + 1;
        }
    }
    close(m_text.size());
    if (!stem)
        return;
    m_stems.reserve(m_words.size());
    for (std::string_view &word : m_words) {
        m_stems.push_back(word.size() > 3 ? porterStem(std::string(word)) : std::string(word));
        word = m_stems.back();
    }
}

} // namespace assay
