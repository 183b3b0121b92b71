#pragma once

#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// `import --as otlp`: answers from production. @p name is the run's and the dataset's.
Result<int> importTraceFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun);

} // namespace assay::cli
