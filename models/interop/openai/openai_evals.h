#pragma once

#include "domain/tabular/byte_source.h"
#include "interop/answers/answer_report.h"

namespace assay {

/// Gives every answer of a results file of OpenAI's Evals dashboard (JSON Lines, interop.md §7): a column is a run, a row a data source index with its
/// item. Graders are scores; they give a verdict only where `passes` stands. Ends as readPromptfooResults() does.
Status readOpenAiEvals(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report);

} // namespace assay
