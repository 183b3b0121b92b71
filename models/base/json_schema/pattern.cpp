#include "base/json_schema/pattern.h"

#include <QCoreApplication>
#include <QHash>

namespace assay::json_schema {

namespace {

constexpr std::size_t longest = 64 << 10;
// Enough for a pattern that behaves on a text of some 100 kB, and a few milliseconds for one that does not.
const QString bounds = QStringLiteral("(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)");

/// PCRE 10.42 knows general categories by their short names only.
QString shortCategory(const QString &name)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("Letter"), QStringLiteral("L")}, {QStringLiteral("Lowercase_Letter"), QStringLiteral("Ll")},
        {QStringLiteral("Uppercase_Letter"), QStringLiteral("Lu")}, {QStringLiteral("Mark"), QStringLiteral("M")},
        {QStringLiteral("Number"), QStringLiteral("N")}, {QStringLiteral("Decimal_Number"), QStringLiteral("Nd")},
        {QStringLiteral("digit"), QStringLiteral("Nd")}, {QStringLiteral("Punctuation"), QStringLiteral("P")},
        {QStringLiteral("punct"), QStringLiteral("P")}, {QStringLiteral("Symbol"), QStringLiteral("S")},
        {QStringLiteral("Separator"), QStringLiteral("Z")}, {QStringLiteral("Space_Separator"), QStringLiteral("Zs")},
        {QStringLiteral("Other"), QStringLiteral("C")}, {QStringLiteral("Control"), QStringLiteral("Cc")}};
    return names.value(name, name);
}

class Translation
{
public:
    explicit Translation(const QString &pattern) : m_in(pattern) {}

    QString text()
    {
        while (m_at < m_in.size())
            step();
        return m_out;
    }

private:
    void step()
    {
        const QChar c = m_in[m_at++];
        if (c == u'\\' && m_at < m_in.size()) {
            escape();
            return;
        }
        if (m_inClass) {
            m_inClass = c != u']';
            m_out += c == u'[' ? QStringLiteral("\\[") : QString(c); // in ECMA no class stands in a class
            return;
        }
        m_inClass = c == u'[';
        m_out += c == u'$' ? QStringLiteral("\\z") : QString(c);
    }

    void escape()
    {
        const QChar c = m_in[m_at++];
        const QString digits = m_in.mid(m_at, 4);
        if (c == u'u' && isHex(digits)) {
            m_at += 4;
            codeUnit(digits);
        } else if ((c == u'p' || c == u'P') && m_in.mid(m_at, 1) == QStringLiteral("{")) {
            const qsizetype end = m_in.indexOf(u'}', m_at);
            m_out += u'\\' + QString(c) + u'{' + shortCategory(m_in.mid(m_at + 1, end - m_at - 1)) + u'}';
            m_at = end < 0 ? m_in.size() : end + 1;
        } else {
            m_out += u'\\' + QString(c);
        }
    }

    static bool isHex(const QString &digits)
    {
        bool fit = false;
        (void) digits.toUShort(&fit, 16);
        return fit && digits.size() == 4;
    }

    /// `😀` is one character.
    void codeUnit(const QString &digits)
    {
        const char16_t unit = static_cast<char16_t>(digits.toUShort(nullptr, 16));
        const QString low = m_in.mid(m_at + 2, 4);
        if (QChar::isHighSurrogate(unit) && m_in.mid(m_at, 2) == QStringLiteral("\\u") && isHex(low)) {
            m_at += 6;
            const char32_t whole = QChar::surrogateToUcs4(unit, static_cast<char16_t>(low.toUShort(nullptr, 16)));
            m_out += QStringLiteral("\\x{%1}").arg(static_cast<uint>(whole), 0, 16);
            return;
        }
        m_out += QStringLiteral("\\x{%1}").arg(digits);
    }

    const QString &m_in;
    QString m_out;
    qsizetype m_at = 0;
    bool m_inClass = false;
};

} // namespace

Result<QRegularExpression> compilePattern(std::string_view pattern)
{
    const auto refuse = [](const QString &why) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "A pattern cannot be used"), why);
    };
    if (pattern.size() > longest)
        return refuse(QCoreApplication::translate("JsonSchema", "it is longer than %1 characters").arg(longest));
    const QString text = QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size()));
    if (text.startsWith(QStringLiteral("(*"))) // would be taken for a setting of the engine
        return refuse(QCoreApplication::translate("JsonSchema", "nothing stands before *"));
    QRegularExpression expression(bounds + Translation(text).text());
    if (!expression.isValid())
        return refuse(expression.errorString());
    return expression;
}

} // namespace assay::json_schema
