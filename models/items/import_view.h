#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"

/// What the import page shows of a file before it is imported.
namespace assay::items {

/// A column of the file, or a name that its objects have.
struct ImportColumn
{
    QString name;
    QString role;   ///< "var:question", "reference", "context", "tags", "id", "ignore"
    QString sample; ///< the first value that is not empty, cut
};

struct ImportPreview
{
    QString fileName;
    QString format;   ///< "CSV", "TSV", "CSV with ;", "JSONL", "JSON"
    QString encoding; ///< "UTF-8"
    bool isNative = false; ///< cases as Assay writes them: nothing to map
    std::vector<ImportColumn> columns;
    std::vector<QStringList> rows; ///< the first of them: one cell a column, cut
};

struct ImportBadLine
{
    std::int64_t line = 0;
    QString lines;  ///< "12" or "12–15"
    QString reason;
    QString head;   ///< how it begins
};

/// What a whole reading of the file comes to.
struct ImportCheck
{
    bool isRunning = false;
    double share = 0;
    std::int64_t read = 0, skipped = 0, lost = 0;
    std::vector<ImportBadLine> badLines; ///< the first 200
    std::optional<Error> error;          ///< the import would end with it
    bool isKnown() const { return !isRunning && (read > 0 || error); }
};

/// An import that runs.
struct ImportStatus
{
    QString fileName;
    std::int64_t read = 0, lost = 0, skipped = 0;
    std::optional<std::int64_t> total; ///< rows, when the check counted them
    double share = 0;
};

} // namespace assay::items
