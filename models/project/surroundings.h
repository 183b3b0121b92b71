#pragma once

#include "project/run_service.h"

namespace assay {

/// What this user's environment and configuration say: ASSAY_ALLOW_ENDPOINT, proxy and CA file from `network.json` in the
/// configuration folder. @p keychain is used unless ASSAY_KEYRING=off.
Surroundings userSurroundings(KeyStore *keychain);

} // namespace assay
