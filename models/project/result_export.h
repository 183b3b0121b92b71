#pragma once

#include "base/error.h"
#include "domain/tabular/byte_source.h"
#include "storage/results.h"

namespace assay {

/// Writes results one by one: JSONL is what `assay-cli results --json` prints, CSV one row a result with a column per scorer (RFC 4180; a
/// text that a spreadsheet could take for a formula stands behind a `'`). Both hold exactly what @p query takes, in its order.
class ResultExport
{
public:
    enum class Format { Csv, JsonLines };

    ResultExport(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys) : m_database(database), m_columns(columns), m_keys(keys) {}

    /// @p cancelled is asked now and then. Returns how many were written.
    Result<std::int64_t> write(Format format, const ByteSink &sink, const std::function<bool()> &cancelled) const;

private:
    Database &m_database;
    const ResultColumns &m_columns;
    const std::vector<std::int64_t> &m_keys;
};

} // namespace assay
