#include "evaluation/scorers/text/treebank.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

bool isTreebankBlank(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x09 && u <= 0x0D) || u == ' ' || u == 0x85 || u == 0xA0 || u == 0x1680 || (u >= 0x2000 && u <= 0x200A) || u == 0x2028 || u == 0x2029 ||
           u == 0x202F || u == 0x205F || u == 0x3000 || u == 0xFEFF;
}

QString singleSpaced(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!isTreebankBlank(c))
            result += c;
        else if (!result.isEmpty() && result.back() != u' ')
            result += u' ';
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

bool continuesWord(QChar c)
{
    switch (c.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Punctuation_Connector: return true;
    default: return c.isLetter() || c.unicode() == 0x200C || c.unicode() == 0x200D || c.isSurrogate();
    }
}

/// The kind of quote that begins at @p at, as its length; 0 = none.
int quoteAt(const QString &text, qsizetype at)
{
    if (text[at] == u'"')
        return 1;
    const QStringView two = QStringView(text).mid(at, 2);
    return two == u"``" || two == u"''" ? 2 : 0;
}

/// Two apostrophes open a quotation only before a word, and if two apostrophes are the next quote.
bool opensWithApostrophes(const QString &text, qsizetype at)
{
    if (at == 0 || at + 2 >= text.size())
        return false;
    const QChar next = text[at + 2];
    if (!next.isLetterOrNumber() && next.category() != QChar::Symbol_Currency && next.category() != QChar::Punctuation_Open)
        return false;
    for (qsizetype i = at + 2; i < text.size(); ++i)
        if (quoteAt(text, i))
            return QStringView(text).mid(i, 2) == u"''";
    return false;
}

bool opensQuotation(const QString &text, qsizetype at, int length)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    const bool atEdge = before == u' ' || before == u'<' || before.category() == QChar::Punctuation_Open;
    if (at > 0 && at + length >= text.size() && !atEdge)
        return false;
    if (before == u'.' || before == u'!' || before == u'?')
        return false;
    const bool afterMark = before == u' ' || before == u'<' || before.isPunct() || QStringView(text).mid(std::max<qsizetype>(0, at - 2), 2) == u"``";
    return afterMark && (length == 1 || opensWithApostrophes(text, at));
}

/// Opening quotes as ``, closing ones as '', with blanks.
QString quotesApart(const QString &text)
{
    QString result;
    bool inside = false;
    for (qsizetype at = 0; at < text.size();) {
        const int length = quoteAt(text, at);
        if (!length) {
            result += text[at++];
            continue;
        }
        inside = text[at] == u'`' || (!inside && opensQuotation(text, at, length));
        result.append(QStringView(inside ? u" `` " : u" '' "));
        at += length;
    }
    return result;
}

void finalStopApart(QString &text)
{
    qsizetype at = text.size() - 1;
    while (at >= 0 && (QStringView(u"])}>' ").contains(text[at])))
        --at;
    if (at < 1 || text[at] != u'.' || text[at - 1] == u'.')
        return;
    const auto isLetter = [&](qsizetype i) { return (text[i] >= u'a' && text[i] <= u'z') || (text[i] >= u'A' && text[i] <= u'Z'); };
    const auto isAsciiWord = [&](qsizetype i) { return isLetter(i) || (text[i] >= u'0' && text[i] <= u'9') || text[i] == u'_'; };
    const bool acronym = at >= 3 && isLetter(at - 1) && text[at - 2] == u'.' && isLetter(at - 3) && (at == 3 || !isAsciiWord(at - 4));
    if (acronym)
        return;
    text.insert(at, u' ');
    text += u' ';
}

QString marksApart(const QString &text)
{
    QString result;
    const auto apart = [&](QStringView mark) { result.append(u' ').append(mark).append(u' '); };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
        if ((c == u':' || c == u',') && next.category() != QChar::Number_DecimalDigit)
            apart(QStringView(text).mid(at, 1));
        else if (QStringView(u";@#$%&?![](){}<>").contains(c))
            apart(QStringView(text).mid(at, 1));
        else if (c == u'-' && next == u'-')
            apart(QStringView(text).mid(at++, 2));
        else
            result += c;
    }
    return result;
}

/// Apostrophes of possessives and contractions, each before a blank; two of a kind never share a blank.
QString endingsApart(QString text)
{
    const auto split = [&text](auto lengthAt, auto write) {
        QString result;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype length = lengthAt(at);
            if (length > 0)
                write(result, QStringView(text).mid(at, length));
            else
                result += text[at];
            at += std::max<qsizetype>(1, length);
        }
        text = result;
    };
    const auto is = [&text](qsizetype at, QStringView what) { return QStringView(text).mid(at).startsWith(what); };
    split([&](qsizetype at) { return text[at] != u'\'' && is(at + 1, u"' ") ? 3 : 0; },
          [](QString &result, QStringView found) { result.append(found[0]).append(QStringView(u" ' ")); });
    split([&](qsizetype at) { return text[at] == u'\'' && at + 2 < text.size() && QStringView(u"smd").contains(text[at + 1]) && text[at + 2] == u' ' ? 3 : 0; },
          [](QString &result, QStringView found) { result.append(u' ').append(found); });
    split(
        [&](qsizetype at) -> qsizetype {
            for (const QStringView ending : {QStringView(u"'ll "), QStringView(u"'re "), QStringView(u"'ve "), QStringView(u"n't ")})
                if (is(at, ending))
                    return ending.size();
            return 0;
        },
        [](QString &result, QStringView found) { result.append(u' ').append(found); });
    return text;
}

struct Contraction
{
    QStringView first;
    QStringView second;
    bool beforeBlank = false;
};

QString contractionsApart(QString text)
{
    static constexpr std::array contractions{Contraction{u"can", u"not"}, Contraction{u"d", u"'ye"},  Contraction{u"gim", u"me"},        Contraction{u"gon", u"na"},
                                             Contraction{u"got", u"ta"},  Contraction{u"lem", u"me"}, Contraction{u"more", u"'n"},       Contraction{u"wan", u"na", true},
                                             Contraction{u"'t", u"is"},   Contraction{u"'t", u"was"}};
    for (const Contraction &each : contractions) {
        const QString word = each.first.toString() + each.second;
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
            const qsizetype end = at + word.size();
            const bool alone = (at == 0 || !continuesWord(text[at - 1])) && (end == text.size() || !continuesWord(text[end]));
            if (!alone || (each.beforeBlank && (end == text.size() || text[end] != u' ')))
                continue;
            text.insert(at + each.first.size(), u' ');
            text.insert(at, u' ');
            text.insert(end + 2, u' ');
            at += 3;
        }
    }
    return text;
}

} // namespace

QStringList treebankWords(const QString &lowered)
{
    QString text = quotesApart(singleSpaced(lowered));
    text.replace(QStringLiteral("..."), QStringLiteral(" ... "));
    finalStopApart(text);
    text = contractionsApart(endingsApart(QChar(u' ') + marksApart(text) + QChar(u' ')));
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace assay
