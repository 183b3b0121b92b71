#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/tabular/byte_source.h"
#include "interop/config/loss_note.h"
#include "storage/datasets.h"
#include "storage/runs.h"

namespace assay {

class Database;

/// What was written, and what promptfoo will read otherwise.
struct PromptfooExport
{
    std::int64_t rows = 0; ///< tests or results
    LossNotes notes;
};

struct PromptfooConfigExportRequest
{
    DatasetVersionInfo dataset;
    std::optional<RunInfo> run; ///< whose columns are the prompts and providers when no configuration came in with the dataset
    bool asYaml = false;        ///< else JSON
};

/// A configuration that promptfoo reads: what came in with the dataset as it stands, with the prompts' newest texts and the dataset's cases in the place
/// of the tests. Imported again it gives the same. Holds no key, and resolves no variable of the environment.
Result<PromptfooExport> exportPromptfooConfig(Database &database, const PromptfooConfigExportRequest &request, const ByteSink &sink);

enum class PromptfooResultsShape {
    Lines,    ///< one result a line
    Document, ///< version 3, as `promptfoo import` reads it
};

/// Results @p keys (row numbers, all of @p run) as promptfoo writes its own. @p goesOn false cancels.
Result<PromptfooExport> exportPromptfooResults(Database &database, const RunInfo &run, const std::vector<std::int64_t> &keys, PromptfooResultsShape shape, const ByteSink &sink,
                                               const std::function<bool()> &goesOn = {});

} // namespace assay
