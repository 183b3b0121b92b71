#pragma once

#include <string>
#include <vector>

#include "items/compare_view.h"

namespace assay::items {

/// The words that changed from @p before to @p after. Takes as long as the texts are long: work of the background.
std::vector<DiffSegment> wordDiff(const std::string &before, const std::string &after);

} // namespace assay::items
