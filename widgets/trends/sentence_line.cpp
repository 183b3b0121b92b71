#include "widgets/trends/sentence_line.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

QColor inkOf(const Tokens &tokens, TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::Better: return tokens.better;
    case TrendVerdict::Worse: return tokens.worse;
    case TrendVerdict::Changed: return tokens.caution;
    case TrendVerdict::NoEvidence: break;
    }
    return tokens.text;
}

QMargins sentenceMargins()
{
    return {scaled(16), scaled(12), scaled(16), scaled(12)};
}

} // namespace

SentenceLine::SentenceLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sentence"));
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceLine::setSentence(const std::vector<items::SentencePart> &parts)
{
    m_parts = parts;
    m_text.clear();
    for (const items::SentencePart &part : parts)
        m_text += part.text;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void SentenceLine::layOut(QTextLayout &layout, int width) const
{
    const Tokens &t = tokensOf(this);
    const QFont reading = fontOf(TextStyle::Reading);
    layout.setText(m_text);
    layout.setFont(reading);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const items::SentencePart &part : m_parts) {
        QTextCharFormat format;
        format.setForeground(t.text);
        QFont font = reading;
        if (part.weight == items::SentencePart::Weight::Strong) {
            font.setWeight(QFont::DemiBold);
            format.setForeground(inkOf(t, part.verdict));
        } else if (part.weight == items::SentencePart::Weight::Quiet) {
            font = fontOf(TextStyle::Small);
            format.setForeground(t.text3);
        }
        format.setFont(font);
        formats.append({at, static_cast<int>(part.text.size()), format});
        at += static_cast<int>(part.text.size());
    }
    layout.setFormats(formats);
    layout.beginLayout();
    const int height = lineHeight(TextStyle::Reading);
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, row * height));
    }
    layout.endLayout();
}

int SentenceLine::heightForWidth(int width) const
{
    const QMargins margins = sentenceMargins();
    QTextLayout layout;
    layOut(layout, width - margins.left() - margins.right());
    return std::max(layout.lineCount(), 1) * lineHeight(TextStyle::Reading) + margins.top() + margins.bottom();
}

QSize SentenceLine::sizeHint() const
{
    return {scaled(600), heightForWidth(std::max(width(), scaled(300)))};
}

QSize SentenceLine::minimumSizeHint() const
{
    return {scaled(200), lineHeight(TextStyle::Reading)};
}

void SentenceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(0, height() - 1, width(), 1, tokensOf(this).line);
    const QMargins margins = sentenceMargins();
    QTextLayout layout;
    layOut(layout, width() - margins.left() - margins.right());
    painter.setPen(tokensOf(this).text);
    layout.draw(&painter, QPointF(margins.left(), margins.top()));
}

int SentenceLine::measureAt(const QPointF &at) const
{
    const QMargins margins = sentenceMargins();
    QTextLayout layout;
    layOut(layout, width() - margins.left() - margins.right());
    const QPointF inside = at - QPointF(margins.left(), margins.top());
    const int row = static_cast<int>(std::floor(inside.y() / lineHeight(TextStyle::Reading)));
    if (row < 0 || row >= layout.lineCount() || inside.x() > layout.lineAt(row).naturalTextWidth())
        return -1;
    int place = layout.lineAt(row).xToCursor(inside.x(), QTextLine::CursorOnCharacter);
    for (const items::SentencePart &part : m_parts) {
        if (place < part.text.size())
            return part.measure;
        place -= static_cast<int>(part.text.size());
    }
    return -1;
}

void SentenceLine::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(measureAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SentenceLine::mouseReleaseEvent(QMouseEvent *event)
{
    const int measure = measureAt(event->position());
    if (measure >= 0)
        Q_EMIT measureClicked(measure);
}

} // namespace assay::widgets

#include "moc_sentence_line.cpp"
