#pragma once

#include <QRegularExpression>
#include <string_view>

#include "base/error.h"

namespace assay::json_schema {

/// A pattern of ECMA 262, as JSON Schema means it, for QRegularExpression: `\u1234`, `\cA`, long names of `\p{…}`, and a `$` that is
/// the end only. Matching is bounded in steps and depth, a pattern in length: a hostile one finds nothing instead of hanging.
/// Fails with the reason when it is no pattern.
Result<QRegularExpression> compilePattern(std::string_view pattern);

} // namespace assay::json_schema
