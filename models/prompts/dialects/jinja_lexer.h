#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"

namespace assay {

/// A piece of a Jinja template.
struct JinjaToken
{
    enum class Kind { Text, Output, Block, Comment };
    Kind kind = Kind::Text;
    std::string_view body; ///< of Text the bytes after white-space control; else what stands between the delimiters, trimmed
    std::size_t offset = 0;
};

/// Takes a template apart with Jinja's own defaults: only `-` takes white space away, `{% raw %}` holds text. Its two tags are left out.
Result<std::vector<JinjaToken>> lexJinja(std::string_view source);

} // namespace assay
