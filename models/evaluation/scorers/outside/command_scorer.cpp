// command: a program of the user's own says the score. This is how checks written in Python or JavaScript are used.
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/outside/command_settings.h"
#include "evaluation/scorers/outside/input_line.h"

namespace assay {

namespace {

constexpr std::size_t longestReason = 2'000;

/// The answer line as a score; a line of another shape is no score and says why.
ScoreOutput readAnswer(const std::string &line, std::optional<double> threshold)
{
    const auto answer = parseJson(line);
    if (!answer || !answer->is_object())
        return unknownScore("the command's answer is no JSON object");
    const Json *value = memberAt(*answer, "score");
    const Json *pass = memberAt(*answer, "pass");
    if (value && !value->is_null() && (!value->is_number() || !std::isfinite(value->get<double>())))
        return unknownScore("the command's “score” is no number");
    if (pass && !pass->is_null() && !pass->is_boolean())
        return unknownScore("the command's “pass” is neither true nor false");
    ScoreOutput scored;
    if (value && value->is_number())
        scored.value = value->get<double>();
    if (pass && pass->is_boolean())
        scored.pass = pass->get<bool>();
    else if (scored.value && threshold)
        scored.pass = *scored.value >= *threshold;
    scored.reason = stringAt(*answer, "reason").value_or("").substr(0, longestReason);
    if (!scored.value && !scored.pass && scored.reason.empty())
        scored.reason = "the command gave neither a score nor a verdict";
    if (const Json *details = memberAt(*answer, "details"); details && details->is_object())
        scored.details = dumpJson(*details);
    return scored;
}

class Command final : public Scorer
{
public:
    Command(std::shared_ptr<LineCommand> command, std::optional<double> threshold) : m_command(std::move(command)), m_threshold(threshold) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto answer = m_command->ask(inputLine(input));
        return answer ? readAnswer(*answer, m_threshold) : unknownScore(answer.error());
    }

private:
    std::shared_ptr<LineCommand> m_command;
    std::optional<double> m_threshold;
};

/// In the place of a command that may not run.
class NotRun final : public Scorer
{
public:
    explicit NotRun(std::string reason) : m_reason(std::move(reason)) {}
    ScoreOutput score(const ScoreInput &) const override { return unknownScore(m_reason); }

private:
    std::string m_reason;
};

Result<std::unique_ptr<const Scorer>> makeCommand(const Json &settings, const ScorerServices &services)
{
    const auto request = commandOf(settings);
    if (!request)
        return fail(request.error());
    if (!services.commands)
        return std::make_unique<const NotRun>("not run: not trusted");
    auto command = services.commands->open(*request);
    if (command)
        return std::make_unique<const Command>(std::move(*command), settingNumber(settings, "threshold"));
    return std::make_unique<const NotRun>(command.error().code == ErrorCode::No ? "not run: not trusted" : "not run: " + command.error().why.toStdString());
}

} // namespace

std::vector<ScorerDescription> commandScorers()
{
    ScorerDescription command{
        "command",
        "What a program of yours says: it reads a line of JSON, as of `score`, and answers {\"score\",\"pass\",\"reason\"?,\"details\"?} in one line. "
        "It runs once you trust it: program, arguments and files, for this project",
        "",
        {{"argv", "The program and its arguments, a list; no shell reads them", ""},
         {"files", "Text by name, or {\"path\"} to take a file in: laid into the empty folder that it works in", "{}"},
         {"timeout_ms", "Longest time for a line", "30000"},
         {"memory_mb", "Most memory of each of its processes", "2048"},
         {"threshold", "A score passes from here on when the program gives no verdict", "null"}},
        "output and all that is known beside it",
        "any number",
        "Assay",
        nullptr};
    command.createOutside = makeCommand;
    command.complete = withFilesTakenIn;
    return {std::move(command)};
}

} // namespace assay
