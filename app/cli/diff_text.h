#pragma once

#include <iosfwd>

#include "base/json.h"
#include "prompts/diff.h"

namespace assay::cli {

/// The document of CLI.md `diff`.
Json diffJson(const TextDiff &diff);
/// The text with its changes marked: [-deleted-]{+inserted+}.
void writeMarked(std::ostream &out, const TextDiff &diff);

} // namespace assay::cli
