#include "items/filter_scan.h"

#include <QStringView>
#include <array>

namespace assay::items {

namespace {

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

bool isSign(QChar c)
{
    return c == QLatin1Char(':') || c == QLatin1Char('=') || c == QLatin1Char('<') || c == QLatin1Char('>');
}

bool endsWord(QChar c)
{
    return isBlank(c) || c == QLatin1Char('(') || c == QLatin1Char(')') || c == QLatin1Char('"');
}

class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    std::vector<FilterToken> scan()
    {
        while (skipBlanks())
            next();
        return std::move(m_tokens);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_text[m_at]; }
    bool skipBlanks()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
        return !atEnd();
    }
    void add(FilterPart part, qsizetype from)
    {
        if (m_at > from)
            m_tokens.push_back({part, static_cast<int>(from), static_cast<int>(m_at - from)});
    }
    void take(FilterPart part, qsizetype length)
    {
        m_at += length;
        add(part, m_at - length);
    }

    void next()
    {
        for (const auto joiner : {u"OR", u"AND", u"NOT"}) {
            const QStringView word(joiner);
            const auto rest = m_text.mid(m_at);
            if (rest.startsWith(word) && (rest.size() == word.size() || endsWord(rest[word.size()])))
                return take(FilterPart::Joiner, word.size());
        }
        if (peek() == QLatin1Char('-'))
            return take(FilterPart::Joiner, 1);
        if (peek() == QLatin1Char('(') || peek() == QLatin1Char(')'))
            return take(FilterPart::Bracket, 1);
        term();
    }

    void term()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !endsWord(peek()) && !isSign(peek()))
            ++m_at;
        const bool quotedName = !atEnd() && peek() == QLatin1Char('"') && m_at > from && m_text[m_at - 1] == QLatin1Char('.');
        if (quotedName)
            skipQuoted();
        if (quotedName || (!atEnd() && isSign(peek()))) {
            add(FilterPart::Field, from);
            comparison();
            return;
        }
        m_at = from;
        value(false, peek() == QLatin1Char('"') ? FilterPart::Phrase : FilterPart::Word);
    }

    void comparison()
    {
        if (atEnd() || !isSign(peek()))
            return;
        const bool list = peek() == QLatin1Char(':');
        const bool two = peek() != QLatin1Char(':') && m_at + 1 < m_text.size() && m_text[m_at + 1] == QLatin1Char('=') && peek() != QLatin1Char('=');
        take(FilterPart::Sign, two ? 2 : 1);
        for (;;) {
            value(list, FilterPart::Value);
            if (!list || atEnd() || peek() != QLatin1Char(','))
                return;
            take(FilterPart::Sign, 1);
        }
    }

    void value(bool list, FilterPart part)
    {
        const qsizetype from = m_at;
        if (!atEnd() && peek() == QLatin1Char('"'))
            skipQuoted();
        while (!atEnd() && !endsWord(peek()) && !(list && peek() == QLatin1Char(',')))
            ++m_at;
        add(part, from);
    }

    void skipQuoted()
    {
        for (++m_at; !atEnd() && peek() != QLatin1Char('"'); ++m_at) {
            const bool escaped = peek() == QLatin1Char('\\') && m_at + 1 < m_text.size()
                                 && (m_text[m_at + 1] == QLatin1Char('"') || m_text[m_at + 1] == QLatin1Char('\\'));
            m_at += escaped ? 1 : 0;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<FilterToken> m_tokens;
};

} // namespace

std::vector<FilterToken> scanFilter(const QString &text)
{
    return Scanner(text).scan();
}

} // namespace assay::items
