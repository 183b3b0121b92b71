#pragma once

#include <compare>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/json.h"

namespace assay {

/// Who is asked where an assertion is graded by a model. Names are those of models of the project.
struct AssertionJudges
{
    std::string model;      ///< judges where what an assertion names is no model of the project; empty = nobody does
    std::string embeddings; ///< likewise for `similar`
    std::map<std::string, std::string> byGrader; ///< model by what promptfoo calls it (graderOf())
    std::map<std::string, std::string> embedderOf; ///< likewise of embeddings
    std::map<std::string, std::string> prompts;  ///< hash of the version by name of a judge's prompt ("judges/label")
    std::shared_ptr<const Json> options;         ///< of the test: its `provider` grades what names none; null = none

    /// Empty = nobody.
    std::string modelFor(const std::string &grader, bool isEmbedding) const;
};

/// From the settings `model`, `embeddings`, `judges`, `embedders`, `prompts` of a scorer of assertions.
AssertionJudges assertionJudges(const Json &settings);
/// Every model that such settings name, each once.
std::set<std::string> modelsOfAssertions(const Json &settings);

/// What a member `provider` calls the one who grades: a text as it stands, anything else as JSON; of `{"text", "embedding"}` the one that is meant.
/// Empty = nobody.
std::string graderOf(const Json *provider, bool isEmbedding);

/// One who grades assertions of a list.
struct AssertionGrader
{
    std::string grader; ///< graderOf(); empty = the list does not say
    bool isEmbedding = false;
    std::string prompt; ///< name of the built-in judge's prompt; empty for embeddings
    auto operator<=>(const AssertionGrader &) const = default;
};
/// Adds those of a list of assertion objects, sets included, of a test with these options (null = none).
void addGraders(const Json &assertions, const std::shared_ptr<const Json> &options, std::set<AssertionGrader> &graders);

} // namespace assay
