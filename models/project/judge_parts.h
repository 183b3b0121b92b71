#pragma once

#include <string>

#include "base/error.h"
#include "base/json.h"
#include "evaluation/scorers/judges/judge_prompts.h"
#include "storage/prompts.h"

namespace assay {

class Database;
class ProjectFile;

/// The built-in prompt's newest version in this project; it is committed first when the project does not have it.
Result<PromptReference> ownJudgePrompt(ProjectFile &file, Database &database, const BuiltInPrompt &builtIn);
/// What a model is, for the hash of a judge: `{"model","parameters","url"}`.
Result<Json> judgingModel(Database &database, const std::string &name);

} // namespace assay
