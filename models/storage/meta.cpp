#include "storage/meta.h"

#include <charconv>

#include "storage/database.h"

namespace assay {

Result<std::optional<std::string>> metaText(Database &database, std::string_view key)
{
    auto select = database.prepare("SELECT value FROM meta WHERE key = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, key).step();
    if (!row)
        return fail(row.error());
    return *row ? select->optionalText(0) : std::nullopt;
}

Result<std::optional<std::int64_t>> metaInteger(Database &database, std::string_view key)
{
    return metaText(database, key).map([](const std::optional<std::string> &text) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc())
            return std::nullopt;
        return value;
    });
}

Status setMeta(Database &database, std::string_view key, std::string_view value)
{
    auto insert = database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
    if (!insert)
        return fail(insert.error());
    return insert->bind(1, key).bind(2, value).run();
}

} // namespace assay
