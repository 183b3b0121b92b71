#pragma once

#include <string>

#include "base/error.h"
#include "domain/prompt.h"
#include "storage/prompts.h"

namespace assay {

class WriteContext;

/// Commits @p content as the next version of the prompt of this whole name, which is made if there is none; the newest version is its
/// parent. Snippets are pinned (snippets.h). Content that is the newest already commits nothing.
Result<Committed> commitNext(WriteContext &context, const std::string &prompt, const PromptContent &content, const std::string &message);

} // namespace assay
