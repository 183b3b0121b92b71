#include "project/compare_words.h"

#include <cmath>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

QString unknownWord()
{
    return translate("Compare", "unknown");
}

QString valueText(double value, bool isShare)
{
    return isShare ? QStringLiteral("%1 %").arg(value * 100, 0, 'f', 1) : QString::number(value, 'f', 3);
}

/// "-0.0" reads as a fall.
QString signedNumber(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.toDouble() == 0)
        return QString::number(0.0, 'f', decimals);
    return value > 0 ? u'+' + text : text;
}

QString differenceText(double value, bool isShare)
{
    return isShare ? signedNumber(value * 100, 1) + QStringLiteral(" pt") : signedNumber(value, 3);
}

QString intervalText(const Interval &interval, double scale, int decimals)
{
    return QStringLiteral("[%1, %2]").arg(signedNumber(interval.lower * scale, decimals), signedNumber(interval.upper * scale, decimals));
}

QString pText(double p)
{
    return p < 0.0001 ? QStringLiteral("< 0.0001") : QString::number(p, 'f', 4);
}

QString noEvidence(const ScorerComparison &comparison, const ComparisonRule &rule)
{
    if (!comparison.needsMore)
        return translate("Compare", "≈ no evidence");
    if (*comparison.needsMore == 0)
        return translate("Compare", "≈ no evidence; a change of %1 would have been seen").arg(differenceText(rule.difference.change, comparison.isShare));
    return translate("Compare", "≈ no evidence, needs ≈ %1 more").arg(*comparison.needsMore);
}

QString verdictText(const ScorerComparison &comparison, const ComparisonRule &rule)
{
    switch (comparison.verdict) {
    case Verdict::Better: return translate("Compare", "▲ better");
    case Verdict::Worse: return translate("Compare", "▼ worse");
    case Verdict::NoEvidence: break;
    }
    return noEvidence(comparison, rule);
}

QString dollars(double nano)
{
    return QString::fromStdString(Money{std::llround(nano)}.text());
}

QString signedDollars(double nano)
{
    const QString text = dollars(std::abs(nano));
    const auto rounded = std::llround(nano);
    return (rounded > 0 ? QStringLiteral("+$") : rounded < 0 ? QStringLiteral("-$") : QStringLiteral("$")) + text;
}

QString milliseconds(const std::optional<double> &value)
{
    return value ? QStringLiteral("%1 ms").arg(*value, 0, 'f', *value < 100 ? 1 : 0) : unknownWord();
}

QString tokens(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 1) : unknownWord();
}

QString costText(const MoneySum &sum)
{
    if (const auto total = sum.total())
        return u'$' + QString::fromStdString(total->text());
    return translate("Compare", "unknown ($%1 known, %2 unpriced)").arg(QString::fromStdString(sum.known.text())).arg(sum.unpriced);
}

MeasureRow amountRow(const QString &name, const QString &a, const QString &b, const std::optional<PairedDifference> &found, const QString &unit, int decimals)
{
    MeasureRow row{name, a, b, unknownWord(), {}, QStringLiteral("0")};
    if (!found)
        return row;
    row.difference = signedNumber(found->difference.estimate, decimals) + unit;
    row.interval = intervalText(found->difference, 1, decimals);
    row.n = QString::number(found->n);
    row.method = QString::fromStdString(found->difference.method);
    row.raw = found->difference;
    return row;
}

MeasureRow costRow(const RunComparison &comparison)
{
    MeasureRow row{translate("Compare", "cost, and a case"), costText(comparison.a.cost), costText(comparison.b.cost), unknownWord(), {}, QStringLiteral("0")};
    if (const auto &found = comparison.cost) {
        row.difference = signedDollars(found->difference.estimate);
        row.interval = QStringLiteral("[%1, %2]").arg(signedDollars(found->difference.lower), signedDollars(found->difference.upper));
        row.n = QString::number(found->n);
        row.method = QString::fromStdString(found->difference.method);
        row.raw = found->difference;
    }
    return row;
}

} // namespace

CompareRow compareRow(const ScorerComparison &comparison, const ComparisonRule &rule)
{
    CompareRow row;
    row.name = displayText(comparison.scorer);
    row.kind = comparison.verdict;
    row.isKnown = comparison.found.has_value();
    if (!row.isKnown) {
        row.n = QStringLiteral("0");
        row.a = row.b = row.difference = row.p = row.verdict = unknownWord();
        return row;
    }
    const PairedDifference &found = *comparison.found;
    row.n = QString::number(found.n);
    row.a = valueText(found.a, comparison.isShare);
    row.b = valueText(found.b, comparison.isShare);
    row.difference = differenceText(found.difference.estimate, comparison.isShare);
    row.interval = intervalText(found.difference, comparison.isShare ? 100 : 1, comparison.isShare ? 1 : 3);
    row.p = pText(comparison.adjustedP.value_or(found.p));
    row.verdict = verdictText(comparison, rule);
    row.method = QString::fromStdString(found.difference.method) + QStringLiteral(", ") + QString::fromStdString(found.pMethod);
    return row;
}

