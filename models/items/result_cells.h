#pragma once

#include <QVariant>

#include "items/result_fields.h"
#include "storage/result_lines.h"

namespace assay::items {

/// Decimals of a whole column, so that figures stand under each other.
struct ResultDecimals
{
    int latency = 2; ///< of seconds
    int cost = 6;    ///< of dollars

    bool operator==(const ResultDecimals &) const = default;
};
/// Enough for results that take and cost so much in the middle.
ResultDecimals decimalsFor(std::optional<std::int64_t> latencyUs, std::optional<Money> cost);

/// One cell for a role of Qt or items/roles.h.
QVariant resultCell(const ResultField &field, const ResultLine &line, const ResultColumns &columns, const ResultDecimals &decimals, int role);

} // namespace assay::items
