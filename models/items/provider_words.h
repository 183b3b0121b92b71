#pragma once

#include <QString>
#include <string>
#include <utility>
#include <vector>

#include "domain/catalog.h"

/// Providers in the words of the window.
namespace assay::items {

QString kindText(ProviderKind kind); ///< "OpenAI-compatible", "Google Gemini"
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

QString addressText(const std::string &url); ///< "127.0.0.1:8951"
QString keyText(const KeySource &key); ///< "key from OPENAI_API_KEY", "key in keychain", "no key"
/// Second line of a provider in a list: vendor, and where the key comes from, or the address of one without.
QString providerNote(const Provider &provider);

} // namespace assay::items
