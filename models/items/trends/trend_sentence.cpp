#include "items/trends/trend_sentence.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "base/translate.h"
#include "items/format.h"

namespace assay::items {

namespace {

using Parts = std::vector<SentencePart>;

/// Cuts a translated sentence at its marks: <b> around findings, <i> around their doubt. Arguments come in after that, so that no name is taken for a
/// mark.
Parts parted(const QString &marked, const QStringList &arguments, TrendVerdict verdict = TrendVerdict::NoEvidence, int measure = -1)
{
    static const QRegularExpression marks(QStringLiteral("<(/?)([bi])>"));
    static const QRegularExpression places(QStringLiteral("%([1-9])"));
    const auto filled = [&](const QString &text) -> QString {
        QString said;
        qsizetype at = 0;
        for (auto found = places.globalMatch(text); found.hasNext();) {
            const auto place = found.next();
            said += text.mid(at, place.capturedStart() - at) + arguments.value(place.captured(1).toInt() - 1);
            at = place.capturedEnd();
        }
        return said + text.mid(at);
    };
    Parts parts;
    auto weight = SentencePart::Weight::Plain;
    qsizetype at = 0;
    const auto take = [&](qsizetype to) {
        if (to > at)
            parts.push_back({filled(marked.mid(at, to - at)), weight, weight == SentencePart::Weight::Strong ? verdict : TrendVerdict::NoEvidence,
                             weight == SentencePart::Weight::Plain ? -1 : measure});
    };
    for (auto found = marks.globalMatch(marked); found.hasNext();) {
        const auto mark = found.next();
        take(mark.capturedStart());
        at = mark.capturedEnd();
        if (!mark.captured(1).isEmpty())
            weight = SentencePart::Weight::Plain;
        else
            weight = mark.captured(2) == QStringLiteral("b") ? SentencePart::Weight::Strong : SentencePart::Weight::Quiet;
    }
    take(marked.size());
    return parts;
}

void append(Parts &to, Parts from)
{
    to.insert(to.end(), from.begin(), from.end());
}
void append(Parts &to, const QString &text)
{
    to.push_back({text});
}

/// A measure's change as a clause. %1: how much, %2: its interval, %3: of how many.
QString clauseOf(const Measure &measure, TrendUnit unit, bool isMore)
{
    switch (measure.kind) {
    case Measure::Kind::Pass:
        return isMore ? translate("Trends", "answers pass <b>%1 more often</b> <i>%2, %3 judged</i>")
                      : translate("Trends", "answers pass <b>%1 less often</b> <i>%2, %3 judged</i>");
    case Measure::Kind::Scorer:
        if (unit == TrendUnit::Share)
            return isMore ? translate("Trends", "“%4” passes <b>%1 more often</b> <i>%2, %3 judged</i>")
                          : translate("Trends", "“%4” passes <b>%1 less often</b> <i>%2, %3 judged</i>");
        return isMore ? translate("Trends", "“%4” is <b>%1 higher</b> <i>%2, %3 scored</i>") : translate("Trends", "“%4” is <b>%1 lower</b> <i>%2, %3 scored</i>");
    case Measure::Kind::Label:
        if (unit == TrendUnit::Share)
            return isMore ? translate("Trends", "people say yes to “%4” <b>%1 more often</b> <i>%2, %3 labelled</i>")
                          : translate("Trends", "people say yes to “%4” <b>%1 less often</b> <i>%2, %3 labelled</i>");
        return isMore ? translate("Trends", "people put “%4” <b>%1 higher</b> <i>%2, %3 labelled</i>")
                      : translate("Trends", "people put “%4” <b>%1 lower</b> <i>%2, %3 labelled</i>");
    case Measure::Kind::Cost:
        return isMore ? translate("Trends", "an answer costs <b>%1 more</b> <i>%2, %3 priced</i>") : translate("Trends", "an answer costs <b>%1 less</b> <i>%2, %3 priced</i>");
    case Measure::Kind::Latency:
        if (measure.quantile > 0.5)
            return isMore ? translate("Trends", "latency p95 is <b>%1 longer</b> <i>%2, %3 timed</i>") : translate("Trends", "latency p95 is <b>%1 shorter</b> <i>%2, %3 timed</i>");
        return isMore ? translate("Trends", "median latency is <b>%1 longer</b> <i>%2, %3 timed</i>") : translate("Trends", "median latency is <b>%1 shorter</b> <i>%2, %3 timed</i>");
    case Measure::Kind::Tokens:
        return isMore ? translate("Trends", "an answer takes <b>%1 tokens more</b> <i>%2, %3 counted</i>") : translate("Trends", "an answer takes <b>%1 tokens less</b> <i>%2, %3 counted</i>");
    case Measure::Kind::Errors:
        return isMore ? translate("Trends", "requests fail <b>%1 more often</b> <i>%2, %3 requests</i>") : translate("Trends", "requests fail <b>%1 less often</b> <i>%2, %3 requests</i>");
    case Measure::Kind::Cache:
        return isMore ? translate("Trends", "the cache answers <b>%1 more often</b> <i>%2, %3 answers</i>") : translate("Trends", "the cache answers <b>%1 less often</b> <i>%2, %3 answers</i>");
    }
    return {};
}

/// What a measure is called in the middle of a sentence.
QString wordOf(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Pass: return translate("Trends", "quality");
    case Measure::Kind::Scorer:
    case Measure::Kind::Label: return QStringLiteral("“%1”").arg(QString::fromStdString(measure.name));
    case Measure::Kind::Cost: return translate("Trends", "cost");
    case Measure::Kind::Latency: return translate("Trends", "latency");
    case Measure::Kind::Tokens: return translate("Trends", "tokens");
    case Measure::Kind::Errors: return translate("Trends", "errors");
    case Measure::Kind::Cache: return translate("Trends", "use of the cache");
    }
    return {};
}

QString howMuch(TrendUnit unit, double difference)
{
    if (unit == TrendUnit::Share)
        return translate("Trends", "%1 points").arg(figure(std::abs(difference) * 100, 1));
    return trendValue(unit, std::abs(difference));
}

/// Money that falls is easier read as "7 % less"; its interval stays in dollars.
QString relative(TrendUnit unit, double difference, std::optional<double> before)
{
    if (unit != TrendUnit::NanoDollars || !before || *before <= 0)
        return howMuch(unit, difference);
    return percent(std::abs(difference) / *before);
}

Parts clause(const TrendView &view, std::size_t measure, const Difference &difference, const Estimate &before, std::int64_t n, TrendVerdict verdict)
{
    const TrendUnit unit = view.units[measure];
    return parted(clauseOf(view.measures[measure], unit, difference.value > 0),
                  {relative(unit, difference.value, before.value), trendDifferenceInterval(unit, difference.lower, difference.upper), count(n),
                   QString::fromStdString(view.measures[measure].name)},
                  verdict, static_cast<int>(measure));
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return translate("Trends", "%1 and %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

bool spansYears(const TrendView &view)
{
    return view.to.us - view.from.us > 300 * dayUs;
}

QString beginningOf(const TrendView &view, const TrendComparison &comparison)
{
    const QString after = QString::fromStdString(comparison.afterName);
    switch (comparison.kind) {
    case TrendComparison::Kind::Release: return translate("Trends", "Since %1 (%2)").arg(after, trendDay(comparison.since, spansYears(view)));
    case TrendComparison::Kind::Version: return translate("Trends", "%1 against %2").arg(after, QString::fromStdString(comparison.beforeName));
    default: break;
    }
    return translate("Trends", "Since %1, against the time before").arg(trendDay(comparison.since, spansYears(view)));
}

/// What the measures are, where nothing about them changed: the first with its value, the others by name.
QStringList unchangedWords(const TrendView &view, const std::vector<bool> &changed)
{
    QStringList words;
    for (std::size_t i = 0; i < view.measures.size(); ++i) {
        if (!changed[i] && view.coverage[i].n > 0 && !words.contains(wordOf(view.measures[i])))
            words << wordOf(view.measures[i]);
    }
    return words;
}

Parts compared(const TrendView &view)
{
    Parts parts;
    std::vector<bool> changed(view.measures.size(), false);
    append(parts, beginningOf(view, view.comparisons.front()) + QStringLiteral(": "));
    bool isFirst = true;
    for (const TrendComparison &each : view.comparisons) {
        if (each.verdict == TrendVerdict::NoEvidence)
            continue;
        if (!isFirst)
            append(parts, QStringLiteral("; "));
        isFirst = false;
        changed[each.measure] = true;
        append(parts, clause(view, each.measure, *each.difference, each.before, each.before.n + each.after.n, each.verdict));
    }
    const QStringList words = unchangedWords(view, changed);
    if (!words.isEmpty()) {
        append(parts, isFirst ? QString() : QStringLiteral("; "));
        append(parts, parted(translate("Trends", "<b>no evidence of change</b> in %1"), {listed(words)}));
    }
    const TrendComparison &first = view.comparisons.front();
    if (first.verdict == TrendVerdict::NoEvidence && first.difference)
        append(parts, parted(QStringLiteral(" <i>%1 %2, n %3</i>"),
                             {trendDifference(view.units[first.measure], first.difference->value),
                              trendDifferenceInterval(view.units[first.measure], first.difference->lower, first.difference->upper),
                              count(first.before.n + first.after.n)}, TrendVerdict::NoEvidence, static_cast<int>(first.measure)));
    append(parts, QStringLiteral("."));
    return parts;
}

QString spanText(const TrendView &view, const TrendBreak &found)
{
    const QString at = trendDay(found.at, spansYears(view));
    if (found.earliest == found.latest)
        return at;
    return translate("Trends", "%1 (between %2 and %3)").arg(at, trendDay(found.earliest, spansYears(view)), trendDay(found.latest, spansYears(view)));
}

Parts broken(const TrendView &view, const TrendBreak &found)
{
    Parts parts;
    if (found.segment.empty())
        append(parts, translate("Trends", "Since about %1: ").arg(spanText(view, found)));
    else
        append(parts, translate("Trends", "In %1 since about %2: ").arg(trendSegment(found.segment), spanText(view, found)));
    append(parts, clause(view, found.measure, found.difference, found.before, found.before.n + found.after.n, found.verdict));
    if (!found.near.empty()) {
        const TrendChange &change = view.changes[found.near.front()];
        append(parts, translate("Trends", "; near in time: %1, %2").arg(trendChange(change), trendDay(change.at)));
    }
    append(parts, QStringLiteral("."));
    return parts;
}

/// Nothing was found, which may be because too little was looked at.
Parts unbroken(const TrendView &view, const std::vector<bool> &changed)
{
    QStringList searched;
    for (std::size_t i = 0; i < view.measures.size(); ++i) {
        if (!changed[i] && view.coverage[i].wasSearched && !searched.contains(wordOf(view.measures[i])))
            searched << wordOf(view.measures[i]);
    }
    const bool isAnyChanged = std::find(changed.begin(), changed.end(), true) != changed.end();
    if (searched.isEmpty())
        return isAnyChanged ? Parts() : parted(translate("Trends", "<b>Too little to tell</b> whether anything changed."), {});
    return parted(translate("Trends", "<b>No evidence of change</b> in %1."), {listed(searched)});
}

/// Where the first measure stands; only when nothing about it changed.
Parts levelOf(const TrendView &view)
{
    const TrendComparison &halves = view.comparisons.front();
    const TrendUnit unit = view.units[halves.measure];
    const Estimate &known = halves.after.value ? halves.after : halves.before;
    if (!known.value)
        return {};
    if (!halves.before.value || !halves.after.value)
        return parted(translate("Trends", " %1: %2 <i>%3, n %4</i>."),
                      {titleOf(view.measures[halves.measure]), trendValue(unit, known.value), trendInterval(unit, known), count(known.n)},
                      TrendVerdict::NoEvidence, static_cast<int>(halves.measure));
    return parted(translate("Trends", " %1: %2, then %3 <i>%4, n %5</i>."),
                  {titleOf(view.measures[halves.measure]), trendValue(unit, halves.before.value), trendValue(unit, halves.after.value),
                   trendInterval(unit, halves.after), count(halves.before.n + halves.after.n)},
                  TrendVerdict::NoEvidence, static_cast<int>(halves.measure));
}

} // namespace

std::vector<SentencePart> trendSentence(const TrendView &view)
{
    if (view.isEmpty())
        return {{translate("Trends", "There are no results in this time.")}};
    Parts parts;
    const auto kind = view.comparisons.front().kind;
    const bool isCompared = kind == TrendComparison::Kind::Release || kind == TrendComparison::Kind::Period || kind == TrendComparison::Kind::Version;
    if (isCompared)
        parts = compared(view);
    std::vector<bool> changed(view.measures.size(), false);
    for (const TrendBreak &found : view.breaks) {
        append(parts, parts.empty() ? QString() : QStringLiteral(" "));
        append(parts, broken(view, found));
        changed[found.measure] = changed[found.measure] || found.segment.empty();
    }
    if (!isCompared) {
        append(parts, parts.empty() ? QString() : QStringLiteral(" "));
        append(parts, unbroken(view, changed));
        if (!changed.front())
            append(parts, levelOf(view));
    }
    std::erase_if(parts, [](const SentencePart &part) { return part.text.isEmpty(); });
    return parts;
}

QString trendSummary(const TrendView &view)
{
    QString text;
    for (const SentencePart &part : trendSentence(view))
        text += part.text;
    return text;
}

} // namespace assay::items
