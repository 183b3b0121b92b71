// Any bytes as a filter: read or refused with a column, and what was read compiles to SQL that SQLite accepts.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "storage/database.h"
#include "storage/filter.h"
#include "storage/results.h"
#include "storage/schema.h"

namespace {

std::unique_ptr<assay::Database> emptyProject()
{
    auto database = assay::Database::memory();
    if (!database || !assay::createSchema(**database, assay::currentSchema()))
        std::abort();
    return std::move(*database);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::unique_ptr<assay::Database> database = emptyProject();
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto filter = assay::parseFilter(text);
    if (!filter)
        return 0;
    const auto columns = assay::ResultColumns::load(*database);
    if (!columns || !assay::countResults(*database, *columns, {{}, *filter, {}, {}}))
        std::abort();
    return 0;
}
