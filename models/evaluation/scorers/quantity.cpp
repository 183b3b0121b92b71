#include "evaluation/scorers/quantity.h"

#include <QRegularExpression>
#include <array>
#include <cmath>

namespace assay {

namespace {

struct UnitRow
{
    const char16_t *names; ///< between blanks
    const char *dimension;
    double factor;
    bool prefixes; ///< whether the first name takes them
};

constexpr std::array unitRows{
    UnitRow{u"m metre metres meter meters", "length", 1, true},
    UnitRow{u"in inch inches", "length", 0.0254, false},
    UnitRow{u"ft foot feet", "length", 0.3048, false},
    UnitRow{u"mi mile miles", "length", 1609.344, false},
    UnitRow{u"g gram grams gramme grammes", "mass", 1, true},
    UnitRow{u"t tonne tonnes", "mass", 1e6, false},
    UnitRow{u"lb lbs pound pounds", "mass", 453.59237, false},
    UnitRow{u"oz ounce ounces", "mass", 28.349523125, false},
    UnitRow{u"s sec secs second seconds", "time", 1, true},
    UnitRow{u"min mins minute minutes", "time", 60, false},
    UnitRow{u"h hr hrs hour hours", "time", 3600, false},
    UnitRow{u"d day days", "time", 86'400, false},
    UnitRow{u"week weeks", "time", 604'800, false},
    UnitRow{u"L litre litres liter liters", "volume", 1, true},
    UnitRow{u"l", "volume", 1, true},
    UnitRow{u"Hz", "frequency", 1, true},
    UnitRow{u"W watt watts", "power", 1, true},
    UnitRow{u"J joule joules", "energy", 1, true},
    UnitRow{u"Wh", "energy", 3600, true},
    UnitRow{u"V volt volts", "voltage", 1, true},
    UnitRow{u"A ampere amperes", "current", 1, true},
    UnitRow{u"Pa", "pressure", 1, true},
    UnitRow{u"K kelvin", "temperature", 1, true},
    UnitRow{u"°C", "°C", 1, false},
    UnitRow{u"°F", "°F", 1, false},
    UnitRow{u"B byte bytes", "data", 8, true},
    UnitRow{u"bit bits", "data", 1, true},
    UnitRow{u"% percent", "share", 0.01, false},
    UnitRow{u"‰", "share", 0.001, false},
    UnitRow{u"$ USD US$ dollar dollars", "USD", 1, false},
    UnitRow{u"€ EUR euro euros", "EUR", 1, false},
    UnitRow{u"£ GBP", "GBP", 1, false},
    UnitRow{u"¥ JPY yen", "JPY", 1, false},
    UnitRow{u"CHF", "CHF", 1, false},
};

struct Prefix
{
    char16_t sign;
    double factor;
};
constexpr std::array prefixes{Prefix{u'p', 1e-12}, Prefix{u'n', 1e-9}, Prefix{u'µ', 1e-6}, Prefix{u'\u03bc', 1e-6}, Prefix{u'u', 1e-6}, Prefix{u'm', 1e-3}, Prefix{u'c', 1e-2},
                              Prefix{u'd', 1e-1},  Prefix{u'h', 1e2},  Prefix{u'k', 1e3},  Prefix{u'M', 1e6},       Prefix{u'G', 1e9},  Prefix{u'T', 1e12}};

std::optional<Quantity> unitOf(QStringView name)
{
    if (name.isEmpty())
        return std::nullopt;
    for (const UnitRow &row : unitRows)
        for (const QStringView each : QStringView(row.names).tokenize(u' '))
            if (each == name)
                return Quantity{row.factor, row.dimension, row.factor};
    for (const Prefix &prefix : prefixes) {
        if (name.front() != prefix.sign)
            continue;
        for (const UnitRow &row : unitRows)
            if (row.prefixes && *QStringView(row.names).tokenize(u' ').begin() == name.mid(1))
                return Quantity{row.factor * prefix.factor, row.dimension, row.factor * prefix.factor};
    }
    return std::nullopt;
}

double multiplierOf(QStringView word)
{
    return word == u"thousand" ? 1e3 : word == u"million" ? 1e6 : word == u"billion" ? 1e9 : word == u"trillion" ? 1e12 : 1;
}

/// A quantity and where it stands.
struct Found
{
    Quantity quantity;
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::optional<Found> foundIn(const QRegularExpressionMatch &match)
{
    bool fits = false;
    double value = match.captured(QStringLiteral("number")).remove(u',').toDouble(&fits);
    if (!fits || !std::isfinite(value))
        return std::nullopt;
    const qsizetype numberEnd = match.capturedEnd(QStringLiteral("number"));
    Found found{{value, {}, 1}, match.capturedStart(), numberEnd};
    if (const double multiplier = multiplierOf(match.capturedView(QStringLiteral("many"))); multiplier != 1) {
        found.quantity.value *= multiplier;
        found.end = match.capturedEnd(QStringLiteral("many"));
    }
    const QString before = match.captured(QStringLiteral("sign"));
    const QString after = match.captured(QStringLiteral("unit"));
    const auto unit = unitOf(after.isEmpty() || !before.isEmpty() ? before : after);
    if (unit) {
        found.quantity = {found.quantity.value * unit->value, unit->dimension, unit->unit};
        found.end = match.capturedEnd();
    } else if (before.isEmpty() && after.contains(QRegularExpression(QStringLiteral("[/²³^·]")))) {
        found.quantity.dimension = after.toStdString();
        found.end = match.capturedEnd();
    }
    return found;
}

bool continues(const Found &before, const Found &next, const QString &text)
{
    if (before.quantity.dimension != "time" || next.quantity.dimension != "time" || before.quantity.value <= next.quantity.value)
        return false;
    const QStringView between = QStringView(text).mid(before.end, next.begin - before.end).trimmed();
    return between.isEmpty() || between == u"and" || between == u",";
}

} // namespace

std::optional<Quantity> unitNamed(std::string_view name)
{
    return unitOf(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

std::optional<Quantity> lastQuantity(std::string_view source)
{
    static const QRegularExpression pattern(QStringLiteral("(?:(?<sign>US\\$|[$€£¥])\\s?)?"
                                                           "(?<number>[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)"
                                                           "(?:\\s?(?<many>thousand|million|billion|trillion)\\b)?"
                                                           "(?:\\s?(?<unit>°[CF]|[%‰$€£¥]|US\\$|[\\p{L}µ]+(?:[/²³^·][\\p{L}\\d²³]*)*))?"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QString text = QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()));
    std::optional<Found> last;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        auto found = foundIn(matches.next());
        if (!found)
            continue;
        if (last && continues(*last, *found, text)) {
            found->quantity.value += last->quantity.value;
            found->begin = last->begin;
        }
        last = std::move(found);
    }
    return last ? std::optional(last->quantity) : std::nullopt;
}

} // namespace assay
