// tool-selection, tool-arguments, tool-order: which tools an agent called, with what, and when.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/agents/expected_calls.h"
#include "evaluation/scorers/definitions.h"

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

template <typename T>
Result<std::unique_ptr<const Scorer>> makeExpectedCallScorer(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<T>(settings));
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
    };
}

} // namespace assay
