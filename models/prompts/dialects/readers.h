#pragma once

#include "prompts/dialects.h"

namespace assay {

Result<Converted> bracesToMustache(std::string_view source);
Result<Converted> jinjaToMustache(std::string_view source);

/// A refusal that names the place of byte @p offset.
tl::unexpected<Error> refusedAt(std::string_view source, std::size_t offset, const QString &what, const QString &why);
DialectNote noteAt(std::string_view source, std::size_t offset, const QString &text);

/// Letters, digits and underscores, no digit first; anything beyond ASCII counts as a letter.
bool isIdentifier(std::string_view name);

} // namespace assay
