#include "project/scorer_services.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/outside/command_settings.h"
#include "project/commands/command_runner.h"
#include "project/commands/sealed_command.h"
#include "project/project_asker.h"
#include "project/run_service.h"
#include "storage/project_file.h"

namespace assay {

namespace {

CommandQuestion questionOf(const ScorerSpec &scorer, SealedCommand command)
{
    CommandQuestion question{command.hash, scorer.key, command.program, command.commandLine(), {}};
    for (auto &[name, text] : command.files)
        question.files.emplace_back(name, std::move(text));
    return question;
}

/// Every command that @p scorers name, each once.
std::vector<CommandQuestion> commandsIn(const std::vector<ScorerSpec> &scorers)
{
    std::vector<CommandQuestion> found;
    for (const ScorerSpec &scorer : scorers) {
        const auto settings = scorer.scorer == "command" ? parseJson(scorer.settings) : Result<Json>(Json());
        if (!settings || settings->is_null())
            continue;
        auto command = commandOf(*settings).and_then(sealCommand);
        const auto isSame = [&](const CommandQuestion &each) { return command && each.hash == command->hash; };
        if (command && std::none_of(found.begin(), found.end(), isSame))
            found.push_back(questionOf(scorer, std::move(*command)));
    }
    return found;
}

} // namespace

OwnedServices::OwnedServices() = default;
OwnedServices::~OwnedServices() = default;
OwnedServices::OwnedServices(OwnedServices &&) noexcept = default;
OwnedServices &OwnedServices::operator=(OwnedServices &&) noexcept = default;

Result<OwnedServices> OwnedServices::make(ProjectFile &file, const std::vector<ScorerSpec> &scorers, const Surroundings &surroundings, int concurrency)
{
    OwnedServices owned;
    if (!std::any_of(scorers.begin(), scorers.end(), isOutside))
        return owned;
    auto asker = ProjectAsker::make(file, surroundings, concurrency);
    if (!asker)
        return fail(asker.error());
    owned.m_models = std::move(*asker);
    owned.m_commands = std::make_unique<CommandRunner>(file.id(), surroundings.commands);
    return owned;
}

OwnedServices OwnedServices::withoutProject(const std::set<Hash> &trusted)
{
    OwnedServices owned;
    owned.m_commands = std::make_unique<CommandRunner>(ProjectId(), CommandTrust(), trusted);
    return owned;
}

ScorerServices OwnedServices::services() const
{
    return {m_models.get(), m_commands.get()};
}

void OwnedServices::setBudget(Money limit)
{
    if (m_models)
        m_models->setBudget(limit);
}

std::int64_t OwnedServices::notAsked() const
{
    return m_models ? m_models->notAsked() : 0;
}

std::vector<CommandQuestion> untrustedCommands(const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings, const std::set<Hash> &trusted)
{
    std::vector<CommandQuestion> commands = commandsIn(scorers);
    std::erase_if(commands, [&](const CommandQuestion &each) {
        return trusted.contains(each.hash) || (!project.isNull() && surroundings.commands.isTrusted(project, each.hash));
    });
    return commands;
}

Status checkCommands(const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings, const std::set<Hash> &trusted)
{
    const auto untrusted = untrustedCommands(scorers, project, surroundings, trusted);
    if (untrusted.empty())
        return {};
    const CommandQuestion &first = untrusted.front();
    return fail(ErrorCode::No, translate("Commands", "Nothing was run"),
                translate("Commands", "you do not trust the command of the scorer “%1”: %2").arg(QString::fromStdString(first.scorer), QString::fromStdString(first.commandLine)),
                translate("Commands", "Read what it does; if you trust it, say so with --trust %1.").arg(QString::fromStdString(first.hash.hex())));
}

Status trustCommands(const std::vector<ScorerSpec> &scorers, const std::set<Hash> &hashes, ProjectId project, const Surroundings &surroundings)
{
    if (hashes.empty())
        return {};
    const auto commands = commandsIn(scorers);
    CommandTrust trust = surroundings.commands;
    for (const Hash &hash : hashes) {
        const auto named = std::find_if(commands.begin(), commands.end(), [&](const CommandQuestion &each) { return each.hash == hash; });
        if (named == commands.end())
            return fail(ErrorCode::BadInput, translate("Commands", "Nothing was trusted"),
                        translate("Commands", "no command of these scorers has the hash %1").arg(QString::fromStdString(hash.hex())),
                        translate("Commands", "A command that was changed has another one: leave --trust out to see it."));
        if (Status kept = trust.trust(project, hash, named->commandLine); !kept)
            return kept;
    }
    return {};
}

} // namespace assay
