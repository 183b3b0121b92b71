#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/price_table.h"
#include "domain/run.h"
#include "interop/traces/trace_span.h"
#include "storage/prompts.h"

namespace assay {

class Database;
class WriteContext;

/// The columns of a run of traces as they come up: one for each prompt version and model that answered. Which prompt of the project is meant is
/// decided by its name, which version by `assay.prompt.sha256` alone: the numbers of other tools are not ours.
class TraceColumns
{
public:
    static constexpr std::size_t most = 1000;

    /// @p unnamed: the prompt of spans that name none.
    static Result<TraceColumns> of(Database &database, std::string unnamed);

    /// Number of the column of @p span; BadInput when there would be more than `most`.
    Result<int> columnOf(const TraceSpan &span);
    /// What the tokens cost at the prices of the project's model of that id, else at those that the program knows of the vendor itself.
    std::optional<Money> costOf(const TraceSpan &span);

    /// The columns, after the prompts that the project does not have were made and told in @p made.
    Result<std::vector<RunColumn>> finish(WriteContext &context, std::vector<std::string> &made);
    /// What the prompts would be called that finish() would make.
    std::vector<std::string> missingPrompts() const;

private:
    struct Known
    {
        PromptInfo info;
        std::vector<VersionInfo> versions;
    };
    std::string promptNameOf(const TraceSpan &span) const;
    const VersionInfo *versionOf(const Known *prompt, const std::string &hash) const;
    Prices pricesOf(const TraceSpan &span) const;

    std::string m_unnamed;
    std::map<std::string, Known> m_prompts;
    std::vector<Model> m_models;
    std::vector<PriceEntry> m_prices;
    std::vector<RunColumn> m_columns; ///< prompts without an id are not in the project
    std::map<std::string, int> m_numbers;
    std::map<std::string, Prices> m_pricesOf;
};

} // namespace assay
