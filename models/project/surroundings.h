#pragma once

#include "project/run_service.h"

namespace assay {

/// What this user's environment and configuration say: ASSAY_ALLOW_ENDPOINT, proxy and CA file from `network.json` in the
/// configuration folder. @p keychain is used unless ASSAY_KEYRING=off.
Surroundings userSurroundings(KeyStore *keychain);

/// How this user reaches the network, as `network.json` says; the defaults where it says nothing or cannot be read.
NetworkSettings userNetwork();
/// Where that stands.
QString userNetworkFile();
/// Keeps proxy, own certificates and whether plain http may leave this machine; what else stands in the file stays. BadInput when the
/// proxy is no address or the certificates cannot be read.
Status keepUserNetwork(const NetworkSettings &network);

} // namespace assay
