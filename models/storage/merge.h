#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace assay {

class Database;
class Writer;

/// What a merge brought.
struct MergeReport
{
    std::int64_t events = 0;
    std::int64_t blobs = 0;
    std::int64_t cases = 0;
    std::int64_t runs = 0;
    std::int64_t results = 0;

    struct Renamed
    {
        std::string kind; ///< "prompt", "dataset", "provider", "model", "comparison"
        std::string from;
        std::string to;
    };
    std::vector<Renamed> renamed;       ///< the other's, whose name meant something else here
    std::vector<std::string> channels;  ///< "prompt@channel" that pointed elsewhere before
    std::vector<std::string> diverged;  ///< runs that went on in both files; this file's answers were kept and sealed anew
    bool erased = false;                ///< texts or names were removed here because they were erased there
};

/// Unites another project with this one: blobs and cases by hash; events by id, with their bodies unchanged and a new place in
/// the chain; answers by run and cell. One transaction. Doing it again adds nothing. The other is verified first and refused
/// with its first problem; an id known here with another body refuses the whole. Drafts and the cache stay where they are.
Result<MergeReport> mergeProject(Writer &writer, Database &other);

} // namespace assay
