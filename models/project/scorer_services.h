#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/ids.h"
#include "evaluation/scorers/scorer.h"
#include "project/run_service.h"

namespace assay {

class ProjectAsker;

/// What the scorers of one run reach outside of the program, and its owner.
class OwnedServices
{
public:
    /// Only what @p scorers need is made. Nothing is sent yet. @p concurrency is the most questions under way at once.
    static Result<OwnedServices> make(ProjectFile &file, const std::vector<ScorerSpec> &scorers, const Surroundings &surroundings, int concurrency);
    /// For scorers outside of any project: the commands that @p trusted names, nothing else.
    static OwnedServices withoutProject(const std::set<Hash> &trusted);
    ~OwnedServices();
    OwnedServices(OwnedServices &&) noexcept;
    OwnedServices &operator=(OwnedServices &&) noexcept;

    ScorerServices services() const;
    /// All that models are asked together costs at most @p limit (ProjectAsker::setBudget); programs cost nothing that is known.
    void setBudget(Money limit);
    std::int64_t notAsked() const; ///< questions that the budget had no room for

private:
    OwnedServices();
    std::unique_ptr<ProjectAsker> m_models;
    std::unique_ptr<CommandHost> m_commands;
};

/// A command that this user does not trust for a project: all that somebody must see to decide. Plain text from outside.
struct CommandQuestion
{
    Hash hash;
    std::string scorer;      ///< its key in the run
    std::string program;     ///< absolute, links resolved
    std::string commandLine; ///< as written, quoted for reading
    std::vector<std::pair<std::string, std::string>> files; ///< name and text, by name

    bool operator==(const CommandQuestion &) const = default;
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
