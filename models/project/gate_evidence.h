#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/clock.h"
#include "base/error.h"
#include "evaluation/column_cases.h"
#include "governance/gate_check.h"
#include "project/run_column_names.h"
#include "storage/result_columns.h"

namespace assay {

class Database;

/// Finds what conditions are judged on: runs, baselines, and their values. Columns are read once.
class GateEvidence
{
public:
    static Result<GateEvidence> open(Database &database);

    /// Which results are looked for; newest first.
    struct Wanted
    {
        std::string prompt;
        VersionHash version;
        std::string model;
        std::optional<DatasetId> dataset;            ///< any version of it
        std::optional<DatasetHash> datasetVersion;
        std::optional<TimeUs> notBefore;
        std::optional<std::pair<std::int64_t, int>> but{}; ///< not this run and column
    };
    Result<std::optional<NamedColumn>> newest(const Wanted &wanted);

    /// What the condition measures of @p candidate, beside @p baseline where there is one. ERROR as a finding, in words, when it cannot be measured.
    Result<tl::expected<GateMeasure, QString>> measure(const GateCondition &condition, const NamedColumn &candidate, const std::optional<NamedColumn> &baseline);

private:
    explicit GateEvidence(Database &database, ResultColumns columns, std::vector<RunInfo> runs)
        : m_database(&database), m_columns(std::move(columns)), m_runs(std::move(runs)) {}
    Result<std::shared_ptr<const ColumnCases>> casesOf(const NamedColumn &column);

    Database *m_database;
    ResultColumns m_columns;
    std::vector<RunInfo> m_runs; ///< newest last
    std::map<std::pair<std::int64_t, int>, std::shared_ptr<const ColumnCases>> m_cases;
};

} // namespace assay
