#include "storage/rollup_segments.h"

#include <algorithm>
#include <unordered_map>

#include "storage/database.h"

namespace assay {

namespace {

constexpr std::string_view variablePrefix = "var:";
constexpr std::size_t longestValue = 200; ///< bytes; longer ones are texts, not types of questions

/// `$.vars."NAME"` for any name.
std::string jsonPath(const char *object, const std::string &name)
{
    std::string path = std::string("$.") + object + ".\"";
    for (const char c : name)
        path += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return path + '"';
}

} // namespace

Result<RollupSegments> RollupSegments::of(Database &database, const RollupDimension &dimension, std::int64_t run,
                                          const std::optional<std::set<std::int64_t>> &days)
{
    RollupSegments segments;
    segments.m_isWhole = dimension.empty();
    if (segments.m_isWhole)
        return segments;
    const bool isVariable = dimension.starts_with(variablePrefix);
    const Status read = segments.readEntries(
        database, run,
        isVariable ? "SELECT id, COALESCE(content ->> ?2, content ->> ?3) AS value FROM case_row "
                     "WHERE id IN (SELECT case_row FROM result WHERE run = ?1) AND value IS NOT NULL ORDER BY id"
                   : "SELECT case_row, tag FROM case_tag WHERE case_row IN (SELECT case_row FROM result WHERE run = ?1) ORDER BY case_row, tag",
        isVariable ? dimension.substr(variablePrefix.size()) : std::string());
    if (!read)
        return fail(read.error());
    if (segments.m_names.size() > mostSegmentsOfDay + 1) {
        if (auto chosen = segments.chooseLargest(database, run, days); !chosen)
            return fail(chosen.error());
    }
    return segments;
}

Status RollupSegments::readEntries(Database &database, std::int64_t run, const std::string &sql, const std::string &variable)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    select->bind(1, run);
    if (!variable.empty())
        select->bind(2, std::string_view(jsonPath("vars", variable))).bind(3, std::string_view(jsonPath("json", variable)));
    std::unordered_map<std::string, int> known;
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status{} : Status(fail(row.error()));
        const std::string value(select->text(1));
        int segment = 0;
        if (value.size() <= longestValue && !value.empty()) {
            const auto found = known.find(value);
            if (found != known.end()) {
                segment = found->second;
            } else if (m_names.size() <= mostSegments) {
                segment = static_cast<int>(m_names.size());
                known.emplace(value, segment);
                m_names.push_back(value);
            }
        }
        m_entries.push_back({select->integer(0), segment});
    }
}

Status RollupSegments::chooseLargest(Database &database, std::int64_t run, const std::optional<std::set<std::int64_t>> &days)
{
    auto select = database.prepare("SELECT case_row, at_us FROM result WHERE run = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, run);
    std::map<std::int64_t, std::unordered_map<int, std::int64_t>> counts;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const std::int64_t day = dayOf(select->integer(1));
        if (days && !days->contains(day))
            continue;
        for (auto at = firstOf(select->integer(0)); at != m_entries.end() && at->caseRow == select->integer(0); ++at)
            ++counts[day][at->segment];
    }
    for (auto &[day, ofDay] : counts) {
        ofDay.erase(0);
        std::vector<std::pair<int, std::int64_t>> order(ofDay.begin(), ofDay.end());
        std::sort(order.begin(), order.end(), [this](const auto &a, const auto &b) {
            return a.second != b.second ? a.second > b.second : name(a.first) < name(b.first);
        });
        order.resize(std::min(order.size(), mostSegmentsOfDay));
        for (const auto &[segment, n] : order)
            m_largest[day].insert(segment);
    }
    return {};
}

std::vector<RollupSegments::Entry>::const_iterator RollupSegments::firstOf(std::int64_t caseRow) const
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), caseRow, [](const Entry &entry, std::int64_t row) { return entry.caseRow < row; });
}

int RollupSegments::shown(int segment, std::int64_t day) const
{
    if (m_largest.empty())
        return segment;
    const auto ofDay = m_largest.find(day);
    return ofDay != m_largest.end() && ofDay->second.contains(segment) ? segment : 0;
}

} // namespace assay
