#include "project/result_documents.h"

#include <QStringList>

#include "base/translate.h"
#include "base/utf8.h"
#include "base/xml_text.h"
#include "project/html_page.h"

namespace assay {

namespace {

using EachView = std::function<Status(const ResultView &)>;
using GoesOn = std::function<bool(std::int64_t)>;

Result<std::int64_t> eachView(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const GoesOn &goesOn, const EachView &take)
{
    constexpr std::int64_t rowsBetweenLooks = 256;
    std::int64_t taken = 0;
    for (const std::int64_t key : keys) {
        if (taken % rowsBetweenLooks == 0 && goesOn && !goesOn(taken))
            return fail(ErrorCode::Interrupted, translate("Export", "The export was cancelled"));
        const auto view = resultView(database, columns, key);
        if (!view)
            return fail(view.error());
        if (!*view)
            continue;
        if (auto done = take(**view); !done)
            return fail(done.error());
        ++taken;
    }
    return taken;
}

QString columnName(const ResultView &view)
{
    return displayText(view.column.prompt) + u'@' + displayText(view.column.versionLabel()) + u'#' + displayText(view.column.model);
}

QString caseName(const ResultView &view)
{
    const QString id = displayText(view.stored.row.caseId);
    return view.stored.row.repeat == 0 ? id : id + QStringLiteral(" (%1)").arg(view.stored.row.repeat + 1);
}

/// Score by score, with its reason.
QStringList scoreLines(const ResultView &view)
{
    QStringList lines;
    for (const ScoreRow &score : view.stored.scores) {
        const auto at = static_cast<std::size_t>(score.scorer);
        if (score.scorer < 0 || at >= view.run.scorers.size())
            continue;
        const QString verdict = !score.pass ? QStringLiteral("○") : *score.pass ? QStringLiteral("✓") : QStringLiteral("✗");
        const QString value = score.value ? QString::number(*score.value, 'g', 6) : translate("Export", "unknown");
        lines << QStringLiteral("%1 %2 %3%4").arg(verdict, displayText(view.run.scorers[at]), value, score.reason.empty() ? QString() : QStringLiteral(": ") + displayText(score.reason));
    }
    return lines;
}

enum class CellOutcome { Passed, Failed, Error, Skipped };

CellOutcome cellOutcome(const ResultView &view)
{
    if (view.stored.row.state == ResultState::Error)
        return CellOutcome::Error;
    if (view.stored.row.state == ResultState::Cancelled || !view.stored.pass)
        return CellOutcome::Skipped;
    return *view.stored.pass ? CellOutcome::Passed : CellOutcome::Failed;
}

QString errorText(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    return (row.error ? QString::fromLatin1(name(*row.error)) + QStringLiteral(": ") : QString()) + displayText(row.errorText);
}

QString junitResult(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    QString text = QStringLiteral("    <testcase classname=\"%1\" name=\"%2\"").arg(xmlText(columnName(view)), xmlText(caseName(view)));
    if (row.latencyUs)
        text += QStringLiteral(" time=\"%1\"").arg(static_cast<double>(*row.latencyUs) / 1e6, 0, 'f', 6);
    text += QStringLiteral(">\n");
    const QString scores = xmlText(scoreLines(view).join(u'\n'));
    switch (cellOutcome(view)) {
    case CellOutcome::Failed: text += QStringLiteral("      <failure message=\"%1\">%1</failure>\n").arg(scores); break;
    case CellOutcome::Error: text += QStringLiteral("      <error message=\"%1\"/>\n").arg(xmlText(errorText(view))); break;
    case CellOutcome::Skipped: text += QStringLiteral("      <skipped/>\n"); break;
    case CellOutcome::Passed: break;
    }
    if (row.output)
        text += QStringLiteral("      <system-out>%1</system-out>\n").arg(xmlText(displayText(*row.output)));
    return text + QStringLiteral("    </testcase>\n");
}

Status put(const ByteSink &sink, const QString &text)
{
    return sink(text.toStdString());
}

QString percentText(const Rate &rate)
{
    if (!rate.interval)
        return translate("Export", "unknown");
    const auto percent = [](double share) { return QString::number(share * 100, 'f', 1); };
    return QStringLiteral("%1 % [%2, %3]").arg(percent(rate.interval->estimate), percent(rate.interval->lower), percent(rate.interval->upper));
}

QString headSection(const RunReport &report)
{
    QString rows = QStringLiteral("<tr><th>%1</th><th class=\"num\">n</th><th class=\"num\">%2</th><th class=\"num\">%3</th><th class=\"num\">p95</th><th class=\"num\">%4</th></tr>\n")
                       .arg(htmlText(translate("Export", "column")), htmlText(translate("Export", "pass rate")), htmlText(translate("Export", "errors")), htmlText(translate("Export", "cost")));
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const ColumnSummary &column = report.columns[i];
        const RunColumn &of = report.spec.columns[i];
        const auto cost = column.cost.total();
        const QString title = displayText(of.promptName) + u'@' + displayText(report.versionLabels[i]) + u'#' + displayText(of.model.name);
        rows += QStringLiteral("<tr>") + htmlCell(title) + htmlCell(QString::number(column.pass.n), true) + htmlCell(percentText(column.pass), true);
        rows += htmlCell(QString::number(column.errors), true);
        rows += htmlCell(column.latency.p95 ? QStringLiteral("%1 ms").arg(*column.latency.p95, 0, 'f', 0) : translate("Export", "unknown"), true);
        rows += htmlCell(cost ? u'$' + QString::fromStdString(cost->text()) : translate("Export", "unknown"), true) + QStringLiteral("</tr>\n");
    }
    return QStringLiteral("<section><div class=\"wide\"><table>\n%1</table></div></section>\n").arg(rows);
}

QString outcomeChip(const ResultView &view)
{
    switch (cellOutcome(view)) {
    case CellOutcome::Passed: return htmlChip(translate("Export", "✓ passes"), QStringLiteral("better"));
    case CellOutcome::Failed: return htmlChip(translate("Export", "✗ fails"), QStringLiteral("worse"));
    case CellOutcome::Error: return htmlChip(translate("Export", "✗ error"), QStringLiteral("worse"));
    case CellOutcome::Skipped: break;
    }
    return htmlChip(translate("Export", "○ unknown"), QStringLiteral("neutral"));
}

QString resultRow(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    const QString text = row.state == ResultState::Error ? errorText(view) : displayText(row.output.value_or(std::string()));
    return QStringLiteral("<tr>") + htmlCell(caseName(view)) + htmlCell(columnName(view)) + QStringLiteral("<td>%1</td>").arg(outcomeChip(view))
           + QStringLiteral("<td class=\"text\">%1</td><td class=\"text quiet\">%2</td></tr>\n").arg(htmlText(text), htmlText(scoreLines(view).join(u'\n')));
}

} // namespace

