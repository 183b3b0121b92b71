#include "items/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace assay::items {

namespace {

const QChar noBreak(0x00A0);
const QString dot = QStringLiteral(" · ");

/// The context of this file's texts.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

/// Fixed decimals with the typographic minus; never "−0.0".
QString decimal(double value, int decimals)
{
    const double step = std::pow(10.0, -decimals);
    if (std::abs(value) < step / 2)
        value = 0;
    QString text = QLocale().toString(std::abs(value), 'f', decimals);
    return value < 0 ? QChar(0x2212) + text : text;
}

QString withSign(double value)
{
    const QString text = decimal(value, 1);
    return value * 10 >= 0.5 ? QLatin1Char('+') + text : text;
}

QString joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(dot);
}

QString known(std::optional<std::int64_t> number)
{
    return number ? count(*number) : Format::tr("unknown");
}

} // namespace

QString percent(double share)
{
    return decimal(share * 100, 1) + noBreak + QLatin1Char('%');
}

QString interval(double lower, double upper)
{
    return QStringLiteral("[%1, %2]").arg(decimal(lower * 100, 1), decimal(upper * 100, 1));
}

QString points(double difference)
{
    return withSign(difference * 100) + noBreak + Format::tr("pt", "percentage points");
}

QString pointsInterval(double lower, double upper)
{
    return QStringLiteral("[%1, %2]").arg(withSign(lower * 100), withSign(upper * 100));
}

QString duration(std::optional<double> milliseconds)
{
    if (!milliseconds)
        return Format::tr("unknown");
    const double seconds = *milliseconds / 1000;
    if (*milliseconds < 99.5)
        return decimal(*milliseconds, *milliseconds < 9.95 ? 1 : 0) + noBreak + Format::tr("ms", "milliseconds");
    if (seconds < 59.95)
        return decimal(seconds, seconds < 0.995 ? 2 : 1) + noBreak + Format::tr("s", "seconds");
    const auto whole = std::llround(seconds);
    return QStringLiteral("%1%2%3 %4%2%5")
        .arg(count(whole / 60), noBreak, Format::tr("min", "minutes"), count(whole % 60), Format::tr("s", "seconds"));
}

QString money(std::optional<Money> amount)
{
    if (!amount)
        return Format::tr("unknown");
    const double dollars = static_cast<double>(amount->nano) / 1e9;
    int decimals = 2;
    if (amount->nano != 0 && std::abs(dollars) < 0.01)
        decimals = std::min(9, 1 - static_cast<int>(std::floor(std::log10(std::abs(dollars)))));
    const QString text = QLatin1Char('$') + decimal(std::abs(dollars), decimals);
    return dollars < 0 ? QChar(0x2212) + text : text;
}

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString score(std::optional<double> value)
{
    return value ? decimal(*value, 2) : Format::tr("unknown");
}

QString figure(double value, int decimals)
{
    return decimal(value, decimals);
}

QString byteSize(std::int64_t bytes)
{
    constexpr double step = 1000;
    double value = static_cast<double>(bytes);
    if (bytes < 1000)
        return count(bytes) + noBreak + QLatin1Char('B');
    int unit = -1;
    for (; value >= step && unit < 3; ++unit)
        value /= step;
    return decimal(value, value < 99.5 ? 1 : 0) + noBreak + QStringLiteral("kB MB GB TB").section(QLatin1Char(' '), unit, unit);
}

QString dateTime(TimeUs at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.us / 1000);
    return QLocale().toString(time, Format::tr("d MMM yyyy, HH:mm", "date and time, as QLocale::toString reads it"));
}

QString costText(const MoneySum &cost)
{
    const auto total = cost.total();
    return total ? money(total) : Format::tr("cost unknown");
}

QString tokensText(const TokensView &tokens)
{
    if (!tokens.input || !tokens.output || tokens.answers == 0)
        return Format::tr("tokens unknown");
    const auto mean = std::llround(static_cast<double>(*tokens.input + *tokens.output) / static_cast<double>(tokens.answers));
    return Format::tr("%1 tokens").arg(count(mean));
}

