#pragma once

#include "domain/tabular/byte_source.h"
#include "interop/answers/answer_report.h"
#include "interop/config/config_node.h"

namespace assay {

/// Names of the scorers that results of promptfoo's bring: the verdict over all assertions, and a person's rating where there is one. Metrics bring
/// their own names.
namespace promptfooScorer {
constexpr const char *assertions = "assertions";
constexpr const char *human = "human";
} // namespace promptfooScorer

/// Gives every answer of promptfoo's results, one at a time: JSON of version 3, JSON Lines, or the older table. @p report is right up to where the
/// reading ended. Fails with Interrupted when cancelled, with BadInput when too much is lost or nothing of it is a result.
Status readPromptfooResults(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report);

/// What one record says, without its place in the matrix.
Result<ImportedAnswer> promptfooAnswer(const ConfigNode &record, AnswerReport &report);

} // namespace assay
