#pragma once

#include <map>
#include <mutex>

#include "providers/keys.h"

/// A keychain in memory, for tests. Safe between threads.
class MemoryKeychain final : public assay::KeyStore
{
public:
    std::map<std::string, std::string> keys; ///< by account

    assay::Result<std::optional<std::string>> read(const std::string &account) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = keys.find(account);
        return found == keys.end() ? std::optional<std::string>() : std::optional(found->second);
    }
    assay::Status write(const std::string &account, const std::string &key) override
    {
        const std::lock_guard lock(m_mutex);
        keys[account] = key;
        return {};
    }
    assay::Status remove(const std::string &account) override
    {
        const std::lock_guard lock(m_mutex);
        keys.erase(account);
        return {};
    }

private:
    std::mutex m_mutex;
};
