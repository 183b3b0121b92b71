#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "providers/adapter.h"

namespace assay {

/// The dialect of a provider's embedding endpoint: the request's one message is the text, and the answer's output is the vector as a JSON list.
/// BadInput on building where the provider has none (Anthropic).
const Adapter &embeddingAdapterFor(ProviderKind kind);

/// The vector that such an answer holds; nothing when it is no list of finite numbers.
std::optional<std::vector<double>> vectorFrom(std::string_view text);

} // namespace assay
