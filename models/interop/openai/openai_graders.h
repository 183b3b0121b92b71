#pragma once

#include <vector>

#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"

namespace assay {

/// Graders of OpenAI's (`testing_criteria` of an eval, a list of graders, or one) as assertions in promptfoo's words: `{{item.x}}` becomes the
/// variable x, and each looks at the answer. What has no counterpart (code, sums of graders, an input that is not the answer) is told in @p notes, by its
/// name. Fails when @p root holds no grader.
Result<std::vector<ConfigNode>> assertionsFromGraders(const ConfigNode &root, LossNotes &notes);

} // namespace assay
