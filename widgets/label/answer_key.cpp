#include "widgets/label/answer_key.h"

#include <QPainter>
#include <QStyleOption>
#include <utility>

#include "widgets/components/button.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {
constexpr int keyPadding = 12;
constexpr int keyGap = 8;
constexpr int keyHeight = 34;
} // namespace

AnswerKey::AnswerKey(const QString &key, const QString &text, QWidget *parent) : QAbstractButton(parent), m_key(key)
{
    setText(text);
    setAccessibleName(key.isEmpty() || key == text ? text : QStringLiteral("%1 (%2)").arg(text, key));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(fontOf(TextStyle::Text));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void AnswerKey::setLive(bool live)
{
    if (std::exchange(m_isLive, live) != live)
        update();
}

QSize AnswerKey::sizeHint() const
{
    const int cap = showsKey() ? keyCapSize(m_key).width() + scaled(keyGap) : 0;
    return {fontMetrics().horizontalAdvance(text()) + cap + 2 * scaled(keyPadding) + 2, scaled(keyHeight)};
}

void AnswerKey::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void AnswerKey::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void AnswerKey::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOption option;
    option.initFrom(this);
    const bool isMarked = isChecked() || (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange));
    painter.setPen(QPen(isMarked ? t.accent : t.lineStrong, isMarked ? 2 : 1));
    painter.setBrush(isChecked() ? t.selected : underMouse() && isEnabled() ? t.hover : t.surface);
    const double inset = isMarked ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    QRect inside = rect().adjusted(scaled(keyPadding), 0, -scaled(keyPadding), 0);
    if (showsKey()) {
        const QSize cap = keyCapSize(m_key);
        const QRect place(QPoint(inside.left(), (height() - cap.height()) / 2), cap);
        paintKeyCap(painter, place, m_key, m_isLive ? t.lineStrong : t.line, t.surface, m_isLive ? t.text : t.text3);
        inside.setLeft(place.right() + 1 + scaled(keyGap));
    }
    painter.setPen(isEnabled() ? t.text : t.text3);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() + 1));
}

} // namespace assay::widgets

#include "moc_answer_key.cpp"
