#include "widgets/datasets/line_button.h"

#include <QPainter>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

void paintFocus(QPainter &painter, const QWidget &widget)
{
    if (!widget.hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokensOf(&widget).accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4);
}

} // namespace

RecordButton::RecordButton(const items::CaseRecordView &record, QWidget *parent) : QAbstractButton(parent), m_record(record)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("%1: %2").arg(record.name, record.verdict));
    setToolTip(QString(record.note + QLatin1Char('\n') + tr("Show these results")).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QSize RecordButton::sizeHint() const
{
    return {scaled(200), scaled(30)};
}

void RecordButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? t.hover : t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    QRect inside = rect().adjusted(scaled(12), 0, -scaled(12), -1);
    painter.setFont(fontOf(TextStyle::Text));
    painter.setPen(m_record.tone == items::CellVerdict::Pass ? t.better : m_record.tone == items::CellVerdict::Fail ? t.worse : t.text3);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_record.verdict);
    inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(m_record.verdict) - scaled(8));
    painter.setPen(t.text);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_record.name, Qt::ElideRight, inside.width()));
    paintFocus(painter, *this);
}

void RecordButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RecordButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

FindingButton::FindingButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(fontOf(TextStyle::Small));
}

void FindingButton::show(ChipKind kind, const QString &chip, const QString &words)
{
    m_kind = kind;
    m_chip = chip;
    m_words = words;
    setAccessibleName(QString(chip + QLatin1Char(' ') + words).trimmed());
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

QRect FindingButton::wordsRect(int width) const
{
    const int left = scaled(12) + (m_chip.isEmpty() ? 0 : chipSize(m_chip, ChipSize::Verdict).width() + scaled(8));
    return {left, scaled(3), std::max(scaled(40), width - left - scaled(12)), 1 << 12};
}

int FindingButton::heightForWidth(int width) const
{
    const QRect words = fontMetrics().boundingRect(wordsRect(width), Qt::TextWordWrap, m_words);
    return std::max(words.height(), scaled(18)) + scaled(7);
}

QSize FindingButton::sizeHint() const
{
    return {scaled(200), heightForWidth(width())};
}

void FindingButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), isEnabled() && underMouse() ? t.hover : t.surface);
    if (!m_chip.isEmpty()) {
        const QSize size = chipSize(m_chip, ChipSize::Verdict);
        paintChip(painter, QRect(scaled(12), (height() - size.height()) / 2, size.width(), size.height()), m_chip, m_kind, ChipSize::Verdict, t);
    }
    painter.setFont(font());
    painter.setPen(m_chip.isEmpty() ? (isEnabled() ? t.accent : t.text2) : t.text);
    QRect words = wordsRect(width());
    words.setTop(0);
    words.setHeight(height());
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, m_words);
    paintFocus(painter, *this);
}

void FindingButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FindingButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace assay::widgets

#include "moc_line_button.cpp"
