#pragma once

#include <string>

#include "base/error.h"
#include "domain/catalog.h"

namespace assay {

/// Where a vendor itself serves, or where its server usually listens on this machine; empty for Azure, where every customer has an
/// address of their own.
std::string usualUrl(ProviderKind kind);

/// A provider's address as it is stored: blanks around it and slashes at its end are gone. BadInput unless it is http or https with a host
/// and without a password. Plain http to another machine passes here: whether it is used is this user's setting.
Result<std::string> baseUrlFrom(const std::string &typed);

} // namespace assay
