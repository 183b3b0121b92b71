#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What a statement may touch; nothing = not looked at.
struct SqlAllowance
{
    std::optional<std::vector<std::string>> tables;  ///< "orders", or promptfoo's "select::null::orders", whose parts are patterns
    std::optional<std::vector<std::string>> columns; ///< "orders.total", or "select::orders::total"
};

struct SqlFinding
{
    bool isKnown = true;  ///< false: past the bounds, no verdict
    std::string problem;  ///< empty = nothing wrong
};

/// Whether @p sql is one or more statements of SQLite, found by preparing them against an empty database in memory; nothing is ever run,
/// and nothing but reading and changing rows is compiled. Tables and columns that do not exist are no problem of syntax. With an allowance
/// the statements must touch nothing else. At most 1 MB; common table expressions that would multiply past 20,000 are not looked at.
SqlFinding checkSql(std::string_view sql, const SqlAllowance &allowance);

/// The code blocks of Markdown that are marked as SQL or not at all; the whole text when there is none.
std::vector<std::string> sqlCandidates(std::string_view text);

} // namespace assay
