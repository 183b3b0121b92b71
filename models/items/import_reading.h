#pragma once

#include <QByteArray>
#include <atomic>
#include <memory>

#include "domain/tabular/reader.h"
#include "items/import_view.h"
#include "project/dataset_import.h"

class QIODevice;

namespace assay::items {

/// What is imported: a file, or what was pasted.
struct ImportOrigin
{
    QString path; ///< empty = pasted
    QString name; ///< as people call it
    QByteArray pasted;

    Result<std::unique_ptr<QIODevice>> open() const;
};

/// The first rows and what was found out of the file's form.
Result<ImportPreview> readImportPreview(const ImportOrigin &origin, const ReadOptions &format);

/// Runs an import of @p origin, dry or real.
Result<DatasetImport> runImport(ProjectFile &file, const ImportOrigin &origin, DatasetImportRequest request);
/// Share of the bytes read.
double importShare(const ImportOrigin &origin, std::int64_t bytes);

/// The bad lines of an import as they are shown.
std::vector<ImportBadLine> badLinesOf(const DatasetImport &done);

} // namespace assay::items
