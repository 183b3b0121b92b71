#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "widgets/theme/tokens.h"

class QPainter;
class QPointF;
class QTextLayout;

namespace assay::widgets {

/// What a stretch of a line of text means; the later of two that overlap wins.
enum class Mark {
    Variable, ///< a tag `{{…}}`
    Deleted,  ///< words of the older side
    Inserted, ///< words of the newer side
    Quiet,    ///< a sign that is not of the text
};

struct LineMark
{
    qsizetype begin = 0;
    qsizetype length = 0;
    Mark mark = Mark::Variable;
};

/// A line of prompt text, laid out once: fixed pitch, marked, wrapped at words where it must be. For views that draw many.
class MarkedLine
{
public:
    /// @p width in pixels. With @p blanks, blanks are drawn as · and →.
    MarkedLine(const QString &text, const std::vector<LineMark> &marks, int width, bool blanks, const Tokens &tokens);
    ~MarkedLine();
    MarkedLine(const MarkedLine &) = delete;
    MarkedLine &operator=(const MarkedLine &) = delete;

    int height() const;
    /// The place in the text that is nearest to @p point, which counts from the top left corner.
    int positionAt(const QPointF &point) const;
    /// Draws it, the stretch from @p selectionBegin to @p selectionEnd as selected.
    void paint(QPainter &painter, const QPointF &topLeft, const QColor &ink, int selectionBegin = 0, int selectionEnd = 0) const;

private:
    void paintBlanks(QPainter &painter, const QPointF &topLeft) const;

    std::unique_ptr<QTextLayout> m_layout;
    QColor m_selected;
    QColor m_blank;
    bool m_blanks;
};

/// Control characters as signs that can be seen, bidirectional and invisible ones too, place for place; tabs stay.
QString withVisibleControls(QString text);

} // namespace assay::widgets
