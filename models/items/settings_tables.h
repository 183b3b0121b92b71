#pragma once

#include <vector>

#include "items/plain_table.h"
#include "items/settings_view.h"
#include "items/storage_desk.h"

/// The small tables of Settings: their columns and rows.
namespace assay::items {

std::vector<PlainColumn> modelColumns();
enum ModelColumn : int { ModelName, ModelProvider, ModelIdThere, ModelInput, ModelCached, ModelOutput, ModelResults };
/// The models of @p provider, or all; ids are their names.
std::vector<PlainRow> modelRows(const std::vector<ModelView> &models, const QString &provider = {});

std::vector<PlainColumn> priceColumns();
std::vector<PlainRow> priceRows(const std::vector<PriceView> &prices);

std::vector<PlainColumn> endpointColumns();
std::vector<PlainRow> endpointRows(const std::vector<EndpointView> &endpoints);

std::vector<PlainColumn> commandColumns();
std::vector<PlainRow> commandRows(const std::vector<CommandView> &commands);

std::vector<PlainColumn> partColumns();
std::vector<PlainRow> partRows(const StorageView &storage);

std::vector<PlainColumn> backupColumns();
std::vector<PlainRow> backupRows(const std::vector<BackupView> &backups);

} // namespace assay::items
