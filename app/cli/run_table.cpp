#include "app/cli/run_table.h"

#include <QLocale>
#include <QStringList>

#include "app/cli/table.h"
#include "base/translate.h"

namespace assay::cli {

namespace {

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

QString signedPoints(double share)
{
    return (share > 0 ? QStringLiteral("+") : QString()) + percent(share);
}

QString rateText(const Rate &rate)
{
    if (!rate.interval)
        return translate("Cli", "unknown");
    return QStringLiteral("%1 % [%2, %3]").arg(percent(rate.interval->estimate), percent(rate.interval->lower), percent(rate.interval->upper));
}

QString againstText(const ColumnSummary &column, bool isBaseline)
{
    if (isBaseline)
        return translate("Cli", "baseline");
    if (!column.againstBaseline)
        return translate("Cli", "unknown");
    const Interval &difference = column.againstBaseline->difference;
    return QStringLiteral("%1 pt [%2, %3]").arg(signedPoints(difference.estimate), signedPoints(difference.lower), signedPoints(difference.upper));
}

QString verdictText(const ColumnSummary &column)
{
    if (!column.againstBaseline)
        return {};
    const AgainstBaseline &against = *column.againstBaseline;
    const QString p = QStringLiteral(" p %1").arg(against.p, 0, 'g', 2);
    switch (against.verdict) {
    case Verdict::Better: return translate("Cli", "better,") + p;
    case Verdict::Worse: return translate("Cli", "worse,") + p;
    case Verdict::NoEvidence: break;
    }
    if (against.needsMore == 0)
        return translate("Cli", "no evidence; 2 pt would have been seen,") + p;
    return translate("Cli", "no evidence, ≈ %1 more,").arg(against.needsMore) + p;
}

QString milliseconds(const std::optional<double> &value)
{
    return value ? QStringLiteral("%1 ms").arg(*value, 0, 'f', *value < 100 ? 1 : 0) : translate("Cli", "unknown");
}

QString tokensText(const ColumnSummary &column)
{
    if (!column.inputTokens || !column.outputTokens)
        return translate("Cli", "unknown");
    return QStringLiteral("%1 + %2").arg(*column.inputTokens).arg(*column.outputTokens);
}

QString costText(const MoneySum &sum)
{
    const auto total = sum.total();
    return total ? QStringLiteral("$") + QString::fromStdString(total->text()) : translate("Cli", "unknown");
}

} // namespace

QString runTable(const RunReport &report, const RunCall &call)
{
    Table table;
    table.addColumn(translate("Cli", "column"));
    table.addColumn(translate("Cli", "n"), Table::Align::Right);
    table.addColumn(translate("Cli", "pass rate"), Table::Align::Right);
    table.addColumn(translate("Cli", "against baseline"), Table::Align::Right);
    table.addColumn(translate("Cli", "verdict"));
    table.addColumn(translate("Cli", "errors"), Table::Align::Right);
    table.addColumn(translate("Cli", "p50"), Table::Align::Right);
    table.addColumn(translate("Cli", "p95"), Table::Align::Right);
    table.addColumn(translate("Cli", "tokens in + out"), Table::Align::Right);
    table.addColumn(translate("Cli", "cost"), Table::Align::Right);
    QStringList methods;
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const ColumnSummary &column = report.columns[i];
        const RunColumn &spec = report.spec.columns[i];
        const bool isBaseline = static_cast<int>(i) == report.spec.baseline;
        table.addRow({QString::fromStdString(spec.promptName + "@" + report.versionLabels[i] + " · " + spec.model.name), QString::number(column.pass.n),
                      rateText(column.pass), againstText(column, isBaseline), verdictText(column), QString::number(column.errors),
                      milliseconds(column.latency.p50), milliseconds(column.latency.p95), tokensText(column), costText(column.cost)});
        if (column.pass.interval && !methods.contains(QString::fromStdString(column.pass.interval->method)))
            methods << QString::fromStdString(column.pass.interval->method);
        if (column.againstBaseline && !methods.contains(QString::fromStdString(column.againstBaseline->difference.method)))
            methods << QString::fromStdString(column.againstBaseline->difference.method) << QString::fromStdString(column.againstBaseline->pMethod);
    }
    QString out = translate("Cli", "%1 · %2 · %3\n\n")
                      .arg(QString::fromStdString(report.info.name), QString::fromStdString(report.datasetLabel), QString::fromStdString(call.state));
    out += table.text();
    out += translate("Cli", "\n%1 of %2 cells: %3 answered (%4 from the cache), %5 errors, %6 missing. %7 requests sent in %8 s.\n")
               .arg(report.done + report.errors).arg(report.total).arg(report.done).arg(report.cached).arg(report.errors)
               .arg(report.total - report.done - report.errors).arg(call.sent).arg(static_cast<double>(call.wallMs) / 1000, 0, 'f', 1);
    if (report.judging.priced + report.judging.unpriced > 0)
        out += translate("Cli", "Judges cost %1, apart from the answers.\n").arg(costText(report.judging));
    if (call.notAsked > 0)
        out += translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "The budget had no room for %n question(s) to judges: those scores are unknown. Go on with run --resume and a larger budget.\n"),
                                call.notAsked);
    methods.removeDuplicates();
    if (!methods.isEmpty())
        out += translate("Cli", "n counts cases; intervals at 95 %: %1. Differences are paired by case.\n").arg(methods.join(QStringLiteral(", ")));
    return out;
}

} // namespace assay::cli
