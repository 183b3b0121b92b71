#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/ids.h"

namespace assay {

/// One answer "yes, this project may run this": program, arguments and files, by their hash.
struct TrustedCommand
{
    ProjectId project;
    Hash hash;
    std::string commandLine;     ///< as it was shown then, for people to read
    std::optional<TimeUs> since;
};

/// Which programs this user, on this machine, lets a project start (reliability.md §5). Kept in the user's configuration, never in the project, and for each
/// program alone: there is no "all".
class CommandTrust
{
public:
    /// @p folder is the user's configuration folder; empty = nothing is trusted, nothing kept.
    explicit CommandTrust(QString folder = {});

    bool isTrusted(ProjectId project, const Hash &hash) const;
    Status trust(ProjectId project, const Hash &hash, const std::string &commandLine);
    /// It is not started any more until it is trusted again; withdrawing what is not trusted succeeds.
    Status withdraw(ProjectId project, const Hash &hash);
    /// The oldest first.
    std::vector<TrustedCommand> list() const;

private:
    QString fileName() const;
    Status keep(const std::vector<TrustedCommand> &trusted) const;

    QString m_folder;
};

} // namespace assay
