#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "base/error.h"
#include "items/comparison_setup.h"
#include "project/run_estimate.h"

namespace assay {
class Database;
}

namespace assay::items {

/// Something that a comparison can be made of.
struct SetupChoice
{
    QString id;    ///< as ComparisonSetup names it
    QString title;
    QString note;
    QString group; ///< empty = none
};

struct DatasetChoice : SetupChoice
{
    std::int64_t cases = 0;
};

/// What answers can be scored by, and the models that judges can ask.
struct ScorerOffer
{
    std::vector<SetupChoice> scorers;
    std::vector<SetupChoice> models;
};
Result<ScorerOffer> readScorerOffer(Database &database);

/// What a project offers for a comparison.
struct SetupChoices
{
    std::vector<SetupChoice> prompts;  ///< drafts and versions, newest first, by prompt
    std::vector<SetupChoice> models;
    std::vector<DatasetChoice> datasets; ///< versions, newest first, by dataset
    std::vector<SetupChoice> scorers;
    QStringList tags;                  ///< of any case
    ComparisonSetup suggested;         ///< the prompt changed last against what it should be compared with; incomplete when something is missing
    QString suggestedTitle;            ///< "reply: draft against v7"
    std::optional<RunEstimate> suggestedEstimate; ///< while nothing was run yet

    ScorerOffer scorerOffer() const { return {scorers, models}; }
};
Result<SetupChoices> readSetupChoices(Database &database);

} // namespace assay::items
