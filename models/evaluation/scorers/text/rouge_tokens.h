#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The tokens of rouge_score: runs of ASCII letters and digits in lower case, everything else between them; on request the stems of
/// those longer than three letters. Keeps the text its tokens point into.
class RougeTokens
{
public:
    RougeTokens(std::string_view text, bool stem);
    RougeTokens(const RougeTokens &) = delete;
    RougeTokens &operator=(const RougeTokens &) = delete;
    const std::vector<std::string_view> &words() const { return m_words; }

private:
    std::string m_text;
    std::vector<std::string> m_stems;
    std::vector<std::string_view> m_words;
};

} // namespace assay
