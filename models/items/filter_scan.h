#pragma once

#include <vector>

#include "items/filter_language.h"

namespace assay::items {

/// Cuts a filter into tokens by the grammar of CLI.md §3; what cannot be read is cut as well as it goes.
std::vector<FilterToken> scanFilter(const QString &text);

} // namespace assay::items
