#include "widgets/components/button.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
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
    showText(text);
    QFont own = fontOf(TextStyle::Text);
    own = kind == Kind::Link ? fontOf(TextStyle::Small) : own;
    own.setWeight(kind == Kind::Link ? QFont::Normal : QFont::Medium);
    setFont(own);
    setCheckable(kind == Kind::Toggle);
    setFocusPolicy(kind == Kind::Cap ? Qt::NoFocus : Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::showText(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    updateGeometry();
}

void Button::setKey(const QKeySequence &key)
{
    showKey(key);
    // A button's own shortcut waits 100 ms to look pressed and swallows the keys that come meanwhile.
    connect(new QShortcut(key, this), &QShortcut::activated, this, &Button::click);
}

void Button::showKey(const QKeySequence &key)
{
    m_key = key;
    updateGeometry();
}

void Button::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString Button::keyText() const
{
    return m_key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
}

int Button::padding() const
{
    if (m_kind == Kind::Link)
        return scaled(4);
    return scaled(m_kind == Kind::Flat || m_kind == Kind::Toggle ? 9 : 13);
}

QString Button::shownText() const
{
    return m_kind == Kind::Toggle && isChecked() ? QStringLiteral("✓ ") + text() : text();
}

/// As wide as it ever gets, so that neighbours stand still.
int Button::textWidth() const
{
    const QString mark = m_kind == Kind::Toggle ? QStringLiteral("✓ ") : QString();
    return fontMetrics().horizontalAdvance(mark + text());
}

QSize Button::sizeHint() const
{
    const QSize cap = m_key.isEmpty() ? QSize() : keyCapSize(keyText());
    if (m_kind == Kind::Cap)
        return cap;
    const int gap = m_key.isEmpty() ? 0 : scaled(6);
    return {textWidth() + 2 * padding() + gap + std::max(0, cap.width()), scaled(m_kind == Kind::Link ? 22 : 28)};
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
    if (m_kind == Kind::Link || (isChecked() && m_kind != Kind::Toggle))
        return t.accent;
    return m_kind == Kind::Flat || m_kind == Kind::Toggle ? t.text2 : t.text;
}

void Button::paintGround(QPainter &painter, const Tokens &t) const
{
    QColor ground = t.surface;
    QColor line = t.lineStrong;
    if (m_kind != Kind::Plain)
        ground = line = Qt::transparent;
    if (m_kind == Kind::Primary && isEnabled())
        ground = line = t.accent;
    if (isChecked() && m_kind != Kind::Toggle) {
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
    if (m_kind == Kind::Primary && isEnabled())
        paintKeyCap(painter, rect, keyText(), t.onAccent, t.accent, t.onAccent);
    else
        paintKeyCap(painter, rect, keyText(), t.lineStrong, isDown() ? t.hover : t.surface, t.text2);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
        click();
    else
        QAbstractButton::keyPressEvent(event);
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
    const QSize cap = m_key.isEmpty() ? QSize() : keyCapSize(keyText());
    const int room = inside.width() - (m_key.isEmpty() ? 0 : cap.width() + scaled(6));
    const QString shown = m_elided ? fontMetrics().elidedText(shownText(), Qt::ElideRight, room + 1) : shownText();
    if (m_elided)
        setToolTip(shown == shownText() ? QString() : text().toHtmlEscaped());
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (m_key.isEmpty())
        return;
    paintCap(painter, QRect(QPoint(inside.right() - cap.width() + 1, (height() - cap.height()) / 2), cap), t);
}

Button *actionButton(QAction *action, Button::Kind kind, QWidget *parent, const QString &label)
{
    auto *button = new Button(kind, label.isEmpty() ? action->text() : label, parent);
    const auto showText = [button, action, label] {
        button->showText(label.isEmpty() ? action->text() : label);
        button->setAccessibleName(action->text());
    };
    const auto follow = [button, action, showText] {
        showText();
        button->showKey(action->shortcut());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
    };
    showText();
    button->showKey(action->shortcut());
    button->setEnabled(action->isEnabled());
    button->setCheckable(action->isCheckable());
    button->setChecked(action->isChecked());
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &Button::clicked, action, &QAction::trigger);
    return button;
}

QAction *localAction(QWidget *owner, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, owner);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    QObject::connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    return action;
}

} // namespace assay::widgets

#include "moc_button.cpp"