QString verdictText(const AgainstBaselineView &against)
{
    const QString change = points(against.difference) + QLatin1Char(' ') + pointsInterval(against.lower, against.upper);
    switch (against.verdict) {
    case ComparedVerdict::Better: return QStringLiteral("▲ ") + change;
    case ComparedVerdict::Worse: return QStringLiteral("▼ ") + change;
    case ComparedVerdict::NoEvidence: break;
    }
    if (against.needsMore == 0)
        return Format::tr("≈ %1 pt would be seen").arg(QLocale().toString(against.delta * 100, 'g', 3));
    return Format::tr("≈ no evidence");
}

QString neededText(const AgainstBaselineView &against)
{
    const bool needs = against.verdict == ComparedVerdict::NoEvidence && against.needsMore.value_or(0) > 0;
    return needs ? Format::tr("≈ %Ln more cases", nullptr, static_cast<int>(*against.needsMore)) : QString();
}

QString pText(const AgainstBaselineView &against)
{
    if (!against.p)
        return {};
    return *against.p < 0.001 ? Format::tr("p < %1").arg(decimal(0.001, 3)) : Format::tr("p = %1").arg(decimal(*against.p, 3));
}

QStringList againstParts(const AgainstBaselineView &against)
{
    QStringList parts;
    if (against.verdict == ComparedVerdict::NoEvidence)
        parts << points(against.difference) + QLatin1Char(' ') + pointsInterval(against.lower, against.upper);
    parts << pText(against);
    QStringList cases; // read together: never on two lines
    if (against.fixed > 0)
        cases << Format::tr("▲ %1 fixed").arg(count(against.fixed));
    if (against.broken > 0)
        cases << Format::tr("▼ %1 broken").arg(count(against.broken));
    parts << cases.join(dot);
    parts.removeAll(QString());
    return parts;
}

QStringList figureParts(const ColumnHeadView &head)
{
    QStringList parts{Format::tr("p50 %1").arg(duration(head.latency.p50)), Format::tr("p95 %1").arg(duration(head.latency.p95)), costText(head.cost),
                      tokensText(head.tokens)};
    if (head.latency.n == 0)
        parts = QStringList{Format::tr("latency unknown")} + parts.mid(2);
    if (head.errors > 0)
        parts << Format::tr("✗ %n errors", nullptr, static_cast<int>(head.errors));
    return parts;
}

QString progressText(const RunStatus &status)
{
    QStringList parts{Format::tr("%1 of %2").arg(count(status.finishedBefore + status.finished), count(status.total))};
    if (status.paused)
        parts << Format::tr("paused");
    else if (status.perSecond)
        parts << Format::tr("%1/s").arg(*status.perSecond < 9.95 ? decimal(*status.perSecond, 1) : count(std::llround(*status.perSecond)));
    if (status.secondsLeft)
        parts << Format::tr("%1 left").arg(duration(std::max(1.0, std::round(*status.secondsLeft)) * 1000));
    if (status.budget)
        parts << Format::tr("%1 of %2", "money spent of budget").arg(money(status.spent), money(status.budget));
    else if (status.spent.nano > 0)
        parts << money(status.spent);
    if (status.errors > 0)
        parts << Format::tr("✗ %n errors", nullptr, static_cast<int>(status.errors));
    return parts.join(dot);
}

QString runText(const ComparedRun &run)
{
    QStringList parts{Format::tr("%1 of %2 answered").arg(count(run.done), count(run.total))};
    if (run.missing > 0)
        parts << Format::tr("%1 missing").arg(count(run.missing));
    if (run.errors > 0)
        parts << Format::tr("✗ %n errors", nullptr, static_cast<int>(run.errors));
    return parts.join(dot);
}

QString passText(CellVerdict verdict)
{
    switch (verdict) {
    case CellVerdict::Pass: return Format::tr("✓ pass");
    case CellVerdict::Fail: return Format::tr("✗ fail");
    case CellVerdict::Unknown: break;
    }
    return {};
}

