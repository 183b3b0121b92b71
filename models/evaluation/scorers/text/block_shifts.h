#pragma once

#include "evaluation/scorers/text/ids.h"

namespace assay {

/// Words above which no edits are counted: the search for shifts takes up to two seconds there.
inline constexpr std::size_t longestShiftedText = 10'000;

/// Fewest edits from an output to an answer when moving a block of words is one edit, by Tercom's greedy search: the block that saves
/// most is moved as long as one saves anything; blocks of at most 10 words, over at most 50 places, 1,000 tries in all.
int editsWithShifts(const TokenIds &output, const TokenIds &answer);

} // namespace assay
