#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace assay::widgets {

/// Draws the 20-px line picture @p name of `resources/icons` in one colour, sharp at any size.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
/// The same as an icon that follows the palette: quieter when disabled, accent when on.
QIcon lineIcon(const QString &name);
/// The program's own picture, for title bars and task switchers: two columns, one of them better. The same in both themes.
QIcon programIcon();

} // namespace assay::widgets
