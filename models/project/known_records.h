#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/error.h"
#include "base/hash.h"

namespace assay {

class Database;

/// Which records of other tools' files the project holds, by the SHA-256 of each. Imports leave them as a list of the first 16 bytes of each, a blob that
/// their event names. In memory 8 bytes of each stand.
class KnownRecords
{
public:
    static Result<KnownRecords> of(Database &database);
    /// False when it was there, or was added before.
    bool add(const Hash &identity);
    /// What was added, sorted, as imports leave it.
    std::string added() const;

private:
    std::unordered_set<std::uint64_t> m_known;
    std::vector<std::string> m_added;
};

} // namespace assay
