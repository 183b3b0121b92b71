#pragma once

#include <QCache>
#include <QRect>
#include <memory>

#include "items/diff/copied_text.h"
#include "widgets/components/marked_line.h"

class QPainter;

namespace assay::widgets {

using items::DiffEdge;

/// What is special about a row when it is drawn.
struct DiffRowState
{
    bool current = false; ///< has the keyboard, on side `edge`
    DiffEdge edge = DiffEdge::Right;
    int selectionBegin = 0; ///< in the drawn line of side `selected`
    int selectionEnd = 0;
    DiffEdge selected = DiffEdge::Right;
};

/// Knows how tall the rows of a diff are and draws them; lays out what is asked for, and keeps that.
class DiffPainter
{
public:
    DiffPainter();

    void setView(std::shared_ptr<const items::PromptDiffView> view);
    void setMode(items::DiffMode mode) { m_mode = mode; forget(); }
    void setBlanks(bool blanks) { m_blanks = blanks; forget(); }
    void setWidth(int width, const Tokens &tokens);
    /// Lays out anew: the theme or the font changed.
    void forget() { m_lines.clear(); }
    items::DiffMode mode() const { return m_mode; }
    const items::PromptDiffView *view() const { return m_view.get(); }

    /// From the number of signs only; exact where nothing wraps.
    int estimatedHeight(const items::ShownRow &row) const;
    /// @p number: the row's place, which names it in the cache.
    int height(int number, const items::ShownRow &row);
    void paint(QPainter &painter, const QRect &rect, int number, const items::ShownRow &row, const DiffRowState &state);

    /// The side whose text is nearest to @p x in @p row.
    DiffEdge edgeAt(const items::ShownRow &row, int x) const;
    /// Place in the drawn line of @p edge; @p point counts from the row's top left corner.
    int positionAt(int number, const items::ShownRow &row, DiffEdge edge, const QPoint &point);

private:
    /// Where a side stands, from left to right.
    struct Column
    {
        int left = 0;
        int text = 0;
        int right = 0;
    };
    Column columnOf(DiffEdge edge) const;
    int gutter() const { return m_gutter; }
    const MarkedLine &line(int number, const items::ShownRow &row, DiffEdge edge);
    QString drawnText(const items::ShownRow &row, DiffEdge edge, std::vector<LineMark> &marks) const;
    void paintSection(QPainter &painter, const QRect &rect, const items::ShownRow &row) const;
    void paintFold(QPainter &painter, const QRect &rect, const items::ShownRow &row) const;
    void paintSide(QPainter &painter, const QRect &rect, int number, const items::ShownRow &row, DiffEdge edge, const DiffRowState &state);
    void paintNumbers(QPainter &painter, const QRect &rect, const items::ShownRow &row, DiffEdge edge) const;
    int lineOf(const items::ShownRow &row, DiffEdge edge) const { return items::lineOf(*m_view, row, edge); }
    const items::DiffSide &side(const items::ShownRow &row, DiffEdge edge) const { return items::sideOf(*m_view, row, edge); }
    const items::DiffRow &lines(const items::ShownRow &row) const;

    std::shared_ptr<const items::PromptDiffView> m_view;
    items::DiffMode m_mode = items::DiffMode::SideBySide;
    bool m_blanks = false;
    int m_width = 0;
    int m_gutter = 0; ///< of one column of numbers
    const Tokens *m_tokens;
    QCache<std::pair<int, int>, MarkedLine> m_lines;
};

} // namespace assay::widgets
