#pragma once

#include <QString>
#include <optional>

namespace assay {
struct ResultTotals;
}

namespace assay::items {

/// "318 rows · pass 0 of 318, 0.0 % [0.0, 1.2] · median latency 1.3 s · $0.09 in all"; what is unknown is said to be.
QString totalsText(const ResultTotals &totals);
/// How its figures were made.
QString totalsNote();

/// "2,194 results in 2 runs · Search index complete". @p waiting: texts that the index does not hold, nothing when that is not known.
QString inventoryText(std::int64_t results, std::int64_t runs, std::optional<std::int64_t> waiting, bool readOnly);

} // namespace assay::items
