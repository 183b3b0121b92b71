#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/catalog.h"
#include "providers/call_client.h"

namespace assay {

/// The models that an endpoint lists, in its order; the failure says what kept it from answering. @p stopped as in CallClient::get().
tl::expected<std::vector<std::string>, CallFailure> listServedModels(CallClient &client, const Provider &provider, const std::string &key,
                                                                     const std::function<bool()> &stopped = {});

/// Connects to the provider's host without sending anything, so that a run on a server that does not answer is stopped before
/// its first cell. Gives up as Interrupted about a second after @p stopped says so.
Status checkReachable(const Provider &provider, const NetworkSettings &network, const std::function<bool()> &stopped = {});

/// Servers on their usual loopback ports that answer: Ollama, LM Studio, llama.cpp, vLLM. Only when the user asks.
std::vector<Provider> findLocalServers();

} // namespace assay
