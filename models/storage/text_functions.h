#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

struct sqlite3;

namespace assay {

/// Gives a connection the functions that text filters need, callable from our own statements only (not from a file's schema):
///   assay_fold(text)                   case folded, for comparison with case ignored
///   assay_words(text, phrase, prefix)  1 when the words of phrase stand in text in that order; the last may be a prefix
///   assay_input(case content)          the texts a case gives to a template, one a line
///   assay_has_input(case content, t)   1 when one of them is exactly t
/// Words are those of the search index: FTS5's own tokenizer cuts and folds them.
Status addTextFunctions(sqlite3 *connection);

/// Case folded (Unicode), as assay_fold.
std::string caseFolded(std::string_view text);

/// @p phrase as an FTS5 query: its words in order, the last a prefix if wanted.
std::string searchPhrase(std::string_view phrase, bool prefix);

/// The texts a case gives to a template: variables by name, other values as their source, title and text of each document.
/// Empty for what is not the content of a case.
std::vector<std::string> inputTexts(std::string_view caseContent);

} // namespace assay
