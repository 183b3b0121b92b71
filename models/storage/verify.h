#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"

namespace assay {

class Database;

/// What a problem was found in, in the order in which verify looks.
enum class CheckedThing { Page, Event, Blob, Case, PromptVersion, DatasetVersion, Result, Run, Projection };
const char *name(CheckedThing thing); ///< "page", "event", "prompt_version", …

/// One thing that is not what its hash, the chain or its seal says.
struct VerifyProblem
{
    CheckedThing thing = CheckedThing::Page;
    std::string key; ///< names it: seq of an event, hex of a hash, row number of a result, UUID of a run; empty for pages
    QString what;    ///< a clause without a full stop: "its content does not have its hash"
};

struct VerifyReport
{
    std::vector<VerifyProblem> problems; ///< in the order found, at most mostProblems
    std::int64_t problemCount = 0;
    std::int64_t events = 0;
    std::int64_t blobs = 0;
    std::int64_t cases = 0;
    std::int64_t promptVersions = 0;
    std::int64_t datasetVersions = 0;
    std::int64_t results = 0;
    std::int64_t notYetBound = 0; ///< results of runs without a seal: not wrong

    static constexpr std::size_t mostProblems = 1000;
    void add(CheckedThing thing, std::string key, QString what);
};

/// Checks pages, schema-independent structure, the chain, every content hash and the seals, on one snapshot of a connection
/// that nobody else uses. Never writes. A problem is part of the report; an error only when @p stopped said so or the snapshot
/// could not begin.
Result<VerifyReport> verifyProject(Database &database, const std::function<bool()> &stopped = {});

/// Builds every projection anew in the connection's temporary database and compares it with the file, row by row in key order.
/// The first row that differs, if any. Never writes the file. The connection is of no other use afterwards.
Result<std::optional<VerifyProblem>> compareProjections(Database &database);

} // namespace assay
