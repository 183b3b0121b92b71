#pragma once

#include "base/error.h"
#include "domain/tabular/byte_source.h"
#include "project/shown_fields.h"
#include "storage/results.h"

namespace assay {

/// Writes results one by one: JSONL is what `assay-cli results --json` prints, CSV one row a result with a column per scorer (RFC 4180; a
/// text that a spreadsheet could take for a formula stands behind a `'`), TSV the same for clipboards. All hold exactly the results of
/// @p keys, in their order.
class ResultExport
{
public:
    enum class Format { Csv, Tsv, JsonLines };

    ResultExport(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys) : m_database(database), m_columns(columns), m_keys(keys) {}

    /// Only these columns, as a table shows them (shown_fields.h); none = all there is.
    void setFields(std::vector<std::string> names) { m_fields = ShownFields(std::move(names)); }

    /// @p goesOn is told now and then how many were written; false cancels. Returns how many were.
    Result<std::int64_t> write(Format format, const ByteSink &sink, const std::function<bool(std::int64_t written)> &goesOn) const;

private:
    Result<std::int64_t> writeRows(const std::function<Status(const ResultView &)> &row, const std::function<bool(std::int64_t)> &goesOn) const;

    ShownFields m_fields{{}};
    Database &m_database;
    const ResultColumns &m_columns;
    const std::vector<std::int64_t> &m_keys;
};

} // namespace assay
