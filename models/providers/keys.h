#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "domain/catalog.h"

namespace assay {

/// Where keys are kept: the operating system's keychain, implemented beside the programs. Keys are never written elsewhere.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// Nothing when there is none under @p account.
    virtual Result<std::optional<std::string>> read(const std::string &account) = 0;
    virtual Status write(const std::string &account, const std::string &key) = 0;
    virtual Status remove(const std::string &account) = 0;
};

/// The account of a provider in the keychain: its base URL, so that a foreign project cannot name another's key.
std::string keyAccount(const Provider &provider);

/// Whether @p provider is the vendor itself (of OpenAI, Anthropic or Google), told by its host.
bool isVendorsOwnHost(const Provider &provider);

/// The usual environment variable for the vendor's own host, else nothing.
std::optional<std::string> usualVariable(const Provider &provider);

/// Reads environment variables; tests pass their own.
using Environment = std::function<std::optional<std::string>(const std::string &)>;
Environment systemEnvironment();

/// The key of @p provider by its source (DATA.md §4); empty for none. @p keychain may be null (`ASSAY_KEYRING=off`).
Result<std::string> findKey(const Provider &provider, KeyStore *keychain, const Environment &environment);

/// The source that a new provider gets: what was named, else the keychain when it holds a key, else the vendor's usual variable on
/// its own host, else none.
KeySource chooseKeySource(const Provider &provider, const std::optional<std::string> &variable, KeyStore *keychain,
                          const Environment &environment);

/// From here on a crash of this process leaves no copy of its memory on the disk: keys stand in it.
void leaveNoCoreDumps();

} // namespace assay
