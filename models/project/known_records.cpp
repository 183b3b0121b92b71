#include "project/known_records.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "domain/event.h"
#include "storage/blobs.h"
#include "storage/database.h"

namespace assay {

namespace {

constexpr std::size_t recordBytes = 16;

std::uint64_t recordKey(std::string_view digest)
{
    std::uint64_t key = 0;
    std::memcpy(&key, digest.data(), sizeof key);
    return key;
}

} // namespace

Result<KnownRecords> KnownRecords::of(Database &database)
{
    KnownRecords known;
    auto select = database.prepare("SELECT body FROM event WHERE kind = 'import' AND body IS NOT NULL");
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return known;
        const std::string_view body = select->blob(0);
        const auto payload = parseJson(body.substr(std::min(saltSize, body.size())));
        const auto name = payload ? Hash::fromHex(stringAt(*payload, "records").value_or(std::string())) : std::nullopt;
        if (!name)
            continue;
        const auto list = readBlob(database, *name);
        if (!list)
            return fail(list.error());
        for (std::size_t at = 0; at + recordBytes <= list->size(); at += recordBytes)
            known.m_known.insert(recordKey(std::string_view(*list).substr(at)));
    }
}

bool KnownRecords::add(const Hash &identity)
{
    if (!m_known.insert(recordKey(identity.raw())).second)
        return false;
    m_added.emplace_back(identity.raw().substr(0, recordBytes));
    return true;
}

std::string KnownRecords::added() const
{
    std::vector<std::string> sorted = m_added;
    std::sort(sorted.begin(), sorted.end());
    std::string list;
    list.reserve(sorted.size() * recordBytes);
    for (const std::string &each : sorted)
        list += each;
    return list;
}

} // namespace assay
