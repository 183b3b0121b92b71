#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/money.h"
#include "evaluation/scorers/assertions/assertion_judges.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

/// What came of one assertion or set.
struct AssertionResult
{
    std::optional<double> value;
    std::optional<bool> pass;
    std::string reason;
    double weight = 1;
    std::string metric; ///< rendered; empty = none
    std::string component; ///< JSON text: an element of `componentResults`; of combine(), the members `componentResults` and `namedScores`
    struct Named
    {
        std::optional<double> value;
        double weight = 0;
    };
    MoneySum judging;   ///< what the models cost that were asked, one part for each that said something
    std::map<std::string, Named> named; ///< of a set: the mean of each metric in it, with the sum of weights
};

/// promptfoo's rule for a test and for a set (interop.md §3). score = Σ score·weight / Σ weight, 0 without weight; passed when each part
/// passed, or, with a threshold, when the score reaches it. No parts: passed, 1. A part of weight 0 counts as passed.
///
/// A part that was not run is unknown, never 0: the score is unknown as soon as such a part has weight; the verdict is unknown only while
/// the unknown parts decide it: a failed part fails the whole, and with a threshold the best and the worst possible score may agree.
AssertionResult combine(const std::vector<AssertionResult> &parts, std::optional<double> threshold);

/// A list of promptfoo's assertion objects, made ready once and used from any thread. Values and metrics may hold `{{name}}` tags, which
/// are filled from the variables of the case. What does not run here is kept: it stands in the details with null and the reason.
class AssertionList
{
public:
    /// At most 1,000 assertions; sets stand in sets at most four deep. Fails when @p assertions is no list of objects.
    /// What a model grades runs as far as @p judges name one; @p services ask it and must outlive the list.
    static Result<AssertionList> compile(const Json &assertions, const AssertionJudges &judges = {}, const ScorerServices &services = {});
    /// `details` = `{"componentResults":[{"pass","score","reason","assertion"}…],"namedScores":{}}`; a set's component holds its own
    /// `componentResults`, what a model graded its `judged` (votes.h). Where one was asked, `cost` stands beside them.
    ScoreOutput score(const ScoreInput &input, std::optional<double> threshold) const;

private:
    struct Items;
    std::shared_ptr<const Items> m_items;
};

} // namespace assay
