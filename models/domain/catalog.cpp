#include "domain/catalog.h"

namespace assay {

const char *name(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::OpenAi: return "openai";
    case ProviderKind::Anthropic: return "anthropic";
    case ProviderKind::Google: return "google";
    case ProviderKind::Ollama: return "ollama";
    case ProviderKind::Azure: return "azure";
    }
    return "openai";
}

std::optional<ProviderKind> providerKindFromName(std::string_view text)
{
    using enum ProviderKind;
    for (const ProviderKind kind : {OpenAi, Anthropic, Google, Ollama, Azure})
        if (text == name(kind))
            return kind;
    return std::nullopt;
}

std::string KeySource::text() const
{
    switch (kind) {
    case Kind::None: return "none";
    case Kind::Environment: return "env:" + variable;
    case Kind::Keychain: return "keychain";
    }
    return "none";
}

std::optional<KeySource> KeySource::fromText(std::string_view text)
{
    if (text == "none")
        return KeySource{};
    if (text == "keychain")
        return KeySource{Kind::Keychain, {}};
    if (text.starts_with("env:") && text.size() > 4)
        return KeySource{Kind::Environment, std::string(text.substr(4))};
    return std::nullopt;
}

} // namespace assay
