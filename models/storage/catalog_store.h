#pragma once

#include <vector>

#include "base/error.h"
#include "domain/catalog.h"

namespace assay {

class Database;
class WriteContext;

Result<std::vector<Provider>> listProviders(Database &database);
Result<Provider> findProvider(Database &database, const std::string &name);
/// Adds a provider, or changes the one of that name.
Status keepProvider(WriteContext &context, const Provider &provider);

Result<std::vector<Model>> listModels(Database &database);
Result<Model> findModel(Database &database, const std::string &name);
/// Adds a model, or changes the one of that name; its prices become a price event when they differ.
Status keepModel(WriteContext &context, const Model &model);

} // namespace assay
