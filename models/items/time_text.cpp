#include "items/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "items/format.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString ageText(TimeUs at, TimeUs now)
{
    constexpr std::int64_t minute = 60'000'000;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    const std::int64_t age = now.us - at.us;
    const auto said = [&](std::int64_t unit, const QString &name) -> QString { return count(age / unit) + QChar(0x00A0) + name; };
    if (age < minute)
        return Format::tr("just now");
    if (age < hour)
        return said(minute, Format::tr("min", "minutes"));
    if (age < day)
        return said(hour, Format::tr("h", "hours"));
    if (age < 60 * day)
        return said(day, Format::tr("d", "days"));
    if (age < 730 * day)
        return said(30 * day, Format::tr("mo", "months"));
    return said(365 * day, Format::tr("y", "years"));
}

QString timeText(TimeUs at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.us / 1000);
    return QLocale().toString(time.date(), QLocale::LongFormat) + QLatin1Char(' ') + QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace assay::items
