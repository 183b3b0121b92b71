#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/error.h"
#include "storage/filter.h"

namespace assay {

class Database;
class ResultColumns;
class Statement;

using SqlValue = std::variant<std::int64_t, double, std::string>;

/// A condition on `result AS r` with one `?` for each value, in order. No text of the filter stands in it.
struct FilterSql
{
    std::string condition = "1";
    std::vector<SqlValue> values;
};

/// How the rows that a filter takes are found. Both take the same.
enum class FilterUse {
    InOrder, ///< row by row, in an order: the first come soon
    Scan,    ///< all rows, in any order: what is asked of scores is looked up beforehand, which takes a while and then half the time
};

/// Compiles a filter. A null matches no comparison, and NOT of it doesn't either; a set (tags, the texts of an input) is never
/// null. Texts that the search index does not hold yet are scanned. BadInput for a scorer that no run has.
Result<FilterSql> compileFilter(Database &database, const ResultColumns &columns, const Filter &filter, FilterUse use = FilterUse::InOrder);

/// Binds the values from position @p at on; gives the next free position.
int bindValues(Statement &statement, int at, const std::vector<SqlValue> &values);

} // namespace assay
