#include <algorithm>

#include "base/utf8.h"
#include "base/translate.h"
#include "prompts/template_node.h"

namespace assay {

namespace {

constexpr int deepestSection = 64;

struct Tag
{
    char sign = 0; ///< 0 for a plain variable; else one of # ^ / > ! = & {
    std::string name;
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the closing delimiter
    int line = 1;
    int column = 1;      ///< in code points
};

class Parser
{
public:
    explicit Parser(std::string_view source) : m_source(source) { m_open.push_back({}); }

    void run()
    {
        while (m_at < m_source.size()) {
            const std::size_t begin = m_source.find(m_left, m_at);
            if (begin == std::string_view::npos) {
                addText(m_source.substr(m_at));
                break;
            }
            const auto tag = readTag(begin);
            if (!tag) {
                addText(m_source.substr(m_at));
                break;
            }
            placeTag(*tag);
        }
        while (m_open.size() > 1) {
            problem(translate("Template", "The section “%1” is not closed").arg(displayText(m_open.back().tag.name)), m_open.back().tag);
            closeSection();
        }
    }

    std::vector<TemplateNode> nodes() { return std::move(m_open.front().nodes); }
    std::vector<TemplateName> names;
    std::vector<TemplateProblem> problems;

private:
    struct Open
    {
        Tag tag;
        std::vector<TemplateNode> nodes;
    };

    static TemplateSpan spanOf(const Tag &tag) { return {tag.begin, tag.end - tag.begin, tag.line, tag.column}; }

    /// Tags come in order, so line and column are counted on from the last one: each byte is looked at once.
    void placeAt(Tag &tag)
    {
        for (; m_counted < tag.begin; ++m_counted) {
            const auto byte = static_cast<unsigned char>(m_source[m_counted]);
            if (byte == '\n') {
                ++m_line;
                m_column = 1;
            } else if ((byte & 0xC0) != 0x80) {
                ++m_column;
            }
        }
        tag.line = m_line;
        tag.column = m_column;
    }
    void problem(const QString &what, const Tag &tag) { problems.push_back({what, spanOf(tag)}); }

    std::optional<Tag> readTag(std::size_t begin)
    {
        Tag tag;
        tag.begin = begin;
        placeAt(tag);
        std::size_t at = begin + m_left.size();
        std::string close = m_right;
        if (at < m_source.size() && std::string_view("#^/>!=&{").find(m_source[at]) != std::string_view::npos) {
            tag.sign = m_source[at++];
            if (tag.sign == '{')
                close = "}" + m_right;
            else if (tag.sign == '=')
                close = "=" + m_right;
        }
        const std::size_t end = m_source.find(close, at);
        if (end == std::string_view::npos) {
            tag.end = m_source.size();
            problem(translate("Template", "A tag is not closed: %1 is missing").arg(displayText(close)), tag);
            return std::nullopt;
        }
        tag.name = trimmed(m_source.substr(at, end - at));
        tag.end = end + close.size();
        return tag;
    }

    /// Sections, inverted ones, ends, partials, comments and delimiters alone on a line take the line with them.
    bool standsAlone(const Tag &tag, std::size_t &lineStart, std::size_t &lineEnd) const
    {
        if (tag.sign == 0 || tag.sign == '&' || tag.sign == '{')
            return false;
        lineStart = tag.begin;
        while (lineStart > 0 && (m_source[lineStart - 1] == ' ' || m_source[lineStart - 1] == '\t'))
            --lineStart;
        if ((lineStart > 0 && m_source[lineStart - 1] != '\n') || lineStart < m_at)
            return false;
        lineEnd = tag.end;
        while (lineEnd < m_source.size() && (m_source[lineEnd] == ' ' || m_source[lineEnd] == '\t'))
            ++lineEnd;
        if (lineEnd == m_source.size())
            return true;
        if (m_source[lineEnd] == '\r' && lineEnd + 1 < m_source.size() && m_source[lineEnd + 1] == '\n')
            ++lineEnd;
        if (m_source[lineEnd] != '\n')
            return false;
        ++lineEnd;
        return true;
    }

    void placeTag(const Tag &tag)
    {
        std::size_t lineStart = 0;
        std::size_t lineEnd = 0;
        const bool alone = standsAlone(tag, lineStart, lineEnd);
        addText(m_source.substr(m_at, (alone ? lineStart : tag.begin) - m_at));
        m_at = alone ? lineEnd : tag.end;
        switch (tag.sign) {
        case '!': break;
        case '=': setDelimiters(tag); break;
        case '#':
        case '^': openSection(tag); break;
        case '/': endSection(tag); break;
        case '>': addName(tag, TemplateNode::Kind::Partial, alone ? std::string(m_source.substr(lineStart, tag.begin - lineStart)) : std::string()); break;
        case '&':
        case '{': addName(tag, TemplateNode::Kind::Unescaped, {}); break;
        default: addName(tag, TemplateNode::Kind::Variable, {});
        }
    }

