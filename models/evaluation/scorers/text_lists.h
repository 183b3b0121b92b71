#pragma once

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace assay {

/// @p name of the settings as a list of texts: a list (numbers written out), or one text divided by commas as promptfoo does
/// (commaList() of assertions/assertion.h). BadInput names the setting; empty when it is absent.
Result<std::vector<std::string>> settingTexts(const Json &settings, const char *name);

/// White space as ECMA 262 has it, which splits words and trims: Unicode's blanks and line ends, and U+FEFF.
bool isScriptBlank(char32_t c);
/// How many words, divided by such blanks, @p text has; invalid UTF-8 counts as letters.
std::size_t scriptWords(std::string_view text);
/// Lower case of all of Unicode, invalid bytes as U+FFFD.
QString lowerText(std::string_view text);

} // namespace assay
