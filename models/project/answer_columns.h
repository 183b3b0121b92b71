#pragma once

#include <string>
#include <vector>

#include "domain/run.h"
#include "interop/answers/imported_answer.h"

namespace assay {

class WriteContext;

/// The columns of a run of @p columns. A prompt that the project has, by its name or its text, is meant, in the version that has the text or, where the file has none, gives what was sent; a text that none of its versions has stays
/// without a version; a prompt that is new is made, told in @p made, with its text as its version, or without one when the file tells none.
Result<std::vector<RunColumn>> runColumnsOf(WriteContext &context, const std::vector<AnswerColumn> &columns, const std::string &runName, std::vector<std::string> &made);

} // namespace assay
