#pragma once

#include "evaluation/scorers/scorer.h"

namespace assay {

/// What a case, or a line of `assay-cli score`, gives to scorers beside the output. Keeps what a ScoreInput points to.
///
/// A case gives its reference, variables and documents. Variables of these names, if they are JSON of that shape, say more:
/// `references` (list of texts), `retrieved` (list of ids; else the ids of its documents), `relevant` (object: grade by id),
/// `transcript` (list of messages).
class ScoreMaterial
{
public:
    /// @p transcript, if a run made one, stands in place of the case's: messages as JSON.
    explicit ScoreMaterial(const CaseContent &item, const std::optional<std::string> &transcript = std::nullopt);
    /// Keeps the line's own case; BadInput names the field that has another shape than CLI.md §4 says.
    static Result<std::unique_ptr<const ScoreMaterial>> fromLine(const Json &line);
    ~ScoreMaterial();
    ScoreMaterial(const ScoreMaterial &) = delete;
    ScoreMaterial &operator=(const ScoreMaterial &) = delete;

    /// Points to what is kept here.
    void fill(ScoreInput &input) const;

private:
    ScoreMaterial();
    Status read(const Json &line);

    struct Private;
    std::unique_ptr<Private> d;
};

/// A stored or fresh answer to a case, as scorers see it; @p tools are the definitions that its prompt offered. Points into all three.
ScoreInput scoreInput(const ResultRow &row, const ScoreMaterial &material, std::string_view tools = {});

} // namespace assay