QString stateText(CellState state)
{
    switch (state) {
    case CellState::Ok: return {};
    case CellState::Error: return Format::tr("error");
    case CellState::Cancelled: return Format::tr("cancelled");
    case CellState::Missing: return Format::tr("missing");
    case CellState::Waiting: return Format::tr("waiting");
    case CellState::Streaming: return Format::tr("streaming…");
    }
    return {};
}

QString agreementText(const CompareCell &cell)
{
    return cell.repeats > 1 ? Format::tr("%1 of %2 agree").arg(cell.agree).arg(cell.repeats) : QString();
}

QString cellNote(const CompareCell &cell)
{
    if (cell.state == CellState::Error)
        return joined({QStringLiteral("✗ ") + stateText(cell.state), cell.errorText});
    if (cell.state != CellState::Ok)
        return stateText(cell.state);
    const QString verdict = cell.verdict == CellVerdict::Unknown ? Format::tr("no verdict") : passText(cell.verdict);
    return joined({verdict, cell.latencyMs ? duration(cell.latencyMs) : QString(), agreementText(cell),
                   cell.fromCache ? Format::tr("from the cache") : QString()});
}

QString passNote(const ColumnHeadView &head)
{
    if (!head.pass)
        return Format::tr("Pass rate unknown: no scorer gave a verdict.");
    return Format::tr("Pass rate %1, 95 % interval %2\nn = %3 cases\nMethod: %4")
        .arg(percent(head.pass->rate), interval(head.pass->lower, head.pass->upper), count(head.pass->n), head.pass->method);
}

QString againstNote(const ColumnHeadView &head)
{
    if (head.isBaseline)
        return Format::tr("The others are compared with this column.");
    if (!head.againstBaseline)
        return Format::tr("No case has a verdict here and in the baseline.");
    const AgainstBaselineView &against = *head.againstBaseline;
    QString text = Format::tr("Against the baseline %1, 95 % interval %2\nn = %3 cases in both\nMethod: %4")
                       .arg(points(against.difference), pointsInterval(against.lower, against.upper), count(against.n),
                            against.method);
    if (against.p)
        text += QLatin1Char('\n') + Format::tr("p = %1").arg(decimal(*against.p, 4));
    if (const QString needed = neededText(against); !needed.isEmpty())
        text += QLatin1Char('\n') + Format::tr("%1 would show a change of %2 pt").arg(needed, QLocale().toString(against.delta * 100, 'g', 3));
    return text + QLatin1Char('\n') + Format::tr("fixed: %1, broken: %2").arg(count(against.fixed), count(against.broken));
}

QString latencyNote(const LatencyView &latency)
{
    return Format::tr("Latency p50 %1, p95 %2\nn = %3 answers; those from the cache are left out\nMethod: nearest rank")
        .arg(duration(latency.p50), duration(latency.p95), count(latency.n));
}

QString costNote(const MoneySum &cost)
{
    if (cost.unpriced == 0)
        return Format::tr("Cost %1 for %n answers", nullptr, static_cast<int>(cost.priced)).arg(money(cost.known));
    return Format::tr("Cost unknown: %n answers have no price.\nKnown part: %1", nullptr, static_cast<int>(cost.unpriced))
        .arg(money(cost.known));
}

QString tokensNote(const TokensView &tokens)
{
    return Format::tr("Tokens: input %1 (cached %2), output %3\nn = %4 answers; the head shows the mean of an answer")
        .arg(known(tokens.input), known(tokens.cachedInput), known(tokens.output), count(tokens.answers));
}

QString headSentence(const ColumnHeadView &head)
{
    QStringList parts{head.name};
    if (head.isBaseline)
        parts << Format::tr("baseline");
    parts << (head.pass ? Format::tr("pass rate %1 %2").arg(percent(head.pass->rate), interval(head.pass->lower, head.pass->upper))
                        : Format::tr("pass rate unknown"));
    if (head.againstBaseline)
        parts << verdictText(*head.againstBaseline) << neededText(*head.againstBaseline) << againstParts(*head.againstBaseline);
    parts << figureParts(head);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace assay::items
