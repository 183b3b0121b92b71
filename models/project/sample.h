#pragma once

#include "base/error.h"
#include "project/sample_text.h"

namespace assay {

class ProjectFile;

/// Builds the sample into a fresh project: prompts with their history and channels, datasets, the two models, and the recorded
/// runs. Every recorded answer is stored as it came, scored by our scorers and sealed. With @p answers false the runs are left out,
/// which is how they are recorded again.
Status buildSample(ProjectFile &file, const SampleText &sample, bool answers);

} // namespace assay