    void addText(std::string_view bytes)
    {
        if (bytes.empty())
            return;
        TemplateNode node;
        node.text = bytes;
        m_open.back().nodes.push_back(std::move(node));
    }

    void setDelimiters(const Tag &tag)
    {
        const std::size_t gap = tag.name.find_first_of(" \t\r\n");
        const std::string left = tag.name.substr(0, gap);
        const std::string right = gap == std::string::npos ? std::string() : std::string(trimmed(std::string_view(tag.name).substr(gap)));
        if (left.empty() || right.empty() || right.find_first_of(" \t\r\n=") != std::string::npos || left.find('=') != std::string::npos) {
            problem(translate("Template", "These delimiters cannot be used"), tag);
            return;
        }
        m_left = left;
        m_right = right;
    }

    static std::vector<std::string> pathOf(const std::string &name)
    {
        std::vector<std::string> path;
        if (name == ".")
            return path;
        for (std::size_t at = 0; at <= name.size();) {
            const std::size_t dot = std::min(name.find('.', at), name.size());
            path.push_back(name.substr(at, dot - at));
            at = dot + 1;
        }
        return path;
    }

    void note(const Tag &tag, TemplateName::Kind kind)
    {
        if (tag.name.empty())
            problem(translate("Template", "A tag names nothing"), tag);
        names.push_back({kind, tag.name, spanOf(tag), static_cast<int>(m_open.size()) - 1});
    }

    void addName(const Tag &tag, TemplateNode::Kind kind, std::string indent)
    {
        note(tag, kind == TemplateNode::Kind::Partial     ? TemplateName::Kind::Partial
                  : kind == TemplateNode::Kind::Unescaped ? TemplateName::Kind::Unescaped
                                                          : TemplateName::Kind::Variable);
        TemplateNode node;
        node.kind = kind;
        node.text = tag.name;
        node.path = pathOf(tag.name);
        node.indent = std::move(indent);
        m_open.back().nodes.push_back(std::move(node));
    }

    void openSection(const Tag &tag)
    {
        note(tag, tag.sign == '#' ? TemplateName::Kind::Section : TemplateName::Kind::Inverted);
        if (m_open.size() > deepestSection)
            problem(translate("Template", "Sections are nested more than %1 levels deep").arg(deepestSection), tag);
        m_open.push_back({tag, {}});
    }

    void endSection(const Tag &tag)
    {
        if (m_open.size() == 1) {
            problem(translate("Template", "“%1” is closed but was never opened").arg(displayText(tag.name)), tag);
            return;
        }
        if (m_open.back().tag.name != tag.name)
            problem(translate("Template", "“%1” is closed, but “%2” is open").arg(displayText(tag.name), displayText(m_open.back().tag.name)), tag);
        closeSection();
    }

    void closeSection()
    {
        Open section = std::move(m_open.back());
        m_open.pop_back();
        TemplateNode node;
        node.kind = section.tag.sign == '#' ? TemplateNode::Kind::Section : TemplateNode::Kind::Inverted;
        node.text = section.tag.name;
        node.path = pathOf(section.tag.name);
        node.children = std::move(section.nodes);
        // Beyond the bound nothing is kept: a tree that deep could not be dropped safely.
        if (m_open.size() <= deepestSection)
            m_open.back().nodes.push_back(std::move(node));
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::string m_left = "{{";
    std::string m_right = "}}";
    std::vector<Open> m_open;
    std::size_t m_counted = 0;
    int m_column = 1;
    int m_line = 1;
};

} // namespace

TemplateSpan spanAt(std::string_view source, std::size_t offset, std::size_t length)
{
    TemplateSpan span{offset, length, 1, 1};
    const std::string_view before = source.substr(0, offset);
    span.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto lineStart = before.rfind('\n');
    span.column = static_cast<int>(codePoints(lineStart == std::string_view::npos ? before : before.substr(lineStart + 1))) + 1;
    return span;
}

struct Template::Parsed
{
    std::vector<TemplateNode> nodes;
    std::vector<TemplateName> names;
};

Result<Template> Template::parse(std::string_view source)
{
    Parser parser(source);
    parser.run();
    if (!parser.problems.empty()) {
        const TemplateProblem &first = parser.problems.front();
        return fail(ErrorCode::BadInput, first.what, {}, {}, Where{{}, first.span.line, first.span.column, {}});
    }
    Template parsed;
    parsed.m_parsed = std::make_shared<const Parsed>(Parsed{parser.nodes(), std::move(parser.names)});
    return parsed;
}

std::vector<TemplateProblem> Template::problems(std::string_view source)
{
    Parser parser(source);
    parser.run();
    return std::move(parser.problems);
}

const std::vector<TemplateName> &Template::names() const
{
    return m_parsed->names;
}

const std::vector<TemplateNode> &Template::nodes() const
{
    return m_parsed->nodes;
}

} // namespace assay