Result<std::int64_t> writeJunit(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const ByteSink &sink, const GoesOn &goesOn)
{
    std::int64_t failures = 0;
    std::int64_t errors = 0;
    std::int64_t skipped = 0;
    const auto counted = eachView(database, columns, keys, goesOn, [&](const ResultView &view) -> Status {
        const CellOutcome outcome = cellOutcome(view);
        failures += outcome == CellOutcome::Failed;
        errors += outcome == CellOutcome::Error;
        skipped += outcome == CellOutcome::Skipped;
        return {};
    });
    if (!counted)
        return counted;
    const QString counts = QStringLiteral("name=\"assay\" tests=\"%1\" failures=\"%2\" errors=\"%3\" skipped=\"%4\"").arg(*counted).arg(failures).arg(errors).arg(skipped);
    if (auto begun = put(sink, QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite %1>\n").arg(counts)); !begun)
        return fail(begun.error());
    const auto written = eachView(database, columns, keys, goesOn, [&](const ResultView &view) { return put(sink, junitResult(view)); });
    if (!written)
        return written;
    return put(sink, QStringLiteral("  </testsuite>\n</testsuites>\n")).map([&] { return *written; });
}

Result<std::int64_t> writeResultPage(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const std::optional<RunReport> &run,
                                     const ByteSink &sink, const GoesOn &goesOn)
{
    const QString title = run ? translate("Export", "Run %1 on %2").arg(displayText(run->info.name), displayText(run->datasetLabel)) : translate("Export", "Results");
    QString head = QString::fromStdString(htmlPageBegin(title)) + QStringLiteral("<header><h1>%1</h1>\n<p class=\"small\">%2</p></header>\n")
                       .arg(htmlText(title), htmlText(translateCounted("Export", QT_TRANSLATE_N_NOOP("Export", "%n result(s); n counts cases, intervals at 95 %"), static_cast<std::int64_t>(keys.size()))));
    if (run)
        head += headSection(*run);
    head += QStringLiteral("<section><div class=\"wide\"><table>\n<tr><th>%1</th><th>%2</th><th></th><th>%3</th><th>%4</th></tr>\n")
                .arg(htmlText(translate("Export", "case")), htmlText(translate("Export", "column")), htmlText(translate("Export", "output")), htmlText(translate("Export", "scores")));
    if (auto begun = put(sink, head); !begun)
        return fail(begun.error());
    const auto written = eachView(database, columns, keys, goesOn, [&](const ResultView &view) { return put(sink, resultRow(view)); });
    if (!written)
        return written;
    return put(sink, QStringLiteral("</table></div></section>\n") + QString::fromStdString(htmlPageEnd())).map([&] { return *written; });
}

} // namespace assay
