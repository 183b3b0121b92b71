// task-completion, cost-per-resolution: whether an agent did what it was asked to do.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/agents/expected_calls.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

/// What counts as done.
struct TaskGoal
{
    std::optional<std::string> answer;
    bool isWholeAnswer = false;
    std::optional<std::string> calls; ///< JSON text
    std::optional<std::string> state; ///< JSON text
};

/// The last word on each name that tools told, unless a message says the state outright.
Json endState(const AgentTrace &trace)
{
    if (trace.state)
        return parseJsonLenient(*trace.state).value_or(Json());
    Json state = Json::object();
    for (const std::string &text : trace.toolResults)
        if (const auto told = parseJsonLenient(text); told && told->is_object())
            state.update(*told);
    return state;
}

bool wasMade(const ExpectedCall &expected, const AgentTrace &trace)
{
    const auto wanted = expected.arguments ? parseJsonLenient(*expected.arguments) : Result<Json>(Json());
    return std::any_of(trace.calls.begin(), trace.calls.end(), [&](const ToolCallMade &call) {
        if (call.name != expected.name)
            return false;
        if (!expected.arguments || !wanted)
            return true;
        const auto made = parseJsonLenient(call.arguments);
        return made && holdsPart(*made, *wanted);
    });
}

bool answers(const std::string &text, std::string_view expected, bool whole)
{
    if (whole)
        return trimmed(text) == trimmed(expected);
    return lowerText(text).contains(lowerText(expected));
}

/// Done or not, with the reason; nothing when nothing says what done means.
class TaskJudge
{
public:
    explicit TaskJudge(TaskGoal goal) : m_goal(std::move(goal)) {}

    ScoreOutput judge(const ScoreInput &input) const
    {
        const auto trace = agentTrace(input);
        if (!trace)
            return unknownScore("there is no transcript");
        const auto calls = expectedFrom(m_goal.calls, input, "expected_calls");
        const auto state = expectedFrom(m_goal.state, input, "expected_state");
        const bool isDeclared = calls || state;
        std::vector<std::string_view> accepted = acceptedAnswers(input);
        if (m_goal.answer)
            accepted = {*m_goal.answer};
        else if (isDeclared)
            accepted.clear();
        if (!isDeclared && accepted.empty())
            return unknownScore("neither an end state nor a final answer is expected");
        if (state) {
            const auto wanted = parseJsonLenient(*state);
            if (!wanted)
                return unknownScore("the expected state is no JSON");
            if (!holdsPart(endState(*trace), *wanted))
                return verdict(false, "the end state is another");
        }
        if (calls) {
            const auto parsed = parseJsonLenient(*calls);
            const auto wanted = parsed ? expectedCalls(*parsed) : std::nullopt;
            if (!wanted)
                return unknownScore("the expected calls are no list of calls");
            for (const ExpectedCall &each : *wanted)
                if (!wasMade(each, *trace))
                    return verdict(false, "the call of " + each.name + " is missing");
        }
        if (!accepted.empty() && std::none_of(accepted.begin(), accepted.end(), [&](std::string_view each) { return answers(trace->finalText, each, m_goal.isWholeAnswer); }))
            return verdict(false, "the final answer is another");
        return verdict(true);
    }

private:
    TaskGoal m_goal;
};

class TaskCompletion final : public Scorer
{
public:
    explicit TaskCompletion(TaskGoal goal) : m_judge(std::move(goal)) {}
    ScoreOutput score(const ScoreInput &input) const override { return m_judge.judge(input); }

private:
    TaskJudge m_judge;
};

class CostPerResolution final : public Scorer
{
public:
    explicit CostPerResolution(TaskGoal goal) : m_judge(std::move(goal)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        ScoreOutput output = m_judge.judge(input);
        if (!output.pass)
            return output;
        output.value = input.cost ? std::optional(static_cast<double>(input.cost->nano) / 1e9) : std::nullopt;
        output.details = dumpJson({{"cost", input.cost ? Json(input.cost->text()) : Json()}, {"resolved", *output.pass}});
        if (!input.cost)
            output.reason += output.reason.empty() ? "the cost is unknown" : "; the cost is unknown";
        return output;
    }

private:
    TaskJudge m_judge;
};

template <typename T>
Result<std::unique_ptr<const Scorer>> makeTask(const Json &settings)
{
    TaskGoal goal;
    goal.answer = settingText(settings, "answer");
    const std::string match = settingText(settings, "match").value_or("contains");
    if (match != "contains" && match != "equals")
        return fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QStringLiteral("match")), translate("Scorers", "it must be contains or equals"));
    goal.isWholeAnswer = match == "equals";
    goal.calls = settingText(settings, "calls");
    goal.state = settingText(settings, "state");
    return std::unique_ptr<const Scorer>(std::make_unique<T>(std::move(goal)));
}

} // namespace

std::vector<ScorerDescription> taskScorers()
{
    const std::vector<ScorerSetting> goal{
        {"state", "what must hold in the end, e.g. {\"order\":{\"status\":\"refunded\"}}; the case's variable expected_state unless given. The end state is the last `state` of a message, "
                  "else the objects that tools answered, later ones over earlier ones", ""},
        {"calls", "calls that must have been made in any order, e.g. [{\"name\":\"refund\",\"arguments\":{\"order\":7}}]; the case's variable expected_calls unless given", ""},
        {"answer", "what the final answer must say, e.g. \"refunded\"; the accepted answers of the case unless given, when no state or calls are expected", ""},
        {"match", "contains (upper and lower case alike) or equals", "\"contains\""}};
    return {
        {"task-completion", "The agent reached the declared end state, made the declared calls, or gave the expected final answer; the mean is the completion rate", "answer", goal,
         "transcript, or output and tool_calls; reference, vars", "0 or 1", "own definition", makeTask<TaskCompletion>},
        asDistance({"cost-per-resolution", "Dollars of this case, passed when its task was completed: the sum of the scores over the number of passes is the cost per resolution", "answer", goal,
         "cost; transcript, or output and tool_calls; reference, vars", "dollars", "own definition", makeTask<CostPerResolution>}),
    };
}

} // namespace assay
