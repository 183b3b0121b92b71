#pragma once

#include <QString>
#include <memory>
#include <string>

#include "base/error.h"
#include "storage/project_file.h"

namespace assay {

/// Where this user's settings lie: `assay` in the configuration folder of the system (XDG_CONFIG_HOME).
QString userConfigFolder();

/// ASSAY_PERSON, else the full name of the operating system's user, else the login name (DATA.md §1).
std::string currentPersonName();

/// The current person, for a project that does not know them yet; their new UUID is kept in the configuration.
FileUser newcomer();

/// Opens a project as the current person. Their UUID is the one in the user's configuration; without one, that of the person of
/// this name in the project; else a new one, which is kept in the configuration.
Result<std::unique_ptr<ProjectFile>> openProject(const QString &path, FileMode mode);
Result<std::unique_ptr<ProjectFile>> createProject(const QString &path, const std::string &name);

} // namespace assay
