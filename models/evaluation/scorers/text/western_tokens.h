#pragma once

#include <string>
#include <string_view>

namespace assay {

/// The tokens of mteval-v13a, which sacreBLEU calls 13a, with blanks between them (statistics.md §10).
std::string tokens13a(std::string_view line);

/// How Tercom cuts and folds a sentence before it counts edits.
struct TercomRules
{
    bool normalised = false;    ///< entities, punctuation and possessives apart
    bool noPunctuation = false; ///< punctuation left out
    bool asian = false;         ///< with one of the above: CJK characters apart, CJK punctuation left out
    bool caseSensitive = false;
};
std::string tercomTokens(std::string_view sentence, const TercomRules &rules);

} // namespace assay
