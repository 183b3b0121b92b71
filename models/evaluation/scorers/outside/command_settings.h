#pragma once

#include <functional>

#include "base/json.h"
#include "evaluation/scorers/outside/command_host.h"

namespace assay {

/// The settings of the scorer `command`. BadInput names the one that has another shape than `score --list` says.
Result<CommandRequest> commandOf(const Json &settings);
/// Takes in the files that @p settings name by `{"path": …}` instead of their text, so that the project carries what is run.
Result<Json> withFilesTakenIn(Json settings, const std::function<Result<std::string>(const std::string &)> &readFile);

} // namespace assay
