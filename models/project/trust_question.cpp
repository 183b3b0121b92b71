#include "project/trust_question.h"

#include <algorithm>

namespace assay {

namespace {

/// Those of @p providers that are not allowed, each once.
std::vector<EndpointQuestion> untrustedEndpoints(const std::vector<Provider> &providers, ProjectId project, const EndpointTrust &trust)
{
    std::vector<Provider> found;
    std::vector<EndpointQuestion> questions;
    for (const Provider &provider : providers) {
        if (std::find(found.begin(), found.end(), provider) != found.end() || trust.isAllowed(project, provider))
            continue;
        found.push_back(provider);
        questions.push_back({provider.name, provider.baseUrl, provider.key.text()});
    }
    return questions;
}

} // namespace

TrustQuestion trustQuestion(const std::vector<Provider> &providers, const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings)
{
    std::vector<CommandQuestion> commands = untrustedCommands(scorers, project, surroundings);
    if (!commands.empty())
        return {{}, std::move(commands.front()), static_cast<int>(commands.size()) - 1};
    return {untrustedEndpoints(providers, project, surroundings.trust), std::nullopt, 0};
}

Status keepTrust(const TrustQuestion &question, ProjectId project, const Surroundings &surroundings)
{
    EndpointTrust trust = surroundings.trust;
    for (const EndpointQuestion &endpoint : question.endpoints) {
        Provider provider;
        provider.name = endpoint.provider;
        provider.baseUrl = endpoint.url;
        provider.key = KeySource::fromText(endpoint.keySource).value_or(KeySource{});
        if (auto kept = trust.allow(project, provider); !kept)
            return kept;
    }
    CommandTrust commands = surroundings.commands;
    return question.command ? commands.trust(project, question.command->hash, question.command->commandLine) : Status();
}

} // namespace assay