std::vector<MeasureRow> measureRows(const RunComparison &comparison)
{
    const SideMeasures &a = comparison.a;
    const SideMeasures &b = comparison.b;
    return {amountRow(translate("Compare", "latency p50, and mean a case"), milliseconds(a.latency.p50), milliseconds(b.latency.p50), comparison.latency, QStringLiteral(" ms"), 1),
            {translate("Compare", "latency p95"), milliseconds(a.latency.p95), milliseconds(b.latency.p95), {}, {}, {}},
            costRow(comparison),
            amountRow(translate("Compare", "input tokens a case"), tokens(a.inputTokens), tokens(b.inputTokens), comparison.inputTokens, {}, 1),
            amountRow(translate("Compare", "output tokens a case"), tokens(a.outputTokens), tokens(b.outputTokens), comparison.outputTokens, {}, 1),
            {translate("Compare", "errors"), QString::number(a.errors), QString::number(b.errors), {}, {}, {}}};
}

QString columnTitle(const NamedColumn &column)
{
    return translate("Compare", "%1 %2 · %3 (run %4)").arg(displayText(column.prompt), displayText(column.version), displayText(column.model),
                                                            displayText(column.run.name.empty() ? column.run.id.text() : column.run.name));
}

QString pairingSentence(const CompareReport &report)
{
    const RunComparison &result = report.result;
    QStringList parts{translateCounted("Compare", QT_TRANSLATE_N_NOOP("Compare", "%n case(s) of both"), result.shared)};
    if (result.changed > 0)
        parts << translateCounted("Compare", QT_TRANSLATE_N_NOOP("Compare", "%n left out whose content differs"), result.changed);
    if (result.onlyA > 0)
        parts << translateCounted("Compare", QT_TRANSLATE_N_NOOP("Compare", "%n left out that only A has"), result.onlyA);
    if (result.onlyB > 0)
        parts << translateCounted("Compare", QT_TRANSLATE_N_NOOP("Compare", "%n left out that only B has"), result.onlyB);
    return parts.join(QStringLiteral("; "));
}

QString compareSummary(const CompareReport &report)
{
    QStringList better;
    QStringList worse;
    for (const ScorerComparison &each : report.result.scorers) {
        if (each.verdict == Verdict::Better)
            better << displayText(each.scorer);
        if (each.verdict == Verdict::Worse)
            worse << displayText(each.scorer);
    }
    const QString comma = QStringLiteral(", ");
    if (better.isEmpty() && worse.isEmpty())
        return translate("Compare", "There is no evidence that B is better or worse than A.");
    if (worse.isEmpty())
        return translate("Compare", "B is better in: %1.").arg(better.join(comma));
    if (better.isEmpty())
        return translate("Compare", "B is worse in: %1.").arg(worse.join(comma));
    return translate("Compare", "B is better in: %1, and worse in: %2.").arg(better.join(comma), worse.join(comma));
}

QString flipSentence(const CaseFlips &flips)
{
    return translate("Compare", "%1 fixed · %2 broken · %3 pass in both · %4 fail in both")
        .arg(flips.fixed.size()).arg(flips.broken.size()).arg(flips.bothPass.size()).arg(flips.bothFail.size());
}

QString noiseSentence(const ScorerComparison &comparison)
{
    QStringList said;
    if (comparison.judgeNoise)
        said << translate("Compare", "%1: %2 % of the scatter of the differences is the judge saying one thing and another of the same answer; asking it more often takes that away.")
                    .arg(displayText(comparison.scorer), QString::number(comparison.judgeNoise->share * 100, 'f', 0));
    if (!comparison.noise)
        return said.join(u' ');
    said << translate("Compare", "%1: %2 % of the scatter of the differences is chance between repeats, the rest differs from case to case.")
        .arg(displayText(comparison.scorer), QString::number(comparison.noise->samplingShare * 100, 'f', 0));
    return said.join(u' ');
}

QString segmentName(const CompareReport &report, const std::string &segment)
{
    if (!segment.empty())
        return displayText(segment);
    return report.by == "tag" ? translate("Compare", "without a tag") : translate("Compare", "without “%1”").arg(displayText(report.by));
}

} // namespace assay
