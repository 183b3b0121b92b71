#include "interop/promptfoo/promptfoo_provider.h"

#include <algorithm>
#include <array>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/config/config_secrets.h"
#include "interop/promptfoo/promptfoo_prompt.h"

namespace assay {

namespace {

/// What stands before the first colon of an id, and where that is served.
struct Vendor
{
    std::string_view prefix;
    ProviderKind kind;
    std::string_view name;
    std::string_view url;
};
constexpr std::array vendors{
    Vendor{"openai", ProviderKind::OpenAi, "openai", "https://api.openai.com/v1"},
    Vendor{"anthropic", ProviderKind::Anthropic, "anthropic", "https://api.anthropic.com/v1"},
    Vendor{"google", ProviderKind::Google, "google", "https://generativelanguage.googleapis.com/v1beta"},
    Vendor{"ollama", ProviderKind::Ollama, "ollama", "http://127.0.0.1:11434"},
    Vendor{"azure", ProviderKind::Azure, "azure", ""},
    Vendor{"azureopenai", ProviderKind::Azure, "azure", ""},
    Vendor{"openrouter", ProviderKind::OpenAi, "openrouter", "https://openrouter.ai/api/v1"},
    Vendor{"mistral", ProviderKind::OpenAi, "mistral", "https://api.mistral.ai/v1"},
    Vendor{"groq", ProviderKind::OpenAi, "groq", "https://api.groq.com/openai/v1"},
    Vendor{"deepseek", ProviderKind::OpenAi, "deepseek", "https://api.deepseek.com/v1"},
    Vendor{"togetherai", ProviderKind::OpenAi, "togetherai", "https://api.together.xyz/v1"},
};

/// Words between vendor and model that say how it is asked; those that Assay asks so.
constexpr std::array<std::string_view, 3> askedSo{"chat", "messages", "responses"};
constexpr std::array<std::string_view, 9> askedOtherwise{"completion", "embedding", "embeddings", "assistant", "moderation", "image", "realtime", "agents", "transcription"};

std::string baseUrlOf(const ConfigNode *config, const Vendor &vendor)
{
    std::string url;
    for (const char *member : {"apiBaseUrl", "baseUrl", "baseURL"}) {
        if (config && url.empty())
            url = config->textAt(member);
    }
    const std::string host = config ? config->textAt("apiHost") : std::string();
    if (url.empty() && !host.empty())
        url = host.find("://") == std::string::npos ? "https://" + host : host;
    url = bareUrl(url);
    while (url.ends_with('/'))
        url.pop_back();
    if (url.empty() || url.find("{{") != std::string::npos)
        return std::string(vendor.url);
    return url;
}

ConfigNode asObject(const ConfigNode &entry)
{
    if (entry.isString()) {
        ConfigNode object = ConfigNode::object();
        object.set("id", ConfigNode::string(entry.text));
        return object;
    }
    if (entry.isObject() && !entry.find("id") && entry.items.size() == 1 && entry.items.front().isObject()) {
        ConfigNode object = entry.items.front();
        ConfigNode withId = ConfigNode::object();
        withId.set("id", ConfigNode::string(entry.names.front()));
        for (std::size_t i = 0; i < object.items.size(); ++i)
            withId.set(object.names[i], object.items[i]);
        return withId;
    }
    return entry;
}

void resolve(PromptfooProvider &made, LossNotes &notes)
{
    const auto refuse = [&](const QString &what) { notes.push_back({made.place, made.raw.line, what}); };
    const std::size_t colon = made.id.find(':');
    const std::string prefix = made.id.substr(0, colon);
    const auto vendor = std::find_if(vendors.begin(), vendors.end(), [&](const Vendor &each) { return each.prefix == prefix; });
    if (colon == std::string::npos || vendor == vendors.end())
        return refuse(translate("Promptfoo", "the provider “%1” is not called by Assay: it makes no model").arg(displayText(made.id)));
    std::string id = made.id.substr(colon + 1);
    const std::string word = id.substr(0, id.find(':'));
    if (std::find(askedOtherwise.begin(), askedOtherwise.end(), word) != askedOtherwise.end())
        return refuse(translate("Promptfoo", "“%1” is asked in a way that Assay does not have: it makes no model").arg(displayText(made.id)));
    if (std::find(askedSo.begin(), askedSo.end(), word) != askedSo.end() && id.size() > word.size())
        id.erase(0, word.size() + 1);
    const ConfigNode *config = made.raw.find("config");
    Provider provider;
    provider.name = vendor->name;
    provider.kind = vendor->kind;
    provider.baseUrl = baseUrlOf(config, *vendor);
    if (provider.baseUrl.empty())
        return refuse(translate("Promptfoo", "“%1” names no address: it makes no model").arg(displayText(made.id)));
    const std::string variable = config ? config->textAt("apiKeyEnvar") : std::string();
    provider.key = variable.empty() ? KeySource{KeySource::Kind::Keychain, {}} : KeySource{KeySource::Kind::Environment, variable};
    if (provider.kind == ProviderKind::Ollama && variable.empty())
        provider.key = {};
    Model model;
    model.modelId = id;
    model.name = made.label.empty() ? id : made.label;
    model.provider = provider.name;
    std::vector<std::string> others;
    if (config)
        model.parameters = promptfooParameters(*config, others);
    std::erase_if(others, [](const std::string &name) { return name == "apiBaseUrl" || name == "baseUrl" || name == "baseURL" || name == "apiHost" || name == "apiKeyEnvar"; });
    for (const std::string &name : others)
        notes.push_back({made.place + ".config." + name, made.raw.line, translate("Promptfoo", "this setting is kept for export and not sent by Assay")});
    made.provider = std::move(provider);
    made.model = std::move(model);
}

} // namespace

PromptfooProvider promptfooProvider(const ConfigNode &entry, const std::string &place, LossNotes &notes)
{
    PromptfooProvider made;
    made.place = place;
    made.raw = asObject(entry);
    made.raw.line = entry.line;
    made.id = made.raw.textAt("id");
    made.label = made.raw.textAt("label");
    if (made.id.empty()) {
        notes.push_back({place, entry.line, translate("Promptfoo", "a provider without an id makes no model")});
        return made;
    }
    resolve(made, notes);
    if (!made.model)
        return made;
    for (const char *member : {"prompts", "transform", "delay"}) {
        if (made.raw.find(member))
            notes.push_back({place + "." + member, entry.line, translate("Promptfoo", "this setting is kept for export and not used by Assay")});
    }
    return made;
}

ConfigNode promptfooProviderEntry(const Model &model, const Provider &provider)
{
    const auto vendor = std::find_if(vendors.begin(), vendors.end(), [&](const Vendor &each) { return each.kind == provider.kind && (each.url == provider.baseUrl || each.url.empty()); });
    const auto kind = std::find_if(vendors.begin(), vendors.end(), [&](const Vendor &each) { return each.kind == provider.kind; });
    const bool isUsual = vendor != vendors.end() && !vendor->url.empty();
    std::string prefix(isUsual ? vendor->prefix : kind->prefix);
    if (provider.kind == ProviderKind::OpenAi || provider.kind == ProviderKind::Azure || provider.kind == ProviderKind::Ollama)
        prefix += isUsual && vendor->prefix != "openai" && vendor->prefix != "ollama" ? "" : ":chat";
    else if (provider.kind == ProviderKind::Anthropic)
        prefix += ":messages";
    ConfigNode entry = ConfigNode::object();
    entry.set("id", ConfigNode::string(prefix + ":" + model.modelId));
    entry.set("label", ConfigNode::string(model.name));
    ConfigNode config = ConfigNode::object();
    if (!isUsual)
        config.set(provider.kind == ProviderKind::Azure ? "apiHost" : "apiBaseUrl", ConfigNode::string(bareUrl(provider.baseUrl)));
    if (provider.key.kind == KeySource::Kind::Environment)
        config.set("apiKeyEnvar", ConfigNode::string(provider.key.variable));
    for (const auto &[name, typed] : model.parameters) {
        const auto value = configFromJson(typed);
        config.set(name, value ? *value : ConfigNode::string(typed));
    }
    if (!config.items.empty())
        entry.set("config", std::move(config));
    return entry;
}

} // namespace assay
