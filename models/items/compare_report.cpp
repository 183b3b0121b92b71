#include "items/compare_report.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/facet_terms.h"
#include "items/format.h"
#include "project/compare_words.h"

namespace assay::items {

namespace {

Tone toneOf(Verdict verdict)
{
    return verdict == Verdict::Better ? Tone::Better : verdict == Verdict::Worse ? Tone::Worse : Tone::Quiet;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better: return translate("Report", "▲ better");
    case Verdict::Worse: return translate("Report", "▼ worse");
    case Verdict::NoEvidence: break;
    }
    return translate("Report", "≈ no evidence");
}

/// What evidence would have taken; empty where there is some, or where it is not known.
QString neededWord(const ScorerComparison &comparison, const ComparisonRule &rule)
{
    if (comparison.verdict != Verdict::NoEvidence || !comparison.needsMore)
        return {};
    if (*comparison.needsMore > 0)
        return translateCounted("Report", QT_TRANSLATE_N_NOOP("Report", "≈ %Ln more case(s)"), *comparison.needsMore);
    const double change = rule.difference.change;
    return translate("Report", "%1 would be seen").arg(comparison.isShare ? points(change) : figure(change, 3));
}

PlainCell figureCell(const QString &figures, const QVariant &sort, Tone tone = Tone::Normal, const QString &note = {})
{
    return {typeset(figures), tone, sort, note};
}

/// What stands behind the figures of a scorer: n, level, method, and what could not be paired.
QString noteOf(const ScorerComparison &comparison, const CompareRow &row, const ComparisonRule &rule)
{
    if (!comparison.found)
        return translate("Report", "No case has a value on both sides.");
    QStringList lines{translateCounted("Report", QT_TRANSLATE_N_NOOP("Report", "n = %Ln case(s) of both columns"), comparison.found->n),
                      translate("Report", "%1 % interval and p: %2").arg(figure(rule.difference.level * 100, 0), row.method),
                      translate("Report", "p as it is %1, adjusted by Holm %2").arg(figure(comparison.found->p, 4), typeset(row.p)),
                      comparison.higherIsBetter ? translate("Report", "More is better.") : translate("Report", "Less is better.")};
    if (comparison.unpaired > 0)
        lines << translateCounted("Report", QT_TRANSLATE_N_NOOP("Report", "%Ln case(s) left out that only one side gave a value"), comparison.unpaired);
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

/// The cells after the name.
std::vector<PlainCell> comparedCells(const ScorerComparison &comparison, const ComparisonRule &rule, double widest)
{
    const CompareRow row = compareRow(comparison, rule);
    const QString note = noteOf(comparison, row, rule);
    if (!row.isKnown)
        return {{row.n, Tone::Quiet, 0, note}, {row.a, Tone::Quiet}, {row.b, Tone::Quiet}, {row.difference, Tone::Quiet, {}, note}, {}, {}, {}, {}, {}};
    const PairedDifference &found = *comparison.found;
    const Tone tone = toneOf(row.kind);
    PlainCell mark{{}, tone, found.difference.estimate, note};
    mark.mark = IntervalMark{found.difference.estimate, found.difference.lower, found.difference.upper, widest, tone};
    PlainCell verdict{verdictWord(row.kind), tone, static_cast<int>(row.kind), note};
    verdict.chip = true;
    return {{count(found.n), Tone::Normal, static_cast<qlonglong>(found.n), note},
            figureCell(row.a, found.a),
            figureCell(row.b, found.b),
            figureCell(row.difference, found.difference.estimate, Tone::Strong, note),
            figureCell(row.interval, found.difference.lower, Tone::Quiet, note),
            mark,
            verdict,
            {neededWord(comparison, rule), Tone::Quiet, comparison.needsMore ? QVariant(static_cast<qlonglong>(*comparison.needsMore)) : QVariant(), note},
            figureCell(row.p, comparison.adjustedP.value_or(found.p), Tone::Quiet, note)};
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

PlainRow rowOf(const QString &id, std::vector<PlainCell> names, const ScorerComparison &comparison, const ComparisonRule &rule, double widest)
{
    std::vector<PlainCell> cells = comparedCells(comparison, rule, widest);
    names.insert(names.end(), std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
    return {id, std::move(names)};
}

std::vector<PlainRow> qualityRows(const RunComparison &result)
{
    std::vector<ScorerComparison> all = result.scorers;
    all.push_back(result.pass);
    std::vector<PlainRow> rows;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isPass = i + 1 == all.size();
        const QString name = isPass ? translate("Report", "pass (all together)") : displayText(all[i].scorer);
        rows.push_back(rowOf(QString::number(i), {{name, isPass ? Tone::Normal : Tone::Strong}}, all[i], result.rule, widestOf(all, all[i].isShare)));
    }
    return rows;
}

std::vector<PlainRow> segmentRows(const CompareReport &report)
{
    std::vector<ScorerComparison> all; // one scale for all of them
    for (const SegmentComparison &segment : report.result.segments)
        all.insert(all.end(), segment.scorers.begin(), segment.scorers.end());
    std::vector<PlainRow> rows;
    for (std::size_t i = 0; i < report.result.segments.size(); ++i) {
        const SegmentComparison &segment = report.result.segments[i];
        const QString name = segmentName(report, segment.segment);
        if (!segment.isJudged) {
            const QString why = translateCounted("Report", QT_TRANSLATE_N_NOOP("Report", "fewer than %Ln case(s)"), ComparisonRule::smallestSegment);
            PlainCell said{translate("Report", "○ not judged"), Tone::Quiet, {}, why};
            said.chip = true;
            rows.push_back({QString::number(i), {{name}, {}, {count(segment.cases), Tone::Quiet, static_cast<qlonglong>(segment.cases)}, {}, {}, {}, {}, {}, said, {why, Tone::Quiet}, {}}});
        }
        for (const ScorerComparison &scorer : segment.scorers)
            rows.push_back(rowOf(QStringLiteral("%1/%2").arg(i).arg(displayText(scorer.scorer)), {{name}, {displayText(scorer.scorer)}}, scorer, report.result.rule, widestOf(all, scorer.isShare)));
    }
    return rows;
}

/// Each measure has a unit of its own, so each mark has a scale of its own.
std::vector<PlainRow> measureTable(const RunComparison &result)
{
    std::vector<PlainRow> rows;
    for (const MeasureRow &row : measureRows(result)) {
        const QString note = row.method.isEmpty() ? QString() : translate("Report", "%1 % interval: %2").arg(figure(result.rule.difference.level * 100, 0), row.method);
        PlainCell mark;
        if (row.raw)
            mark.mark = IntervalMark{row.raw->estimate, row.raw->lower, row.raw->upper, std::max(std::abs(row.raw->lower), std::abs(row.raw->upper)), Tone::Quiet};
        rows.push_back({QString::number(rows.size()),
                        {{row.name, Tone::Strong}, {row.n, Tone::Quiet}, figureCell(row.a, {}), figureCell(row.b, {}), figureCell(row.difference, {}, Tone::Strong, note),
                         figureCell(row.interval, {}, Tone::Quiet, note), mark}});
    }
    return rows;
}

QStringList notesOf(const CompareReport &report)
{
    QStringList notes;
    for (const ScorerComparison &scorer : report.result.scorers) {
        if (const QString noise = noiseSentence(scorer); !noise.isEmpty())
            notes << noise;
    }
    if (report.a.spec.repeats == 1 || report.b.spec.repeats == 1)
        notes << translate("Report", "Chance between repeats is not known: one side asked each case once.");
    if (report.result.segmentsLeftOut > 0)
        notes << translateCounted("Report", QT_TRANSLATE_N_NOOP("Report", "%Ln smaller segment(s) not listed"), report.result.segmentsLeftOut);
    for (const std::string &scorer : report.notCompared)
        notes << translate("Report", "Not compared: %1 (not in both runs with the same settings)").arg(displayText(scorer));
    return notes;
}

QString methodOf(const CompareReport &report)
{
    const DifferenceRule &rule = report.result.rule.difference;
    return QStringList{translate("Report", "n counts cases, never repeats; repeats are averaged within a case first."),
                       translate("Report", "Intervals at %1 %, p adjusted by Holm over the scorers; better or worse only where p is at most %2 and the interval leaves out 0.")
                           .arg(figure(rule.level * 100, 0), figure(1 - rule.level, 2)),
                       translate("Report", "%1 replicates, seed %2, smallest change worth seeing %3.").arg(count(rule.replicates)).arg(rule.seed).arg(figure(rule.change, 2)),
                       translate("Report", "Dataset: A %1, B %2.").arg(displayText(report.a.dataset), displayText(report.b.dataset))}
        .join(u' ');
}

void addComparedColumns(std::vector<PlainColumn> &columns)
{
    const std::vector<PlainColumn> compared{{translate("Report", "n"), Qt::AlignRight}, {QStringLiteral("A"), Qt::AlignRight}, {QStringLiteral("B"), Qt::AlignRight},
                                            {translate("Report", "B − A"), Qt::AlignRight}, {translate("Report", "95 % interval"), Qt::AlignRight}, {QString()},
                                            {translate("Report", "Verdict")}, {translate("Report", "To tell more"), Qt::AlignLeft}, {translate("Report", "p, adjusted"), Qt::AlignRight}};
    columns.insert(columns.end(), compared.begin(), compared.end());
}

} // namespace

QString caseGroupText(CaseGroup group)
{
    switch (group) {
    case CaseGroup::Fixed: return translate("Report", "Fixed");
    case CaseGroup::Broken: return translate("Report", "Broken");
    case CaseGroup::BothPass: return translate("Report", "Pass in both");
    case CaseGroup::BothFail: return translate("Report", "Fail in both");
    }
    return {};
}

std::vector<PlainColumn> qualityColumns()
{
    std::vector<PlainColumn> columns{{translate("Report", "Scorer")}};
    addComparedColumns(columns);
    return columns;
}

std::vector<PlainColumn> segmentColumns()
{
    std::vector<PlainColumn> columns{{translate("Report", "Segment")}, {translate("Report", "Scorer")}};
    addComparedColumns(columns);
    return columns;
}

std::vector<PlainColumn> measureColumns()
{
    return {{translate("Report", "Measure")}, {translate("Report", "n"), Qt::AlignRight}, {QStringLiteral("A"), Qt::AlignRight}, {QStringLiteral("B"), Qt::AlignRight},
            {translate("Report", "B − A"), Qt::AlignRight}, {translate("Report", "95 % interval"), Qt::AlignRight}, {QString()}};
}

QString typeset(QString figures)
{
    static const QRegularExpression point(QStringLiteral("(\\d)\\.(\\d)"));
    static const QRegularExpression minus(QStringLiteral("-(?=[$\\d])"));
    return figures.replace(point, QStringLiteral("\\1") + QLocale().decimalPoint() + QStringLiteral("\\2")).replace(minus, QString(QChar(0x2212)));
}

ReportView reportView(const CompareReport &report)
{
    const RunComparison &result = report.result;
    ReportView view;
    view.titleA = columnTitle(report.a);
    view.titleB = columnTitle(report.b);
    view.summary = compareSummary(report);
    view.pairing = pairingSentence(report);
    view.shared = result.shared;
    view.by = displayText(report.by);
    view.quality = qualityRows(result);
    view.segments = segmentRows(report);
    view.measures = measureTable(result);
    view.notes = notesOf(report);
    view.method = methodOf(report);
    view.cases = {result.flips.fixed, result.flips.broken, result.flips.bothPass, result.flips.bothFail};
    return view;
}

QString reportFilter(const CompareReport &report, const std::vector<JudgedCase> &cases, std::size_t most)
{
    QStringList ids;
    for (std::size_t i = 0; i < std::min(most, cases.size()); ++i)
        ids << displayText(cases[i].id);
    const auto both = [&](const std::string &a, const std::string &b) {
        QStringList names{displayText(a), displayText(b)};
        names.removeDuplicates();
        return names;
    };
    QString filter = FacetTerms(QString()).with(QStringLiteral("run"), both(report.a.run.id.text(), report.b.run.id.text()));
    filter = FacetTerms(filter).with(QStringLiteral("model"), both(report.a.model, report.b.model));
    if (report.a.versionHash && report.b.versionHash)
        filter = FacetTerms(filter).with(QStringLiteral("version"), both(report.a.version, report.b.version));
    return FacetTerms(filter).with(QStringLiteral("case"), ids);
}

} // namespace assay::items
