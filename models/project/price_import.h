#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/price_table.h"

namespace assay {

class Database;
class WriteContext;

/// The price table that comes with the program: dated, so that whoever uses it can say how old it is.
Result<PriceTable> shippedPrices();

/// What the shipped table says of a model, on the vendor's own host only: never of a server on this machine or of somebody who sells
/// the same model on. Nothing when it says nothing.
std::optional<PriceEntry> shippedPrice(const Provider &provider, const std::string &modelId);

/// A table from a file: our own form, or LiteLLM's (interop/litellm). @p fileName tells the format where the text leaves it open, and stands in errors.
Result<PriceTable> readPriceFile(ByteSource &source, const std::string &fileName);

/// A model that gets other prices than it had.
struct PriceChange
{
    std::int64_t line = 0;
    std::string model;
    Prices before;
    Prices after;
    std::string asOf;
};

struct SkippedPrice
{
    std::int64_t line = 0;
    QString reason;
};

/// What a table means for a project's models.
struct PricePlan
{
    std::vector<PriceChange> changes;
    std::vector<std::string> unchanged; ///< models that have these prices already
    std::vector<SkippedPrice> skipped;  ///< lines that fit no model, or one that an earlier line has priced
};

/// Matches a line by the model's name, else by the provider's kind or name and the model id (then it may fit several models). A line
/// sets all three prices: one that it leaves out becomes unknown. Writes nothing.
Result<PricePlan> planPrices(Database &database, const PriceTable &table);

/// Keeps the planned prices, and that they came from @p source (a file's name). Nothing to change writes nothing.
Status keepPrices(WriteContext &context, const PricePlan &plan, const std::string &source);

} // namespace assay
