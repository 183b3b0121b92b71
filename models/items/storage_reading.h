#pragma once

#include <vector>

#include "items/storage_desk.h"

namespace assay {
class Database;
class ProjectFile;
struct VerifyReport;
} // namespace assay

namespace assay::items {

Result<StorageView> readStorage(Database &database, const ProjectFile &file);
/// Backups beside the project, the newest first.
std::vector<BackupView> readBackups(const QString &project);
VerifyView viewOf(const VerifyReport &report);

} // namespace assay::items
