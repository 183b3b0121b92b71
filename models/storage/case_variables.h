#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "storage/result_columns.h"

namespace assay {

/// The names of the variables that cases of results have, sorted: of the first cases of each run, since all cases of a dataset usually
/// have the same.
Result<std::vector<std::string>> variableNames(Database &database, const ResultColumns &columns);

/// Some variables of the case of a result, by name; those it does not have are left out. A value that is no text stands as its JSON.
Result<std::map<std::string, std::string>> caseVariables(Database &database, std::int64_t resultKey, const std::vector<std::string> &names);

/// The last row of `case_row`; 0 = there is none.
Result<std::int64_t> lastCaseRow(Database &database);

/// How cases sort by one of their variables: numbers by value, then texts by their first 200 characters. Variables stand inside
/// the texts of cases, so the first sort by one reads every case; this is what it finds, 4 bytes a case.
class VariableRanks
{
public:
    static constexpr std::int32_t unknown = -1; ///< the case does not have it

    /// @p goesOn is told now and then how many cases of how many were read; false cancels (Interrupted).
    static Result<VariableRanks> read(Database &database, const std::string &name, const std::function<bool(std::int64_t, std::int64_t)> &goesOn = {});

    /// Equal values have equal ranks; a case that came after the reading is unknown.
    std::int32_t of(std::int64_t caseRow) const;
    /// The last row of `case_row` that was there when it was read; 0 = there was none.
    std::int64_t lastCase() const { return m_lastCase; }

private:
    void set(std::int64_t caseRow, std::int32_t rank);

    std::int64_t m_lastCase = 0;
    std::vector<std::int32_t> m_dense;
    std::map<std::int64_t, std::int32_t> m_others;
};

} // namespace assay
