#include "evaluation/scorers/judges/judge_reply.h"

#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "prompts/render_prompt.h"

namespace assay {

namespace {

std::shared_ptr<const Json> objectIn(std::string_view text)
{
    auto parsed = parseJsonLenient(text);
    return parsed && parsed->is_object() ? std::make_shared<const Json>(std::move(*parsed)) : nullptr;
}

std::optional<std::string> problemOf(const std::shared_ptr<const Json> &object, const ReplyCheck &check)
{
    return object ? check(*object) : std::optional<std::string>("it is no JSON object");
}

} // namespace

std::optional<Money> bothCosts(const std::optional<Money> &a, const std::optional<Money> &b)
{
    MoneySum sum;
    sum.add(a);
    sum.add(b);
    return sum.total();
}

std::shared_ptr<const Json> replyObject(const std::string &text)
{
    if (auto whole = objectIn(text))
        return whole;
    const std::size_t first = text.find('{');
    const std::size_t last = text.rfind('}');
    return first < last && last != std::string::npos ? objectIn(std::string_view(text).substr(first, last - first + 1)) : nullptr;
}

Result<JudgePrompt> JudgePrompt::make(const JudgeSettings &settings, ModelAsker *asker)
{
    JudgePrompt judge;
    if (!asker)
        return judge;
    if (settings.version.empty())
        return fail(ErrorCode::BadInput, translate("Judges", "The judge's prompt was not looked up"));
    auto prompt = asker->prompt(settings.version);
    if (!prompt)
        return fail(prompt.error());
    judge.m_asker = asker;
    judge.m_prompt = std::move(*prompt);
    return judge;
}

Result<JudgeReply> JudgePrompt::ask(const std::string &model, int repeat, const Json &data, const ReplyCheck &check) const
{
    if (!m_asker)
        return fail(ErrorCode::BadInput, translate("Judges", "There is no project whose model could be asked"));
    auto messages = m_prompt->render(data);
    if (!messages)
        return fail(messages.error());
    ModelQuestion question{model, std::move(*messages), m_prompt->content().parameters, m_prompt->content().outputSchema, repeat};
    auto answer = m_asker->ask(question);
    if (!answer)
        return fail(answer.error());
    auto object = replyObject(answer->text);
    const auto problem = problemOf(object, check);
    if (!problem)
        return JudgeReply{std::move(object), answer->cost, false};
    question.messages.push_back({Role::Assistant, answer->text.empty() ? std::string("(nothing)") : answer->text, {}, {}});
    question.messages.push_back({Role::User, "Your reply cannot be read: " + *problem + ". Reply again, with the JSON object alone.", {}, {}});
    const auto again = m_asker->ask(question);
    if (!again)
        return fail(again.error());
    object = replyObject(again->text);
    if (const auto still = problemOf(object, check))
        return fail(ErrorCode::Network, translate("Judges", "the judge's reply cannot be read"), QString::fromStdString(*still));
    return JudgeReply{std::move(object), bothCosts(answer->cost, again->cost), true};
}

} // namespace assay
