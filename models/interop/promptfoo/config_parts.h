#pragma once

#include <vector>

#include "interop/config/config_secrets.h"
#include "interop/promptfoo/promptfoo_config.h"

namespace assay {

/// Whether a file of this ending would have to be run.
bool isPromptfooCode(const std::string &ending);
/// What an error says, in one clause.
QString promptfooClause(const Error &error);

/// Reads `prompts` of @p root into @p config; gives those that code makes, which stand as they are.
std::vector<ConfigNode> readPromptfooPrompts(const ConfigNode &root, const ConfigFiles &files, PromptfooConfig &config);

/// Reads `tests`, `defaultTest` and `scenarios` of @p root into @p config.
Status readPromptfooTests(const ConfigNode &root, const ConfigFiles &files, SecretScrubber &secrets, PromptfooConfig &config);

} // namespace assay
