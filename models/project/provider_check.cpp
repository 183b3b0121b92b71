#include "project/provider_check.h"

#include <algorithm>
#include <chrono>

#include "base/translate.h"
#include "providers/call_client.h"
#include "providers/probe.h"

namespace assay {

namespace {

constexpr std::chrono::seconds longestWait{15};  ///< for the first byte of the list
constexpr std::chrono::seconds longestList{60};

/// Where the refused key came from.
QString keyOrigin(const KeySource &key)
{
    switch (key.kind) {
    case KeySource::Kind::Environment:
        return translate("ProviderCheck", "the environment variable %1 holds a key that is not accepted").arg(QString::fromStdString(key.variable));
    case KeySource::Kind::Keychain: return translate("ProviderCheck", "the keychain holds a key that is not accepted");
    case KeySource::Kind::None: break;
    }
    return translate("ProviderCheck", "the provider has none");
}

QString keyFix(const KeySource &key)
{
    return key.kind == KeySource::Kind::Environment ? translate("ProviderCheck", "Put a new one into the keychain, or change the variable and start again.")
                                                    : translate("ProviderCheck", "Put a new one into the keychain.");
}

/// What kept the list of models from coming, in the words of the window and the command line.
Error problemOf(const CallFailure &failure, const Provider &provider)
{
    const QString text = QString::fromStdString(failure.text);
    if (failure.error == CallError::Cancelled)
        return {ErrorCode::Interrupted, translate("ProviderCheck", "The test was stopped"), {}, {}, {}};
    if (failure.error == CallError::Auth) {
        const QString what = provider.key.kind == KeySource::Kind::None ? translate("ProviderCheck", "A key is needed") : translate("ProviderCheck", "The key was refused");
        return {ErrorCode::Network, what, QStringLiteral("%1. %2").arg(keyOrigin(provider.key), text), keyFix(provider.key), {}};
    }
    return {ErrorCode::Network, translate("ProviderCheck", "The provider “%1” did not list its models").arg(QString::fromStdString(provider.name)), text,
            translate("ProviderCheck", "Check that %1 is right: it is the base of its addresses.").arg(QString::fromStdString(provider.baseUrl)), {}};
}

/// Fills in what the provider says it serves.
Status askForModels(ProviderCheck &check, const std::string &key, const Surroundings &surroundings, const std::function<bool()> &stopped)
{
    CallClient::Options options;
    options.network = surroundings.network;
    options.network.bounds.firstByte = longestWait;
    options.network.bounds.total = longestList;
    options.waitFactor = surroundings.waitFactor;
    CallClient client(options);
    const auto begun = std::chrono::steady_clock::now();
    auto models = listServedModels(client, check.provider, key, stopped);
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begun;
    if (!models) {
        if (models.error().error == CallError::Auth)
            check.keyAccepted = false;
        return fail(problemOf(models.error(), check.provider));
    }
    check.keyAccepted = true;
    check.latencyMs = passed.count();
    check.models = std::move(*models);
    return {};
}

Status goThrough(ProviderCheck &check, ProjectId project, const Surroundings &surroundings, const std::function<bool()> &stopped)
{
    if (auto trusted = surroundings.trust.check(project, check.provider); !trusted)
        return trusted;
    check.allowed = true;
    auto reachable = checkReachable(check.provider, surroundings.network, stopped);
    if (!reachable && reachable.error().code == ErrorCode::Interrupted)
        return reachable;
    check.reachable = reachable.has_value();
    if (!reachable)
        return reachable;
    const auto key = findKey(check.provider, surroundings.keychain, surroundings.environment);
    check.keyFound = key.has_value();
    if (!key)
        return fail(key.error());
    return askForModels(check, *key, surroundings, stopped);
}

/// File error when the keychain cannot be used.
Status inKeychain(const Surroundings &surroundings, const QString &failed, const std::function<Status(KeyStore &)> &act)
{
    if (!surroundings.keychain)
        return fail(ErrorCode::File, failed, translate("ProviderCheck", "the keychain is switched off (ASSAY_KEYRING=off)"),
                    translate("ProviderCheck", "Put the key into an environment variable and name it: assay-cli provider add … --key-env VARIABLE"));
    auto done = act(*surroundings.keychain);
    if (!done)
        done.error().code = ErrorCode::File;
    return done;
}

} // namespace

ProviderCheck checkProvider(ProjectId project, const Provider &provider, const Surroundings &surroundings, const std::function<bool()> &stopped)
{
    ProviderCheck check;
    check.provider = provider;
    if (auto status = goThrough(check, project, surroundings, stopped); !status)
        check.problem = status.error();
    return check;
}

Result<std::string> keyFromText(const std::string &text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    const auto unusable = [](const QString &why) {
        return fail(ErrorCode::BadInput, translate("ProviderCheck", "The key cannot be used"), why, translate("ProviderCheck", "Give the key alone, on one line."));
    };
    if (first == std::string::npos)
        return unusable(translate("ProviderCheck", "there is none"));
    const std::string key = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    const auto isPlain = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!std::all_of(key.begin(), key.end(), isPlain))
        return unusable(translate("ProviderCheck", "it holds a blank, a line break or a letter that no key holds"));
    return key;
}

Status storeKey(const Provider &provider, const std::string &key, const Surroundings &surroundings)
{
    return inKeychain(surroundings, translate("ProviderCheck", "The key was not kept"), [&](KeyStore &keychain) { return keychain.write(keyAccount(provider), key); });
}

Status forgetKey(const Provider &provider, const Surroundings &surroundings)
{
    return inKeychain(surroundings, translate("ProviderCheck", "The key was not removed"), [&](KeyStore &keychain) { return keychain.remove(keyAccount(provider)); });
}

} // namespace assay
