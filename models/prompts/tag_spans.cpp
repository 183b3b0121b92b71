#include "prompts/tag_spans.h"

#include <QStringList>

namespace assay {

namespace {

struct Delimiters
{
    QString left = QStringLiteral("{{");
    QString right = QStringLiteral("}}");

    /// `{{=<% %>=}}`: what stands between the signs, when it is two words.
    void change(QStringView words)
    {
        const auto parts = words.toString().simplified().split(QLatin1Char(' '));
        if (parts.size() == 2 && !parts[0].contains(QLatin1Char('=')) && !parts[1].contains(QLatin1Char('='))) {
            left = parts[0];
            right = parts[1];
        }
    }
};

} // namespace

std::vector<TagSpan> tagSpans(QStringView text)
{
    static constexpr QStringView signs = u"#^/>!=&{";
    std::vector<TagSpan> spans;
    Delimiters delimiters;
    for (qsizetype at = text.indexOf(delimiters.left); at >= 0;) {
        qsizetype inside = at + delimiters.left.size();
        const QChar sign = inside < text.size() && signs.contains(text[inside]) ? text[inside] : QChar();
        QString close = delimiters.right;
        if (sign == QLatin1Char('{'))
            close.prepend(QLatin1Char('}'));
        else if (sign == QLatin1Char('='))
            close.prepend(QLatin1Char('='));
        inside += sign.isNull() ? 0 : 1;
        const qsizetype end = text.indexOf(close, inside);
        if (end < 0)
            break;
        const QStringView name = text.sliced(inside, end - inside).trimmed();
        spans.push_back({at, end + close.size() - at, sign, name});
        if (sign == QLatin1Char('='))
            delimiters.change(name);
        at = text.indexOf(delimiters.left, spans.back().end());
    }
    return spans;
}

} // namespace assay
