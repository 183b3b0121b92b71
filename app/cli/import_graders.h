#pragma once

#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// `import --as openai-evals` of graders: they become assertions of every case of the dataset @p name.
Result<int> importGraderFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun);

} // namespace assay::cli
