#include "items/provider_words.h"

#include <QCoreApplication>
#include <QUrl>

#include "project/provider_setup.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct ProviderWords
{
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

} // namespace

QString kindText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::OpenAi: return ProviderWords::tr("OpenAI-compatible");
    case ProviderKind::Anthropic: return QStringLiteral("Anthropic");
    case ProviderKind::Google: return QStringLiteral("Google Gemini");
    case ProviderKind::Ollama: return QStringLiteral("Ollama");
    case ProviderKind::Azure: return QStringLiteral("Azure OpenAI");
    }
    return {};
}

QString vendorText(const Provider &provider)
{
    const bool own = provider.kind == ProviderKind::OpenAi && provider.baseUrl == usualUrl(ProviderKind::OpenAi);
    return own ? QStringLiteral("OpenAI") : kindText(provider.kind);
}

std::vector<std::pair<QString, QString>> kindChoices()
{
    using enum ProviderKind;
    std::vector<std::pair<QString, QString>> choices;
    for (const ProviderKind kind : {OpenAi, Anthropic, Google, Ollama, Azure})
        choices.emplace_back(QString::fromLatin1(name(kind)), kindText(kind));
    return choices;
}

std::vector<VendorChoice> vendorChoices()
{
    struct Usual
    {
        const char *name;
        const char *title;
        ProviderKind kind;
    };
    constexpr Usual usual[]{{"openai", "OpenAI", ProviderKind::OpenAi},
                            {"anthropic", "Anthropic", ProviderKind::Anthropic},
                            {"google", "Google Gemini", ProviderKind::Google},
                            {"azure", "Azure OpenAI", ProviderKind::Azure},
                            {"ollama", "Ollama", ProviderKind::Ollama}};
    std::vector<VendorChoice> choices;
    for (const Usual &each : usual) {
        const QString id = QString::fromLatin1(each.name);
        choices.push_back({id, QString::fromLatin1(each.title), QString::fromLatin1(name(each.kind)), QString::fromStdString(usualUrl(each.kind)), id});
    }
    const QString openAi = QString::fromLatin1(name(ProviderKind::OpenAi));
    choices.push_back({QStringLiteral("openrouter"), QStringLiteral("OpenRouter"), openAi, QStringLiteral("https://openrouter.ai/api/v1"),
                       QStringLiteral("openrouter")});
    choices.push_back({QStringLiteral("other"), ProviderWords::tr("Another server that speaks as OpenAI does"), openAi, {}, QStringLiteral("server")});
    return choices;
}

QString addressText(const std::string &url)
{
    const QUrl parsed(QString::fromStdString(url));
    return parsed.host().isEmpty() ? QString::fromStdString(url)
           : parsed.port() < 0     ? parsed.host()
                                   : parsed.host() + QLatin1Char(':') + QString::number(parsed.port());
}

QString keyText(const KeySource &key)
{
    switch (key.kind) {
    case KeySource::Kind::Environment: return ProviderWords::tr("key from %1").arg(QString::fromStdString(key.variable));
    case KeySource::Kind::Keychain: return ProviderWords::tr("key in keychain");
    case KeySource::Kind::None: break;
    }
    return ProviderWords::tr("no key");
}

QString providerNote(const Provider &provider)
{
    const bool keyed = provider.key.kind != KeySource::Kind::None;
    return vendorText(provider) + QStringLiteral(" · ") + (keyed ? keyText(provider.key) : addressText(provider.baseUrl));
}

} // namespace assay::items
