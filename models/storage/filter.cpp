#include "storage/filter.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/filter_values.h"

namespace assay {

namespace {

constexpr std::size_t longestText = 16 * 1024;
constexpr int deepest = 64;
constexpr int mostTerms = 256;

bool isSign(char c)
{
    return c == ':' || c == '=' || c == '<' || c == '>';
}

bool endsWord(char c)
{
    return isAsciiBlank(c) || c == '(' || c == ')' || c == '"';
}

QString suggestion(std::string_view wanted, const std::vector<std::string> &known)
{
    const auto near = nearest(wanted, known);
    if (!near.empty())
        return translate("Filter", "Did you mean “%1”?").arg(displayText(near.front()));
    QStringList all;
    for (const std::string &each : known)
        all << displayText(each);
    return translate("Filter", "There are: %1.").arg(all.join(QStringLiteral(", ")));
}

class Parser
{
public:
    explicit Parser(std::string_view source) : m_text(source) {}

    Result<Filter> parse()
    {
        Filter filter;
        skipBlanks();
        if (atEnd())
            return filter;
        auto root = parseOr();
        if (!root)
            return fail(root.error());
        if (!atEnd())
            return problem(m_at, translate("Filter", "a closing parenthesis has no opening one"));
        filter.root = std::move(*root);
        return filter;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return m_text[m_at]; }
    int columnOf(std::size_t at) const { return static_cast<int>(codePoints(m_text.substr(0, at))) + 1; }
    void skipBlanks()
    {
        while (!atEnd() && isAsciiBlank(peek()))
            ++m_at;
    }

    tl::unexpected<Error> problem(std::size_t at, const QString &why, const QString &fix = {}) const
    {
        const int column = columnOf(at);
        return fail(ErrorCode::BadInput, translate("Filter", "The filter cannot be read at column %1").arg(column), why, fix,
                    Where{{}, 1, column, {}});
    }

    /// The whole word @p word stands here.
    bool isWord(std::string_view word) const
    {
        const auto rest = m_text.substr(m_at);
        return rest.starts_with(word) && (rest.size() == word.size() || endsWord(rest[word.size()]));
    }

    static FilterNode joined(FilterNode::Kind kind, std::vector<FilterNode> children)
    {
        if (children.size() == 1)
            return std::move(children.front());
        FilterNode node;
        node.kind = kind;
        node.children = std::move(children);
        return node;
    }

    Result<FilterNode> parseOr()
    {
        if (++m_depth > deepest)
            return problem(m_at, translate("Filter", "it is nested more than %1 levels deep").arg(deepest));
        std::vector<FilterNode> parts;
        for (;;) {
            auto part = parseAnd();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
            if (!isWord("OR"))
                break;
            m_at += 2;
            skipBlanks();
        }
        --m_depth;
        return joined(FilterNode::Kind::Or, std::move(parts));
    }

    Result<FilterNode> parseAnd()
    {
        std::vector<FilterNode> parts;
        for (;;) {
            auto part = parseUnary();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
            skipBlanks();
            // "AND" says what a blank says already.
            if (isWord("AND")) {
                m_at += 3;
                skipBlanks();
                continue;
            }
            if (atEnd() || peek() == ')' || isWord("OR"))
                return joined(FilterNode::Kind::And, std::move(parts));
        }
    }

    Result<FilterNode> parseUnary()
    {
        if (atEnd() || peek() == ')' || isWord("OR") || isWord("AND"))
            return problem(m_at, translate("Filter", "something to look for is missing here"),
                           translate("Filter", "Write a word, a “phrase”, or FIELD:VALUE."));
        if (isWord("NOT"))
            return parseNot(3);
        if (peek() == '-')
            return parseNot(1);
        if (peek() == '(')
            return parseGroup();
        return parseTerm();
    }

    Result<FilterNode> parseNot(std::size_t length)
    {
        if (++m_depth > deepest)
            return problem(m_at, translate("Filter", "it is nested more than %1 levels deep").arg(deepest));
        m_at += length;
        skipBlanks();
        auto child = parseUnary();
        if (!child)
            return child;
        --m_depth;
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.children.push_back(std::move(*child));
        return node;
    }

