#include "storage/case_variables.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <sqlite3.h>

#include "base/translate.h"
#include "domain/dataset.h"
#include "storage/database.h"
#include "storage/rows.h"

namespace assay {

namespace {

constexpr int runsLookedAt = 50;
constexpr int casesLookedAt = 20; ///< of each run
constexpr std::int64_t mostDenseCases = 1 << 25;
constexpr std::int64_t casesBetweenLooks = 4096;
constexpr int longestSortedText = 200;

/// SQLite's paths cannot name such a member; reading the whole object can.
bool isPlainName(const std::string &name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
}

/// An expression for the value of ?1 (a name or its path, as plainName says) in `c.content`; null when the case does not have it.
std::string valueExpression(bool isPlain)
{
    return isPlain ? "COALESCE(json_extract(c.content, '$.vars.\"' || ?1 || '\"'), json_extract(c.content, '$.json.\"' || ?1 || '\"'))"
                   : "COALESCE((SELECT value FROM json_each(c.content, '$.vars') WHERE key = ?1), (SELECT value FROM json_each(c.content, '$.json') WHERE key = ?1))";
}

/// What a value sorts by, and how many were seen: SQLite tells nothing while it sorts.
struct SortValues
{
    std::int64_t seen = 0;
    std::int64_t all = 0;
    const std::function<bool(std::int64_t, std::int64_t)> *goesOn = nullptr;

    static void give(sqlite3_context *context, int, sqlite3_value **values)
    {
        auto &self = *static_cast<SortValues *>(sqlite3_user_data(context));
        if (self.seen++ % casesBetweenLooks == 0 && *self.goesOn && !(*self.goesOn)(self.seen - 1, self.all)) {
            sqlite3_result_error_code(context, SQLITE_INTERRUPT);
            return;
        }
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
        if (!text)
            return;
        const char *end = text + sqlite3_value_bytes(values[0]);
        double number = 0;
        const auto [stopped, problem] = std::from_chars(text, end, number);
        if (problem == std::errc() && stopped == end && number - number == 0)
            sqlite3_result_double(context, number);
        else
            sqlite3_result_value(context, values[0]);
    }
};

/// A function of one connection for as long as it is needed.
class SortFunction
{
public:
    SortFunction(Database &database, SortValues &values) : m_handle(database.handle())
    {
        m_isThere = sqlite3_create_function(m_handle, "assay_sort_value", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &values, SortValues::give, nullptr, nullptr) == SQLITE_OK;
    }
    ~SortFunction() { sqlite3_create_function(m_handle, "assay_sort_value", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr); }
    SortFunction(const SortFunction &) = delete;
    SortFunction &operator=(const SortFunction &) = delete;
    bool isThere() const { return m_isThere; }

private:
    sqlite3 *m_handle;
    bool m_isThere = false;
};

Result<std::int64_t> oneNumber(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    return row ? Result<std::int64_t>(select->integer(0)) : fail(row.error());
}

Status addNames(Database &database, std::int64_t run, std::set<std::string> &names)
{
    auto select = database.cached("SELECT DISTINCT j.key FROM (SELECT DISTINCT case_row FROM result WHERE run = ?1 AND position < ?2) r "
                                  "JOIN case_row c ON c.id = r.case_row, "
                                  "(SELECT '$.vars' AS part UNION ALL SELECT '$.json') p, json_each(c.content, p.part) j");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, run).bind(2, casesLookedAt);
    const auto found = collect<std::string>(**select, [](const Statement &row) { return std::string(row.text(0)); });
    if (!found)
        return fail(found.error());
    names.insert(found->begin(), found->end());
    return {};
}

} // namespace

Result<std::int64_t> lastCaseRow(Database &database)
{
    return oneNumber(database, "SELECT COALESCE(MAX(id), 0) FROM case_row");
}

Result<std::vector<std::string>> variableNames(Database &database, const ResultColumns &columns)
{
    std::set<std::string> names;
    int looked = 0;
    for (auto run = columns.runs().rbegin(); run != columns.runs().rend() && looked < runsLookedAt; ++run, ++looked) {
        if (auto added = addNames(database, run->key, names); !added)
            return fail(added.error());
    }
    return std::vector<std::string>(names.begin(), names.end());
}

Result<std::map<std::string, std::string>> caseVariables(Database &database, std::int64_t resultKey, const std::vector<std::string> &names)
{
    std::map<std::string, std::string> values;
    for (const std::string &name : names) {
        auto select = database.cached("SELECT " + valueExpression(isPlainName(name))
                                      + " FROM result r JOIN case_row c ON c.id = r.case_row WHERE r.id = ?2");
        if (!select)
            return fail(select.error());
        const auto row = (*select)->bind(1, std::string_view(name)).bind(2, resultKey).step();
        if (!row)
            return fail(row.error());
        if (*row && !(*select)->isNull(0))
            values[name] = (*select)->text(0);
        (*select)->reset();
    }
    return values;
}

Result<VariableRanks> VariableRanks::read(Database &database, const std::string &name, const std::function<bool(std::int64_t, std::int64_t)> &goesOn)
{
    const auto last = lastCaseRow(database);
    const auto all = last ? oneNumber(database, "SELECT COUNT(*) FROM case_row") : last;
    if (!all)
        return fail(all.error());
    SortValues values{0, *all, &goesOn};
    const SortFunction function(database, values);
    if (!function.isThere())
        return fail(database.lastError());
    auto select = database.prepare("SELECT c.id, assay_sort_value(substr(" + valueExpression(isPlainName(name)) + ", 1, " + std::to_string(longestSortedText)
                                   + ")) AS v FROM case_row c ORDER BY v, c.id");
    if (!select)
        return fail(select.error());
    select->bind(1, std::string_view(name));
    VariableRanks ranks;
    ranks.m_lastCase = *last;
    std::optional<std::string> before;
    std::int32_t rank = unknown;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return row.error().code == ErrorCode::Interrupted ? fail(ErrorCode::Interrupted, translate("Results", "The reading was cancelled")) : fail(row.error());
        if (!*row)
            return ranks;
        if (select->isNull(1))
            continue;
        // Numbers become text the same way each time, so equal ones are equal.
        if (const std::string_view value = select->text(1); !before || *before != value) {
            before = value;
            ++rank;
        }
        ranks.set(select->integer(0), rank);
    }
}

void VariableRanks::set(std::int64_t caseRow, std::int32_t rank)
{
    if (caseRow < 0 || caseRow >= mostDenseCases) {
        m_others[caseRow] = rank;
        return;
    }
    const auto at = static_cast<std::size_t>(caseRow);
    if (at >= m_dense.size())
        m_dense.resize(std::max(at + 1, 2 * m_dense.size()), unknown);
    m_dense[at] = rank;
}

std::int32_t VariableRanks::of(std::int64_t caseRow) const
{
    if (caseRow >= 0 && static_cast<std::size_t>(caseRow) < m_dense.size())
        return m_dense[static_cast<std::size_t>(caseRow)];
    const auto found = m_others.find(caseRow);
    return found == m_others.end() ? unknown : found->second;
}

} // namespace assay
