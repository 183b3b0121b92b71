#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "interop/answers/answer_report.h"
#include "storage/datasets.h"
#include "storage/runs.h"

namespace assay {

class ProjectFile;

/// How far an import is.
struct AnswerProgress
{
    std::int64_t bytes = 0;
    std::int64_t records = 0;
    std::int64_t added = 0;
};

struct AnswerImportRequest
{
    std::string file; ///< as people call it; of a path the file's own name is kept
    std::string name; ///< of the run and its dataset
    std::string kind; ///< of the import event: "promptfoo-results", "openai-evals", …
    /// Reads the file: gives each answer to the second, one at a time.
    std::function<Status(const AnswerOptions &, AnswerTable &, const TakeAnswer &, AnswerReport &)> read;
    bool dryRun = false;
    std::function<void(const AnswerProgress &)> progress;
    const std::atomic<bool> *cancelled = nullptr;
};

/// What an import of another tool's results brought.
struct AnswerImport
{
    AnswerReport read;
    std::int64_t added = 0; ///< answers that are new
    std::int64_t known = 0; ///< that an import before brought, or the file itself
    std::int64_t errors = 0;
    std::int64_t cases = 0;
    int repeats = 1;
    MoneySum cost;          ///< of the added ones
    std::vector<AnswerColumn> columns;
    std::vector<std::string> scorers;
    std::vector<std::string> newPrompts;
    std::optional<DatasetVersionInfo> dataset;
    std::optional<RunInfo> run; ///< nothing when nothing was new, or after a dry run
};

/// Brings a matrix of answers that another tool asked for into a run of its own: columns, cases in the matrix's order, results and scores. All of it or,
/// after an error, nothing; memory grows with the number of answers, not with their texts. A record that an import before brought is passed over, so
/// the same file twice changes nothing. No network. Blocks; call from a thread of its own in the window.
Result<AnswerImport> importAnswers(ProjectFile &project, const AnswerImportRequest &request);

} // namespace assay
