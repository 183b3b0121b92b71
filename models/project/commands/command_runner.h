#pragma once

#include <memory>
#include <set>

#include "evaluation/scorers/outside/command_host.h"
#include "providers/command_trust.h"

namespace assay {

/// Starts what one user trusts for one project; each command has as many processes as threads ask it at once. What it opened must end before it does.
class CommandRunner final : public CommandHost
{
public:
    /// @p trusted are trusted beside what @p trust keeps, for as long as this lives. A null @p project is none: then only they count.
    CommandRunner(ProjectId project, CommandTrust trust, std::set<Hash> trusted = {});
    Result<std::shared_ptr<LineCommand>> open(const CommandRequest &request) override;

private:
    ProjectId m_project;
    CommandTrust m_trust;
    std::set<Hash> m_trusted;
};

} // namespace assay
