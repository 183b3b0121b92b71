#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

class Database;

/// One column of one run, as it is called now: a prompt may have been renamed, a draft committed since.
struct ResultColumn
{
    std::int64_t run = 0; ///< number of the run in result rows
    int number = 0;
    std::string prompt;
    std::optional<int> versionNumber;   ///< N of vN; nothing for a draft that was never committed
    std::optional<VersionHash> version;
    ContentHash content;
    std::string model;

    std::string versionLabel() const { return versionNumber ? "v" + std::to_string(*versionNumber) : "draft"; }
};

struct ResultRun
{
    std::int64_t key = 0;
    RunId id;
    std::string name;
    std::vector<ResultColumn> columns;
    std::vector<std::string> scorers; ///< keys, by the number that score rows hold
};

/// What every filter, list and document on results needs of the runs: small beside the results themselves.
class ResultColumns
{
public:
    static Result<ResultColumns> load(Database &database);

    /// Oldest first.
    const std::vector<ResultRun> &runs() const { return m_runs; }
    const ResultRun *run(std::int64_t key) const;
    const ResultColumn *column(std::int64_t run, int number) const;
    /// The keys of all scorers, each once, sorted.
    std::vector<std::string> scorers() const;
    /// The names of all questions that queues ask, each once, sorted.
    const std::vector<std::string> &questions() const { return m_questions; }
    bool knowsQuestion(const std::string &name) const;
    /// Numbers of runs that are being imported: nothing shows their rows.
    const std::vector<std::int64_t> &hiddenRuns() const { return m_hidden; }

private:
    std::vector<ResultRun> m_runs;
    std::map<std::int64_t, std::size_t> m_byKey;
    std::vector<std::string> m_questions;
    std::vector<std::int64_t> m_hidden;
};

} // namespace assay
