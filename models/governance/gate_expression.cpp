#include "governance/gate_expression.h"

#include <charconv>
#include <cctype>
#include <variant>
#include <vector>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

using Plain = std::variant<std::monostate, std::string, double, bool>;

/// A value on its way through an expression. A list stands only behind `in`.
struct Value
{
    Plain plain;
    std::vector<Plain> list;
    bool isList = false;
};

/// Recursive descent over the text; the first fault ends it.
class Reader
{
public:
    Reader(std::string_view text, const std::map<std::string, std::string> &values) : m_text(text), m_values(values) {}

    Result<bool> read()
    {
        const Value value = disjunction();
        skip();
        if (m_fault.isEmpty() && m_at < m_text.size())
            stop(translate("Gates", "something is left over"));
        if (!m_fault.isEmpty())
            return fail(ErrorCode::BadInput, translate("Gates", "The expression “%1” cannot be read").arg(displayText(m_text)), m_fault, {},
                        Where{{}, 1, static_cast<int>(m_faultAt) + 1, {}});
        return isTrue(value);
    }

private:
    static constexpr int deepest = 64;

    void skip()
    {
        while (m_at < m_text.size() && isAsciiBlank(m_text[m_at]))
            ++m_at;
    }
    bool take(std::string_view sign)
    {
        skip();
        if (!m_text.substr(m_at).starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }
    Value stop(const QString &why)
    {
        if (m_fault.isEmpty()) {
            m_fault = why;
            m_faultAt = m_at;
        }
        m_at = m_text.size();
        return {};
    }
    static bool isTrue(const Value &value)
    {
        const bool *truth = std::get_if<bool>(&value.plain);
        return truth && *truth;
    }
    static Value of(bool truth) { return {truth, {}, false}; }

    Value disjunction()
    {
        Value left = conjunction();
        while (take("||")) {
            const Value right = conjunction();
            left = of(isTrue(left) || isTrue(right));
        }
        return left;
    }
    Value conjunction()
    {
        Value left = comparison();
        while (take("&&")) {
            const Value right = comparison();
            left = of(isTrue(left) && isTrue(right));
        }
        return left;
    }
    Value comparison()
    {
        const Value left = unary();
        for (const char *sign : {"==", "!=", "<=", ">=", "<", ">"}) {
            if (take(sign))
                return of(compare(left.plain, unary().plain, sign));
        }
        if (!takeWord("in"))
            return left;
        const Value right = unary();
        if (!right.isList)
            return stop(translate("Gates", "“in” wants a list"));
        for (const Plain &each : right.list) {
            if (compare(left.plain, each, "=="))
                return of(true);
        }
        return of(false);
    }
    Value unary()
    {
        if (++m_depth > deepest)
            return stop(translate("Gates", "it is nested too deeply"));
        Value value;
        if (take("!")) {
            const Value inner = unary();
            value = of(!std::holds_alternative<std::monostate>(inner.plain) && !isTrue(inner)); // what is not known is not turned round
        } else {
            value = primary();
        }
        --m_depth;
        return value;
    }
    Value primary()
    {
        skip();
        if (m_at >= m_text.size())
            return stop(translate("Gates", "it ends too early"));
        if (take("(")) {
            const Value inner = disjunction();
            return take(")") ? inner : stop(translate("Gates", "a parenthesis is not closed"));
        }
        if (take("["))
            return listOf();
        const char c = m_text[m_at];
        if (c == '\'' || c == '"')
            return quoted(c);
        if (std::isdigit(static_cast<unsigned char>(c)) || c == '-')
            return number();
        return word();
    }
    Value listOf()
    {
        Value list;
        list.isList = true;
        while (!take("]")) {
            list.list.push_back(unary().plain);
            if (!take(",") && !m_text.substr(m_at).starts_with("]"))
                return stop(translate("Gates", "a list is not closed"));
        }
        return list;
    }
    Value quoted(char quote)
    {
        const auto end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            return stop(translate("Gates", "a text is not closed"));
        Value value{std::string(m_text.substr(m_at + 1, end - m_at - 1)), {}, false};
        m_at = end + 1;
        return value;
    }
    Value number()
    {
        double read = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), read);
        if (error != std::errc())
            return stop(translate("Gates", "a number cannot be read"));
        m_at = static_cast<std::size_t>(end - m_text.data());
        return {read, {}, false};
    }
    static bool isOfName(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; }
    Value word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isOfName(m_text[m_at]))
            ++m_at;
        const std::string name(m_text.substr(begin, m_at - begin));
        if (name.empty())
            return stop(translate("Gates", "a value is missing"));
        if (name == "true" || name == "false")
            return of(name == "true");
        const auto found = m_values.find(name);
        return found == m_values.end() ? Value{} : Value{found->second, {}, false};
    }
    bool takeWord(std::string_view name)
    {
        skip();
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.starts_with(name) || (rest.size() > name.size() && isOfName(rest[name.size()])))
            return false;
        m_at += name.size();
        return true;
    }
    /// Values of different kinds, and what is not known, compare as false.
    static bool compare(const Plain &a, const Plain &b, std::string_view sign)
    {
        if (a.index() != b.index() || std::holds_alternative<std::monostate>(a))
            return false;
        if (sign == "==")
            return a == b;
        if (sign == "!=")
            return a != b;
        if (sign == "<")
            return a < b;
        if (sign == "<=")
            return a <= b;
        return sign == ">" ? a > b : a >= b;
    }

    std::string_view m_text;
    const std::map<std::string, std::string> &m_values;
    std::size_t m_at = 0;
    int m_depth = 0;
    QString m_fault;
    std::size_t m_faultAt = 0;
};

} // namespace

Result<bool> expressionHolds(std::string_view expression, const std::map<std::string, std::string> &values)
{
    if (trimmed(expression).empty())
        return true;
    return Reader(expression, values).read();
}

} // namespace assay
