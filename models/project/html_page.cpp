#include "project/html_page.h"

#include <QLocale>
#include <algorithm>

namespace assay {

namespace {

/// The tokens of the window, so that a page looks as it does.
constexpr const char *style = R"css(
:root{color-scheme:light dark;--ground:#F4F5F7;--surface:#FFFFFF;--line:#E1E4EA;--strong:#C8CDD6;--text:#1A1E26;--text-2:#545D6C;--text-3:#606977;--accent:#3257C8;
--better:#0A6F53;--better-tint:#DDF2EA;--worse:#A8420B;--worse-tint:#FBE7DB;--neutral-tint:#ECEEF2}
@media (prefers-color-scheme:dark){:root{--ground:#15171C;--surface:#1C1F26;--line:#2D323C;--strong:#454C59;--text:#E7E9EE;--text-2:#A9B1BF;--text-3:#949DAC;--accent:#8FA8FF;
--better:#55CFA8;--better-tint:#16352C;--worse:#F29A6B;--worse-tint:#3D2518;--neutral-tint:#2A2F38}}
*{box-sizing:border-box;margin:0}
body{font:13px/18px Inter,system-ui,"Noto Sans",sans-serif;color:var(--text);background:var(--ground);font-feature-settings:"tnum"}
main{max-width:1120px;margin:24px auto;background:var(--surface);border:1px solid var(--line);border-radius:8px;overflow:hidden}
header,section{padding:16px 20px}section{border-top:1px solid var(--line)}
h1{font-size:18px;line-height:24px;font-weight:600}h2{font-size:14px;line-height:20px;font-weight:600;margin-bottom:8px}
.say{font-size:15px;line-height:24px;margin-top:6px}.small{font-size:11.5px;line-height:16px;color:var(--text-2)}
.sides{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin-top:10px}.sides dt{font-weight:600;color:var(--accent)}.sides dd{overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th{font-size:11.5px;font-weight:600;color:var(--text-2);text-align:left}th,td{height:30px;padding:0 10px;border-bottom:1px solid var(--line);white-space:nowrap}
tr:last-child td{border-bottom:0}td:first-child,th:first-child{padding-left:0}td.text{white-space:pre-wrap;overflow-wrap:anywhere;padding-top:6px;padding-bottom:6px;vertical-align:top}
.wraps{white-space:normal;min-width:150px}.num{text-align:right}.quiet{color:var(--text-2);font-size:11.5px}
.chip{display:inline-block;font-size:11.5px;line-height:18px;padding:0 6px;border-radius:4px;font-weight:500;background:var(--neutral-tint);color:var(--text-2)}
.chip.better{background:var(--better-tint);color:var(--better)}.chip.worse{background:var(--worse-tint);color:var(--worse)}
svg{display:block}svg .zero{stroke:var(--strong)}svg .neutral{stroke:var(--text-2);fill:var(--text-2)}svg .better{stroke:var(--better);fill:var(--better)}svg .worse{stroke:var(--worse);fill:var(--worse)}
.ids{font:12.5px/19px "JetBrains Mono",ui-monospace,"Noto Sans Mono",monospace;overflow-wrap:anywhere;columns:3;column-gap:24px;list-style:none;padding:0;margin:4px 0 12px}
@media (max-width:760px){main{margin:0;border:0;border-radius:0}.ids{columns:1}}
@media print{body{background:none}main{border:0;margin:0;max-width:none}}
)css";

bool steers(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c.category() == QChar::Other_Format || c.isNonCharacter();
}

} // namespace

QString htmlText(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (steers(c))
            c = QChar(QChar::ReplacementCharacter);
    }
    return shown.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

std::string htmlPageBegin(const QString &title)
{
    const QString page = QStringLiteral("<!doctype html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n");
    return page.arg(QLocale().bcp47Name().toHtmlEscaped(), htmlText(title), QString::fromUtf8(style)).toStdString();
}

std::string htmlPageEnd()
{
    return "</main>\n</body>\n</html>\n";
}

std::string htmlPage(const QString &title, const QString &body)
{
    return htmlPageBegin(title) + body.toStdString() + htmlPageEnd();
}

QString intervalMark(double estimate, double lower, double upper, double widest, const QString &tone)
{
    constexpr double half = 60;
    const auto place = [&](double value) {
        return QString::number(half + 4 + half * std::clamp(widest > 0 ? value / widest : 0, -1.0, 1.0), 'f', 1);
    };
    return QStringLiteral("<svg width=\"128\" height=\"16\" viewBox=\"0 0 128 16\" aria-hidden=\"true\"><line class=\"zero\" x1=\"64\" x2=\"64\" y1=\"1\" y2=\"15\"/>"
                          "<line class=\"%1\" x1=\"%2\" x2=\"%3\" y1=\"8\" y2=\"8\" stroke-width=\"1.75\"/><circle class=\"%1\" cx=\"%4\" cy=\"8\" r=\"3\"/></svg>")
        .arg(tone, place(lower), place(upper), place(estimate));
}

QString htmlChip(const QString &text, const QString &tone)
{
    return QStringLiteral("<span class=\"chip %1\">%2</span>").arg(tone, htmlText(text));
}

QString htmlCell(const QString &text, bool isNumber)
{
    return QStringLiteral("<td%1>%2</td>").arg(isNumber ? QStringLiteral(" class=\"num\"") : QString(), htmlText(text));
}

} // namespace assay
