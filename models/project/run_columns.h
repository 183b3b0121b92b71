#pragma once

#include <map>
#include <memory>
#include <vector>

#include "evaluation/run/run_parts.h"
#include "prompts/render_prompt.h"

namespace assay {

class Database;

/// The one request that this content, rendered with this case, makes to this model: unstreamed, as a run's first repeat would send it.
Result<WireRequest> requestFor(Database &database, const PromptContent &content, const CaseContent &item, const Model &model, const Provider &provider);

/// DATA.md §4; @p body is the request's without streaming flags.
Hash cacheKeyOf(const Provider &provider, const Model &model, const std::string &body, int repeat);

/// Renders and writes the requests of a run's columns.
class ColumnCallBuilder final : public CallBuilder
{
public:
    /// Reads and compiles the content of every column; what is not kept yet stands in @p drafts.
    static Result<std::unique_ptr<ColumnCallBuilder>> make(Database &database, const RunSpec &spec, const std::map<ContentHash, PromptContent> &drafts = {});
    Result<PreparedCall> build(int column, const RunCase &runCase, int repeat) override;
    /// The request that @p messages make in @p column, whatever they are.
    Result<PreparedCall> request(int column, std::vector<Message> messages, int repeat) const;
    /// The messages of @p column, rendered with a case.
    Result<std::vector<Message>> messages(int column, const CaseContent &item) const;
    /// Definitions of the tools that @p column offers, JSON text; empty = none.
    const std::string &tools(int column) const;
    /// Most output tokens that the parameters of @p column allow, if they name a limit.
    std::optional<std::int64_t> maxOutput(int column) const;

private:
    struct Column
    {
        std::shared_ptr<const CompiledPrompt> prompt;
        std::map<std::string, std::string> parameters; ///< the version's, overridden by the model's
        Model model;
        Provider provider;
    };
    static ChatRequest requestOf(const Column &column);

    std::vector<Column> m_columns;
    bool m_stream = false;
};

} // namespace assay
