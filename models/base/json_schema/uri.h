#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace assay::json_schema {

struct Uri
{
    std::string document;
    std::string fragment; ///< decoded
};
Uri partsOf(const std::string &uri);

/// RFC 3986 §5.2; a reference that is a fragment alone keeps any base, also one that QUrl does not understand (urn:).
std::string resolvedUri(const std::string &base, const std::string &reference);

/// RFC 6901; null when the pointer leads nowhere.
const Json *followed(const Json &document, std::string_view pointer);

} // namespace assay::json_schema
