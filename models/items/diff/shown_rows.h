#pragma once

#include <set>

#include "items/diff/prompt_diff.h"

namespace assay::items {

enum class DiffMode { SideBySide, Inline };

/// A line longer than this many UTF-16 units is folded to its beginning.
inline constexpr qsizetype longLine = 10'000;
/// What is drawn of a line in one row at most, so that no row is ever dear to lay out.
inline constexpr qsizetype rowLength = 2'000;

/// A row as it is drawn.
struct ShownRow
{
    enum class Kind : unsigned char {
        Section, ///< head of a section
        Both,    ///< side by side; inline: a line that is the same on both sides
        Left,    ///< inline: a line of the older side
        Right,   ///< inline: a line of the newer one
        Fold,    ///< `count` equal rows from `row` on
        More,    ///< the rest of a long line, `count` characters
    };
    Kind kind = Kind::Both;
    int section = 0;
    int row = 0;   ///< in the section's rows
    int part = 0;  ///< of a line: which stretch of rowLength is drawn
    int count = 0; ///< of Fold and More
    int change = -1; ///< which change it belongs to, counted from 0; -1 = none
    bool operator==(const ShownRow &) const = default;
};

/// What was opened: folds by the row they begin with, long lines by their row.
struct OpenedRows
{
    std::set<std::pair<int, int>> folds;
    std::set<std::pair<int, int>> lines;
};

struct ShownRows
{
    std::vector<ShownRow> rows;
    std::vector<int> changes; ///< place in `rows` of the first row of each change
};

/// Equal lines are folded when at least three would go, but two next to a change. Sections that are all equal fold whole.
ShownRows shownRows(const PromptDiffView &view, DiffMode mode, const OpenedRows &opened = {});

/// The stretch of @p line that part @p part of it shows, in units of the side's text; never between the halves of a sign.
/// Its line end is not in it.
TextSpan shownSpan(const DiffSide &side, int line, int part);

/// A row for somebody who listens: "line 2 removed: Write …", "4 equal lines".
QString rowSentence(const PromptDiffView &view, const ShownRow &row);

} // namespace assay::items
