#include "base/xml_text.h"

namespace assay {

namespace {

bool isOfXml(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0x20 ? code < 0xFFFE : code == 0x09 || code == 0x0A || code == 0x0D;
}

} // namespace

QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            clean += c;
            clean += text[++i];
        } else {
            clean += isOfXml(c) && !c.isSurrogate() ? c : QChar(QChar::ReplacementCharacter);
        }
    }
    // Line ends of attributes are read as blanks unless they are written as numbers.
    return clean.toHtmlEscaped().replace(u'\n', QStringLiteral("&#10;")).replace(u'\r', QStringLiteral("&#13;")).replace(u'\t', QStringLiteral("&#9;"));
}

} // namespace assay
