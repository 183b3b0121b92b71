#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The candidates that @p wanted was probably meant to be, nearest first, at most three: those that begin with it or hold it,
/// and those at most a third of its length in edits away (Levenshtein, two neighbours swapped being one edit), ASCII case ignored.
std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string> &candidates);

} // namespace assay
