#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "project/run_service.h"

namespace assay {

/// What "test connection" found out about one provider.
struct ProviderCheck
{
    Provider provider;
    bool allowed = false;            ///< false: nothing was sent, not even a connection was made
    std::optional<bool> reachable;   ///< unknown when not allowed
    std::optional<bool> keyFound;    ///< unknown when not looked for; true as well when no key is needed
    std::optional<bool> keyAccepted; ///< unknown unless the provider answered
    std::optional<std::vector<std::string>> models; ///< what it says it serves, in its order
    std::optional<double> latencyMs; ///< of the list of models: from the question to its last byte, the connection included
    std::optional<Error> problem;    ///< the first thing that stood in the way

    bool passed() const { return !problem; }
};

/// Asks a provider for its models: trust first, then the connection, the key, the list. Waits for the network, a minute for the list at
/// most; gives up as Interrupted about a second after @p stopped says so.
ProviderCheck checkProvider(ProjectId project, const Provider &provider, const Surroundings &surroundings, const std::function<bool()> &stopped = {});

/// Reads one key as it is pasted: the first line of @p text without the blanks around it. BadInput when nothing is left, when more
/// follows, or when it holds what no header can carry. The error never holds the key.
Result<std::string> keyFromText(const std::string &text);

/// Keeps @p key in the keychain under the provider's account. File error when the keychain is switched off.
Status storeKey(const Provider &provider, const std::string &key, const Surroundings &surroundings);
/// Takes the key of the provider's account out of the keychain; that there is none is fine.
Status forgetKey(const Provider &provider, const Surroundings &surroundings);

} // namespace assay
