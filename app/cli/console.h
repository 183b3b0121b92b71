#pragma once

#include <string>

namespace assay::cli {

class Context;

/// One line of standard input, which a terminal does not echo while it is typed. At most 64 KiB; the line break is cut off.
/// Empty when the user pressed Ctrl+C.
std::string readSecretLine(Context &context);

} // namespace assay::cli
