#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace assay {

/// Rules for names (DATA.md §2): not empty, no control characters, no `@`, `#` or `,`; `/` only between folder parts.
Status checkName(std::string_view name);
/// As checkName without `/`; also never `v`+digits, six or more hex digits, or `draft`: those name versions.
Status checkChannelName(std::string_view name);
/// Rules for ids of cases: not empty, at most 256 bytes of UTF-8, no control characters.
Status checkCaseId(std::string_view id);

/// A name that fits into the project, as near to @p text as can be; empty when nothing of it can stand in a name.
std::string fittingName(std::string_view text);

} // namespace assay
