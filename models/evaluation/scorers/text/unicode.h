#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A code point and how many bytes it takes. A byte that begins no character counts as one character, U+FFFD.
struct CodePoint
{
    char32_t value = 0;
    unsigned length = 1;
};
/// @p at must be inside of @p text.
CodePoint codePointAt(std::string_view text, std::size_t at);
std::vector<std::uint32_t> codePointsOf(std::string_view text);

/// What splits words, for metrics are defined by programs: `str.split()` of Python, or `\s` of JavaScript. They differ in
/// U+001C–U+001F, U+0085 and U+FEFF.
enum class Blanks { Python, JavaScript };
bool isBlank(char32_t character, Blanks blanks);
/// The words between blanks; none in a text of blanks. They point into @p text.
std::vector<std::string_view> splitWords(std::string_view text, Blanks blanks);
/// Without the blanks at its end.
std::string_view withoutTrailingBlanks(std::string_view text, Blanks blanks);

/// Lower case by Unicode, with the special cases that Python and JavaScript know too (İ gives two characters, Σ ends a word as ς).
std::string lowered(std::string_view text);

} // namespace assay
