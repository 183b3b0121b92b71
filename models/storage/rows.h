#pragma once

#include <functional>
#include <vector>

#include "base/ids.h"
#include "storage/database.h"

namespace assay {

/// Runs a bound statement and collects what @p read makes of each row.
template <typename T, typename Read>
Result<std::vector<T>> collect(Statement &statement, Read read)
{
    std::vector<T> rows;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows.push_back(read(statement));
    }
}

/// Runs @p read, which returns a Result, as of one moment: what is written meanwhile is not seen, so that its questions fit together.
/// Not inside a transaction.
template <typename Read>
auto asOfOneMoment(Database &database, Read read) -> decltype(read())
{
    if (auto begun = database.exec("BEGIN"); !begun)
        return fail(begun.error());
    auto found = read();
    if (auto ended = database.exec("COMMIT"); !ended && found)
        return fail(ended.error());
    return found;
}

/// The 16- or 32-byte id in a column; all zero when it is missing or damaged, which no real one is.
template <typename IdType>
IdType idAt(const Statement &statement, int column)
{
    return IdType{Uuid::fromRaw(statement.blob(column)).value_or(Uuid{})};
}
template <typename HashType>
HashType hashAt(const Statement &statement, int column)
{
    return HashType{statement.hash(column).value_or(Hash{})};
}

} // namespace assay
