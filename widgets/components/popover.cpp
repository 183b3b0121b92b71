#include "widgets/components/popover.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "widgets/components/label.h"

namespace assay::widgets {

namespace {
constexpr int popoverLabelWidth = 110;
constexpr int gap = 2;
} // namespace

void placeUnder(QWidget *popup, const QWidget *anchor)
{
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + gap));
    if (const QScreen *screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(std::max(room.left(), std::min(place.x(), room.right() - popup->width())));
        if (place.y() + popup->height() > room.bottom())
            place.setY(std::max(room.top(), anchor->mapToGlobal(QPoint(0, -gap)).y() - popup->height()));
    }
    popup->move(place);
}

Popover::Popover(const QString &name, QWidget *parent) : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint), m_column(new QVBoxLayout(this))
{
    setAccessibleName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    m_column->setSpacing(scaled(8));
}

void Popover::addField(const QString &label, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    auto *said = new Label(TextStyle::Text, Ink::Second, label, this);
    said->setFixedWidth(scaled(popoverLabelWidth));
    said->setBuddy(field);
    row->addWidget(said);
    row->addWidget(field, 1);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_column->addLayout(row);
    m_first = m_first ? m_first : field;
}

void Popover::addWide(QWidget *field)
{
    m_column->addWidget(field);
    if (field->focusPolicy() != Qt::NoFocus)
        m_first = m_first ? m_first : field;
}

void Popover::popUp(QWidget *anchor)
{
    resize(sizeHint().expandedTo(QSize(scaled(320), 0)));
    placeUnder(this, anchor);
    show();
    if (m_first)
        m_first->setFocus(Qt::TabFocusReason);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter: close(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void Popover::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setPen(t.lineStrong);
    painter.setBrush(t.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace assay::widgets

#include "moc_popover.cpp"
