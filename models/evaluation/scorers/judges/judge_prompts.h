#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "domain/prompt.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

/// The prompt that a judge has unless its settings name another. It comes into the project as a prompt called @p name, so that it has versions,
/// can be read and changed.
struct BuiltInPrompt
{
    std::string name; ///< "judges/score"
    PromptContent content;
};

/// Of the scorer @p scorer with these settings; null when it is no judge.
const BuiltInPrompt *builtInPrompt(const std::string &scorer, const Json &settings);
/// By its name; null when none is called so.
const BuiltInPrompt *builtInPromptCalled(const std::string &name);

/// What a judge's prompt sees: `criteria`, `input` (the case's variables as text), `output`, `reference`, `documents`, `has_documents`, `scale`
/// (`low`, `high`), `labels`, `has_labels`, and the case's variables. Never a model, a version, a cost or another score.
Json judgeData(const ScoreInput &input, const JudgeSettings &settings);

} // namespace assay
