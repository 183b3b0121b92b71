#include "evaluation/scorers/text/western_tokens.h"

#include <algorithm>
#include <initializer_list>

#include "evaluation/scorers/text/unicode.h"

namespace assay {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isStop(char c)
{
    return c == '.' || c == ',';
}
/// ASCII but letters, digits and ' , - .
constexpr bool standsAlone(char c)
{
    return (c >= ' ' && c <= '&') || (c >= '(' && c <= '+') || c == '/' || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result.append(text.substr(0, at)).append(with);
        text.remove_prefix(at + what.size());
    }
    return result.append(text);
}

/// A blank on both sides of each character that stands alone.
std::string punctuationApart(std::string_view text)
{
    std::string result;
    result.reserve(text.size() * 2);
    for (const char c : text) {
        if (standsAlone(c))
            result.append({' ', c, ' '});
        else
            result.push_back(c);
    }
    return result;
}

/// Each rule takes two neighbours at once and goes on behind them, as the regular expressions of the definition do.
template <typename Fits>
std::string pairsApart(std::string_view text, Fits fits, bool blankBefore, bool blankAfter)
{
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    std::size_t at = 0;
    for (; at + 1 < text.size(); ++at) {
        if (!fits(text[at], text[at + 1])) {
            result.push_back(text[at]);
            continue;
        }
        if (blankBefore)
            result.push_back(' ');
        result.append({text[at], ' ', text[at + 1]});
        if (blankAfter)
            result.push_back(' ');
        ++at;
    }
    if (at < text.size())
        result.push_back(text[at]);
    return result;
}

/// Points and commas apart unless between digits, and a dash after a digit.
std::string stopsApart(std::string_view text)
{
    const std::string behind = pairsApart(text, [](char a, char b) { return !isDigit(a) && isStop(b); }, false, true);
    const std::string before = pairsApart(behind, [](char a, char b) { return isStop(a) && !isDigit(b); }, true, false);
    return pairsApart(before, [](char a, char b) { return isDigit(a) && b == '-'; }, false, true);
}

std::string withoutEntities(std::string text)
{
    if (text.find('&') == std::string::npos)
        return text;
    for (const auto &[entity, character] : {std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}, std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}})
        text = replaced(text, entity, character);
    return text;
}

std::string westernNormalised(std::string_view sentence)
{
    std::string text = withoutEntities(replaced(replaced(sentence, "\n-", ""), "\n", " "));
    text = replaced(punctuationApart(" " + text + " "), "'s ", " 's ");
    return stopsApart(text);
}

struct CharacterRange
{
    char32_t first;
    char32_t last;
};

bool isIn(char32_t c, std::initializer_list<CharacterRange> ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](CharacterRange range) { return c >= range.first && c <= range.last; });
}

/// Characters that Tercom counts as words of their own. (Its rules for runs of kana never match a padded sentence, so there are none.)
bool isAsianWord(char32_t c)
{
    return isIn(c, {{0x2E80, 0x2EFF}, {0x31C0, 0x31EF}, {0x3200, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}});
}

bool isAsianPunctuation(char32_t c)
{
    return isIn(c, {{0x3001, 0x3002}, {0x3008, 0x3011}, {0x3014, 0x301F}, {0xFF61, 0xFF65}, {0x30FB, 0x30FB}, {0xFF0E, 0xFF0E}, {0xFF0C, 0xFF0C},
                    {0xFF1F, 0xFF1F}, {0xFF1A, 0xFF1B}, {0xFF01, 0xFF02}, {0xFF08, 0xFF09}});
}

template <typename Apart, typename Drop>
std::string byCharacter(std::string_view text, Apart apart, Drop drop)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const std::string_view bytes = text.substr(at, point.length);
        at += point.length;
        if (drop(point.value))
            continue;
        if (apart(point.value))
            result.append(" ").append(bytes).append(" ");
        else
            result.append(bytes);
    }
    return result;
}

bool never(char32_t)
{
    return false;
}

std::string singleBlanks(std::string_view text)
{
    std::string result;
    for (const std::string_view word : splitWords(text, Blanks::Python))
        result.append(result.empty() ? "" : " ").append(word);
    return result;
}

} // namespace

std::string tokens13a(std::string_view line)
{
    const std::string text = withoutEntities(replaced(replaced(replaced(line, "<skipped>", ""), "-\n", ""), "\n", " "));
    return stopsApart(punctuationApart(" " + text + " "));
}

std::string tercomTokens(std::string_view sentence, const TercomRules &rules)
{
    std::string text = rules.caseSensitive ? std::string(sentence) : lowered(sentence);
    if (rules.normalised) {
        text = westernNormalised(text);
        if (rules.asian)
            text = byCharacter(text, [](char32_t c) { return isAsianWord(c) || isAsianPunctuation(c); }, never);
    }
    if (rules.noPunctuation) {
        text = byCharacter(text, never, [](char32_t c) { return c < 0x80 && std::string_view(".,?:;!\"()").find(static_cast<char>(c)) != std::string_view::npos; });
        if (rules.asian)
            text = byCharacter(text, never, isAsianPunctuation);
    }
    return singleBlanks(text);
}

} // namespace assay
