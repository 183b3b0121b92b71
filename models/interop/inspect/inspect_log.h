#pragma once

#include "domain/tabular/byte_source.h"
#include "interop/answers/answer_report.h"

class QIODevice;

namespace assay {

/// Gives every sample of a log of Inspect's: `.eval` (a ZIP file) or `.json`. A column is the model, an epoch a repeat, a sample a case. A log without
/// its header was interrupted: its plan stands in the journal. Ends as readPromptfooResults() does. @p device: open, of `.eval` seekable.
Status readInspectLog(QIODevice &device, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report);

} // namespace assay