    Result<FilterNode> parseGroup()
    {
        const std::size_t opened = m_at++;
        skipBlanks();
        auto inner = parseOr();
        if (!inner)
            return inner;
        if (atEnd())
            return problem(opened, translate("Filter", "this parenthesis is not closed"));
        ++m_at;
        return inner;
    }

    Result<FilterNode> parseTerm()
    {
        if (++m_terms > mostTerms)
            return problem(m_at, translate("Filter", "it has more than %1 terms").arg(mostTerms));
        FilterNode node;
        node.kind = FilterNode::Kind::Term;
        node.term.column = columnOf(m_at);
        const std::size_t begin = m_at;
        while (!atEnd() && !endsWord(peek()) && !isSign(peek()))
            ++m_at;
        const bool quotedName = !atEnd() && peek() == '"' && m_at > begin && m_text[m_at - 1] == '.';
        const bool named = !atEnd() && (isSign(peek()) || quotedName);
        auto read = named ? parseNamed(begin, node.term) : parseWords(begin, node.term);
        if (!read)
            return fail(read.error());
        return node;
    }

    Status parseWords(std::size_t begin, FilterTerm &term)
    {
        m_at = begin;
        auto value = parseValue(FilterField::Words, false);
        if (!value)
            return fail(value.error());
        term.values.push_back(std::move(*value));
        return {};
    }

    Status parseNamed(std::size_t begin, FilterTerm &term)
    {
        const std::string_view written = m_text.substr(begin, m_at - begin);
        const auto dot = written.find('.');
        const std::string_view field = written.substr(0, dot);
        if (auto known = setField(begin, field, term); !known)
            return known;
        if (dot != std::string_view::npos) {
            if (auto read = setName(begin + dot + 1, written.substr(dot + 1), term); !read)
                return read;
        }
        if (auto read = setComparison(term); !read)
            return read;
        return parseValues(term);
    }

    Status setField(std::size_t begin, std::string_view field, FilterTerm &term)
    {
        std::vector<std::string> known;
        for (const FilterField each : namedFilterFields()) {
            if (field == name(each)) {
                term.field = each;
                return {};
            }
            known.emplace_back(name(each));
        }
        return problem(begin, translate("Filter", "there is no field “%1”").arg(displayText(field)),
                       suggestion(field, known) + QLatin1Char(' ')
                           + translate("Filter", "To look for this text, put it in quotes."));
    }

    Status setName(std::size_t at, std::string_view plain, FilterTerm &term)
    {
        if (!takesName(term.field))
            return problem(at, translate("Filter", "only score, pass and label take a name after the dot"));
        term.name = plain;
        if (!atEnd() && peek() == '"') {
            auto quoted = parseQuoted();
            if (!quoted)
                return fail(quoted.error());
            term.name += *quoted;
        }
        return term.name.empty() ? problem(at, translate("Filter", "the name after the dot is missing")) : Status{};
    }

    Status setComparison(FilterTerm &term)
    {
        using enum Comparison;
        static constexpr std::pair<std::string_view, Comparison> signs[]{{"<=", LessEqual}, {">=", GreaterEqual}, {"<", Less},
                                                                        {">", Greater},    {":", Has},           {"=", Exact}};
        const auto rest = m_text.substr(m_at);
        const auto *sign = std::find_if(std::begin(signs), std::end(signs), [&](const auto &each) { return rest.starts_with(each.first); });
        if (sign == std::end(signs))
            return problem(m_at, translate("Filter", "one of : = < <= > >= is missing after the field"));
        const bool ordered = sign->second != Has && sign->second != Exact;
        const FilterType type = typeOf(term.field);
        if (ordered && type != FilterType::Number && type != FilterType::Time && type != FilterType::Label && term.field != FilterField::Version)
            return problem(m_at, translate("Filter", "“%1” has no order").arg(displayText(name(term.field))),
                           translate("Filter", "Use : or = with it."));
        term.comparison = sign->second;
        m_at += sign->first.size();
        return {};
    }

