#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/dataset.h"
#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"

namespace assay {

/// Names under which a case keeps what promptfoo says of its test beside variables; each holds JSON.
namespace promptfooCase {
constexpr const char *assertions = "__assert";   ///< list of assertion objects, those of `defaultTest` first
constexpr const char *threshold = "__threshold"; ///< of the whole test, when it has one
constexpr const char *rest = "__test";           ///< all else: description, metadata, options, provider, …
} // namespace promptfooCase

/// A line of a test table that could not be used.
struct TestTableProblem
{
    std::int64_t line = 0;
    QString what;
    bool isLost = false; ///< the row is; else only a part of it
};

/// Rows of promptfoo's test CSV as test objects (interop.md §4). An error says that it is no table at all.
Result<std::vector<ConfigNode>> testsFromCsv(const std::string &text, const std::string &fileName, std::vector<TestTableProblem> &problems);
/// One test object a line.
Result<std::vector<ConfigNode>> testsFromJsonLines(const std::string &text, std::vector<TestTableProblem> &problems);

/// @p test over @p defaults as promptfoo lays them: variables, options and metadata by name, assertions of the defaults first.
ConfigNode mergedTest(const ConfigNode &defaults, const ConfigNode &test);

/// The cases of a merged test: one for each combination of its lists of texts. @p mostCases bounds them: BadInput beyond.
Result<std::vector<CaseContent>> casesOf(const ConfigNode &test, std::size_t mostCases);
/// The case of a test whose variables stand as they are: no list is multiplied out.
CaseContent caseOfTest(const ConfigNode &test);
/// The test object of a case, as promptfoo would read it.
ConfigNode testOf(const CaseContent &content);

/// What a test holds that Assay keeps but does not do.
void noteTest(const ConfigNode &test, const std::string &place, LossNotes &notes);

} // namespace assay
