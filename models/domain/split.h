#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"

namespace assay {

/// A named part of a dataset and its share of it; shares count among each other (80 and 20, or 4 and 1).
struct SplitPart
{
    std::string name;
    std::int64_t share = 1; ///< 1 … 1,000,000
};

/// `train=80,test=20`. Fails with Usage on a share that is no positive number and on a name given twice or not fit for a dataset.
Result<std::vector<SplitPart>> splitPartsFrom(std::string_view text);

/// Rows (places in stored order, ascending) of each part, for @p rows rows. Every row falls into one part; the sizes are the shares by
/// largest remainder. The order is the SplitMix64 shuffle of DATA.md §6, cut one part after the other: the same seed gives the same
/// parts on every machine. @p strata, if not empty, names each row's stratum (as a tag): then each stratum is divided by the same shares
/// to within one row a part as far as the sizes allow.
std::vector<std::vector<std::int64_t>> splitRows(std::int64_t rows, const std::vector<SplitPart> &parts, std::uint64_t seed,
                                                 const std::vector<std::string> &strata = {});

/// @p count rows drawn of @p rows: the first of the shuffle, ascending. All of them if there are no more.
std::vector<std::int64_t> sampleRows(std::int64_t rows, std::int64_t count, std::uint64_t seed);

} // namespace assay
