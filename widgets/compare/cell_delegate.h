#pragma once

#include <QCache>
#include <QStyledItemDelegate>
#include <memory>

#include "items/compare_view.h"

class QTextLayout;

namespace assay::widgets {

struct Tokens;

/// Three lines of text laid out once for a width, the last one cut with … when there is more.
class ThreeLines
{
public:
    ThreeLines(const QString &text, int width);
    ~ThreeLines();
    void paint(QPainter &painter, const QPoint &topLeft) const;
    int width() const { return m_width; }
    const QString &text() const { return m_text; }

    static constexpr int lineCount = 3;

private:
    QString m_text;
    QString m_lastLine; ///< replaces the last line when text was cut
    int m_width;
    std::unique_ptr<QTextLayout> m_layout;
};

/// Paints an answer in the matrix: three lines of it, and a foot with verdict, latency, agreement or what went wrong.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, const items::CompareCell &cell, const Tokens &tokens) const;
    void paintFoot(QPainter &painter, const QRect &rect, const items::CompareCell &cell, const Tokens &tokens) const;

    mutable QCache<std::pair<int, int>, ThreeLines> m_layouts; ///< by row and column; checked against text and width
};

} // namespace assay::widgets
