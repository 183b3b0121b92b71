#include "widgets/components/column_area.h"

#include <QEvent>
#include <QScrollBar>

namespace assay::widgets {

ColumnArea::ColumnArea(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(name);
}

QSize ColumnArea::minimumSizeHint() const
{
    const QSize usual = QScrollArea::minimumSizeHint();
    return widget() ? QSize(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), usual.height()) : usual;
}

bool ColumnArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace assay::widgets

#include "moc_column_area.cpp"
