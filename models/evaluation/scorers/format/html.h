#pragma once

#include <string>
#include <string_view>

namespace assay {

/// Why @p text is no HTML; empty when it is: at least one element of HTML (or a custom one, with a dash), and no text outside of elements
/// unless it stands in a written <body>. Follows the tree that a browser builds as far as that decides where text stands.
std::string htmlProblem(std::string_view text);

/// Whether @p text holds HTML somewhere: signs of it (tags, an entity, a doctype, a comment, an attribute) that add up to 2.
bool holdsHtml(std::string_view text);

} // namespace assay
