#include "items/trends/trend_words.h"

#include <QDateTime>
#include <QLocale>
#include <cmath>

#include "base/translate.h"
#include "items/format.h"

namespace assay::items {

namespace {

QString signedText(const QString &magnitude, double value)
{
    return (value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + magnitude;
}

QString magnitude(TrendUnit unit, double value)
{
    switch (unit) {
    case TrendUnit::Share: return percent(value);
    case TrendUnit::NanoDollars: return money(Money{std::llround(value)});
    case TrendUnit::Microseconds: return duration(value / 1000);
    case TrendUnit::Tokens: return figure(value, std::abs(value) < 100 ? 1 : 0);
    case TrendUnit::Score: return score(value);
    }
    return {};
}

QDateTime utc(TimeUs at)
{
    return QDateTime::fromMSecsSinceEpoch(at.us / 1000, Qt::UTC);
}

} // namespace

QString trendValue(TrendUnit unit, std::optional<double> value)
{
    return value ? magnitude(unit, *value) : translate("Trends", "unknown");
}

QString trendInterval(TrendUnit unit, const Estimate &estimate)
{
    if (!estimate.lower || !estimate.upper)
        return {};
    if (unit == TrendUnit::Share)
        return interval(*estimate.lower, *estimate.upper);
    return QStringLiteral("[%1, %2]").arg(magnitude(unit, *estimate.lower), magnitude(unit, *estimate.upper));
}

QString trendDifference(TrendUnit unit, double difference)
{
    return unit == TrendUnit::Share ? points(difference) : signedText(magnitude(unit, std::abs(difference)), difference);
}

QString trendDifferenceInterval(TrendUnit unit, double lower, double upper)
{
    if (unit == TrendUnit::Share)
        return pointsInterval(lower, upper);
    return QStringLiteral("[%1, %2]").arg(trendDifference(unit, lower), trendDifference(unit, upper));
}

QString trendDay(TimeUs at, bool withYear)
{
    return QLocale().toString(utc(at).date(), withYear ? translate("Trends", "d MMM yyyy") : translate("Trends", "d MMM"));
}

QString trendPeriod(const TrendPoint &point, TrendBucket bucket)
{
    switch (bucket) {
    case TrendBucket::Hour: return trendDay(point.from) + QStringLiteral(", ") + QLocale().toString(utc(point.from).time(), QStringLiteral("HH:mm"));
    case TrendBucket::Day: return trendDay(point.from);
    case TrendBucket::Week: break;
    }
    return translate("Trends", "%1 to %2").arg(trendDay(point.from), trendDay({point.to.us - 1}));
}

QString trendChange(const TrendChange &change)
{
    const QString name = QString::fromStdString(change.name);
    switch (change.kind) {
    case TrendChange::Kind::Channel: return name;
    case TrendChange::Kind::Version: return translate("Trends", "%1 committed").arg(name);
    case TrendChange::Kind::Model: return translate("Trends", "model %1").arg(name);
    case TrendChange::Kind::Dataset: return translate("Trends", "dataset %1").arg(name);
    case TrendChange::Kind::Scorer: return translate("Trends", "scorer %1").arg(name);
    case TrendChange::Kind::Question: return translate("Trends", "question %1").arg(name);
    }
    return name;
}

QString trendMark(const TrendChange &change)
{
    const QString name = QString::fromStdString(change.name);
    if (change.kind == TrendChange::Kind::Channel)
        return name.mid(name.indexOf(QChar(0x2192)));
    return change.kind == TrendChange::Kind::Version ? name : trendChange(change);
}

QString trendSegment(const std::string &segment)
{
    return segment.empty() ? translate("Trends", "all others") : QString::fromStdString(segment);
}

QString trendVerdict(TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::NoEvidence: return translate("Trends", "≈ no evidence");
    case TrendVerdict::Better: return translate("Trends", "▲ better");
    case TrendVerdict::Worse: return translate("Trends", "▼ worse");
    case TrendVerdict::Changed: return translate("Trends", "○ changed");
    }
    return {};
}

QString trendNote(const Estimate &estimate)
{
    QStringList parts{translate("Trends", "n %1").arg(count(estimate.n))};
    if (!estimate.method.empty())
        parts.prepend(QString::fromStdString(estimate.method));
    if (estimate.unknown > 0)
        parts << translateCounted("Trends", QT_TRANSLATE_N_NOOP("Trends", "%n unknown"), estimate.unknown);
    return parts.join(QStringLiteral(", "));
}

} // namespace assay::items
