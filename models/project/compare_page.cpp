#include "project/compare_page.h"

#include <algorithm>
#include <cmath>

#include "base/translate.h"
#include "base/utf8.h"
#include "project/compare_words.h"
#include "project/html_page.h"

namespace assay {

namespace {

QString toneOf(Verdict verdict)
{
    return verdict == Verdict::Better ? QStringLiteral("better") : verdict == Verdict::Worse ? QStringLiteral("worse") : QStringLiteral("neutral");
}

QString headRow(const QStringList &left, const QStringList &right, const QStringList &last = {})
{
    QString row = QStringLiteral("<tr>");
    for (const QString &title : left)
        row += QStringLiteral("<th scope=\"col\">%1</th>").arg(htmlText(title));
    for (const QString &title : right)
        row += QStringLiteral("<th scope=\"col\" class=\"num\">%1</th>").arg(htmlText(title));
    for (const QString &title : last)
        row += QStringLiteral("<th scope=\"col\">%1</th>").arg(htmlText(title));
    return row + QStringLiteral("</tr>\n");
}

QString section(const QString &title, const QString &content)
{
    return QStringLiteral("<section>\n<h2>%1</h2>\n%2</section>\n").arg(htmlText(title), content);
}

/// Segments are many and judged as the whole is: their method stands in a hint, so that each keeps to one line.
enum class MethodPlace { Cell, Hint };

QString scorerHead(const QString &first, MethodPlace method)
{
    return headRow({first}, {translate("Compare", "n"), QStringLiteral("A"), QStringLiteral("B"), translate("Compare", "B − A"), translate("Compare", "interval")},
                   {QString(), translate("Compare", "verdict"), method == MethodPlace::Cell ? translate("Compare", "p, method") : translate("Compare", "p")});
}

/// Shares and other scores don't share a scale: half the width is the furthest bound of those like it.
double widestOf(const std::vector<ScorerComparison> &scorers, bool isShare)
{
    double widest = 0;
    for (const ScorerComparison &each : scorers) {
        if (each.found && each.isShare == isShare)
            widest = std::max({widest, std::abs(each.found->difference.lower), std::abs(each.found->difference.upper)});
    }
    return widest;
}

QString scorerRow(const QString &name, const ScorerComparison &comparison, const ComparisonRule &rule, double widest, MethodPlace method)
{
    const CompareRow row = compareRow(comparison, rule);
    QString html = QStringLiteral("<tr>") + htmlCell(name) + htmlCell(row.n, true) + htmlCell(row.a, true) + htmlCell(row.b, true) + htmlCell(row.difference, true);
    html += QStringLiteral("<td class=\"num quiet\">%1</td>").arg(htmlText(row.interval));
    const QString tone = toneOf(row.kind);
    const QString mark = row.isKnown ? intervalMark(comparison.found->difference.estimate, comparison.found->difference.lower, comparison.found->difference.upper, widest, tone) : QString();
    html += QStringLiteral("<td>%1</td><td>%2</td>").arg(mark, htmlChip(row.verdict, tone));
    if (method == MethodPlace::Hint)
        return html + QStringLiteral("<td class=\"quiet\" title=\"%1\">%2</td></tr>\n").arg(htmlText(row.method), htmlText(row.isKnown ? row.p : QString()));
    return html + QStringLiteral("<td class=\"quiet wraps\">%1</td></tr>\n").arg(htmlText(row.isKnown ? QStringLiteral("p %1, %2").arg(row.p, row.method) : QString()));
}

QString table(const QString &rows)
{
    return QStringLiteral("<div class=\"wide\"><table>\n%1</table></div>\n").arg(rows);
}

QString scorerSection(const CompareReport &report)
{
    const RunComparison &result = report.result;
    QString rows = scorerHead(translate("Compare", "scorer"), MethodPlace::Cell);
    for (const ScorerComparison &scorer : result.scorers)
        rows += scorerRow(displayText(scorer.scorer), scorer, result.rule, widestOf(result.scorers, scorer.isShare), MethodPlace::Cell);
    rows += scorerRow(translate("Compare", "pass (all together)"), result.pass, result.rule, widestOf({result.pass}, true), MethodPlace::Cell);
    QString notes;
    for (const ScorerComparison &scorer : result.scorers) {
        if (const QString noise = noiseSentence(scorer); !noise.isEmpty())
            notes += QStringLiteral("<p class=\"small\">%1</p>\n").arg(htmlText(noise));
    }
    for (const std::string &scorer : report.notCompared)
        notes += QStringLiteral("<p class=\"small\">%1</p>\n").arg(htmlText(translate("Compare", "Not compared: %1 (not in both runs with the same settings)").arg(displayText(scorer))));
    return section(translate("Compare", "Quality"), table(rows) + notes);
}

QString segmentSection(const CompareReport &report)
{
    if (report.by.empty())
        return {};
    QString rows = scorerHead(displayText(report.by), MethodPlace::Hint);
    std::vector<ScorerComparison> all; // one scale for all of them
    for (const SegmentComparison &segment : report.result.segments)
        all.insert(all.end(), segment.scorers.begin(), segment.scorers.end());
    for (const SegmentComparison &segment : report.result.segments) {
        const QString name = segmentName(report, segment.segment);
        if (!segment.isJudged)
            rows += QStringLiteral("<tr>%1%2<td colspan=\"7\" class=\"quiet\">%3</td></tr>\n")
                        .arg(htmlCell(name), htmlCell(QString::number(segment.cases), true),
                             htmlText(translate("Compare", "not judged: smaller than %1").arg(ComparisonRule::smallestSegment)));
        for (const ScorerComparison &scorer : segment.scorers)
            rows += scorerRow(name + QStringLiteral(" · ") + displayText(scorer.scorer), scorer, report.result.rule, widestOf(all, scorer.isShare), MethodPlace::Hint);
    }
    return section(translate("Compare", "Segments"), table(rows));
}

QString measureSection(const RunComparison &comparison)
{
    QString rows = headRow({QString()}, {QStringLiteral("A"), QStringLiteral("B"), translate("Compare", "B − A"), translate("Compare", "interval"), translate("Compare", "n")});
    for (const MeasureRow &row : measureRows(comparison)) {
        rows += QStringLiteral("<tr>") + htmlCell(row.name) + htmlCell(row.a, true) + htmlCell(row.b, true) + htmlCell(row.difference, true);
        rows += QStringLiteral("<td class=\"num quiet\">%1</td>").arg(htmlText(row.interval)) + htmlCell(row.n, true) + QStringLiteral("</tr>\n");
    }
    return section(translate("Compare", "Cost, latency, tokens"), table(rows));
}

QString idList(const QString &title, const std::vector<std::string> &ids)
{
    if (ids.empty())
        return {};
    QString list = QStringLiteral("<p>%1</p>\n<ul class=\"ids\">\n").arg(htmlText(title));
    for (const std::string &id : ids)
        list += QStringLiteral("<li>%1</li>\n").arg(htmlText(displayText(id)));
    return list + QStringLiteral("</ul>\n");
}

QString flipSection(const CaseFlips &flips)
{
    return section(translate("Compare", "Cases"), QStringLiteral("<p class=\"small\">%1</p>\n").arg(htmlText(flipSentence(flips)))
                                                      + idList(translate("Compare", "✗ Broken: A passes, B fails"), idsOf(flips.broken))
                                                      + idList(translate("Compare", "✓ Fixed: A fails, B passes"), idsOf(flips.fixed)));
}

QString header(const CompareReport &report, const QString &title)
{
    return QStringLiteral("<header>\n<h1>%1</h1>\n<p class=\"say\">%2</p>\n<dl class=\"sides\"><dt>A</dt><dd>%3</dd><dt>B</dt><dd>%4</dd></dl>\n<p class=\"small\">%5</p>\n</header>\n")
        .arg(htmlText(title), htmlText(compareSummary(report)), htmlText(columnTitle(report.a)), htmlText(columnTitle(report.b)), htmlText(pairingSentence(report)));
}

QString method(const CompareReport &report)
{
    const DifferenceRule &rule = report.result.rule.difference;
    QStringList said{translate("Compare", "n counts cases, never repeats; repeats are averaged within a case first."),
                     translate("Compare", "Intervals at %1 %, p adjusted by Holm over the scorers, %2 replicates, seed %3, smallest change worth seeing %4.")
                         .arg(QString::number(rule.level * 100, 'g', 6), QString::number(rule.replicates), QString::number(rule.seed), QString::number(rule.change, 'g', 4))};
    if (!report.cluster.empty())
        said << translate("Compare", "Cases of one “%1” are drawn together.").arg(displayText(report.cluster));
    said << translate("Compare", "Dataset: A %1, B %2.").arg(displayText(report.a.dataset), displayText(report.b.dataset));
    return section(translate("Compare", "Method"), QStringLiteral("<p class=\"small\">%1</p>\n").arg(htmlText(said.join(u' '))));
}

} // namespace

std::string comparePage(const CompareReport &report)
{
    const QString title = translate("Compare", "%1 against %2").arg(columnTitle(report.b), columnTitle(report.a));
    return htmlPage(title, header(report, title) + scorerSection(report) + segmentSection(report) + measureSection(report.result) + flipSection(report.result.flips) + method(report));
}

} // namespace assay
