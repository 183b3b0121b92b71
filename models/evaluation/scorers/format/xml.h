#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Why @p text is no well-formed XML document with all of @p elements; empty when it is. Namespaces must be declared; a document type with
/// definitions of its own is refused, so that nothing is expanded.
///
/// An element is named by its path: `order.item`, `order.item.1` when there are several, `order.@_id` an attribute.
std::string xmlProblem(std::string_view text, const std::vector<std::string> &elements);

/// Why no part of @p text is XML with all of @p elements: an element with its end tag, or neighbouring ones.
std::string xmlPartProblem(std::string_view text, const std::vector<std::string> &elements);

} // namespace assay
