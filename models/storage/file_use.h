#pragma once

#include <cstdint>
#include <vector>

#include "base/error.h"

namespace assay {

class Database;

/// What the pages of a project file are used for.
enum class FilePart {
    Answers,  ///< texts of answers: output, reasoning, tool calls, errors
    Figures,  ///< one row an answer: times, tokens, costs, scores
    Search,   ///< the search index
    Cases,    ///< cases of datasets and their tags
    Texts,    ///< prompts, plans of runs, lists of cases
    Events,   ///< the log of who did what
    Other,    ///< everything else
    Free,     ///< pages that hold nothing any more
};

struct FileUse
{
    FilePart part = FilePart::Other;
    std::int64_t bytes = 0;
};

/// Bytes of the file by part, every part once, in the order of FilePart. Reads every page's head: slow on a large file.
Result<std::vector<FileUse>> fileUse(Database &database);

} // namespace assay
