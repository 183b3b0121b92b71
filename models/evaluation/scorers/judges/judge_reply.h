#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/json.h"
#include "base/money.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/judges/model_asker.h"

namespace assay {

/// The JSON object that a judge replied with, though it stands in a code fence or between sentences; null when there is none.
std::shared_ptr<const Json> replyObject(const std::string &text);

/// Unknown as soon as one is.
std::optional<Money> bothCosts(const std::optional<Money> &a, const std::optional<Money> &b);

/// What came of asking one judge one question, with at most one request to mend the form of its reply.
struct JudgeReply
{
    std::shared_ptr<const Json> object;
    std::optional<Money> cost; ///< of both requests; nothing when one's is unknown
    bool repaired = false;
};

/// Says what is wrong with a reply, to the judge; nothing when it is right.
using ReplyCheck = std::function<std::optional<std::string>(const Json &)>;

/// A judge's prompt, ready to ask a model with. Shared by threads.
class JudgePrompt
{
public:
    /// Looks the prompt of the settings up; without @p asker (as where settings are only checked) every question fails.
    static Result<JudgePrompt> make(const JudgeSettings &settings, ModelAsker *asker);
    Result<JudgeReply> ask(const std::string &model, int repeat, const Json &data, const ReplyCheck &check) const;

private:
    ModelAsker *m_asker = nullptr;
    std::shared_ptr<const CompiledPrompt> m_prompt;
};

} // namespace assay
