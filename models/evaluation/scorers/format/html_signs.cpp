// Signs of HTML somewhere in a text.
#include "evaluation/scorers/format/html.h"

#include <array>
#include <set>

#include "base/utf8.h"

namespace assay {

namespace {

bool isTagLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTagNameUnit(char c)
{
    return isTagLetter(c) || (c >= '0' && c <= '9') || c == '-';
}

/// What holdsHtml() counts.
struct HtmlSigns
{
    bool opening = false;
    bool closing = false;
    bool closesItself = false;
    bool known = false;

    void look(std::string_view text)
    {
        const std::size_t lastEnd = text.rfind('>');
        for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
            const bool slash = at + 1 < text.size() && text[at + 1] == '/';
            std::size_t end = at + (slash ? 2 : 1);
            if (end >= text.size() || !isTagLetter(text[end]))
                continue;
            const std::size_t begin = end;
            while (end < text.size() && isTagNameUnit(text[end]))
                ++end;
            const std::string_view name = text.substr(begin, end - begin);
            known = known || (!slash && isCommon(name));
            if (lastEnd == std::string_view::npos || lastEnd < end)
                continue;
            slash ? lookClosing(text, end) : lookOpening(text, end);
        }
    }

private:
    /// A tag's name may be followed by a dash and more: the name up to it counts.
    static bool isCommon(std::string_view name)
    {
        static const std::set<std::string, std::less<>> common{"html", "head", "body", "div", "span", "p", "a", "img", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "form", "input",
                                  "button", "script", "style", "link", "meta", "br", "hr"};
        return common.contains(lowerAscii(name.substr(0, name.find('-'))));
    }
    void lookOpening(std::string_view text, std::size_t end)
    {
        const std::size_t close = text.find('>', end);
        const bool plain = close == end || (close == end + 1 && text[end] == '/');
        const bool spaced = end < text.size() && (isAsciiBlank(text[end]) || text[end] == '\f' || text[end] == '\v');
        opening = opening || close == end || spaced;
        closesItself = closesItself || ((plain || spaced) && close > end && text[close - 1] == '/');
    }
    void lookClosing(std::string_view text, std::size_t end)
    {
        while (end < text.size() && isAsciiBlank(text[end]))
            ++end;
        closing = closing || (end < text.size() && text[end] == '>');
    }
};

bool hasEntity(std::string_view text)
{
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        std::size_t end = at + 1;
        const auto skip = [&](auto fits) {
            const std::size_t begin = end;
            while (end < text.size() && fits(text[end]))
                ++end;
            return end > begin && end < text.size() && text[end] == ';';
        };
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (end < text.size() && text[end] == '#') {
            ++end;
            const bool hex = end < text.size() && text[end] == 'x';
            end += hex ? 1 : 0;
            if (hex ? skip([&](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }) : skip(isDigit))
                return true;
        } else if (skip(isTagLetter)) {
            return true;
        }
    }
    return false;
}

bool hasDoctype(std::string_view text)
{
    for (std::size_t at = text.find("<!"); at != std::string_view::npos; at = text.find("<!", at + 2)) {
        if (lowerAscii(text.substr(at + 2, 7)) != "doctype")
            continue;
        std::size_t next = at + 9;
        while (next < text.size() && isAsciiBlank(text[next]))
            ++next;
        if (next > at + 9 && lowerAscii(text.substr(next, 4)) == "html")
            return true;
    }
    return false;
}

bool hasComment(std::string_view text)
{
    const std::size_t begin = text.find("<!--");
    return begin != std::string_view::npos && text.find("-->", begin + 4) != std::string_view::npos;
}

/// ` name="value"`.
bool hasAttribute(std::string_view text)
{
    const std::array<std::size_t, 2> lastQuote{text.rfind('"'), text.rfind('\'')};
    for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && (isTagLetter(text[begin - 1]) || text[begin - 1] == '-'))
            --begin;
        std::size_t quote = at + 1;
        while (quote < text.size() && isAsciiBlank(text[quote]))
            ++quote;
        const bool isQuoted = quote < text.size() && (text[quote] == '"' || text[quote] == '\'');
        if (begin == at || begin == 0 || !isAsciiBlank(text[begin - 1]) || !isQuoted)
            continue;
        if ((lastQuote[0] != std::string_view::npos && lastQuote[0] > quote) || (lastQuote[1] != std::string_view::npos && lastQuote[1] > quote))
            return true;
    }
    return false;
}

} // namespace

bool holdsHtml(std::string_view text)
{
    HtmlSigns signs;
    signs.look(text);
    int points = signs.opening && signs.closing ? 2 : signs.opening || signs.closing ? 1 : 0;
    points += (signs.closesItself ? 1 : 0) + (signs.known ? 2 : 0) + (hasEntity(text) ? 1 : 0) + (hasDoctype(text) ? 2 : 0) + (hasComment(text) ? 1 : 0) + (hasAttribute(text) ? 1 : 0);
    return points >= 2;
}

} // namespace assay
