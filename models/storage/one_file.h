#pragma once

#include <QString>
#include <string>

#include "base/error.h"

namespace assay {

/// Brings what stands in the log beside a project into its file and leaves that file alone: no log, no shared memory, no lock beside it, so that
/// a copy of the one file is the whole project. Nobody may have it open: Locked otherwise. The next opening goes back to a log.
/// @p person: who is named to others meanwhile.
Status leaveOneFile(const QString &path, const std::string &person);

} // namespace assay