    Status parseValues(FilterTerm &term)
    {
        const bool list = term.comparison == Comparison::Has;
        for (;;) {
            const std::size_t begin = m_at;
            auto value = parseValue(term.field, list);
            if (!value)
                return fail(value.error());
            if (auto fits = checkValue(begin, term, *value); !fits)
                return fits;
            term.values.push_back(std::move(*value));
            if (term.values.size() > 1 && ++m_terms > mostTerms)
                return problem(begin, translate("Filter", "it has more than %1 terms").arg(mostTerms));
            if (!list || atEnd() || peek() != ',')
                return {};
            ++m_at;
        }
    }

    Result<FilterValue> parseValue(FilterField field, bool list)
    {
        FilterValue value;
        value.column = columnOf(m_at);
        const std::size_t begin = m_at;
        const bool quoted = !atEnd() && peek() == '"';
        if (quoted) {
            auto inner = parseQuoted();
            if (!inner)
                return fail(inner.error());
            value.text = std::move(*inner);
        }
        const std::size_t plain = m_at;
        while (!atEnd() && !endsWord(peek()) && !(list && peek() == ','))
            ++m_at;
        const std::string_view rest = m_text.substr(plain, m_at - plain);
        if (quoted && !rest.empty() && rest != "*")
            return problem(plain, translate("Filter", "a blank is missing after the closing quote"));
        if (m_at == begin)
            return problem(begin, translate("Filter", "the value is missing"),
                           translate("Filter", "Write it without a blank before it, in quotes if it holds blanks."));
        value.text += rest;
        finishValue(field, quoted, value);
        return value;
    }

    /// Takes the star and the two dots out of what was typed, where they mean something.
    static void finishValue(FilterField field, bool quoted, FilterValue &value)
    {
        const FilterType type = typeOf(field);
        if (type == FilterType::Text && value.text.size() > 1 && value.text.back() == '*') {
            value.text.pop_back();
            value.prefix = true;
        }
        const auto dots = value.text.find("..");
        const bool ranged = type == FilterType::Number || type == FilterType::Time || type == FilterType::Label || field == FilterField::Version;
        if (ranged && !quoted && dots != std::string::npos) {
            value.upTo = value.text.substr(dots + 2);
            value.text.resize(dots);
        }
    }

    Result<std::string> parseQuoted()
    {
        const std::size_t opened = m_at++;
        std::string inner;
        while (!atEnd() && peek() != '"') {
            const bool escaped = peek() == '\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\');
            m_at += escaped ? 1 : 0;
            inner += m_text[m_at++];
        }
        if (atEnd())
            return problem(opened, translate("Filter", "this quote is not closed"));
        ++m_at;
        return inner;
    }

    Status checkValue(std::size_t at, const FilterTerm &term, const FilterValue &value)
    {
        if (value.upTo && term.comparison != Comparison::Has)
            return problem(at, translate("Filter", "a range follows “:” only"));
        if (value.upTo && value.text.empty() && value.upTo->empty())
            return problem(at, translate("Filter", "both ends of the range are missing"));
        for (const std::string &each : {value.text, value.upTo.value_or(std::string())}) {
            const bool openEnd = each.empty() && value.upTo;
            if (!openEnd) {
                if (auto fits = checkText(at, term, each, value.upTo.has_value()); !fits)
                    return fits;
            }
            if (!value.upTo)
                break;
        }
        return {};
    }

