#include "interop/litellm/litellm_prices.h"

#include <cmath>

#include "interop/answers/fields.h"

namespace assay {

namespace {

constexpr double mostDollarsPerToken = 1;

/// Dollars per token as dollars per million: at most 9 decimals.
std::optional<PricePerMillion> perMillion(const ConfigNode &entry, const char *member)
{
    const auto value = numberField(&entry, member);
    if (!value || *value < 0 || *value > mostDollarsPerToken)
        return std::nullopt;
    return PricePerMillion{Money{static_cast<std::int64_t>(std::llround(*value * 1e15))}};
}

std::string kindName(const std::string &provider)
{
    return provider == "gemini" ? "google" : provider;
}

} // namespace

std::optional<PriceTable> liteLlmPrices(std::string_view text)
{
    if (text.find("\"litellm_provider\"") == std::string_view::npos)
        return std::nullopt;
    const auto root = configFromJson(text);
    if (!root || !root->isObject())
        return std::nullopt;
    PriceTable table;
    table.format.kind = TableKind::JsonList;
    for (std::size_t i = 0; i < root->names.size() && table.entries.size() < mostPrices; ++i) {
        const ConfigNode &from = root->items[i];
        const std::string provider = from.textAt("litellm_provider");
        PriceEntry entry;
        entry.line = static_cast<std::int64_t>(i) + 1;
        entry.prices = {perMillion(from, "input_cost_per_token"), perMillion(from, "cache_read_input_token_cost"), perMillion(from, "output_cost_per_token")};
        if (root->names[i] == "sample_spec" || provider.empty() || (!entry.prices.input && !entry.prices.output)) {
            ++table.blank;
            continue;
        }
        entry.provider = kindName(provider);
        const std::string prefix = provider + "/";
        entry.modelId = root->names[i].starts_with(prefix) ? root->names[i].substr(prefix.size()) : root->names[i];
        table.entries.push_back(std::move(entry));
    }
    return table;
}

} // namespace assay
