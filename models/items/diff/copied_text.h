#pragma once

#include <compare>

#include "items/diff/shown_rows.h"

namespace assay::items {

/// Which of the two texts.
enum class DiffEdge { Left, Right };

/// The side a row shows when @p wanted is asked for: inline, a changed line has only one.
DiffEdge edgeOf(const ShownRow &row, DiffEdge wanted);
const DiffSide &sideOf(const PromptDiffView &view, const ShownRow &row, DiffEdge edge);
/// The line of a row on a side; -1 = none, or the row is no line.
int lineOf(const PromptDiffView &view, const ShownRow &row, DiffEdge edge);
/// Units of the text that the row draws of that side.
int shownLength(const PromptDiffView &view, const ShownRow &row, DiffEdge edge);

/// A place in a drawn line; row -1 = nowhere.
struct ShownSpot
{
    int row = -1;
    int position = 0;
    auto operator<=>(const ShownSpot &) const = default;
};

/// What is copied of the rows from @p begin to @p end of one side: the text itself with its line ends, what is folded included.
QString copiedText(const PromptDiffView &view, const ShownRows &shown, ShownSpot begin, ShownSpot end, DiffEdge edge);

} // namespace assay::items
