// tool-selection, tool-arguments, tool-order, step-count, escalation: how an agent went about its task.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/agents/expected_calls.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

/// Scorers that compare the calls of a transcript with expected ones.
class ExpectedCallScorer : public Scorer
{
public:
    explicit ExpectedCallScorer(const Json &settings)
        : m_calls(settingText(settings, "calls")), m_threshold(settingNumber(settings, "threshold").value_or(1))
    {
    }
    ScoreOutput score(const ScoreInput &input) const final
    {
        const auto written = expectedFrom(m_calls, input, "expected_calls");
        if (!written)
            return unknownScore("no calls are expected");
        const auto parsed = parseJsonLenient(*written);
        const auto expected = parsed ? expectedCalls(*parsed) : std::nullopt;
        if (!expected)
            return unknownScore("the expected calls are no list of calls");
        auto trace = agentTrace(input);
        if (!trace)
            return unknownScore("there is no transcript");
        constexpr std::size_t most = 2000;
        if (expected->size() > most || trace->calls.size() > most)
            return unknownScore("more calls than are looked at");
        return compare(*expected, trace->calls);
    }

protected:
    virtual ScoreOutput compare(const std::vector<ExpectedCall> &expected, const std::vector<ToolCallMade> &calls) const = 0;
    double threshold() const { return m_threshold; }

private:
    std::optional<std::string> m_calls;
    double m_threshold;
};

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

class ToolSelection final : public ExpectedCallScorer
{
public:
    using ExpectedCallScorer::ExpectedCallScorer;

protected:
    ScoreOutput compare(const std::vector<ExpectedCall> &expected, const std::vector<ToolCallMade> &calls) const override
    {
        std::map<std::string, std::size_t> open;
        for (const ExpectedCall &each : expected)
            ++open[each.name];
        std::size_t right = 0;
        std::string wrong;
        for (const ToolCallMade &call : calls) {
            const auto found = open.find(call.name);
            if (found != open.end() && found->second > 0) {
                --found->second;
                ++right;
            } else if (wrong.empty()) {
                wrong = "the call of " + call.name + " was not expected";
            }
        }
        for (const auto &[name, count] : open)
            if (count > 0 && wrong.empty())
                wrong = "the call of " + name + " is missing";
        ScoreOutput output = graded(share(right, std::max(expected.size(), calls.size())), threshold(), wrong);
        output.details = dumpJson({{"right", right}, {"expected", expected.size()}, {"called", calls.size()}, {"precision", calls.empty() ? Json() : Json(share(right, calls.size()))},
                                   {"recall", expected.empty() ? Json() : Json(share(right, expected.size()))}});
        return output;
    }
};

/// Each expected call is held against the first unused call of its tool.
class ToolArguments final : public ExpectedCallScorer
{
public:
    explicit ToolArguments(const Json &settings) : ExpectedCallScorer(settings), m_isExact(settingText(settings, "exact") == "true") {}

protected:
    ScoreOutput compare(const std::vector<ExpectedCall> &expected, const std::vector<ToolCallMade> &calls) const override
    {
        std::vector<bool> used(calls.size());
        Json paths = Json::array();
        std::size_t right = 0;
        std::size_t all = 0;
        std::string wrong;
        for (const ExpectedCall &each : expected) {
            if (!each.arguments)
                continue;
            const auto wanted = parseJsonLenient(*each.arguments);
            std::size_t at = 0;
            while (at < calls.size() && (used[at] || calls[at].name != each.name))
                ++at;
            const auto made = at < calls.size() ? parseJsonLenient(calls[at].arguments) : Result<Json>(fail({}));
            if (at < calls.size())
                used[at] = true;
            for (const ArgumentLeaf &leaf : argumentLeaves(wanted.value_or(Json()), made ? &*made : nullptr, m_isExact)) {
                ++all;
                right += leaf.isRight ? 1 : 0;
                if (!leaf.isRight && wrong.empty())
                    wrong = each.name + leaf.path + (made ? " is another" : " is missing");
                if (paths.size() < 200)
                    paths.push_back({{"tool", each.name}, {"path", leaf.path}, {"right", leaf.isRight}});
            }
        }
        if (all == 0)
            return unknownScore("no arguments are expected");
        ScoreOutput output = graded(share(right, all), threshold(), wrong);
        output.details = dumpJson({{"right", right}, {"expected", all}, {"paths", std::move(paths)}});
        return output;
    }

private:
    bool m_isExact;
};

