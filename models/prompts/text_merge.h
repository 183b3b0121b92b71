#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A run of lines that both sides changed, each in its own way. Every line of the three texts has its line end.
struct TextConflict
{
    int line = 1; ///< 1-based, in our text; where the lines would stand if we removed them
    std::string base;
    std::string ours;
    std::string theirs;
    bool operator==(const TextConflict &) const = default;
};

struct TextMerge
{
    std::string text; ///< merged; our lines where there is a conflict
    std::vector<TextConflict> conflicts;
    std::vector<std::size_t> places = {}; ///< byte of `text` where each conflict's lines of ours begin
};

/// The merged text with @p texts in place of the conflicts' lines, one for each.
std::string settledText(const TextMerge &merge, const std::vector<std::string> &texts);

/// Three-way merge by lines (diff3). A line end at the very end is merged for itself, so that typing on after the last line is no
/// change of that line.
TextMerge mergeText(std::string_view base, std::string_view ours, std::string_view theirs);

} // namespace assay
