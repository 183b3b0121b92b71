#pragma once

#include <cstdint>
#include <string_view>

namespace assay {

/// How many copies of common table expressions SQLite would make of @p sql before it plans: each reference copies the expression with
/// its own references, so twenty lines can ask for millions. An upper bound, at most 2^53.
double cteCopies(std::string_view sql);

} // namespace assay
