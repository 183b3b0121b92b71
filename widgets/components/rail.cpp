#include "widgets/components/rail.h"

#include <QAction>
#include <QButtonGroup>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "widgets/theme/icon.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

RailEntry::RailEntry(const QString &icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon), m_open(new QAction(text, this))
{
    addAction(m_open);
    connect(m_open, &QAction::triggered, this, &RailEntry::click);
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
}

/// As wide as its word when it is open, which is when it is boldest: the words of some languages are longer than the rail was drawn.
QSize RailEntry::sizeHint() const
{
    QFont boldest = fontOf(TextStyle::Rail);
    boldest.setWeight(QFont::DemiBold);
    return {std::max(scaled(56), QFontMetrics(boldest).horizontalAdvance(text()) + scaled(4)), scaled(48)};
}

void RailEntry::setWaiting(qint64 count)
{
    if (std::exchange(m_waiting, count) == count)
        return;
    setAccessibleDescription(count > 0 ? tr("%Ln waiting", nullptr, static_cast<int>(count)) : QString());
    update();
}

/// Small, over the corner of the picture; beyond two digits there are simply many.
void RailEntry::paintWaiting(QPainter &painter) const
{
    constexpr qint64 most = 99;
    const Tokens &t = tokensOf(this);
    QFont own = fontOf(TextStyle::Rail);
    own.setPixelSize(scaled(9));
    own.setWeight(QFont::DemiBold);
    painter.setFont(own);
    const QString said = m_waiting > most ? QStringLiteral("99+") : QString::number(m_waiting);
    const int width = std::max(scaled(14), painter.fontMetrics().horizontalAdvance(said) + scaled(7));
    const QRect place(this->width() / 2 + scaled(4), scaled(3), width, scaled(14));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(place, scaled(7), scaled(7));
    painter.setPen(t.onAccent);
    painter.drawText(place, Qt::AlignCenter, said);
}

void RailEntry::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailEntry::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void RailEntry::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.selected : t.hover);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QColor color = isChecked() ? t.accent : t.text2;
    const int size = scaled(20);
    paintIcon(painter, QRectF((width() - size) / 2.0, scaled(7), size, size), m_icon, color);
    QFont own = fontOf(TextStyle::Rail);
    own.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(own);
    painter.setPen(color);
    painter.drawText(QRect(0, scaled(30), width(), scaled(13)), Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    if (m_waiting > 0)
        paintWaiting(painter);
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_rooms(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(scaled(4), scaled(8), scaled(4), scaled(8));
    m_column->setSpacing(scaled(2));
    m_column->addStretch(1);
}

RailEntry *Rail::addRoom(const QString &icon, const QString &text, const QKeySequence &key, bool below)
{
    auto *entry = new RailEntry(icon, text, this);
    entry->setCheckable(true);
    entry->openAction()->setShortcut(key);
    entry->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    m_rooms->addButton(entry);
    if (below)
        m_column->addWidget(entry);
    else
        m_column->insertWidget(m_roomCount++, entry);
    return entry;
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(width() - 1, 0, 1, height(), t.line);
}

} // namespace assay::widgets

#include "moc_rail.cpp"