    Status checkText(std::size_t at, const FilterTerm &term, const std::string &value, bool inRange)
    {
        const QString typed = displayText(value);
        switch (typeOf(term.field)) {
        case FilterType::Number:
            return filterNumber(term.field, value)
                       ? Status{}
                       : problem(at, translate("Filter", "“%1” is not a number").arg(typed), unitOf(term.field));
        case FilterType::Time:
            return timePeriod(value) ? Status{}
                                     : problem(at, translate("Filter", "“%1” is not a time").arg(typed),
                                               translate("Filter", "Write the beginning of one: 2026-10, 2026-10-05T09."));
        case FilterType::Verdict:
            return filterVerdict(value) ? Status{}
                                        : problem(at, translate("Filter", "“%1” is neither true nor false").arg(typed));
        case FilterType::Choice: {
            const auto &known = choicesOf(term.field);
            const std::string word = term.comparison == Comparison::Exact ? value : lowerAscii(value);
            if (std::find(known.begin(), known.end(), word) != known.end())
                return {};
            return problem(at, translate("Filter", "“%1” is no %2").arg(typed, displayText(name(term.field))),
                           suggestion(value, known));
        }
        case FilterType::Name: return term.field == FilterField::Version ? checkVersion(at, term, value, inRange) : Status{};
        case FilterType::Label: return checkLabel(at, term, value, inRange);
        case FilterType::Text: return {};
        }
        return {};
    }

    /// Answers are words or steps of a scale; only steps have an order.
    Status checkLabel(std::size_t at, const FilterTerm &term, const std::string &value, bool inRange)
    {
        const bool ordered = inRange || (term.comparison != Comparison::Has && term.comparison != Comparison::Exact);
        if (!ordered || filterNumber(term.field, value))
            return {};
        return problem(at, translate("Filter", "“%1” is not a number").arg(displayText(value)), translate("Filter", "Only answers on a scale have an order."));
    }

    Status checkVersion(std::size_t at, const FilterTerm &term, const std::string &value, bool inRange)
    {
        const bool ordered = inRange || (term.comparison != Comparison::Has && term.comparison != Comparison::Exact);
        if (versionNumber(value) || (!ordered && isHashPrefix(value)))
            return {};
        return problem(at, translate("Filter", "“%1” is not a version").arg(displayText(value)),
                       translate("Filter", "Write its number (v7) or at least 6 digits of its hash."));
    }

    static QString unitOf(FilterField field)
    {
        switch (field) {
        case FilterField::Cost: return translate("Filter", "The cost is in dollars, with at most 9 decimals: cost>0.0004.");
        case FilterField::Latency: return translate("Filter", "The latency is in milliseconds: latency<800.");
        default: return {};
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_terms = 0;
};

} // namespace

const char *name(FilterField field)
{
    switch (field) {
    case FilterField::Prompt: return "prompt";
    case FilterField::Version: return "version";
    case FilterField::Model: return "model";
    case FilterField::Run: return "run";
    case FilterField::Case: return "case";
    case FilterField::Tag: return "tag";
    case FilterField::State: return "state";
    case FilterField::Error: return "error";
    case FilterField::Score: return "score";
    case FilterField::Pass: return "pass";
    case FilterField::Label: return "label";
    case FilterField::Cost: return "cost";
    case FilterField::Latency: return "latency";
    case FilterField::Tokens: return "tokens";
    case FilterField::Output: return "output";
    case FilterField::Input: return "input";
    case FilterField::At: return "at";
    case FilterField::Words: return "";
    }
    return "";
}

const std::vector<FilterField> &namedFilterFields()
{
    using enum FilterField;
    static const std::vector<FilterField> fields{Prompt, Version, Model, Run,     Case,   Tag,    State, FilterField::Error,
                                                 Score,  Pass,    Label, Cost,    Latency, Tokens, Output, Input, At};
    return fields;
}

bool takesName(FilterField field)
{
    return field == FilterField::Score || field == FilterField::Pass || field == FilterField::Label;
}

Result<Filter> parseFilter(std::string_view source)
{
    const auto refused = [](const QString &why) {
        return fail(ErrorCode::BadInput, translate("Filter", "The filter cannot be read"), why);
    };
    if (source.size() > longestText)
        return refused(translate("Filter", "it is longer than 16 KiB"));
    if (!isUtf8(source))
        return refused(translate("Filter", "it is not valid UTF-8"));
    return Parser(source).parse();
}

} // namespace assay
