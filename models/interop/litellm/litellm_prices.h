#pragma once

#include <optional>
#include <string_view>

#include "domain/price_table.h"

namespace assay {

/// LiteLLM's table of prices (an object with a member for each model, dollars per token) as a price table; nothing when @p text is none. Entries that
/// have no price of a token (images, audio by the second) are counted as blank. Entries are numbered in the file's order, as lines.
std::optional<PriceTable> liteLlmPrices(std::string_view text);

} // namespace assay
