#pragma once

#include <string>

namespace assay::cli {

/// What a file holds, by its ending and its first bytes, in the words of `import --as`.
std::string importKindOf(const std::string &path);

/// Whether a file of promptfoo's holds results; else it is a configuration.
bool holdsPromptfooResults(const std::string &path);

/// Whether a file of OpenAI's holds graders; else it is one of results.
bool holdsGraders(const std::string &path);

} // namespace assay::cli
