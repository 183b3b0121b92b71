#pragma once

#include <optional>
#include <string>
#include <vector>

#include "project/scorer_services.h"

namespace assay {

/// An endpoint that the open project names and this user has not allowed yet.
struct EndpointQuestion
{
    std::string provider; ///< its name in the project
    std::string url;
    std::string keySource; ///< "keychain", "env:NAME", "none"

    bool operator==(const EndpointQuestion &) const = default;
};

/// What this user is asked before something of a project begins: one program that would be started, else the addresses that would be sent to.
/// Programs are asked about one by one, for there is no "all" of them.
struct TrustQuestion
{
    std::vector<EndpointQuestion> endpoints;
    std::optional<CommandQuestion> command;
    int commandsAfter = 0; ///< that are asked about after this one

    bool isEmpty() const { return endpoints.empty() && !command; }
    bool operator==(const TrustQuestion &) const = default;
};

/// What must be asked before @p scorers score and something is sent to @p providers; empty when all of it is allowed.
TrustQuestion trustQuestion(const std::vector<Provider> &providers, const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings);
/// Keeps "yes" to all that @p question names, in this user's configuration.
Status keepTrust(const TrustQuestion &question, ProjectId project, const Surroundings &surroundings);

} // namespace assay
