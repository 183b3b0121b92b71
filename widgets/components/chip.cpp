#include "widgets/components/chip.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

QFont chipFont(ChipSize size)
{
    QFont chosen = fontOf(size == ChipSize::Verdict ? TextStyle::Small : TextStyle::Note);
    if (size == ChipSize::Verdict)
        chosen.setWeight(QFont::Medium);
    return chosen;
}

} // namespace

ChipColors chipColors(ChipKind kind, const Tokens &t)
{
    switch (kind) {
    case ChipKind::Better: return {t.betterTint, t.better};
    case ChipKind::Worse: return {t.worseTint, t.worse};
    case ChipKind::Caution: return {t.cautionTint, t.caution};
    case ChipKind::Neutral: return {t.neutralTint, t.text2};
    case ChipKind::Accent: return {t.accentTint, t.accent};
    }
    return {t.neutralTint, t.text2};
}

QSize chipSize(const QString &text, ChipSize size)
{
    const QFontMetrics metrics(chipFont(size));
    return {metrics.horizontalAdvance(text) + scaled(13), scaled(size == ChipSize::Verdict ? 18 : 16)};
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, ChipKind kind, ChipSize size, const Tokens &tokens, bool onSelected)
{
    const ChipColors colors = chipColors(kind, tokens);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(onSelected ? tokens.surface : colors.ground);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setFont(chipFont(size));
    painter.setPen(colors.text);
    const QRect inside = rect.adjusted(scaled(6), 0, -scaled(6), 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width() + 1));
    painter.restore();
}

Chip::Chip(ChipKind kind, ChipSize size, const QString &text, QWidget *parent) : QLabel(text, parent), m_kind(kind), m_size(size)
{
    setTextFormat(Qt::PlainText);
    setFont(chipFont(size));
}

void Chip::show(ChipKind kind, const QString &text)
{
    m_kind = kind;
    setText(text);
    setVisible(!text.isEmpty());
    tellIfCut();
}

void Chip::tellIfCut()
{
    setToolTip(width() < sizeHint().width() ? text().toHtmlEscaped() : QString());
}

void Chip::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    tellIfCut();
}

QSize Chip::sizeHint() const
{
    return chipSize(text(), m_size);
}

QSize Chip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_size == ChipSize::Verdict ? whole : QSize(std::min(whole.width(), scaled(72)), whole.height());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize size = sizeHint();
    paintChip(painter, QRect(0, (height() - size.height()) / 2, width(), size.height()), text(), m_kind, m_size, tokensOf(this));
}

ChoiceChip::ChoiceChip(const QString &quiet, const QString &strong, QWidget *parent, Kind kind)
    : QAbstractButton(parent), m_quiet(quiet), m_strong(strong), m_kind(kind)
{
    setText(QString(quiet + QLatin1Char(' ') + strong).trimmed());
    setAccessibleName(text());
    setFont(fontOf(TextStyle::Text));
    setToolTip(text().toHtmlEscaped());
    setFocusPolicy(Qt::TabFocus);
}

QSize ChoiceChip::sizeHint() const
{
    const int gap = m_quiet.isEmpty() || m_strong.isEmpty() ? 0 : scaled(6);
    return {fontMetrics().horizontalAdvance(m_quiet) + gap +
                QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(m_strong) + scaled(18),
            scaled(26)};
}

QSize ChoiceChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(60)), scaled(26)};
}

void ChoiceChip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceChip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ChoiceChip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QStyleOption option;
    option.initFrom(this);
    const bool focused = hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? t.accent : m_kind == Kind::Missing ? t.accent : t.lineStrong, focused ? 2 : 1, m_kind == Kind::Missing && !focused ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isEnabled() && (underMouse() || isDown()) ? t.hover : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRect inside = rect().adjusted(scaled(9), 0, -scaled(8), 0);
    const auto part = [&](const QString &text, TextStyle style) {
        painter.setFont(fontOf(style));
        const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width());
        painter.setPen(m_kind == Kind::Missing ? t.accent : t.text);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, cut);
        if (!text.isEmpty())
            inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance(cut) + scaled(6));
    };
    part(m_quiet, TextStyle::Text);
    part(m_strong, TextStyle::Strong);
}

} // namespace assay::widgets

#include "moc_chip.cpp"
