#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/catalog.h"
#include "domain/run.h"

namespace assay {

/// What is asked of a model, in no provider's dialect. Messages are rendered.
struct ChatRequest
{
    std::string baseUrl;
    std::string modelId;
    std::vector<Message> messages;
    std::map<std::string, std::string> parameters; ///< as typed; the model's override the version's
    std::string tools;        ///< JSON array of {name, description, parameters}; empty = none
    std::string outputSchema; ///< JSON Schema; empty = none
    int repeat = 0;           ///< added to the seed
    bool stream = false;
};

/// A request in a provider's dialect. Holds no key.
struct WireRequest
{
    std::string url;
    std::vector<std::string> headers;
    std::string body;     ///< as it leaves
    std::string cacheBody; ///< the same without streaming flags: what the cache key is taken of
    std::optional<std::int64_t> maxOutput; ///< tokens, if a parameter names it
};

/// A complete answer.
struct Completion
{
    std::string output;
    std::optional<std::string> toolCalls; ///< JSON array of {id, name, arguments}
    std::optional<std::string> reasoning; ///< kept apart, never scored
    std::optional<std::string> finishReason;
    TokenCounts tokens;
    std::optional<std::string> snapshot;
    std::optional<std::string> requestId;
};

/// Why there is no answer. `text` is at most 2 kB and holds no key.
struct CallFailure
{
    CallError error = CallError::Malformed;
    std::string text;
};

} // namespace assay
