#pragma once

#include <optional>

#include "base/money.h"
#include "interop/config/config_node.h"

namespace assay {

/// Members of records that other tools wrote: nothing when they are missing, of another kind, or out of range. @p object may be null.
std::optional<double> numberField(const ConfigNode *object, std::string_view name);
/// A whole number from 0 to 10^15.
std::optional<std::int64_t> countField(const ConfigNode *object, std::string_view name);
/// True only if the member is `true`.
bool isTrueField(const ConfigNode *object, std::string_view name);
/// Dollars from 0 to a million.
std::optional<Money> dollars(std::optional<double> amount);
/// Milliseconds or seconds as microseconds.
std::optional<std::int64_t> microseconds(std::optional<double> amount, double each);

} // namespace assay
