#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"
#include "domain/catalog.h"

namespace assay {

class Database;
class WriteContext;

/// An entry of the catalogue with the id that its events are about. For catalog_store and catalog_changes.
template <typename T>
struct Stored
{
    Uuid id;
    T value;
};
using StoredProvider = Stored<Provider>;
using StoredModel = Stored<Model>;

/// What stands in the catalogue, by name; or what was removed from it.
enum class Standing { Present, Removed };
Result<std::vector<StoredProvider>> storedProviders(Database &database, Standing standing = Standing::Present);
Result<std::vector<StoredModel>> storedModels(Database &database, Standing standing = Standing::Present);
/// BadInput naming those there are.
Result<StoredProvider> providerNamed(Database &database, const std::string &name);
Result<StoredModel> modelNamed(Database &database, const std::string &name);

Status appendProvider(WriteContext &context, const StoredProvider &provider, bool removed = false);
/// The model without its prices, which are events of their own. @p provider: the id of the one that serves it.
Status appendModel(WriteContext &context, const StoredModel &model, const Uuid &provider, bool removed = false);

} // namespace assay
