#include "project/provider_check.h"

#include <QCoreApplication>
#include <algorithm>
#include <chrono>

#include "providers/call_client.h"
#include "providers/probe.h"

namespace assay {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("ProviderCheck", source);
}

/// Fills in what the provider says it serves.
Status askForModels(ProviderCheck &check, const std::string &key, const Surroundings &surroundings)
{
    CallClient::Options options;
    options.network = surroundings.network;
    options.waitFactor = surroundings.waitFactor;
    CallClient client(options);
    const auto begun = std::chrono::steady_clock::now();
    auto models = listServedModels(client, check.provider, key);
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begun;
    if (!models)
        return fail(models.error());
    check.latencyMs = passed.count();
    check.models = std::move(*models);
    return {};
}

Status goThrough(ProviderCheck &check, ProjectId project, const Surroundings &surroundings)
{
    if (auto trusted = surroundings.trust.check(project, check.provider); !trusted)
        return trusted;
    check.allowed = true;
    auto reachable = checkReachable(check.provider, surroundings.network);
    check.reachable = reachable.has_value();
    if (!reachable)
        return reachable;
    const auto key = findKey(check.provider, surroundings.keychain, surroundings.environment);
    check.keyFound = key.has_value();
    if (!key)
        return fail(key.error());
    return askForModels(check, *key, surroundings);
}

} // namespace

ProviderCheck checkProvider(ProjectId project, const Provider &provider, const Surroundings &surroundings)
{
    ProviderCheck check;
    check.provider = provider;
    if (auto status = goThrough(check, project, surroundings); !status)
        check.problem = status.error();
    return check;
}

Result<std::string> keyFromText(const std::string &text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    const auto unusable = [](const QString &why) {
        return fail(ErrorCode::BadInput, tr("The key cannot be used"), why, tr("Give the key alone, on one line of standard input."));
    };
    if (first == std::string::npos)
        return unusable(tr("there is none on standard input"));
    const std::string key = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    const auto isPlain = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!std::all_of(key.begin(), key.end(), isPlain))
        return unusable(tr("it holds a blank, a line break or a letter that no key holds"));
    return key;
}

Status storeKey(const Provider &provider, const std::string &key, const Surroundings &surroundings)
{
    if (!surroundings.keychain)
        return fail(ErrorCode::File, tr("The key was not kept"), tr("the keychain is switched off (ASSAY_KEYRING=off)"),
                    tr("Put the key into an environment variable and name it: assay-cli provider add … --key-env VARIABLE"));
    auto kept = surroundings.keychain->write(keyAccount(provider), key);
    if (!kept) {
        kept.error().code = ErrorCode::File;
        return kept;
    }
    return {};
}

} // namespace assay
