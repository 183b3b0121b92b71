#pragma once

#include <optional>
#include <string_view>

namespace assay {

struct SummaryOverlap
{
    std::size_t hits = 0;         ///< tokens of the answer in the union of its common subsequences with each line of the output
    std::size_t outputTokens = 0;
    std::size_t answerTokens = 0;
};

/// ROUGE-Lsum of google-research/rouge: lines are sentences; each token counts at most as often as both texts have it. Nothing when the
/// comparison would take longer than about two seconds or more than 128 MB.
std::optional<SummaryOverlap> summaryOverlap(std::string_view output, std::string_view answer, bool stem);

} // namespace assay
