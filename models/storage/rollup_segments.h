#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "storage/rollup.h"

namespace assay {

class Database;

/// Which segments a case belongs to, in one dimension. Read once for a run.
class RollupSegments
{
public:
    static Result<RollupSegments> of(Database &database, const RollupDimension &dimension, std::int64_t run,
                                     const std::optional<std::set<std::int64_t>> &days);

    /// Calls @p take with the number of each segment of the case on this day; 0 = left over.
    template <typename Take>
    void each(std::int64_t caseRow, std::int64_t day, Take take) const
    {
        if (m_isWhole)
            return take(0);
        bool left = false;
        for (auto at = firstOf(caseRow); at != m_entries.end() && at->caseRow == caseRow; ++at) {
            const int segment = shown(at->segment, day);
            if (segment != 0)
                take(segment);
            else
                left = true;
        }
        if (left)
            take(0);
    }
    const std::string &name(int segment) const { return m_names[static_cast<std::size_t>(segment)]; }

private:
    struct Entry
    {
        std::int64_t caseRow = 0;
        int segment = 0;
    };
    Status readEntries(Database &database, std::int64_t run, const std::string &sql, const std::string &variable);
    Status chooseLargest(Database &database, std::int64_t run, const std::optional<std::set<std::int64_t>> &days);
    std::vector<Entry>::const_iterator firstOf(std::int64_t caseRow) const;
    int shown(int segment, std::int64_t day) const;

    bool m_isWhole = false;
    std::vector<std::string> m_names{std::string()};
    std::vector<Entry> m_entries; ///< by case
    std::map<std::int64_t, std::set<int>> m_largest; ///< by day, where not all stand for themselves
};

} // namespace assay
