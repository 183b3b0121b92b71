#include "items/settings_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "domain/names.h"
#include "domain/price_table.h"
#include "items/format.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

constexpr int fewestDecimals = 2;

QDateTime localTime(TimeUs time)
{
    return QDateTime::fromMSecsSinceEpoch(time.us / 1000);
}

QString unknown()
{
    return SettingsText::tr("unknown");
}

tl::unexpected<Error> refused(const QString &what, const QString &why)
{
    return fail(ErrorCode::BadInput, what, why);
}

} // namespace

QString priceText(const std::optional<PricePerMillion> &price)
{
    if (!price)
        return unknown();
    QString text = QString::fromStdString(price->money.text());
    const auto point = text.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : text.size() - point - 1;
    return QLocale().toString(text.toDouble(), 'f', std::max<int>(fewestDecimals, static_cast<int>(decimals)));
}

Result<std::optional<PricePerMillion>> priceFromText(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(QLatin1Char('$')))
        text = text.mid(1).trimmed();
    if (text.isEmpty() || text.compare(unknown(), Qt::CaseInsensitive) == 0)
        return std::optional<PricePerMillion>();
    // Vendors print prices with a point, whatever this user's own sign is; groups would be read as decimals, so there are none.
    if (const QString sign = QLocale().decimalPoint(); !text.contains(QLatin1Char('.')))
        text.replace(sign, QStringLiteral("."));
    const auto price = assay::priceFromText(text.toStdString());
    if (!price)
        return refused(SettingsText::tr("This is no price"), SettingsText::tr("write dollars per million tokens, with at most 9 decimals: %1")
                                                                 .arg(QLocale().toString(0.25, 'f', 2)));
    return std::optional(*price);
}

QString limitText(const std::optional<std::int64_t> &limit)
{
    return limit ? count(*limit) : QString();
}

Result<std::optional<std::int64_t>> limitFromText(const QString &typed, std::int64_t most)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return std::optional<std::int64_t>();
    bool ok = false;
    qlonglong number = QLocale().toLongLong(text, &ok);
    if (!ok)
        number = text.toLongLong(&ok);
    if (!ok || number < 1 || number > most)
        return refused(SettingsText::tr("This limit cannot be used"),
                       SettingsText::tr("write a whole number from 1 to %1, or leave it empty").arg(count(most)));
    return std::optional<std::int64_t>(number);
}

QString parametersText(const std::map<std::string, std::string> &parameters)
{
    QStringList lines;
    for (const auto &[name, value] : parameters)
        lines << QString::fromStdString(name + "=" + value);
    return lines.join(QLatin1Char('\n'));
}

Result<std::map<std::string, std::string>> parametersFromText(const QString &typed)
{
    std::map<std::string, std::string> parameters;
    const QStringList lines = typed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty())
            continue;
        const auto sign = text.indexOf(QLatin1Char('='));
        if (sign < 1)
            return refused(SettingsText::tr("“%1” is no parameter").arg(text.left(60)),
                           SettingsText::tr("write one name=value a line, as temperature=0.2"));
        const auto [at, fresh] = parameters.try_emplace(text.left(sign).trimmed().toStdString(), text.mid(sign + 1).trimmed().toStdString());
        if (!fresh)
            return refused(SettingsText::tr("“%1” stands there twice").arg(QString::fromStdString(at->first)),
                           SettingsText::tr("only one value can be sent"));
    }
    return parameters;
}

QString dayText(TimeUs time)
{
    return dayText(localTime(time).date());
}

QString dayText(QDate day)
{
    //: day and month, as in "since 3 Nov"; see QDate::toString
    const QString format = day.year() == QDate::currentDate().year() ? SettingsText::tr("d MMM") : SettingsText::tr("d MMM yyyy");
    return QLocale().toString(day, format);
}

QString momentText(TimeUs time)
{
    return dayText(time) + QStringLiteral(", ") + localTime(time).toString(QStringLiteral("HH:mm"));
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

QString modelName(const QString &id, const QStringList &taken)
{
    QString name = id.trimmed();
    while (name.endsWith(QLatin1Char('/')))
        name.chop(1);
    name = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
    for (const char sign : {'@', '#', ','})
        name.replace(QLatin1Char(sign), QLatin1Char('-'));
    if (!checkName(name.toStdString()))
        name = SettingsText::tr("model");
    return freeName(name, taken);
}

} // namespace assay::items
