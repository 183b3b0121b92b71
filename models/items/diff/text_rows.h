#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "items/text_span.h"

namespace assay::items {

/// How a line ends. A lone CR is part of a line.
enum class LineEnd { None, Lf, CrLf };

/// One side of a comparison: a text, its lines, and what is marked in them. Spans are sorted and do not overlap.
struct DiffSide
{
    QString text;                  ///< whole, line ends as they are
    std::vector<qsizetype> lines;  ///< where each line begins
    int firstNumber = 0;           ///< number of the first line; 0 = lines bear no numbers
    std::vector<TextSpan> changed; ///< words and blanks that stand only on this side; may hold line ends
    std::vector<TextSpan> tags;    ///< `{{…}}`

    int lineCount() const { return static_cast<int>(lines.size()); }
    TextSpan span(int line) const; ///< with its line end
    QStringView line(int line) const { return QStringView(text).sliced(span(line).begin, span(line).length); }
    LineEnd lineEnd(int line) const;
    bool endsOpen() const { return !text.isEmpty() && !text.endsWith(u'\n'); } ///< its last line has no line end
    int number(int line) const { return firstNumber > 0 ? firstNumber + line : 0; }
    /// Appends lines; returns the number of the first.
    int append(QStringView lines);
};

/// Lines that stand beside each other; -1 = nothing on that side.
struct DiffRow
{
    int left = -1;
    int right = -1;
    bool equal = false; ///< both are there and the same, line ends included; a last line without one equals one that others follow when
                        ///< both texts end without
    bool operator==(const DiffRow &) const = default;
};

struct DiffTexts
{
    DiffSide left;
    DiffSide right;
    std::vector<DiffRow> rows; ///< every line of both sides once, in order
};

/// Lines first: equal ones stand beside each other. In changed runs a line stands beside the one it has most words in common with, the
/// order kept; the words that differ are marked as diffWords() finds them. Never cut. An empty text has no lines.
DiffTexts compareTexts(std::string_view before, std::string_view after);
/// UTF-8 to UTF-16, a mark at the very beginning included.
QString wideText(std::string_view utf8);

} // namespace assay::items
