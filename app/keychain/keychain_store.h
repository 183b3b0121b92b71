#pragma once

#include "providers/keys.h"

namespace assay {

/// Reads and writes keys in the operating system's keychain. Each call runs on a thread of its own with an event loop there, so that it
/// may be used with or without one. A keychain that is not there reads as holding nothing.
class KeychainStore final : public KeyStore
{
public:
    Result<std::optional<std::string>> read(const std::string &account) override;
    Status write(const std::string &account, const std::string &key) override;
    Status remove(const std::string &account) override;
};

} // namespace assay
