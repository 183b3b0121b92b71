#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "domain/catalog.h"

/// Settings as words, and words as settings: what the fields of the room Settings show and read.
namespace assay::items {

QString kindText(ProviderKind kind);                     ///< "OpenAI-compatible", "Google Gemini"
/// As people call the place: "OpenAI" at that vendor's own host, else kindText().
QString vendorText(const Provider &provider);
/// Every kind: its name on the command line, and kindText().
std::vector<std::pair<QString, QString>> kindChoices();

/// A place that many people use, for adding it.
struct VendorChoice
{
    QString id;
    QString title;
    QString kind; ///< as on the command line
    QString url;  ///< empty = everybody has their own
    QString name; ///< what it may be called in a project
};
std::vector<VendorChoice> vendorChoices();

QString addressText(const std::string &url);             ///< "127.0.0.1:8951"
QString keyText(const KeySource &key);                   ///< "key from OPENAI_API_KEY", "key in keychain", "no key"
/// Second line of a provider in a list: vendor, and where the key comes from, or the address of one without.
QString providerNote(const Provider &provider);

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
QString momentText(TimeUs time); ///< in local time, to the minute: "3 Nov, 14:05"
QString bytesText(std::int64_t bytes); ///< "1.4 MB"

/// What a model that the provider calls @p id may be named here: the last part of it, unlike @p taken.
QString modelName(const QString &id, const QStringList &taken);
/// @p wanted, else "@p wanted-2", …
QString freeName(const QString &wanted, const QStringList &taken);

} // namespace assay::items
