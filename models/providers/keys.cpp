#include "providers/keys.h"

#include <QCoreApplication>
#include <QUrl>
#include <sys/resource.h>

namespace assay {

std::string keyAccount(const Provider &provider)
{
    return provider.baseUrl;
}

namespace {

struct Vendor
{
    ProviderKind kind;
    const char *host;
    const char *variable;
    bool own; ///< serves its own models, not those of others
};

QString hostOf(const Provider &provider)
{
    return QUrl(QString::fromStdString(provider.baseUrl)).host();
}

const Vendor *vendorOf(const Provider &provider)
{
    static const Vendor vendors[]{{ProviderKind::OpenAi, "api.openai.com", "OPENAI_API_KEY", true},
                                  {ProviderKind::OpenAi, "openrouter.ai", "OPENROUTER_API_KEY", false},
                                  {ProviderKind::Anthropic, "api.anthropic.com", "ANTHROPIC_API_KEY", true},
                                  {ProviderKind::Google, "generativelanguage.googleapis.com", "GEMINI_API_KEY", true}};
    const QString host = hostOf(provider);
    for (const Vendor &vendor : vendors) {
        if (vendor.kind == provider.kind && host == QLatin1String(vendor.host))
            return &vendor;
    }
    return nullptr;
}

} // namespace

bool isVendorsOwnHost(const Provider &provider)
{
    const Vendor *vendor = vendorOf(provider);
    return vendor && vendor->own;
}

std::optional<std::string> usualVariable(const Provider &provider)
{
    if (const Vendor *vendor = vendorOf(provider))
        return vendor->variable;
    if (provider.kind == ProviderKind::Azure && hostOf(provider).endsWith(QLatin1String(".openai.azure.com")))
        return "AZURE_OPENAI_API_KEY";
    return std::nullopt;
}

Environment systemEnvironment()
{
    return [](const std::string &name) -> std::optional<std::string> {
        const char *value = std::getenv(name.c_str());
        return value && *value ? std::optional<std::string>(value) : std::nullopt;
    };
}

Result<std::string> findKey(const Provider &provider, KeyStore *keychain, const Environment &environment)
{
    const QString missing = QCoreApplication::translate("Keys", "There is no key for the provider “%1”").arg(QString::fromStdString(provider.name));
    switch (provider.key.kind) {
    case KeySource::Kind::None: return std::string();
    case KeySource::Kind::Environment:
        if (const auto key = environment(provider.key.variable))
            return *key;
        return fail(ErrorCode::Network, missing,
                    QCoreApplication::translate("Keys", "the environment variable %1 is not set").arg(QString::fromStdString(provider.key.variable)),
                    QCoreApplication::translate("Keys", "Set it, or give the provider another key source."));
    case KeySource::Kind::Keychain: break;
    }
    if (!keychain)
        return fail(ErrorCode::Network, missing, QCoreApplication::translate("Keys", "the keychain is switched off"),
                    QCoreApplication::translate("Keys", "Name an environment variable with --key-env."));
    auto key = keychain->read(keyAccount(provider));
    if (!key)
        return fail(key.error());
    if (!*key)
        return fail(ErrorCode::Network, missing, QCoreApplication::translate("Keys", "the keychain holds none for its address"),
                    QCoreApplication::translate("Keys", "Store it with “assay-cli provider key”."));
    return **key;
}

KeySource chooseKeySource(const Provider &provider, const std::optional<std::string> &variable, KeyStore *keychain, const Environment &environment)
{
    if (variable)
        return {KeySource::Kind::Environment, *variable};
    if (keychain) {
        const auto stored = keychain->read(keyAccount(provider));
        if (stored && *stored)
            return {KeySource::Kind::Keychain, {}};
    }
    const auto usual = usualVariable(provider);
    if (usual && environment(*usual))
        return {KeySource::Kind::Environment, *usual};
    // On the vendor's own host a key is needed; it will be looked for in the keychain until one is stored.
    return usual ? KeySource{KeySource::Kind::Keychain, {}} : KeySource{};
}

void leaveNoCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace assay
