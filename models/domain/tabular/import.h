#pragma once

#include <atomic>
#include <functional>

#include "domain/tabular/case_mapper.h"

namespace assay {

/// What became of a file.
struct ImportReport
{
    TableFormat format;
    ColumnMapping mapping;          ///< with what was guessed
    std::int64_t read = 0;          ///< cases
    std::int64_t skipped = 0;       ///< blank lines
    std::int64_t lost = 0;          ///< lines that could not be used
    std::int64_t bytes = 0;
    std::vector<BadLine> badLines;  ///< the first 200 of them
};

struct ImportOptions
{
    static constexpr std::size_t listedBadLines = 200;
    /// More lost lines than this share end the import: during it once 1,000 lines are seen, at its end from 20 on.
    static constexpr double maxLostShare = 0.10;

    std::function<void(const ImportReport &)> progress; ///< after each 1,000 records and at the end; bytes and counts are right
    const std::atomic<bool> *cancelled = nullptr;
    std::optional<std::int64_t> limit;                ///< stop after so many cases: for previews
    CaseIds *ids = nullptr;                           ///< shared by the files of one import, so that ids stay unique over them all
};

/// Takes each case with its line. An error ends the import.
using CaseSink = std::function<Status(Case item, std::int64_t line)>;

/// Reads every record of @p reader into @p sink. @p report is right up to where the reading ended, also after an error. A bad record is
/// listed and passed over. Fails with Interrupted when cancelled, and with BadInput when too many lines were lost. A dry run is a sink
/// that keeps nothing.
Status readCases(RecordReader &reader, ColumnMapping mapping, const CaseSink &sink, const ImportOptions &options, ImportReport &report);

/// One line for people: "CSV, UTF-8: 998 cases read, 1 line skipped, 2 lines lost".
QString summary(const ImportReport &report);

} // namespace assay
