#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "domain/catalog.h"

/// Settings as words, and words as settings: what the fields of the room Settings show and read.
namespace assay::items {

QString priceText(const std::optional<PricePerMillion> &price); ///< "0.25", "2.00", "0.025"; "unknown"
/// Dollars per million tokens, with the locale's decimal sign or a point; nothing for an empty text or "unknown".
Result<std::optional<PricePerMillion>> priceFromText(const QString &typed);

QString limitText(const std::optional<std::int64_t> &limit); ///< "10,000"; empty = no limit
/// A whole number from 1 to @p most, with or without the locale's group separators; nothing for an empty text.
Result<std::optional<std::int64_t>> limitFromText(const QString &typed, std::int64_t most);

/// One `name=value` a line, in order.
QString parametersText(const std::map<std::string, std::string> &parameters);
Result<std::map<std::string, std::string>> parametersFromText(const QString &typed);

QString dayText(TimeUs time);    ///< in local time: "3 Nov", with the year when it is not this one
QString dayText(QDate day);
QString momentText(TimeUs time); ///< in local time, to the minute: "3 Nov, 14:05"
QString bytesText(std::int64_t bytes); ///< "1.4 MB"

/// What a model that the provider calls @p id may be named here: the last part of it, unlike @p taken.
QString modelName(const QString &id, const QStringList &taken);
/// @p wanted, else "@p wanted-2", …
QString freeName(const QString &wanted, const QStringList &taken);

} // namespace assay::items
