#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace assay {

/// A member of a JSON object with its value as it was typed: numbers keep their digits (1.50, 12345678901234567890).
struct RawMember
{
    std::string name;
    std::string source; ///< the decoded text of a string; else the source text, without the line breaks between tokens
    bool isString = false;
};

/// Members of the object @p text in their order. Refuses what parseJson refuses, and what is not an object.
Result<std::vector<RawMember>> rawMembers(std::string_view text);
/// Elements of the array @p text, their names empty.
Result<std::vector<RawMember>> rawElements(std::string_view text);

} // namespace assay
