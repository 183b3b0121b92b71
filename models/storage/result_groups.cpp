#include "storage/result_groups.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "storage/rows.h"

namespace assay {

namespace {

constexpr std::int64_t unknownCost = -1;
constexpr std::int64_t fromCache = -2;

/// What grouping needs of a result.
struct GroupedRow
{
    std::int64_t caseRow = 0;
    double score = 0;
    std::int64_t cost = unknownCost; ///< in nano-dollars
    std::int32_t group = 0;  ///< by version
    std::int8_t pass = -1;   ///< -1 = no verdict
    bool isScored = false;

    void addTo(ResultGroup &to) const
    {
        ++to.results;
        if (cost != fromCache)
            to.cost.add(cost == unknownCost ? std::nullopt : std::optional(Money{cost}));
    }
    /// Each answer is one value.
    void addValuesTo(ResultGroup &to) const
    {
        addTo(to);
        if (pass >= 0)
            to.passes.push_back(pass);
        if (isScored)
            to.scores.push_back(score);
    }
};

using GroupedRows = std::vector<GroupedRow>;

/// A version is what it is called: a prompt's draft that was never committed is one by its content.
using VersionKey = std::tuple<std::string, int, std::string>;

struct GroupVersions
{
    std::map<std::pair<std::int64_t, int>, std::int32_t> groups; ///< by run and column number
    std::vector<const ResultColumn *> columns;                   ///< of each group, in their order
};

GroupVersions versionsOf(const ResultColumns &columns)
{
    const auto keyOf = [](const ResultColumn &column) {
        return VersionKey{column.prompt, column.versionNumber.value_or(0), column.versionNumber ? std::string() : column.content.hex()};
    };
    std::map<VersionKey, const ResultColumn *> known;
    for (const ResultRun &run : columns.runs()) {
        for (const ResultColumn &column : run.columns)
            known.try_emplace(keyOf(column), &column);
    }
    GroupVersions versions;
    std::map<VersionKey, std::int32_t> places;
    for (const auto &[key, column] : known) {
        places[key] = static_cast<std::int32_t>(versions.columns.size());
        versions.columns.push_back(column);
    }
    for (const ResultRun &run : columns.runs()) {
        for (const ResultColumn &column : run.columns)
            versions.groups[{run.key, column.number}] = places.at(keyOf(column));
    }
    return versions;
}

Result<GroupedRows> readRows(Database &database, const ResultColumns &columns, const ResultQuery &query, const GroupVersions &versions)
{
    auto select = selectResults(database, columns, query, "r.case_row, r.run, r.column_number, r.pass, r.score, r.cost, r.from_cache", {}, FilterUse::Scan);
    if (!select)
        return fail(select.error());
    return collect<GroupedRow>(*select, [&](const Statement &row) {
        const auto version = versions.groups.find({row.integer(1), static_cast<int>(row.integer(2))});
        const auto pass = row.optionalInteger(3);
        const auto score = row.optionalReal(4);
        const std::int64_t cost = row.integer(6) != 0 ? fromCache : row.optionalInteger(5).value_or(unknownCost);
        return GroupedRow{row.integer(0), score.value_or(0), cost, version == versions.groups.end() ? -1 : version->second,
                          static_cast<std::int8_t>(pass ? *pass != 0 : -1), score.has_value()};
    });
}

/// Means over the answers of one case.
struct CaseMean
{
    double passes = 0, scores = 0;
    int judged = 0, scored = 0;

