#pragma once

#include <string>
#include <vector>

#include "domain/catalog.h"
#include "providers/call_client.h"

namespace assay {

/// The models that an endpoint lists; the error says what kept it from answering.
Result<std::vector<std::string>> listServedModels(CallClient &client, const Provider &provider, const std::string &key);

/// Connects to the provider's host without sending anything, so that a run on a server that does not answer is stopped before
/// its first cell.
Status checkReachable(const Provider &provider, const NetworkSettings &network);

/// Servers on their usual loopback ports that answer: Ollama, LM Studio, llama.cpp, vLLM. Only when the user asks.
std::vector<Provider> findLocalServers();

} // namespace assay
