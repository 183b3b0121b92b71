#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/ids.h"
#include "domain/run.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

class ProjectFile;
struct Surroundings;

/// What scorers reach outside of the program, kept as long as scorers made with it live.
struct OwnedServices
{
    std::unique_ptr<CommandHost> commands;

    OwnedServices();
    ~OwnedServices();
    OwnedServices(OwnedServices &&) noexcept;
    ScorerServices services() const;
};

/// For the scorers of @p file, or (null) of no project. @p trusted are trusted for as long as the services live, beside what this user trusts.
OwnedServices makeScorerServices(const ProjectFile *file, const Surroundings &surroundings, const std::set<Hash> &trusted = {});

/// A command that this user does not trust for a project: all that somebody must see to decide. Plain text from outside.
struct CommandQuestion
{
    Hash hash;
    std::string scorer;      ///< its key in the run
    std::string program;     ///< absolute, links resolved
    std::string commandLine; ///< as written, quoted for reading
    std::vector<std::pair<std::string, std::string>> files; ///< name and text, by name
};

/// The commands of @p scorers that are not trusted for @p project (null = for none), each once. A command that cannot be read, as one whose program is
/// not here, is no question: nothing of it can run.
std::vector<CommandQuestion> untrustedCommands(const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings,
                                               const std::set<Hash> &trusted = {});
/// No (exit 1) naming the first that is not trusted with its hash.
Status checkCommands(const std::vector<ScorerSpec> &scorers, ProjectId project, const Surroundings &surroundings, const std::set<Hash> &trusted = {});
/// Keeps "yes" for those of @p hashes that @p scorers name, and for no other. BadInput for one that they do not name.
Status trustCommands(const std::vector<ScorerSpec> &scorers, const std::set<Hash> &hashes, ProjectId project, const Surroundings &surroundings);

} // namespace assay
