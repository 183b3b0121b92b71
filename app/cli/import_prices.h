#pragma once

#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// import --as prices: a table of prices from @p source is applied to the models of @p project, and what was read, applied, skipped and lost
/// is printed, by line. Nothing is written in a dry run, and nothing while a line cannot be used: exit 3 then.
Result<int> importPrices(Context &context, const std::string &project, const std::string &source, bool dryRun);

} // namespace assay::cli
