#pragma once

#include "domain/catalog.h"
#include "domain/tabular/reader.h"

namespace assay {

/// One line of a price table: whom it is for, and dollars per million tokens.
struct PriceEntry
{
    std::int64_t line = 0;  ///< 1-based, where it begins
    std::string model;      ///< a model's name in a project; or empty: then the two below say whom it is for
    std::string provider;   ///< a kind ("openai") or a provider's name in a project
    std::string modelId;    ///< what the provider calls the model
    Prices prices;          ///< at least one is known
    std::string asOf;       ///< the day it was true, YYYY-MM-DD; empty = not said
};

/// A list of prices as a file holds it (`resources/prices/README.md`).
struct PriceTable
{
    TableFormat format;
    std::vector<PriceEntry> entries;
    std::vector<BadLine> badLines;
    std::int64_t blank = 0;
};

/// The member of a JSON object that holds the prices.
inline constexpr const char *priceListName = "prices";
inline constexpr std::size_t mostPrices = 100'000;

/// Reads every line; one that cannot be used is listed, with the reason. An error ends the reading: no table, or too long.
Result<PriceTable> readPriceTable(RecordReader &reader);

/// A price as people type it: dollars per million tokens, with at most 9 decimals, not below 0.
Result<PricePerMillion> priceFromText(std::string_view text);

} // namespace assay
