#include "storage/result_columns.h"

#include <algorithm>
#include <set>

#include "storage/labels.h"
#include "storage/rows.h"

namespace assay {

namespace {

Result<std::vector<ResultRun>> readRuns(Database &database)
{
    auto select = database.prepare("SELECT k.id, r.uuid, r.name FROM run r JOIN run_key k ON k.uuid = r.uuid ORDER BY r.place");
    if (!select)
        return fail(select.error());
    return collect<ResultRun>(*select, [](const Statement &row) {
        return ResultRun{row.integer(0), idAt<RunId>(row, 1), std::string(row.text(2)), {}, {}};
    });
}

/// Of a column that ran a draft, the first version with the same content is its version.
Result<std::vector<ResultColumn>> readColumns(Database &database, const ResultRun &run)
{
    auto select = database.cached(
        "SELECT c.number, COALESCE(p.name, c.prompt_name), v.number, v.hash, c.content, c.model FROM run_column c "
        "LEFT JOIN prompt p ON p.id = c.prompt LEFT JOIN prompt_version v ON v.prompt = c.prompt AND v.number = "
        "(SELECT MIN(f.number) FROM prompt_version f WHERE f.prompt = c.prompt AND f.content = c.content "
        "AND (c.version IS NULL OR f.hash = c.version)) WHERE c.run = ?1 ORDER BY c.number");
    if (!select)
        return fail(select.error());
    (*select)->bindBlob(1, run.id.uuid.raw());
    return collect<ResultColumn>(**select, [&](const Statement &row) {
        ResultColumn column;
        column.run = run.key;
        column.number = static_cast<int>(row.integer(0));
        column.prompt = row.text(1);
        if (const auto number = row.optionalInteger(2))
            column.versionNumber = static_cast<int>(*number);
        if (const auto hash = row.hash(3))
            column.version = VersionHash{*hash};
        column.content = hashAt<ContentHash>(row, 4);
        column.model = row.text(5);
        return column;
    });
}

Result<std::vector<std::string>> readScorers(Database &database, const ResultRun &run)
{
    auto select = database.cached("SELECT key FROM run_scorer WHERE run = ?1 ORDER BY number");
    if (!select)
        return fail(select.error());
    (*select)->bindBlob(1, run.id.uuid.raw());
    return collect<std::string>(**select, [](const Statement &row) { return std::string(row.text(0)); });
}

} // namespace

Result<ResultColumns> ResultColumns::load(Database &database)
{
    auto runs = readRuns(database);
    if (!runs)
        return fail(runs.error());
    ResultColumns all;
    all.m_runs = std::move(*runs);
    for (std::size_t i = 0; i < all.m_runs.size(); ++i) {
        ResultRun &run = all.m_runs[i];
        auto columns = readColumns(database, run);
        auto scorers = readScorers(database, run);
        if (!columns || !scorers)
            return fail(columns ? scorers.error() : columns.error());
        run.columns = std::move(*columns);
        run.scorers = std::move(*scorers);
        all.m_byKey[run.key] = i;
    }
    auto questions = questionNames(database);
    if (!questions)
        return fail(questions.error());
    all.m_questions = std::move(*questions);
    auto hidden = database.prepare("SELECT id FROM run_key WHERE uuid NOT IN (SELECT uuid FROM run)");
    auto keys = hidden ? collect<std::int64_t>(*hidden, [](const Statement &row) { return row.integer(0); }) : Result<std::vector<std::int64_t>>(fail(hidden.error()));
    if (!keys)
        return fail(keys.error());
    all.m_hidden = std::move(*keys);
    return all;
}

bool ResultColumns::knowsQuestion(const std::string &name) const
{
    return std::binary_search(m_questions.begin(), m_questions.end(), name);
}

const ResultRun *ResultColumns::run(std::int64_t key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : &m_runs[found->second];
}

const ResultColumn *ResultColumns::column(std::int64_t runKey, int number) const
{
    const ResultRun *of = run(runKey);
    if (!of || number < 0 || static_cast<std::size_t>(number) >= of->columns.size())
        return nullptr;
    const ResultColumn &column = of->columns[static_cast<std::size_t>(number)];
    return column.number == number ? &column : nullptr; // a damaged file may have gaps
}

std::vector<std::string> ResultColumns::scorers() const
{
    std::set<std::string> keys;
    for (const ResultRun &run : m_runs)
        keys.insert(run.scorers.begin(), run.scorers.end());
    return {keys.begin(), keys.end()};
}

} // namespace assay
