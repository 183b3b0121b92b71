// Whether a text is HTML as a whole.
#include "evaluation/scorers/format/html.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "base/utf8.h"

namespace assay {

namespace {

using Names = std::set<std::string, std::less<>>;

const Names &htmlElements()
{
    static const Names names{
        "title", "base", "link", "meta", "style", "article", "section", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "address", "p", "hr", "pre", "blockquote",
        "ol", "ul", "li", "dl", "dt", "dd", "figure", "figcaption", "main", "div", "a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr", "ruby", "rt", "rp", "data", "time", "code",
        "var", "samp", "kbd", "sub", "sup", "i", "b", "u", "mark", "bdi", "bdo", "span", "br", "wbr", "img", "iframe", "embed", "object", "param", "picture", "source", "video", "audio",
        "track", "map", "area", "svg", "math", "script", "noscript", "canvas", "ins", "del", "table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th", "form",
        "label", "input", "button", "select", "datalist", "optgroup", "option", "textarea", "output", "progress", "meter", "fieldset", "legend", "details", "summary", "dialog", "menu",
        "slot", "template"};
    return names;
}

const Names voidElements{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"};
/// Their content is text up to their end tag.
const Names rawElements{"script", "style", "textarea", "title", "iframe", "noscript", "xmp", "noembed", "noframes"};
/// Their beginning ends an open paragraph.
const Names blocks{"address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
                   "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul"};
/// Text right inside of these is moved out of the table.
const Names tableParts{"table", "tbody", "thead", "tfoot", "tr"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlankOnly(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isAsciiBlank(c) || c == '\f'; });
}

/// Walks through markup once and keeps the elements that are open.
class HtmlWalk
{
public:
    explicit HtmlWalk(std::string_view text) : m_text(text) {}

    std::string problem()
    {
        while (m_at < m_text.size() && !m_hasLooseText)
            step();
        if (m_hasLooseText && !m_hasBody)
            return "text stands outside of elements";
        return m_hasElement ? std::string() : std::string("no element of HTML");
    }

private:
    void step()
    {
        if (m_text[m_at] != '<') {
            const std::size_t end = std::min(m_text.find('<', m_at), m_text.size());
            takeText(m_text.substr(m_at, end - m_at));
            m_at = end;
            return;
        }
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (next == '!' || next == '?')
            skipDeclaration();
        else if (isLetter(next))
            takeOpening();
        else if (next == '/' && m_at + 2 < m_text.size() && isLetter(m_text[m_at + 2]))
            takeClosing();
        else if (next == '/')
            skipTo('>');
        else
            takeText(m_text.substr(m_at++, 1));
    }

    void takeText(std::string_view text)
    {
        if (isBlankOnly(text))
            return;
        const bool isMovedOut = !m_open.empty() && tableParts.contains(m_open.back());
        const std::size_t table = isMovedOut ? static_cast<std::size_t>(std::find(m_open.rbegin(), m_open.rend(), "table") - m_open.rbegin()) : 0;
        const bool isLoose = m_open.empty() || (isMovedOut && table + 1 >= m_open.size());
        m_hasLooseText = m_hasLooseText || (isLoose && !m_hasBody);
    }

    void skipDeclaration()
    {
        if (m_text.substr(m_at).starts_with("<!--")) {
            const std::size_t end = m_text.find("-->", m_at + 4);
            m_at = end == std::string_view::npos ? m_text.size() : end + 3;
            return;
        }
        skipTo('>');
    }
    void skipTo(char end)
    {
        const std::size_t found = m_text.find(end, m_at);
        m_at = found == std::string_view::npos ? m_text.size() : found + 1;
    }

    std::string takeName()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !isAsciiBlank(m_text[m_at]) && m_text[m_at] != '\f' && m_text[m_at] != '/' && m_text[m_at] != '>')
            ++m_at;
        return lowerAscii(m_text.substr(begin, m_at - begin));
    }
    /// To behind the `>`, quotes minded; nothing when there is none: then the tag is none. True when it closes itself.
    std::optional<bool> takeAttributes()
    {
        char quote = '\0';
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (quote) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                ++m_at;
                return m_text[m_at - 2] == '/';
            } else if ((c == '"' || c == '\'') && m_text[m_at - 1] == '=') {
                quote = c;
            }
        }
        return std::nullopt;
    }

    void takeOpening()
    {
        ++m_at;
        const std::string name = takeName();
        const auto closes = takeAttributes();
        if (!closes)
            return;
        m_hasBody = m_hasBody || name == "body";
        if (name == "html" || name == "head" || name == "body") {
            m_hasElement = true;
            return;
        }
        m_hasElement = m_hasElement || htmlElements().contains(name) || name.find('-') != std::string::npos;
        if (blocks.contains(name))
            closeIfOpen("p");
        if (name == "li" && !m_open.empty() && m_open.back() == "li")
            m_open.pop_back();
        if (voidElements.contains(name))
            return;
        const bool isForeign = m_foreign > 0 || isForeignName(name);
        if (*closes && isForeign)
            return;
        if (rawElements.contains(name) && !isForeign) {
            skipRaw(name);
            return;
        }
        if (m_open.size() >= 512)
            return;
        m_open.push_back(name);
        m_foreign += isForeignName(name) ? 1 : 0;
    }
    static bool isForeignName(std::string_view name) { return name == "svg" || name == "math"; }
    void skipRaw(const std::string &name)
    {
        for (std::size_t at = m_text.find("</", m_at); at != std::string_view::npos; at = m_text.find("</", at + 2)) {
            if (lowerAscii(m_text.substr(at + 2, name.size())) == name) {
                m_at = at;
                skipTo('>');
                return;
            }
        }
        m_at = m_text.size();
    }
    void takeClosing()
    {
        m_at += 2;
        const std::string name = takeName();
        if (takeAttributes())
            closeIfOpen(name);
    }
    void closeIfOpen(std::string_view name)
    {
        const auto found = std::find(m_open.rbegin(), m_open.rend(), name);
        if (found == m_open.rend())
            return;
        m_foreign -= static_cast<int>(std::count_if(found.base() - 1, m_open.end(), isForeignName));
        m_open.erase(found.base() - 1, m_open.end());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::string> m_open; ///< below the body
    int m_foreign = 0; ///< how many of them are svg or math
    bool m_hasBody = false;
    bool m_hasElement = false;
    bool m_hasLooseText = false;
};

} // namespace

std::string htmlProblem(std::string_view text)
{
    const std::string_view inner = trimmed(text);
    if (inner.empty())
        return "the output is empty";
    if (lowerAscii(inner.substr(0, 5)) == "<?xml")
        return "it is XML";
    return HtmlWalk(inner).problem();
}

} // namespace assay
