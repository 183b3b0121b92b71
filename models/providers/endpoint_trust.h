#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "domain/catalog.h"

namespace assay {

/// One answer "yes, this project may": for a project, an address and a source of its key together.
struct AllowedEndpoint
{
    ProjectId project;
    std::string url;
    std::string keySource;       ///< as KeySource::text()
    std::string projectName;     ///< as it was called then, for people to read; empty when nobody said
    std::optional<TimeUs> since; ///< unknown for answers of earlier versions

    /// Whether it is about the same three.
    bool isFor(ProjectId id, const Provider &provider) const;
};

/// Which endpoints this user, on this machine, allowed a project to use (DATA.md §4). Kept in the user's configuration, never
/// in the project: a project from somebody else sends nothing before it was asked about.
class EndpointTrust
{
public:
    /// @p folder is the user's configuration folder; @p allowedUrl is the value of ASSAY_ALLOW_ENDPOINT.
    EndpointTrust(QString folder, QString allowedUrl);

    bool isAllowed(ProjectId project, const Provider &provider) const;
    /// True when ASSAY_ALLOW_ENDPOINT allows it, which nobody can withdraw but who set it.
    bool isAllowedByEnvironment(const Provider &provider) const;
    Status allow(ProjectId project, const Provider &provider, const std::string &projectName = {});
    /// No (exit 1) with URL and key source when it is not allowed.
    Status check(ProjectId project, const Provider &provider) const;

    /// What was allowed, the oldest first; ASSAY_ALLOW_ENDPOINT is not among it.
    std::vector<AllowedEndpoint> list() const;
    std::optional<AllowedEndpoint> find(ProjectId project, const Provider &provider) const;
    /// Nothing is sent there any more until it is allowed again; withdrawing what is not allowed succeeds.
    Status withdraw(ProjectId project, const std::string &url, const std::string &keySource);

private:
    QString fileName() const;
    Status keep(const std::vector<AllowedEndpoint> &allowed) const;

    QString m_folder;
    QString m_allowedUrl;
};

} // namespace assay
