// Jinja templates: variables, if and for, comments, raw text. Everything is converted to the same rendered bytes, or refused.
#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "base/translate.h"
#include "prompts/dialects/jinja_lexer.h"
#include "prompts/dialects/jinja_scope.h"
#include "prompts/dialects/mustache_writer.h"
#include "prompts/dialects/readers.h"

namespace assay {

namespace {

using Kind = JinjaToken::Kind;
using Path = JinjaScope::Path;

QString beginning(std::string_view value)
{
    return displayText(firstCodePoints(value, 40));
}

/// `a`, `a.b`, `a['b']`; nothing for any other expression.
std::optional<Path> pathOf(std::string_view expression)
{
    Path path;
    std::string_view rest = trimmed(expression);
    while (!rest.empty()) {
        std::string_view part;
        if (!path.empty() && rest.size() > 4 && rest[0] == '[' && (rest[1] == '\'' || rest[1] == '"')) {
            const std::size_t end = rest.find(std::string(1, rest[1]) + "]", 2);
            if (end == std::string_view::npos)
                return std::nullopt;
            part = rest.substr(2, end - 2);
            rest.remove_prefix(end + 2);
        } else {
            if (!path.empty() && rest[0] != '.')
                return std::nullopt;
            rest.remove_prefix(path.empty() ? 0 : 1);
            part = rest.substr(0, rest.find_first_of(".["));
            rest.remove_prefix(part.size());
        }
        if (!isIdentifier(part))
            return std::nullopt;
        path.emplace_back(part);
    }
    static const char *reserved[]{"true", "false", "none", "True", "False", "None", "loop", "self", "not", "and", "or", "in", "is", "if", "else"};
    if (path.empty() || std::find(std::begin(reserved), std::end(reserved), path.front()) != std::end(reserved))
        return std::nullopt;
    return path;
}

/// A quoted text without escapes.
std::optional<std::string_view> literalOf(std::string_view expression)
{
    if (expression.size() < 2 || (expression[0] != '"' && expression[0] != '\'') || expression.back() != expression[0])
        return std::nullopt;
    const std::string_view inner = expression.substr(1, expression.size() - 2);
    return inner.find_first_of(std::string("\\") + expression[0]) == std::string_view::npos ? std::optional(inner) : std::nullopt;
}

/// First word of @p body, and what follows it.
std::pair<std::string_view, std::string_view> wordOf(std::string_view body)
{
    const std::size_t end = std::min(body.find_first_of(" \t\r\n"), body.size());
    return {body.substr(0, end), trimmed(body.substr(end))};
}

QString whyNotAPath(std::string_view expression)
{
    if (expression.find('|') != std::string_view::npos)
        return translate("Dialects", "the filter has no counterpart");
    if (expression == "loop" || expression.starts_with("loop."))
        return translate("Dialects", "Mustache does not count the turns of a section");
    if (expression.find('(') != std::string_view::npos)
        return translate("Dialects", "Mustache calls no functions");
    return translate("Dialects", "Mustache takes names only, no expressions");
}

class Converter
{
public:
    explicit Converter(std::string_view source) : m_source(source), m_scope(source) {}

    Result<Converted> run()
    {
        const auto tokens = lexJinja(m_source);
        if (!tokens)
            return fail(tokens.error());
        for (const JinjaToken &token : *tokens) {
            if (auto taken = take(token); !taken)
                return fail(taken.error());
        }
        if (!m_open.empty())
            return refusedAt(m_source, m_open.back().offset, translate("Dialects", "“%1” is not closed").arg(QString::fromStdString(m_open.back().word)), {});
        if (auto fit = m_scope.check(); !fit)
            return fail(fit.error());
        return Converted{m_writer.take(), std::move(m_notes)};
    }

private:
    struct Section
    {
        bool inverted = false;
        Path path;
        std::string written;
        bool entered = false; ///< the scope knows it
    };
    /// An `if` or `for` that is open, with the sections it has written so far; all close together.
    struct Open
    {
        std::string word;
        std::size_t offset = 0;
        std::vector<Section> sections;
        std::size_t branch = 0; ///< first section of the branch that is open
        bool hadElse = false;
    };

    tl::unexpected<Error> refuse(const JinjaToken &token, const QString &why) const
    {
        return refusedAt(m_source, token.offset, translate("Dialects", "“%1” cannot be converted").arg(beginning(token.body)), why);
    }

    Status take(const JinjaToken &token)
    {
        switch (token.kind) {
        case Kind::Text: m_writer.text(token.body); return {};
        case Kind::Output: return takeOutput(token);
        case Kind::Block: return takeBlock(token);
        case Kind::Comment: takeComment(token); return {};
        }
        return {};
    }

    void takeComment(const JinjaToken &token)
    {
        std::string body(token.body);
        for (std::size_t at = body.find("}}"); at != std::string::npos; at = body.find("}}", at + 1))
            body.insert(at + 1, " ");
        m_writer.tag("!", " " + body + " ");
    }

