#pragma once

#include <QString>
#include <string>

#include "base/json.h"
#include "interop/config/loss_note.h"
#include "project/dataset_import.h"

namespace assay::cli {

/// What an import of cases read, skipped and lost, by line.
Json importJson(const std::string &dataset, const DatasetImport &done);
QString importText(const std::string &dataset, const DatasetImport &done);

/// `NAME is now v2 (3f2a91…), 12 cases`.
QString versionText(const DatasetVersionInfo &version);

/// What is kept and not done, by its place.
Json notesJson(const LossNotes &notes);
QString noteText(const LossNote &note);

} // namespace assay::cli