    void add(const GroupedRow &row)
    {
        if (row.pass >= 0) {
            passes += row.pass;
            ++judged;
        }
        if (row.isScored) {
            scores += row.score;
            ++scored;
        }
    }
    void addTo(ResultGroup &group) const
    {
        if (judged > 0)
            group.passes.push_back(passes / judged);
        if (scored > 0)
            group.scores.push_back(scores / scored);
    }
};

void eachVersion(GroupedRows rows, const GroupVersions &versions, const std::function<bool(const ResultGroup &)> &take)
{
    std::sort(rows.begin(), rows.end(), [](const GroupedRow &a, const GroupedRow &b) { return std::tie(a.group, a.caseRow) < std::tie(b.group, b.caseRow); });
    for (auto row = rows.begin(); row != rows.end();) {
        const std::int32_t number = row->group;
        ResultGroup group;
        while (row != rows.end() && row->group == number) {
            CaseMean mean;
            for (const std::int64_t caseRow = row->caseRow; row != rows.end() && row->group == number && row->caseRow == caseRow; ++row) {
                mean.add(*row);
                row->addTo(group);
            }
            mean.addTo(group);
        }
        if (number < 0)
            continue; // of a run that began after the columns were read
        group.version = versions.columns[static_cast<std::size_t>(number)];
        group.name = group.version->prompt;
        if (!take(group))
            return;
    }
}

bool byCase(const GroupedRow &a, const GroupedRow &b)
{
    return a.caseRow < b.caseRow;
}

GroupedRow rowOfCase(std::int64_t caseRow)
{
    GroupedRow row;
    row.caseRow = caseRow;
    return row;
}

ResultGroup namedGroup(std::string name)
{
    ResultGroup group;
    group.name = std::move(name);
    return group;
}

/// Ids come from their index, in its order; what they are of is found among the rows.
Status eachCase(Database &database, GroupedRows rows, const std::function<bool(const ResultGroup &)> &take)
{
    std::sort(rows.begin(), rows.end(), byCase);
    auto select = database.prepare("SELECT case_id, id FROM case_row INDEXED BY case_row_case ORDER BY case_id, id");
    if (!select)
        return fail(select.error());
    ResultGroup group;
    for (;;) {
        const auto there = select->step();
        if (!there)
            return fail(there.error());
        const bool isNext = !*there || select->text(0) != group.name;
        if (isNext && group.results > 0 && !take(group))
            return {};
        if (!*there)
            return {};
        if (isNext)
            group = namedGroup(std::string(select->text(0)));
        const auto found = std::equal_range(rows.begin(), rows.end(), rowOfCase(select->integer(1)), byCase);
        std::for_each(found.first, found.second, [&](const GroupedRow &row) { row.addValuesTo(group); });
    }
}

/// Cases are read one by one for their trace, in the order in which they are stored.
Status eachQuery(Database &database, GroupedRows rows, const std::function<bool(const ResultGroup &)> &take)
{
    std::sort(rows.begin(), rows.end(), byCase);
    auto select = database.prepare("SELECT case_id, json_extract(content, '$.vars.trace') FROM case_row WHERE id = ?1");
    if (!select)
        return fail(select.error());
    std::map<std::string, ResultGroup> queries;
    for (auto row = rows.begin(); row != rows.end();) {
        const std::int64_t caseRow = row->caseRow;
        const auto end = std::find_if(row, rows.end(), [&](const GroupedRow &each) { return each.caseRow != caseRow; });
        const auto there = select->bind(1, caseRow).step();
        if (!there)
            return fail(there.error());
        if (const auto trace = *there ? select->optionalText(1) : std::nullopt) {
            ResultGroup &group = queries.try_emplace(*trace, namedGroup(*trace)).first->second;
            std::for_each(row, end, [&](const GroupedRow &each) { each.addValuesTo(group); });
            if (group.cases.size() < mostCasesNamed)
                group.cases.emplace_back(select->text(0));
        }
        select->reset();
        row = end;
    }
    for (const auto &[trace, group] : queries) {
        if (!take(group))
            break;
    }
    return {};
}

} // namespace

Status eachResultGroup(Database &database, const ResultColumns &columns, const ResultQuery &query, GroupBy by,
                       const std::function<bool(const ResultGroup &)> &take)
{
    const GroupVersions versions = versionsOf(columns);
    auto rows = readRows(database, columns, query, versions);
    if (!rows)
        return fail(rows.error());
    if (by == GroupBy::Case)
        return eachCase(database, std::move(*rows), take);
    if (by == GroupBy::Query)
        return eachQuery(database, std::move(*rows), take);
    eachVersion(std::move(*rows), versions, take);
    return {};
}

} // namespace assay