/// How many of the expected calls stand in the same order among those made (longest common subsequence of names).
class ToolOrder final : public ExpectedCallScorer
{
public:
    explicit ToolOrder(const Json &settings) : ExpectedCallScorer(settings), m_isExact(settingText(settings, "exact") == "true") {}

protected:
    ScoreOutput compare(const std::vector<ExpectedCall> &expected, const std::vector<ToolCallMade> &calls) const override
    {
        std::vector<std::size_t> row(expected.size() + 1);
        for (const ToolCallMade &call : calls) {
            std::size_t diagonal = 0;
            for (std::size_t i = 1; i <= expected.size(); ++i) {
                const std::size_t above = row[i];
                row[i] = expected[i - 1].name == call.name ? diagonal + 1 : std::max(row[i], row[i - 1]);
                diagonal = above;
            }
        }
        const std::size_t whole = m_isExact ? std::max(expected.size(), calls.size()) : expected.size();
        ScoreOutput output = graded(share(row.back(), whole), threshold());
        output.details = dumpJson({{"in_order", row.back()}, {"expected", expected.size()}, {"called", calls.size()}});
        return output;
    }

private:
    bool m_isExact;
};

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

template <typename T>
Result<std::unique_ptr<const Scorer>> makeExpectedCallScorer(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<T>(settings));
}

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

std::vector<ScorerDescription> agentScorers()
{
    const std::string inputs = "transcript, or output and tool_calls; vars";
    const ScorerSetting calls{"calls", "the expected calls, e.g. [\"look_up\",{\"name\":\"refund\",\"arguments\":{\"order\":7}}]; the case's variable expected_calls unless given", ""};
    const ScorerSetting threshold{"threshold", "passes from this score on", "1"};
    return {
        {"tool-selection", "Share of calls that go to the expected tools: right ones over the larger of made and expected", "calls", {calls, threshold}, inputs, "0 to 1", "own definition",
         makeExpectedCallScorer<ToolSelection>},
        {"tool-arguments", "Share of the expected arguments that were given, by JSON path; an expected call that is missing has all of them wrong", "calls",
         {calls, {"exact", "true: arguments that were not expected are wrong too", "false"}, threshold}, inputs, "0 to 1", "own definition", makeExpectedCallScorer<ToolArguments>},
        {"tool-order", "Share of the expected calls that were made in their order", "calls", {calls, {"exact", "true: further calls between count against it", "false"}, threshold}, inputs, "0 to 1",
         "own definition", makeExpectedCallScorer<ToolOrder>},
        {"step-count", "How many turns or calls the agent took; passed within the bounds, e.g. {\"max\":6}", "max",
         {{"max", "at most so many", "null"}, {"min", "at least so many", "null"}, {"counts", "turns (messages of the assistant) or calls", "\"turns\""}}, inputs, "0 and up, fewer are better",
         "own definition", makeStepCount},
        {"escalation", "1 when the agent handed over to a person; the mean is the escalation rate, passed when it was expected so", "",
         {{"tools", "tools that hand over", "[\"escalate\",\"hand_over\",\"handoff\",\"transfer_to_human\",\"transfer_to_human_agents\"]"},
          {"phrases", "words of the final answer that hand over, e.g. [\"a colleague will\"]; upper and lower case alike", "[]"},
          {"expected", "true or false; the case's variable expected_escalation unless given, without either there is no verdict", ""}},
         inputs, "0 or 1", "own definition", makeEscalation},
    };
}

} // namespace assay
