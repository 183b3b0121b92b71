#pragma once

#include "interop/answers/answer_report.h"
#include "interop/config/config_node.h"

namespace assay {

/// What one sample of Inspect's says. `attachment://` texts are put in their places.
Result<ImportedAnswer> inspectSample(const ConfigNode &sample, AnswerReport &report);

} // namespace assay
