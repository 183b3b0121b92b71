#pragma once

#include <QString>

#include "base/error.h"
#include "domain/prompt.h"

namespace assay {
class Database;
}

namespace assay::items {

/// How a prompt leaves for use elsewhere, rendered with a case.
enum class CopyKind { Curl, Python, Json, Text };

/// @p content, rendered with the case of @p dataset, as the request that a run would send to @p model; Text: the messages as the model
/// gets them, for which no model is needed. Holds no key.
Result<QString> requestCopy(Database &database, CopyKind kind, const PromptContent &content, const std::string &dataset, const std::string &caseId,
                            const std::string &model);

} // namespace assay::items
