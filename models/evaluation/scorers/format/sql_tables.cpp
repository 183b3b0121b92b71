#include "evaluation/scorers/format/sql_tables.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace assay {

namespace {

/// A word in lower case, or one character of punctuation; literals and comments left out.
using Tokens = std::vector<std::string>;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t quotedEnd(std::string_view sql, std::size_t at)
{
    const char close = sql[at] == '[' ? ']' : sql[at];
    const std::size_t end = sql.find(close, at + 1);
    return end == std::string_view::npos ? sql.size() : end + 1;
}

Tokens tokensOf(std::string_view sql)
{
    Tokens tokens;
    for (std::size_t at = 0; at < sql.size();) {
        const std::string_view rest = sql.substr(at);
        if (rest.starts_with("--")) {
            at = std::min(sql.find('\n', at), sql.size());
        } else if (rest.starts_with("/*")) {
            const std::size_t end = sql.find("*/", at + 2);
            at = end == std::string_view::npos ? sql.size() : end + 2;
        } else if (sql[at] == '\'' || sql[at] == '"' || sql[at] == '`' || sql[at] == '[') {
            const std::size_t end = quotedEnd(sql, at);
            if (end > at + 2 && sql[at] != '\'')
                tokens.push_back(lowerAscii(sql.substr(at + 1, end - at - 2)));
            at = end;
        } else if (isWordByte(sql[at])) {
            const std::size_t begin = at;
            while (at < sql.size() && isWordByte(sql[at]))
                ++at;
            tokens.push_back(lowerAscii(sql.substr(begin, at - begin)));
        } else {
            if (sql[at] == '(' || sql[at] == ')')
                tokens.emplace_back(1, sql[at]);
            ++at;
        }
    }
    return tokens;
}

struct Expressions
{
    std::map<std::string, std::pair<std::size_t, std::size_t>> bodies; ///< name → tokens from, to
};

/// The name before `AS`, with or without a list of columns between.
std::string nameBefore(const Tokens &tokens, std::size_t as)
{
    std::size_t at = as;
    if (at > 0 && tokens[at - 1] == ")") {
        while (at > 0 && tokens[at - 1] != "(")
            --at;
        at -= at > 0 ? 1 : 0;
    }
    return at > 0 ? tokens[at - 1] : std::string();
}

Expressions expressionsOf(const Tokens &tokens)
{
    Expressions found;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i] != "as")
            continue;
        std::size_t open = i + 1;
        while (open < tokens.size() && (tokens[open] == "not" || tokens[open] == "materialized"))
            ++open;
        if (open >= tokens.size() || tokens[open] != "(")
            continue;
        int depth = 0;
        std::size_t end = open;
        for (; end < tokens.size(); ++end) {
            depth += tokens[end] == "(" ? 1 : tokens[end] == ")" ? -1 : 0;
            if (depth == 0)
                break;
        }
        auto [place, isNew] = found.bodies.try_emplace(nameBefore(tokens, i), open, end);
        if (!isNew)
            place->second = {std::min(place->second.first, open), std::max(place->second.second, end)}; // one name twice: all between, to be safe
    }
    return found;
}

class CopyCount
{
public:
    CopyCount(const Tokens &tokens, const Expressions &expressions) : m_tokens(tokens), m_expressions(expressions) {}

    double between(std::size_t from, std::size_t to)
    {
        double copies = 0;
        for (std::size_t i = from; i < to && i < m_tokens.size(); ++i)
            if (const auto found = m_expressions.bodies.find(m_tokens[i]); found != m_expressions.bodies.end())
                copies = std::min(copies + of(found->first, found->second), 9007199254740992.0);
        return copies;
    }

private:
    double of(const std::string &name, std::pair<std::size_t, std::size_t> body)
    {
        const auto [known, isNew] = m_copies.try_emplace(name, 1.0); // 1 while it is counted: a recursive reference copies nothing
        if (isNew) {
            const double copies = 1 + between(body.first, body.second);
            m_copies[name] = copies;
            return copies;
        }
        return known->second;
    }

    const Tokens &m_tokens;
    const Expressions &m_expressions;
    std::map<std::string, double> m_copies;
};

} // namespace

double cteCopies(std::string_view sql)
{
    const Tokens tokens = tokensOf(sql);
    const Expressions expressions = expressionsOf(tokens);
    if (expressions.bodies.empty())
        return 0;
    if (expressions.bodies.size() > 500)
        return 9007199254740992.0;
    return CopyCount(tokens, expressions).between(0, tokens.size());
}

} // namespace assay
