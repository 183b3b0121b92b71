#include "project/version_changes.h"

#include <algorithm>
#include <map>
#include <memory>

#include "project/compare_runs.h"
#include "storage/result_columns.h"

namespace assay {

namespace {

/// The columns that hold results of one prompt, newest run first, and what they hold, read once.
class MeasuredColumns
{
public:
    static Result<MeasuredColumns> read(Database &database, const std::string &prompt)
    {
        const auto names = ResultColumns::load(database);
        const auto runs = names ? listRuns(database) : Result<std::vector<RunInfo>>(fail(names.error()));
        if (!runs)
            return fail(runs.error());
        MeasuredColumns all(database);
        for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
            const ResultRun *of = names->run(run->key);
            const bool holdsIt = of && std::any_of(of->columns.begin(), of->columns.end(), [&](const ResultColumn &each) { return each.prompt == prompt && each.version; });
            if (!holdsIt || run->isImported())
                continue;
            auto columns = columnsOf(database, *run);
            if (!columns)
                return fail(columns.error());
            for (NamedColumn &column : *columns) {
                if (column.prompt == prompt && column.versionHash)
                    all.m_columns.push_back(std::move(column));
            }
        }
        return all;
    }

    struct Pair
    {
        const NamedColumn *parent = nullptr;
        const NamedColumn *version = nullptr;
    };
    /// The newest results of both that can be compared; of one run before any of two.
    std::optional<Pair> newest(VersionHash parent, VersionHash version) const
    {
        std::optional<Pair> found;
        for (const NamedColumn &b : m_columns) {
            if (*b.versionHash != version)
                continue;
            for (const NamedColumn &a : m_columns) {
                if (*a.versionHash != parent || a.model != b.model || a.spec.datasetVersion != b.spec.datasetVersion)
                    continue;
                if (a.run.key == b.run.key)
                    return Pair{&a, &b};
                if (!found)
                    found = Pair{&a, &b};
            }
        }
        return found;
    }

    Result<std::shared_ptr<const ColumnCases>> cases(const NamedColumn &column)
    {
        auto &kept = m_cases[{column.run.key, column.number}];
        if (!kept) {
            auto read = readColumnCases(*m_database, column);
            if (!read)
                return fail(read.error());
            kept = std::make_shared<const ColumnCases>(std::move(*read));
        }
        return kept;
    }

private:
    explicit MeasuredColumns(Database &database) : m_database(&database) {}

    Database *m_database;
    std::vector<NamedColumn> m_columns;
    std::map<std::pair<std::int64_t, int>, std::shared_ptr<const ColumnCases>> m_cases;
};

} // namespace

Result<std::vector<VersionChange>> measuredChanges(Database &database, const PromptInfo &prompt, const std::vector<VersionInfo> &versions)
{
    auto columns = MeasuredColumns::read(database, prompt.name);
    if (!columns)
        return fail(columns.error());
    std::vector<VersionChange> changes;
    for (const VersionInfo &version : versions) {
        const auto pair = version.parents.empty() ? std::nullopt : columns->newest(version.parents.front(), version.hash);
        if (!pair)
            continue;
        const auto a = columns->cases(*pair->parent);
        const auto b = a ? columns->cases(*pair->version) : a;
        if (!b)
            return fail(b.error());
        RunComparison compared = compareColumns(pairCases(**a, **b), {}, {});
        if (compared.pass.found)
            changes.push_back({version.hash, version.parents.front(), *pair->parent, *pair->version, std::move(compared.pass), std::move(compared.cost)});
    }
    return changes;
}

} // namespace assay
