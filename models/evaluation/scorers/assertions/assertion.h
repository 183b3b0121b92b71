#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "domain/run.h"
#include "evaluation/scorers/assertions/assertion_judges.h"

namespace assay {

/// What Assay does with one type of promptfoo's assertions (interop.md §3).
struct AssertionType
{
    std::string_view type;    ///< without `not-`
    std::string_view scorer;  ///< computes it here; empty = kept and shown as not run
    std::string_view why;     ///< of a type that is not run: the reason, as it stands in scores and loss reports
    bool isGraded = false;    ///< its score is a measure; else it is 1 or 0, as the verdict
    bool keepsScore = false;  ///< `not-` turns its verdict round, but not its score
    bool asksModel = false;   ///< a model of the project grades it, where one is named
};

/// Every type that promptfoo 0.121.20 knows but `assert-set`, sorted.
const std::vector<AssertionType> &assertionTypes();
/// With or without `not-`; null = no type that is known here.
const AssertionType *assertionType(std::string_view type);
/// The type without `not-`.
std::string_view positiveType(std::string_view type);

/// How one assertion object (no set) runs here: by a scorer, or not and why.
struct PlannedAssertion
{
    std::optional<ScorerSpec> spec;
    std::string notRun;
    bool lacksModel = false;               ///< it would run, but nobody grades it
    AssertionGrader grader{};              ///< of one that asks a model
    std::vector<std::string> references{}; ///< accepted answers that the assertion names itself
    bool wantsContext = false;             ///< its documents may stand in the variable `context` (graded_assertion.h)
};
/// Takes the value as it stands: a value with template tags is rendered first (assertion_list.h). What promptfoo itself would end with
/// an error (a limit without a number, an empty text to look for) is not run.
PlannedAssertion planAssertion(const Json &assertion, const AssertionJudges &judges = {});

/// An assertion that is kept but not run.
struct UnrunAssertion
{
    std::string place; ///< "[2]", "[0].assert[1]"
    std::string type;
    std::string why;
    bool lacksModel = false; ///< it runs once a model of the project grades it
};
/// Those of a list of assertion objects, sets included, for reports of what an import does not compute.
std::vector<UnrunAssertion> unrunAssertions(const Json &assertions, const AssertionJudges &judges = {});

/// Why a text with template tags cannot be rendered here: only `{{name}}` and `{{name.member}}` can. Nothing = it can.
std::optional<std::string> unrenderable(std::string_view text);

/// promptfoo's lists in one text: divided by commas, blanks around items dropped, `"quoted, items"` with `""` or `\"` for a quote.
/// Nothing when a quote is not closed or something stands behind it.
std::optional<std::vector<std::string>> commaList(std::string_view text);

} // namespace assay
