#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/error.h"
#include "storage/project_file.h"

namespace assay {

/// What could be saved, and by name what could not.
struct SalvageReport
{
    std::int64_t events = 0;
    std::int64_t blobs = 0;
    std::int64_t cases = 0;
    std::int64_t results = 0;
    std::int64_t drafts = 0;
    std::vector<QString> lost; ///< a line each, at most mostLines
    std::int64_t lostCount = 0;

    static constexpr std::size_t mostLines = 1000;
    void lose(const QString &line);
};

/// How many pages of how many were looked through; false stops.
using SalvageProgress = std::function<bool(std::int64_t done, std::int64_t pages)>;

/// Saves from @p damaged into the new file @p fresh every row that its own hash proves whole: events, blobs, cases, answers,
/// drafts; projections are built again. Reads the damaged file page by page and never writes it or beside it. Runs that lost
/// answers are sealed anew as stopped, so that they can go on. Fails when nothing was found or @p fresh exists; stopped it is Interrupted, and
/// @p fresh is not there.
Result<SalvageReport> salvageProject(const QString &damaged, const QString &fresh, const FileUser &user, const SalvageProgress &progress = {});

} // namespace assay