    Status takeOutput(const JinjaToken &token)
    {
        std::string_view expression = token.body;
        if (const auto literal = literalOf(expression)) {
            m_writer.text(*literal);
            return {};
        }
        // Nothing is ever escaped here, so "safe" says what holds anyway.
        if (const auto bar = expression.rfind('|'); bar != std::string_view::npos && trimmed(expression.substr(bar + 1)) == "safe")
            expression = trimmed(expression.substr(0, bar));
        const auto path = pathOf(expression);
        if (!path)
            return refuse(token, whyNotAPath(expression));
        return m_scope.resolve(*path, token.offset).map([&](const std::string &name) { m_writer.tag("", name); });
    }

    Status takeBlock(const JinjaToken &token)
    {
        const auto [word, rest] = wordOf(token.body);
        if (word == "if")
            return beginIf(token, rest);
        if (word == "for")
            return beginFor(token, rest);
        if (word == "elif" || word == "else")
            return turn(token, word == "elif" ? std::optional(rest) : std::nullopt);
        if (word == "endif" || word == "endfor")
            return end(token, std::string(word.substr(3)));
        if ((word == "autoescape" && (rest == "false" || rest == "False")) || word == "endautoescape")
            return {}; // as everywhere in Assay
        return refuse(token, translate("Dialects", "Mustache has nothing like “%1”").arg(beginning(word)));
    }

    Status beginIf(const JinjaToken &token, std::string_view condition)
    {
        m_open.push_back({"if", token.offset, {}, 0, false});
        return openConditions(token, condition);
    }

    /// `a and not b` are two sections, one in the other.
    Status openConditions(const JinjaToken &token, std::string_view condition)
    {
        for (;;) {
            std::size_t both = std::min(condition.find(" and "), condition.size());
            std::string_view one = trimmed(condition.substr(0, both));
            const bool inverted = one.starts_with("not ");
            if (inverted)
                one = trimmed(one.substr(4));
            const auto path = pathOf(one);
            if (!path)
                return refuse(token, whyNotAPath(one));
            noteTruth(*path, token);
            if (auto opened = openSection({inverted, *path, {}, false}, token); !opened)
                return opened;
            if (both == condition.size())
                return {};
            condition.remove_prefix(both + 5);
        }
    }

    void noteTruth(const Path &path, const JinjaToken &token)
    {
        if (!m_noted.insert(path).second)
            return;
        std::string joined;
        for (const std::string &part : path)
            joined += (joined.empty() ? "" : ".") + part;
        m_notes.push_back(noteAt(m_source, token.offset, translate("Dialects", "If “%1” is an empty text or 0, Jinja takes it for false and Mustache for true").arg(beginning(joined))));
    }

    Status openSection(Section section, const JinjaToken &token)
    {
        auto written = m_scope.resolve(section.path, token.offset);
        if (!written)
            return fail(written.error());
        section.written = std::move(*written);
        m_writer.tag(section.inverted ? "^" : "#", section.written);
        if (!section.inverted) {
            m_scope.enterCondition(section.path, token.offset);
            section.entered = true;
        }
        m_open.back().sections.push_back(std::move(section));
        return {};
    }

    void closeSection()
    {
        const Section &section = m_open.back().sections.back();
        m_writer.tag("/", section.written);
        if (section.entered)
            m_scope.leave();
        m_open.back().sections.pop_back();
    }

    Status beginFor(const JinjaToken &token, std::string_view head)
    {
        const std::size_t in = head.find(" in ");
        const auto variable = in == std::string_view::npos ? std::string_view() : trimmed(head.substr(0, in));
        const auto path = in == std::string_view::npos ? std::optional<Path>() : pathOf(head.substr(in + 4));
        if (!isIdentifier(variable) || !path)
            return refuse(token, translate("Dialects", "only “for NAME in NAME” has a counterpart"));
        auto written = m_scope.resolve(*path, token.offset);
        if (!written)
            return fail(written.error());
        m_writer.tag("#", *written);
        m_scope.enterLoop(std::string(variable), *path);
        m_open.push_back({"for", token.offset, {{false, *path, *written, true}}, 0, false});
        return {};
    }

    /// `else` and `elif`: what was open closes, its opposite opens and stays open to the end.
    Status turn(const JinjaToken &token, std::optional<std::string_view> condition)
    {
        if (m_open.empty() || m_open.back().hadElse || (condition && m_open.back().word != "if"))
            return refuse(token, translate("Dialects", "nothing is open that it could belong to"));
        Open &open = m_open.back();
        if (open.sections.size() - open.branch != 1)
            return refuse(token, translate("Dialects", "the opposite of “and” has no counterpart"));
        Section opposite = open.sections.back();
        closeSection();
        opposite.inverted = !opposite.inverted;
        opposite.entered = false;
        if (auto opened = openSection(std::move(opposite), token); !opened)
            return opened;
        open.branch = open.sections.size();
        open.hadElse = !condition;
        return condition ? openConditions(token, *condition) : Status();
    }

    Status end(const JinjaToken &token, const std::string &word)
    {
        if (m_open.empty() || m_open.back().word != word)
            return refuse(token, translate("Dialects", "nothing is open that it could belong to"));
        while (!m_open.back().sections.empty())
            closeSection();
        m_open.pop_back();
        return {};
    }

    std::string_view m_source;
    JinjaScope m_scope;
    MustacheWriter m_writer;
    std::vector<Open> m_open;
    std::set<Path> m_noted;
    std::vector<DialectNote> m_notes;
};

} // namespace

Result<Converted> jinjaToMustache(std::string_view source)
{
    return Converter(source).run();
}

} // namespace assay
