#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "domain/catalog.h"

namespace assay {

class Database;
class WriteContext;

/// What was taken out of the catalogue together; restoreRemoved() brings it back.
struct RemovedEntries
{
    std::vector<Uuid> providers;
    std::vector<Uuid> models;
};

/// BadInput when one of that name is there already.
Status addProvider(WriteContext &context, const Provider &provider);
Status addModel(WriteContext &context, const Model &model);

/// A new name, the same thing: its models, prices and results stay with it. BadInput when another one has that name.
Status renameProvider(WriteContext &context, const std::string &name, const std::string &newName);
Status renameModel(WriteContext &context, const std::string &name, const std::string &newName);

/// A provider goes with its models, which nobody would serve; what was run on them stays.
Result<RemovedEntries> removeProvider(WriteContext &context, const std::string &name);
Result<RemovedEntries> removeModel(WriteContext &context, const std::string &name);
/// BadInput when another entry took one of the names meanwhile.
Status restoreRemoved(WriteContext &context, const RemovedEntries &removed);

/// Stored results by the name of the model; those under its earlier names count for it.
Result<std::map<std::string, std::int64_t>> resultsByModel(Database &database);

/// From when on a model had which prices.
struct PriceStep
{
    TimeUs since;
    PersonId person;
    Prices prices;
};
/// The newest first; empty for a model that never had any.
Result<std::vector<PriceStep>> priceHistory(Database &database, const std::string &model);

} // namespace assay
