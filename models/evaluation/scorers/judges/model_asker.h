#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "domain/prompt.h"

namespace assay {

class CompiledPrompt;

/// One question to a model of the project. It never says which model gave the answer that is judged.
struct ModelQuestion
{
    std::string model;             ///< its name in the project
    std::vector<Message> messages; ///< rendered
    std::map<std::string, std::string> parameters; ///< of the judge's prompt; the model's override them
    std::string outputSchema;      ///< JSON Schema; empty = none
    int repeat = 0;                ///< 0-based; added to the seed, so that each repeat is a question of its own
};

struct ModelAnswer
{
    std::string text;
    std::optional<Money> cost; ///< of the call; nothing when it is unknown. An answer that was kept costs what it cost then
    bool kept = false;         ///< from an earlier asking: nothing was sent
};

/// Asks models on behalf of scorers and waits for them. Safe between threads.
class ModelAsker
{
public:
    virtual ~ModelAsker() = default;
    virtual Result<ModelAnswer> ask(const ModelQuestion &question) = 0;
    /// The embedding of @p text by a model of the project.
    virtual Result<std::vector<double>> embedding(const std::string &model, std::string_view text) = 0;
    /// The prompt of a version, ready to render. @p hash as hex digits.
    virtual Result<std::shared_ptr<const CompiledPrompt>> prompt(const std::string &hash) = 0;
    /// Why nothing can be asked at all, as when the user has not allowed the endpoint; fine while something can.
    virtual Status refusal() const = 0;
    /// Every question under way, and every later one, ends as Interrupted.
    virtual void stop() = 0;
};

} // namespace assay
