#pragma once

#include <QString>

#include "base/error.h"
#include "base/ids.h"
#include "domain/catalog.h"

namespace assay {

/// Which endpoints this user, on this machine, allowed a project to use (DATA.md §4). Kept in the user's configuration, never
/// in the project: a project from somebody else sends nothing before it was asked about.
class EndpointTrust
{
public:
    /// @p folder is the user's configuration folder; @p allowedUrl is the value of ASSAY_ALLOW_ENDPOINT.
    EndpointTrust(QString folder, QString allowedUrl);

    bool isAllowed(ProjectId project, const Provider &provider) const;
    Status allow(ProjectId project, const Provider &provider);
    /// No (exit 1) with URL and key source when it is not allowed.
    Status check(ProjectId project, const Provider &provider) const;

private:
    QString fileName() const;

    QString m_folder;
    QString m_allowedUrl;
};

} // namespace assay
