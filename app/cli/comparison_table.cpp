#include "app/cli/comparison_table.h"

#include "app/cli/table.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/compare_words.h"

namespace assay::cli {

namespace {

constexpr std::size_t mostIds = 20;

Table scorerTable(const QString &first)
{
    Table table;
    table.addColumn(first);
    for (const QString &title : {translate("Cli", "n"), QStringLiteral("A"), QStringLiteral("B"), translate("Cli", "B − A"), translate("Cli", "interval"), translate("Cli", "p")})
        table.addColumn(title, Table::Align::Right);
    table.addColumn(translate("Cli", "verdict"));
    table.addColumn(translate("Cli", "method"));
    return table;
}

void addScorer(Table &table, const QString &name, const CompareRow &row)
{
    table.addRow({name, row.n, row.a, row.b, row.difference, row.interval, row.p, row.verdict, row.method});
}

QString segmentTable(const CompareReport &report)
{
    if (report.by.empty())
        return {};
    Table table = scorerTable(report.by == "tag" ? translate("Cli", "tag") : displayText(report.by));
    for (const SegmentComparison &segment : report.result.segments) {
        const QString name = segmentName(report, segment.segment);
        if (!segment.isJudged)
            table.addRow({name, QString::number(segment.cases), {}, {}, {}, {}, {}, translate("Cli", "not judged: smaller than %1").arg(ComparisonRule::smallestSegment), {}});
        for (const ScorerComparison &scorer : segment.scorers)
            addScorer(table, name + QStringLiteral(" · ") + displayText(scorer.scorer), compareRow(scorer, report.result.rule));
    }
    QString text = u'\n' + table.text();
    if (report.result.segmentsLeftOut > 0)
        text += translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n smaller segment(s) not listed"), report.result.segmentsLeftOut) + u'\n';
    return text;
}

QString measureTable(const RunComparison &comparison)
{
    Table table;
    table.addColumn({});
    for (const QString &title : {QStringLiteral("A"), QStringLiteral("B"), translate("Cli", "B − A"), translate("Cli", "interval"), translate("Cli", "n")})
        table.addColumn(title, Table::Align::Right);
    for (const MeasureRow &row : measureRows(comparison))
        table.addRow({row.name, row.a, row.b, row.difference, row.interval, row.n});
    return u'\n' + table.text();
}

QString idLine(const QString &name, const std::vector<std::string> &ids)
{
    if (ids.empty())
        return {};
    QStringList shown;
    for (std::size_t i = 0; i < ids.size() && i < mostIds; ++i)
        shown << displayText(ids[i]);
    if (ids.size() > mostIds)
        shown << QStringLiteral("… (%1)").arg(ids.size());
    return name + QStringLiteral(": ") + shown.join(QStringLiteral(", ")) + u'\n';
}

QString methodLine(const ComparisonRule &rule)
{
    return translate("Cli", "n counts cases. Intervals at %1 %, p adjusted by Holm over the scorers, seed %2.")
        .arg(QString::number(rule.difference.level * 100, 'g', 6), QString::number(rule.difference.seed));
}

} // namespace

QString comparisonTable(const CompareReport &report)
{
    const RunComparison &result = report.result;
    QString text = QStringLiteral("A  %1\nB  %2\n%3\n%4\n\n").arg(columnTitle(report.a), columnTitle(report.b), pairingSentence(report), compareSummary(report));
    Table table = scorerTable(translate("Cli", "scorer"));
    for (const ScorerComparison &scorer : result.scorers)
        addScorer(table, displayText(scorer.scorer), compareRow(scorer, result.rule));
    addScorer(table, translate("Cli", "pass (all together)"), compareRow(result.pass, result.rule));
    text += table.text() + segmentTable(report) + measureTable(result) + u'\n' + flipSentence(result.flips) + u'\n';
    text += idLine(translate("Cli", "fixed"), idsOf(result.flips.fixed)) + idLine(translate("Cli", "broken"), idsOf(result.flips.broken));
    for (const ScorerComparison &scorer : result.scorers) {
        if (const QString noise = noiseSentence(scorer); !noise.isEmpty())
            text += noise + u'\n';
    }
    for (const std::string &scorer : report.notCompared)
        text += translate("Cli", "Not compared: %1 (not in both runs with the same settings)").arg(displayText(scorer)) + u'\n';
    return text + methodLine(result.rule) + u'\n';
}

} // namespace assay::cli
