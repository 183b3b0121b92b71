#pragma once

#include <string>

#include "items/result_detail.h"

namespace assay {
struct ResultRow;
struct RunSpec;
}

namespace assay::items {

/// Makes the request of @p row again and puts it into @p detail, with a sentence on whether it is the one that was sent.
void addRequest(Database &database, const RunSpec &spec, const ResultRow &row, ResultDetail &detail);

/// What is stored of an answer beside its scores, as JSON: the body itself is not kept.
QString storedAnswerText(const ResultRow &row);

/// @p text indented when it is JSON, else as it is.
QString indentedJson(const std::string &text);

} // namespace assay::items
