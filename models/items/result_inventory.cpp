#include "items/result_inventory.h"

#include <algorithm>

#include "storage/case_variables.h"
#include "storage/results.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

constexpr std::size_t firstRows = 256;

} // namespace

Result<ResultInventory> readResultInventory(Database &database)
{
    auto columns = ResultColumns::load(database);
    auto names = columns ? readResultNames(database) : Result<ResultNames>(fail(columns.error()));
    const auto results = names ? countResults(database, *columns, {}) : Result<std::int64_t>(fail(names.error()));
    const auto variables = results ? variableNames(database, *columns) : fail(results.error());
    const auto lastCase = variables ? lastCaseRow(database) : fail(variables.error());
    if (!lastCase)
        return fail(lastCase.error());
    ResultInventory inventory{std::make_shared<const ResultColumns>(std::move(*columns)), std::move(*names), {}, *lastCase, *results};
    for (const std::string &variable : *variables)
        inventory.variables << QString::fromStdString(variable);
    return inventory;
}

Status readResultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::function<bool(ResultKeys)> &give)
{
    return asOfOneMoment(database, [&]() -> Status {
        std::size_t given = 0;
        if (!sortsInMemory(query)) { // the first few can be had without the others
            ResultQuery first = query;
            first.limit = static_cast<std::int64_t>(firstRows);
            const auto read = eachResultKey(database, columns, first, [&](ResultKeys keys) {
                given += keys.size();
                return give(std::move(keys));
            });
            if (!read || given < firstRows)
                return read;
        }
        return eachResultKey(database, columns, query, [&](ResultKeys keys) {
            const std::size_t known = std::min(given, keys.size());
            given -= known;
            keys.erase(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(known));
            return keys.empty() || give(std::move(keys));
        });
    });
}

} // namespace assay::items
