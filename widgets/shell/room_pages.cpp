#include "widgets/shell/room_pages.h"

#include <QWidget>

namespace assay::widgets {

RoomPages::RoomPages(QWidget *parent) : QStackedLayout(parent)
{
    connect(this, &QStackedLayout::currentChanged, this, [this] { parentWidget()->updateGeometry(); });
}

QSize RoomPages::minimumSize() const
{
    const QWidget *shown = currentWidget();
    return shown ? shown->minimumSizeHint().expandedTo(shown->minimumSize()) : QSize();
}

} // namespace assay::widgets

#include "moc_room_pages.cpp"
