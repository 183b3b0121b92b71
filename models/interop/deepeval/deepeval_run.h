#pragma once

#include "domain/tabular/byte_source.h"
#include "interop/answers/answer_report.h"

namespace assay {

/// Gives every test case of a test run of deepeval's: one column for the file, a row for each name or input, metrics as scores. Conversations are passed
/// over and counted. Ends as readPromptfooResults() does.
Status readDeepEval(ByteSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report);

} // namespace assay
