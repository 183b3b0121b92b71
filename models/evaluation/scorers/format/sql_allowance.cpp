#include "evaluation/scorers/format/sql_allowance.h"

#include <QStringList>
#include <algorithm>

namespace assay {

namespace {

QRegularExpression wholePattern(const QString &text)
{
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=10000)\\A(?:%1)\\z").arg(text), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

std::vector<AllowedName> allowedNames(const std::vector<std::string> &entries, bool isColumn)
{
    std::vector<AllowedName> names;
    for (const std::string &entry : entries) {
        const QStringList parts = QString::fromStdString(entry).split(QStringLiteral("::"));
        const bool isWhole = parts.size() == 3;
        const qsizetype dot = isColumn ? parts[0].indexOf(QLatin1Char('.')) : -1;
        const QString place = isWhole ? (isColumn ? parts[1] : QStringLiteral(".*")) : dot > 0 ? parts[0].left(dot) : QStringLiteral(".*");
        const QString name = isWhole ? parts[2] : parts[0].mid(dot + 1);
        const bool anyPlace = place == QStringLiteral("null");
        const auto written = [&](const QString &text) { return isWhole ? text : QRegularExpression::escape(text); };
        names.push_back({wholePattern(isWhole ? parts[0] : QStringLiteral(".*")), wholePattern(anyPlace || place == QStringLiteral(".*") ? QStringLiteral(".*") : written(place)),
                         wholePattern(written(name)), place.toStdString(), name.toStdString()});
    }
    return names;
}

bool allows(const std::vector<AllowedName> &names, const char *type, const QString &place, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&](const AllowedName &each) {
        return each.type.match(QString::fromUtf8(type)).hasMatch() && each.place.match(place).hasMatch() && each.name.match(name).hasMatch();
    });
}

} // namespace assay
