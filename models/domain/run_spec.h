#pragma once

#include <string>

#include "base/error.h"
#include "domain/run.h"

namespace assay {

/// The specification of a run as canonical JSON `assay.run/1`, without its salt (which can be erased, this cannot).
Result<std::string> runSpecText(const RunSpec &spec);
/// Reads what runSpecText wrote; the salt is left empty.
Result<RunSpec> runSpecFromText(std::string_view text);

} // namespace assay
