#pragma once

#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// `import --as promptfoo` of a configuration: prompts, models and cases, and by its place what is kept but not done here.
Result<int> importPromptfooFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun);

} // namespace assay::cli
