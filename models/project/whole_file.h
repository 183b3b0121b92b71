#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <string_view>

#include "base/error.h"
#include "domain/tabular/byte_source.h"

namespace assay {

/// Writes a file whole or not at all: @p write fills it through the sink and says how many records that were; where it fails, what lay there
/// before stays. File errors name the path.
Result<std::int64_t> writeWholeFile(const QString &path, const std::function<Result<std::int64_t>(const ByteSink &)> &write);

Status writeWholeFile(const QString &path, std::string_view content);

} // namespace assay
