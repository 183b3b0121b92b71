#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A tag of a text that may be XML. Offsets are bytes.
struct XmlTag
{
    enum class Kind { Opening, Closing, Empty, Other };
    Kind kind = Kind::Other; ///< Other: comment, CDATA, declaration, instruction
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the `>`
    std::string_view name;
};
/// Every tag in order; a `<` that begins none is text.
std::vector<XmlTag> xmlTags(std::string_view text);

/// The elements of a text by their nesting.
struct XmlElement
{
    std::string_view tag;  ///< the opening tag, with its attributes
    std::string_view name;
    std::size_t begin = 0;
    std::size_t end = 0; ///< 0 = its end tag is missing
    std::size_t parent = 0; ///< index; of a root: npos
    std::vector<std::size_t> children;
};
/// Elements in order of their beginning. An end tag that does not fit leaves all that is open without end.
std::vector<XmlElement> xmlElements(std::string_view text);

/// Whether a path such as `order.item.0.@_id` leads somewhere from these siblings.
bool xmlPathLeads(const std::vector<XmlElement> &all, const std::vector<std::size_t> &siblings, std::string_view path);

} // namespace assay
