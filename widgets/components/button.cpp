#include "widgets/components/button.h"

#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

QSize keyCapSize(const QString &key)
{
    const QFontMetrics metrics(fontOf(TextStyle::Key));
    return {std::max(metrics.horizontalAdvance(key) + scaled(12), scaled(18)), scaled(19)};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const QColor &line, const QColor &ground, const QColor &text)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // The lower edge is two pixels high: the outer shape in the line's colour, the inner one on top.
    painter.setBrush(line);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    painter.setFont(fontOf(TextStyle::Key));
    painter.setPen(text);
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt::AlignCenter, key);
    painter.restore();
}

Button::Button(Kind kind, const QString &text, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    QFont own = fontOf(TextStyle::Text);
    own.setWeight(QFont::Medium);
    setFont(own);
    setFocusPolicy(kind == Kind::Cap ? Qt::NoFocus : Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Button::setKey(const QKeySequence &key)
{
    m_key = key;
    setShortcut(key);
    updateGeometry();
}

QString Button::keyText() const
{
    return m_key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
}

int Button::padding() const
{
    return scaled(m_kind == Kind::Flat ? 9 : 13);
}

QSize Button::sizeHint() const
{
    const QSize cap = m_key.isEmpty() ? QSize() : keyCapSize(keyText());
    if (m_kind == Kind::Cap)
        return cap;
    const int gap = m_key.isEmpty() ? 0 : scaled(6);
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding() + gap + std::max(0, cap.width()), scaled(28)};
}

void Button::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Button::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

QColor Button::textColor(const Tokens &t) const
{
    if (!isEnabled())
        return t.text3;
    if (m_kind == Kind::Primary)
        return t.onAccent;
    if (isChecked())
        return t.accent;
    return m_kind == Kind::Flat ? t.text2 : t.text;
}

void Button::paintGround(QPainter &painter, const Tokens &t) const
{
    QColor ground = t.surface;
    QColor line = t.lineStrong;
    if (m_kind == Kind::Flat)
        ground = line = Qt::transparent;
    if (m_kind == Kind::Primary && isEnabled())
        ground = line = t.accent;
    if (isChecked()) {
        ground = t.selected;
        line = t.accent;
    } else if (m_kind != Kind::Primary && isEnabled() && (underMouse() || isDown())) {
        ground = t.hover;
    }
    painter.setPen(line);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(m_kind == Kind::Primary ? t.text : t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void Button::paintCap(QPainter &painter, const QRect &rect, const Tokens &t) const
{
    if (m_kind == Kind::Primary)
        paintKeyCap(painter, rect, keyText(), t.onAccent, t.accent, t.onAccent);
    else
        paintKeyCap(painter, rect, keyText(), t.lineStrong, isDown() ? t.hover : t.surface, t.text2);
}

void Button::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Cap) {
        paintCap(painter, rect(), t);
        return;
    }
    paintGround(painter, t);
    painter.setPen(textColor(t));
    const QRect inside = rect().adjusted(padding(), 0, -padding(), 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (m_key.isEmpty())
        return;
    const QSize cap = keyCapSize(keyText());
    paintCap(painter, QRect(QPoint(inside.right() - cap.width() + 1, (height() - cap.height()) / 2), cap), t);
}

} // namespace assay::widgets

#include "moc_button.cpp"
