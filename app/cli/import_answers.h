#pragma once

#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// `import --as promptfoo` of results, `--as openai-evals`, `--as inspect`, `--as deepeval`: another tool's answers become a run. @p kind is one of
/// those words; @p name is the run's and the dataset's.
Result<int> importAnswerFile(Context &context, const std::string &kind, const std::string &project, const std::string &source, const std::string &name, bool dryRun);

} // namespace assay::cli
