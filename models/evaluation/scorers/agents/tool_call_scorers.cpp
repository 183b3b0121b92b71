// is-valid-function-call, is-valid-openai-function-call, is-valid-openai-tools-call, tool-call-f1: the calls of one answer.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "base/translate.h"
#include "evaluation/scorers/agents/tool_calls.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

/// Why a call does not fit its tool; empty when it does.
std::string callProblem(const ToolCallMade &call, const std::vector<ToolDefinition> &tools)
{
    if (call.name.empty() || !call.isWhole)
        return "a call has no name or no arguments";
    const auto tool = std::find_if(tools.begin(), tools.end(), [&](const ToolDefinition &each) { return each.name == call.name; });
    if (tool == tools.end())
        return "there is no tool " + call.name;
    const auto arguments = parseJsonLenient(call.arguments);
    if (!arguments)
        return "the arguments of " + call.name + " are no JSON";
    if (tool->parameters.empty())
        return {};
    const auto schema = JsonSchema::parse(tool->parameters);
    if (!schema)
        return "the parameters of " + call.name + " are no JSON Schema";
    const auto violations = schema->violations(*arguments);
    if (!violations)
        return violations.error().why.toStdString();
    return violations->empty() ? std::string() : call.name + violations->front().instance + ": " + violations->front().what.toStdString();
}

/// One call exactly, or one and more.
template <bool several>
class ValidCalls final : public Scorer
{
public:
    explicit ValidCalls(std::optional<std::vector<ToolDefinition>> tools) : m_tools(std::move(tools)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::vector<ToolCallMade> calls = callsOfAnswer(input);
        if (calls.empty())
            return verdict(false, "the answer calls no tool");
        if (!several && calls.size() > 1)
            return verdict(false, "the answer makes more than one call");
        std::vector<ToolDefinition> offered;
        if (!m_tools) {
            const auto parsed = parseJsonLenient(input.tools);
            offered = parsed ? toolDefinitions(*parsed) : std::vector<ToolDefinition>();
            if (offered.empty())
                return unknownScore("the tools that were offered are unknown");
        }
        constexpr std::size_t mostCalls = 1000;
        for (std::size_t i = 0; i < calls.size() && i < mostCalls; ++i)
            if (std::string problem = callProblem(calls[i], m_tools ? *m_tools : offered); !problem.empty())
                return verdict(false, std::move(problem));
        return calls.size() > mostCalls ? unknownScore("more calls than are looked at") : verdict(true);
    }

private:
    std::optional<std::vector<ToolDefinition>> m_tools;
};

class ToolCallF1 final : public Scorer
{
public:
    ToolCallF1(std::set<std::string> expected, double threshold) : m_expected(std::move(expected)), m_threshold(threshold) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        std::set<std::string> called;
        for (ToolCallMade &call : callsOfAnswer(input))
            if (!call.name.empty())
                called.insert(std::move(call.name));
        const auto both = static_cast<double>(std::count_if(m_expected.begin(), m_expected.end(), [&](const std::string &name) { return called.contains(name); }));
        const double precision = called.empty() ? 0 : both / static_cast<double>(called.size());
        const double recall = both / static_cast<double>(m_expected.size());
        const double f1 = both > 0 ? 2 * precision * recall / (precision + recall) : 0;
        ScoreOutput output = graded(f1, m_threshold, names(called));
        output.details = dumpJson({{"precision", precision}, {"recall", recall}, {"called", called}});
        return output;
    }

private:
    static std::string names(const std::set<std::string> &called)
    {
        std::string text;
        for (const std::string &name : called)
            if (text.size() < 200)
                text += (text.empty() ? "called " : ", ") + name;
        return text.empty() ? "called no tool" : text;
    }

    std::set<std::string> m_expected;
    double m_threshold;
};

template <bool several>
Result<std::unique_ptr<const Scorer>> makeValidCalls(const Json &settings)
{
    const Json *tools = memberAt(settings, "tools");
    if (!tools || tools->is_null())
        return std::unique_ptr<const Scorer>(std::make_unique<ValidCalls<several>>(std::nullopt));
    return std::unique_ptr<const Scorer>(std::make_unique<ValidCalls<several>>(toolDefinitions(*tools)));
}

Result<std::unique_ptr<const Scorer>> makeToolCallF1(const Json &settings)
{
    const auto tools = settingTexts(settings, "tools");
    if (!tools)
        return fail(tools.error());
    if (tools->empty())
        return fail(ErrorCode::BadInput, translate("Scorers", "The scorer “%1” needs %2").arg(QStringLiteral("tool-call-f1"), translate("Scorers", "the expected tools")));
    return std::unique_ptr<const Scorer>(std::make_unique<ToolCallF1>(std::set<std::string>(tools->begin(), tools->end()), settingNumber(settings, "threshold").value_or(1)));
}

} // namespace

std::vector<ScorerDescription> toolCallScorers()
{
    const std::vector<ScorerSetting> tools{{"tools", "definitions of the tools, a list; those that were offered unless given", "null"}};
    return {
        {"is-valid-function-call", "The answer is one call of an offered tool whose arguments fit its schema", "", tools, "output or tool_calls, tools", "0 or 1", "promptfoo 0.121.20",
         makeValidCalls<false>},
        {"is-valid-openai-function-call", "The same, under the name that OpenAI's older form has", "", tools, "output or tool_calls, tools", "0 or 1", "promptfoo 0.121.20", makeValidCalls<false>},
        {"is-valid-openai-tools-call", "The answer calls offered tools, and the arguments of each call fit its schema", "", tools, "output or tool_calls, tools", "0 or 1", "promptfoo 0.121.20",
         makeValidCalls<true>},
        {"tool-call-f1", "F1 of the names of called tools against the expected ones, each name once", "tools",
         {{"tools", "the expected tools, a list or with commas between", ""}, {"threshold", "passes from this score on", "1"}}, "output or tool_calls", "0 to 1", "promptfoo 0.121.20",
         makeToolCallF1},
    };
}

} // namespace assay
