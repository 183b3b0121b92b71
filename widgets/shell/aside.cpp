#include "widgets/shell/aside.h"

#include <QEvent>
#include <QScrollArea>
#include <algorithm>

namespace assay::widgets {

Aside::Aside(QWidget *main, QWidget *beside, QWidget *parent) : QWidget(parent), m_main(main), m_area(new QScrollArea(this)), m_beside(beside)
{
    m_area->setObjectName(QStringLiteral("rooms"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setWidget(main);
    beside->setParent(this);
    beside->hide();
    beside->installEventFilter(this);
}

bool Aside::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        place();
    return QWidget::eventFilter(watched, event);
}

void Aside::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Aside::place()
{
    const int wanted = m_beside->isHidden() ? 0 : std::min(width(), m_beside->sizeHint().width());
    const bool fits = width() - wanted >= m_main->minimumSizeHint().width();
    m_area->setGeometry(0, 0, fits ? width() - wanted : width(), height());
    m_beside->setGeometry(width() - wanted, 0, wanted, height());
    m_beside->raise();
}

} // namespace assay::widgets

#include "moc_aside.cpp"
