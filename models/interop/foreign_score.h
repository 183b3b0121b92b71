#pragma once

#include <optional>
#include <string>

namespace assay {

/// What a scorer of another tool, or somebody in production, said about an answer.
struct ForeignScore
{
    std::string name; ///< of the scorer, as the file gives it
    std::optional<double> value;
    std::optional<bool> pass;
    std::string reason;
};

} // namespace assay
