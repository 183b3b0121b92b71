#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/ids.h"
#include "base/money.h"

namespace assay {

enum class ProviderKind { OpenAi, Anthropic, Google, Ollama, Azure };

const char *name(ProviderKind kind); ///< "openai", "anthropic", "google", "ollama", "azure"
std::optional<ProviderKind> providerKindFromName(std::string_view name);

/// Where a provider's key comes from; the key itself is never stored (DATA.md §4).
struct KeySource
{
    enum class Kind { None, Environment, Keychain };
    Kind kind = Kind::None;
    std::string variable; ///< of Environment

    std::string text() const; ///< "none", "env:NAME", "keychain"
    static std::optional<KeySource> fromText(std::string_view text);
    bool operator==(const KeySource &) const = default;
};

/// The least of the given limits holds; unset means no limit of that kind.
struct Limits
{
    std::optional<int> maxConnections;
    std::optional<int> requestsPerMinute;
    std::optional<std::int64_t> tokensPerMinute;

    bool operator==(const Limits &) const = default;
};

/// A place that serves models.
struct Provider
{
    std::string name;
    ProviderKind kind = ProviderKind::OpenAi;
    std::string baseUrl; ///< without a trailing slash: http://127.0.0.1:8080/v1
    KeySource key;
    Limits limits;

    bool operator==(const Provider &) const = default;
};

/// Prices of one model, each unknown unless given.
struct Prices
{
    std::optional<PricePerMillion> input;
    std::optional<PricePerMillion> cachedInput; ///< unknown = as input
    std::optional<PricePerMillion> output;

    bool operator==(const Prices &) const = default;
};

/// A model as the project names it: provider + model id + parameters + price.
struct Model
{
    std::string name;
    std::string provider; ///< the provider's name
    std::string modelId;  ///< what the provider calls it
    std::map<std::string, std::string> parameters; ///< override the version's (DATA.md §4)
    Prices prices;

    bool operator==(const Model &) const = default;
};

} // namespace assay
