#include "widgets/components/button.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOption>
#include <QToolTip>
#include <utility>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {
constexpr int narrowestCut = 112; ///< of a button whose text may be cut
} // namespace

QString keyCapText(const QKeySequence &key)
{
    // The name of Return is long, and not the one on the keyboard in every language.
    const QString name = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    QString text = key.toString(QKeySequence::NativeText);
    if (key[0].key() == Qt::Key_Return)
        text.replace(name, QStringLiteral("↵"));
    for (const auto &[arrow, sign] : {std::pair{Qt::Key_Left, QStringLiteral("←")}, {Qt::Key_Right, QStringLiteral("→")}, {Qt::Key_Up, QStringLiteral("↑")}, {Qt::Key_Down, QStringLiteral("↓")}}) {
        if (key[0].key() == arrow)
            text.replace(QKeySequence(arrow).toString(QKeySequence::NativeText), sign);
    }
    return text.replace(QLatin1Char('+'), QLatin1Char(' '));
}

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

int Button::padding() const
{
    if (m_kind == Kind::Link)
        return scaled(4);
    return scaled(m_kind == Kind::Flat || m_kind == Kind::Toggle ? 9 : 13);
}

void Button::setShortText(const QString &text)
{
    if (std::exchange(m_shortText, text) != text)
        updateGeometry();
}

void Button::setForm(Form form)
{
    if (std::exchange(m_form, form) == form)
        return;
    updateGeometry();
    update();
}

QString Button::textAs(Form form) const
{
    return form == Form::Short && !m_shortText.isEmpty() ? m_shortText : text();
}

QString Button::shownText() const
{
    return m_kind == Kind::Toggle && isChecked() ? QStringLiteral("✓ ") + textAs(m_form) : textAs(m_form);
}

/// With its mark, whether that is shown or not, so that neighbours stand still. What may be cut counts as it is when it is.
int Button::widthAs(Form form) const
{
    if (m_elided)
        return std::min(wholeWidth(form), scaled(narrowestCut));
    return wholeWidth(form);
}

int Button::wholeWidth(Form form) const
{
    const int cap = m_key.isEmpty() ? 0 : keyCapSize(keyText()).width();
    if (m_kind == Kind::Cap)
        return cap;
    const QString mark = m_kind == Kind::Toggle ? QStringLiteral("✓ ") : QString();
    const int key = cap > 0 && form == Form::Whole ? scaled(6) + cap : 0;
    return fontMetrics().horizontalAdvance(mark + textAs(form)) + 2 * padding() + key;
}

QSize Button::sizeHint() const
{
    const int height = m_kind == Kind::Cap ? keyCapSize(keyText()).height() : scaled(m_kind == Kind::Link ? 22 : 28);
    return {wholeWidth(m_form), height};
}

QSize Button::minimumSizeHint() const
{
    return {widthAs(m_form), sizeHint().height()};
}

/// What a narrow row leaves out is said on hover.
bool Button::event(QEvent *event)
{
    const bool whole = showsKey() == !m_key.isEmpty() && textAs(m_form) == text();
    if (event->type() != QEvent::ToolTip || whole || !toolTip().isEmpty())
        return QAbstractButton::event(event);
    const QString said = m_key.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), m_key.toString(QKeySequence::NativeText));
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), said.toHtmlEscaped(), this);
    return true;
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
    if (m_kind != Kind::Plain && m_kind != Kind::Primary)
        ground = line = Qt::transparent;
    else if (!isEnabled())
        ground = t.sunken, line = t.line; // its text has to be read still: what tells is that nothing stands out
    else if (m_kind == Kind::Primary)
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
    else if (!isEnabled())
        paintKeyCap(painter, rect, keyText(), Qt::transparent, Qt::transparent, t.text3); // no key to press now
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
    const QSize cap = showsKey() ? keyCapSize(keyText()) : QSize();
    const int room = inside.width() - (showsKey() ? cap.width() + scaled(6) : 0);
    const QString shown = m_elided ? fontMetrics().elidedText(shownText(), Qt::ElideRight, room + 1) : shownText();
    if (m_elided)
        setToolTip(shown == shownText() ? QString() : text().toHtmlEscaped());
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (!showsKey())
        return;
    paintCap(painter, QRect(QPoint(inside.right() - cap.width() + 1, (height() - cap.height()) / 2), cap), t);
}

Button *actionButton(QAction *action, Button::Kind kind, QWidget *parent, const QString &label)
{
    auto *button = new Button(kind, label.isEmpty() ? action->text() : label, parent);
    const auto showText = [button, action, label] {
        button->showText(label.isEmpty() ? action->text() : label);
        button->setShortText(action->iconText());
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
