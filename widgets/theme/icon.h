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

} // namespace assay::widgets
