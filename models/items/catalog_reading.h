#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "items/settings_view.h"

namespace assay {
class Database;
}

namespace assay::items {

/// Everything Settings shows of a project's providers and models.
struct CatalogReading
{
    std::vector<ProviderView> providers;
    std::vector<ModelView> models;
    QString pricesSince; ///< the day of the newest price; empty without any
};

/// Reads the project, this user's environment and what they allowed; asks no keychain and no network.
Result<CatalogReading> readCatalog(Database &database, ProjectId project);

/// How the prices of a model changed, the newest first.
Result<std::vector<PriceView>> readPriceHistory(Database &database, const std::string &model);

/// Whether @p name can name an environment variable.
bool isVariableName(const std::string &name);

} // namespace assay::items
