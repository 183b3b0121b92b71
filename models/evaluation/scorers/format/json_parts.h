#pragma once

#include <functional>
#include <string_view>

#include "base/json.h"

namespace assay {

/// Hands @p take each JSON object that stands in @p text, outermost ones in order, until it returns false. Text that only looks like one
/// is passed over. True when the whole text was looked through or @p take ended it; false when 1,000 objects or 64 MB of scanning (texts
/// full of brackets) were reached first.
bool forEachJsonObject(std::string_view text, const std::function<bool(const Json &)> &take);

} // namespace assay
