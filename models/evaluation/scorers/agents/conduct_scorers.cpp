// step-count, escalation: how long an agent took, and whether it handed over to a person.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/agents/expected_calls.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

class StepCount final : public Scorer
{
public:
    StepCount(std::optional<double> least, std::optional<double> most, bool countsCalls) : m_least(least), m_most(most), m_countsCalls(countsCalls) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto trace = agentTrace(input);
        if (!trace)
            return unknownScore("there is no transcript");
        const auto steps = static_cast<double>(m_countsCalls ? trace->calls.size() : trace->turns);
        const bool fits = (!m_least || steps >= *m_least) && (!m_most || steps <= *m_most);
        return {steps, m_least || m_most ? std::optional(fits) : std::nullopt, {}, dumpJson({{"turns", trace->turns}, {"calls", trace->calls.size()}})};
    }

private:
    std::optional<double> m_least;
    std::optional<double> m_most;
    bool m_countsCalls;
};

class Escalation final : public Scorer
{
public:
    Escalation(std::vector<std::string> tools, const std::vector<std::string> &phrases, std::optional<std::string> expected)
        : m_tools(std::move(tools)), m_expected(std::move(expected))
    {
        for (const std::string &phrase : phrases)
            m_phrases.push_back(lowerText(phrase));
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto trace = agentTrace(input);
        if (!trace)
            return unknownScore("there is no transcript");
        const std::string how = escalatedBy(*trace);
        const auto written = expectedFrom(m_expected, input, "expected_escalation");
        const std::optional<bool> expected = written == "true" ? std::optional(true) : written == "false" ? std::optional(false) : std::nullopt;
        return {how.empty() ? 0.0 : 1.0, expected ? std::optional(*expected == !how.empty()) : std::nullopt, how, {}};
    }

private:
    std::string escalatedBy(const AgentTrace &trace) const
    {
        for (const ToolCallMade &call : trace.calls)
            if (std::find(m_tools.begin(), m_tools.end(), call.name) != m_tools.end())
                return "handed over by " + call.name;
        const QString text = m_phrases.empty() ? QString() : lowerText(trace.finalText);
        for (const QString &phrase : m_phrases)
            if (text.contains(phrase))
                return "says “" + phrase.toStdString() + "”";
        return {};
    }

    std::vector<std::string> m_tools;
    std::vector<QString> m_phrases;
    std::optional<std::string> m_expected;
};

Result<std::unique_ptr<const Scorer>> makeStepCount(const Json &settings)
{
    const std::string counts = settingText(settings, "counts").value_or("turns");
    if (counts != "turns" && counts != "calls")
        return fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QStringLiteral("counts")), translate("Scorers", "it must be turns or calls"));
    return std::unique_ptr<const Scorer>(std::make_unique<StepCount>(settingNumber(settings, "min"), settingNumber(settings, "max"), counts == "calls"));
}

Result<std::unique_ptr<const Scorer>> makeEscalation(const Json &settings)
{
    auto tools = settingTexts(settings, "tools");
    const auto phrases = settingTexts(settings, "phrases");
    if (!tools || !phrases)
        return fail(tools ? phrases.error() : tools.error());
    if (!memberAt(settings, "tools"))
        *tools = {"escalate", "hand_over", "handoff", "transfer_to_human", "transfer_to_human_agents"};
    return std::unique_ptr<const Scorer>(std::make_unique<Escalation>(std::move(*tools), *phrases, settingText(settings, "expected")));
}

} // namespace

std::vector<ScorerDescription> conductScorers()
{
    const std::string inputs = "transcript, or output and tool_calls; vars";
    return {
        asDistance({"step-count", "How many turns or calls the agent took; passed within the bounds, e.g. {\"max\":6}", "max",
         {{"max", "at most so many", "null"}, {"min", "at least so many", "null"}, {"counts", "turns (messages of the assistant) or calls", "\"turns\""}}, inputs, "0 and up, fewer are better",
         "own definition", makeStepCount}),
        asDistance({"escalation", "1 when the agent handed over to a person; the mean is the escalation rate, passed when it was expected so", "",
         {{"tools", "tools that hand over", "[\"escalate\",\"hand_over\",\"handoff\",\"transfer_to_human\",\"transfer_to_human_agents\"]"},
          {"phrases", "words of the final answer that hand over, e.g. [\"a colleague will\"]; upper and lower case alike", "[]"},
          {"expected", "true or false; the case's variable expected_escalation unless given, without either there is no verdict", ""}},
         inputs, "0 or 1", "own definition", makeEscalation}),
    };
}

} // namespace assay
