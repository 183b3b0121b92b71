#include "items/trends/trend_sheet.h"

#include <algorithm>

#include "base/translate.h"
#include "items/format.h"

namespace assay::items {

namespace {

std::vector<TrendTableLine> linesOf(const TrendView &view)
{
    std::vector<TrendTableLine> lines;
    for (std::size_t s = 0; s < view.series.size(); ++s) {
        const TrendSeries &series = view.series[s];
        const TrendUnit unit = view.units[series.measure];
        if (!view.question.by.empty() && series.measure != 0)
            continue;
        for (std::size_t p = 0; p < series.points.size(); ++p) {
            const TrendPoint &point = series.points[p];
            TrendTableLine line;
            line.period = trendPeriod(point, view.question.bucket);
            line.series = view.question.by.empty() ? titleOf(view.measures[series.measure]) : trendSegment(series.segment);
            line.value = trendValue(unit, point.estimate.value);
            line.interval = trendInterval(unit, point.estimate);
            line.n = count(point.estimate.n);
            line.note = trendNote(point.estimate);
            line.at = static_cast<double>(point.from.us);
            line.raw = point.estimate.value;
            line.count = point.estimate.n;
            line.inSeries = s;
            line.point = p;
            line.isHollow = point.isHollow;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<TrendChangeLine> changesOf(const TrendView &view)
{
    std::vector<TrendChangeLine> lines;
    for (auto change = view.changes.rbegin(); change != view.changes.rend(); ++change) {
        QStringList note;
        if (change->person)
            note << QString::fromStdString(*change->person);
        if (!change->reason.empty())
            note << QString::fromStdString(change->reason);
        lines.push_back({trendChange(*change), trendDay(change->at), change->isMeasurement() ? translate("Trends", "measuring") : translate("Trends", "prompt or model"),
                         note.join(QStringLiteral(" · ")), change->isMeasurement()});
    }
    return lines;
}

QString differenceText(TrendUnit unit, const std::optional<Difference> &difference)
{
    if (!difference)
        return translate("Trends", "nothing to compare");
    return trendDifference(unit, difference->value) + QLatin1Char(' ') + trendDifferenceInterval(unit, difference->lower, difference->upper);
}

QString pNote(const std::optional<double> &p)
{
    if (!p)
        return {};
    return *p < 0.001 ? translate("Trends", "p < 0.001 over all measures") : translate("Trends", "p = %1 over all measures").arg(figure(*p, 3));
}

TrendFinding findingOf(const TrendView &view, std::size_t measure, const std::string &segment, TrendVerdict verdict, const Estimate &before, const Estimate &after,
                       const std::optional<Difference> &difference, const std::optional<double> &p)
{
    const TrendUnit unit = view.units[measure];
    TrendFinding finding;
    finding.title = titleOf(view.measures[measure]);
    if (!segment.empty())
        finding.title = QString::fromStdString(segment) + QStringLiteral(" · ") + finding.title;
    finding.meaning = verdict;
    finding.verdict = difference ? trendVerdict(verdict) : translate("Trends", "○ unknown"); // no evidence is found, this was not looked for
    const Estimate &known = after.value ? after : before;
    if (before.value && after.value)
        finding.values = trendValue(unit, before.value) + QStringLiteral(" → ") + trendValue(unit, after.value);
    else
        finding.values = trendValue(unit, known.value) + QLatin1Char(' ') + trendInterval(unit, known);
    finding.difference = differenceText(unit, difference);
    QStringList note{translate("Trends", "before: %1").arg(trendNote(before)), translate("Trends", "after: %1").arg(trendNote(after))};
    if (difference)
        note << QString::fromStdString(difference->method);
    note << pNote(p);
    note.removeAll(QString());
    finding.note = note.join(QLatin1Char('\n'));
    return finding;
}

QString comparedTitle(const TrendView &view)
{
    const TrendComparison &first = view.comparisons.front();
    switch (first.kind) {
    case TrendComparison::Kind::Release: return translate("Trends", "Since %1").arg(QString::fromStdString(first.afterName));
    case TrendComparison::Kind::Version:
        return translate("Trends", "%1 against %2").arg(QString::fromStdString(first.afterName), QString::fromStdString(first.beforeName));
    case TrendComparison::Kind::Period: return translate("Trends", "Against the time before");
    default: break;
    }
    return translate("Trends", "Earlier and later half");
}

/// "2,100 judged of 2,140 · 42 days".
QString coverageText(const TrendView &view)
{
    const TrendCoverage &first = view.coverage.front();
    QString judged = translate("Trends", "%1 of %2 judged").arg(count(first.n), count(first.n + first.unknown));
    if (view.measures.front().kind != Measure::Kind::Pass)
        judged = translate("Trends", "%1 of %2 known").arg(count(first.n), count(first.n + first.unknown));
    return judged + QStringLiteral(" · ") + translateCounted("Trends", QT_TRANSLATE_N_NOOP("Trends", "%n day(s) with results"), static_cast<std::int64_t>(first.days));
}

QString quoted(const std::string &value)
{
    QString text = QString::fromStdString(value);
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// What the segment says in the filter language; variables have no field of their own there.
QString segmentTerm(const TrendView &view, const std::string &segment)
{
    const std::string &by = view.question.by;
    if (segment.empty() || by.empty())
        return {};
    if (by == "model")
        return QStringLiteral(" model=") + quoted(segment);
    if (by == "version")
        return QStringLiteral(" version:") + QString::fromStdString(segment);
    return by == "tag" ? QStringLiteral(" tag=") + quoted(segment) : QStringLiteral(" input:") + quoted(segment);
}

} // namespace

TrendSheet trendSheet(const TrendView &view)
{
    TrendSheet sheet;
    sheet.title = QString::fromStdString(view.question.prompt);
    for (const auto &part : {view.question.channel, view.question.model, view.question.dataset}) {
        if (part)
            sheet.title += QStringLiteral(" · ") + QString::fromStdString(*part);
    }
    sheet.isEmpty = view.isEmpty();
    sheet.sentence = trendSentence(view);
    sheet.charts = trendCharts(view);
    sheet.lines = linesOf(view);
    sheet.changes = changesOf(view);
    sheet.comparedTitle = comparedTitle(view);
    for (const TrendComparison &each : view.comparisons) {
        if (each.kind == TrendComparison::Kind::Break)
            continue; // stands among the breaks
        sheet.compared.push_back(findingOf(view, each.measure, {}, each.verdict, each.before, each.after, each.difference, each.adjustedP));
    }
    for (const TrendBreak &each : view.breaks)
        sheet.breaks.push_back(findingOf(view, each.measure, each.segment, each.verdict, each.before, each.after, each.difference, each.adjustedP));
    sheet.coverage = coverageText(view);
    if (view.foldedSegments > 0)
        sheet.folded = translateCounted("Trends", QT_TRANSLATE_N_NOOP("Trends", "%n smaller group(s) not shown"), static_cast<std::int64_t>(view.foldedSegments));
    return sheet;
}

QString filterOfPoint(const TrendView &view, std::size_t series, std::size_t point)
{
    const TrendSeries &of = view.series[series];
    const TrendPoint &at = of.points[point];
    QString filter = QStringLiteral("prompt=") + quoted(view.question.prompt);
    if (view.question.model)
        filter += QStringLiteral(" model=") + quoted(*view.question.model);
    filter += segmentTerm(view, of.segment);
    // A prefix of a time is the period it names: the day, or the hour.
    if (view.question.bucket == TrendBucket::Hour)
        return filter + QStringLiteral(" at:") + QString::fromStdString(toRfc3339(at.from)).left(13);
    const QString first = QString::fromStdString(toRfc3339(at.from)).left(10);
    const QString last = QString::fromStdString(toRfc3339({at.to.us - 1})).left(10);
    return filter + QStringLiteral(" at:") + (first == last ? first : first + QStringLiteral("..") + last);
}

} // namespace assay::items
