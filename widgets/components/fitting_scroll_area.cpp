#include "widgets/components/fitting_scroll_area.h"

#include <QEvent>
#include <QLayout>
#include <algorithm>
#include <utility>

namespace assay::widgets {

FittingScrollArea::FittingScrollArea(QWidget *content, int least, QWidget *parent) : QScrollArea(parent), m_least(least)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes with a long text would lay it out again, narrower
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidgetResizable(true);
    content->installEventFilter(this);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

int FittingScrollArea::contentHeight() const
{
    const QLayout *layout = widget()->layout();
    if (layout && layout->hasHeightForWidth())
        return layout->totalHeightForWidth(std::max(1, viewport()->width()));
    return widget()->sizeHint().height();
}

QSize FittingScrollArea::sizeHint() const
{
    return {widget()->sizeHint().width(), contentHeight()};
}

QSize FittingScrollArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), std::min(m_least, contentHeight())};
}

void FittingScrollArea::fit()
{
    const int wanted = contentHeight();
    if (std::exchange(m_wanted, wanted) != wanted)
        updateGeometry();
}

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FittingScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit(); // another width breaks other lines
}

} // namespace assay::widgets

#include "moc_fitting_scroll_area.cpp"
