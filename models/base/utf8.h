#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace assay {

/// Strict UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);
/// Byte offset of the first invalid sequence, or npos.
std::size_t firstInvalidUtf8(std::string_view bytes);
/// @p bytes with each invalid sequence replaced by U+FFFD, for display only.
std::string displayUtf8(std::string_view bytes);
/// The same, as Qt's text.
QString displayText(std::string_view bytes);
/// Text from outside that somebody decides on: what steers a terminal, turns the direction of writing or is not seen stands as <U+202E>.
QString harmlessText(std::string_view bytes);
/// Number of code points; continuation bytes are not counted.
std::size_t codePoints(std::string_view text);
/// The first @p count code points.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

/// Blank, tab or line break.
constexpr bool isAsciiBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// ASCII white space off both ends.
std::string_view trimmed(std::string_view text);
/// ASCII letters to lower case, the rest as it is.
std::string lowerAscii(std::string_view text);

} // namespace assay
