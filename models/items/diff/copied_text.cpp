#include "items/diff/copied_text.h"

#include <algorithm>

namespace assay::items {

namespace {

using Kind = ShownRow::Kind;

bool isLine(const ShownRow &row)
{
    return row.kind == Kind::Both || row.kind == Kind::Left || row.kind == Kind::Right;
}

int lineIn(const PromptDiffView &view, int section, int row, DiffEdge edge)
{
    const DiffRow &lines = view.sections[static_cast<std::size_t>(section)].texts.rows[static_cast<std::size_t>(row)];
    return edge == DiffEdge::Left ? lines.left : lines.right;
}

/// All that a fold or the rest of a long line hides.
QString hiddenText(const PromptDiffView &view, const ShownRow &row, DiffEdge edge)
{
    const DiffSide &side = sideOf(view, row, edge);
    QString text;
    if (row.kind == Kind::Fold) {
        for (int at = row.row; at < row.row + row.count; ++at) {
            if (const int line = lineIn(view, row.section, at, edge); line >= 0)
                text += side.line(line);
        }
    } else if (const int line = row.kind == Kind::More ? lineIn(view, row.section, row.row, edge) : -1; line >= 0) {
        const qsizetype begin = shownSpan(side, line, row.part).begin;
        text = side.text.mid(begin, side.span(line).end() - begin);
    }
    return text;
}

QString lineEndText(LineEnd end)
{
    return end == LineEnd::CrLf ? QStringLiteral("\r\n") : end == LineEnd::Lf ? QStringLiteral("\n") : QString();
}

} // namespace

DiffEdge edgeOf(const ShownRow &row, DiffEdge wanted)
{
    return row.kind == Kind::Left ? DiffEdge::Left : row.kind == Kind::Right ? DiffEdge::Right : wanted;
}

const DiffSide &sideOf(const PromptDiffView &view, const ShownRow &row, DiffEdge edge)
{
    const DiffTexts &texts = view.sections[static_cast<std::size_t>(row.section)].texts;
    return edge == DiffEdge::Left ? texts.left : texts.right;
}

int lineOf(const PromptDiffView &view, const ShownRow &row, DiffEdge edge)
{
    return isLine(row) && edgeOf(row, edge) == edge ? lineIn(view, row.section, row.row, edge) : -1;
}

int shownLength(const PromptDiffView &view, const ShownRow &row, DiffEdge edge)
{
    const int line = lineOf(view, row, edge);
    return line < 0 ? 0 : static_cast<int>(shownSpan(sideOf(view, row, edge), line, row.part).length);
}

QString copiedText(const PromptDiffView &view, const ShownRows &shown, ShownSpot begin, ShownSpot end, DiffEdge wanted)
{
    const auto count = static_cast<int>(shown.rows.size());
    QString text;
    for (int at = std::max(0, begin.row); begin.row >= 0 && at <= std::min(end.row, count - 1); ++at) {
        const ShownRow &row = shown.rows[static_cast<std::size_t>(at)];
        const DiffEdge edge = edgeOf(row, wanted);
        const int line = lineOf(view, row, edge);
        if (row.kind == Kind::Section && !text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n'; // the last line of a message may have no line end
        if (line < 0) {
            text += hiddenText(view, row, edge);
            continue;
        }
        const DiffSide &side = sideOf(view, row, edge);
        const TextSpan span = shownSpan(side, line, row.part);
        const qsizetype from = std::min<qsizetype>(at == begin.row ? begin.position : 0, span.length);
        const qsizetype to = std::min<qsizetype>(at == end.row ? end.position : span.length, span.length);
        text += QStringView(side.text).sliced(span.begin + from, std::max<qsizetype>(0, to - from));
        const bool goesOn = at + 1 < count && shown.rows[static_cast<std::size_t>(at) + 1].part > row.part;
        if (at < end.row && !goesOn)
            text += lineEndText(side.lineEnd(line));
    }
    return text;
}

} // namespace assay::items
