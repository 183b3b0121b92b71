#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>
#include <chrono>
#include <cstdio>

namespace assay {

TimeUs SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

std::string toRfc3339(TimeUs time)
{
    std::int64_t seconds = time.us / 1'000'000;
    std::int64_t rest = time.us % 1'000'000;
    if (rest < 0) {
        rest += 1'000'000;
        --seconds;
    }
    const QString head = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    char tail[16];
    std::snprintf(tail, sizeof tail, ".%06dZ", static_cast<int>(rest));
    return head.toStdString() + tail;
}

std::optional<TimeUs> fromRfc3339(std::string_view text)
{
    // Qt keeps milliseconds only, so the fraction is taken out and read here.
    std::string whole;
    std::int64_t micros = 0;
    std::size_t i = 0;
    while (i < text.size() && text[i] != '.')
        whole += text[i++];
    if (i < text.size()) {
        int digits = 0;
        for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits)
            if (digits < 6)
                micros = micros * 10 + (text[i] - '0');
        if (digits == 0 || digits > 9)
            return std::nullopt;
        for (; digits < 6; ++digits)
            micros *= 10;
        whole += text.substr(i);
    }
    if (whole.size() < 20 || (whole[10] != 'T' && whole[10] != 't'))
        return std::nullopt;
    const QDateTime parsed = QDateTime::fromString(QString::fromStdString(whole), Qt::ISODate);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return TimeUs{parsed.toSecsSinceEpoch() * 1'000'000 + micros};
}

} // namespace assay
