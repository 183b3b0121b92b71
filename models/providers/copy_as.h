#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/catalog.h"
#include "providers/completion.h"

namespace assay {

/// What a request is written as, for use outside Assay.
enum class CopyFormat {
    Curl,   ///< a command line for a POSIX shell
    Python, ///< a program that needs the standard library only
    JsonText, ///< {"url", "headers", "body"}
};
const char *name(CopyFormat format); ///< "curl", "python", "json"
std::optional<CopyFormat> copyFormatFromName(std::string_view name);

/// @p request as text that sends the same body to the same place. The key is never in it: the header that carries it names the
/// environment variable of keyVariable(). No key source, no such header.
std::string copyAs(CopyFormat format, const WireRequest &request, const Provider &provider);

/// The environment variable that stands for the key: the provider's own, else the vendor's usual one, else API_KEY.
std::string keyVariable(const Provider &provider);

/// One word for a POSIX shell: every byte stands for itself.
std::string quoteShell(std::string_view text);

} // namespace assay
