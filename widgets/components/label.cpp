#include "widgets/components/label.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace assay::widgets {

namespace {
constexpr int leastShown = 24; ///< pixels of a text that is cut
} // namespace

QColor inkColor(const Tokens &tokens, Ink ink)
{
    switch (ink) {
    case Ink::Text: return tokens.text;
    case Ink::Second: return tokens.text2;
    case Ink::Third: return tokens.text3;
    case Ink::Accent: return tokens.accent;
    case Ink::Better: return tokens.better;
    case Ink::Worse: return tokens.worse;
    case Ink::Caution: return tokens.caution;
    }
    return tokens.text;
}

Label::Label(TextStyle style, Ink ink, const QString &text, QWidget *parent) : QLabel(parent), m_style(style), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(style));
    setText(text);
    takeInk();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    takeInk();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

void Label::takeInk()
{
    const QColor wanted = inkColor(tokensOf(this), m_ink);
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

QSize Label::sizeHint() const
{
    return QLabel::sizeHint().expandedTo(QSize(0, lineHeight(m_style)));
}

QSize Label::minimumSizeHint() const
{
    const int width = m_elided ? scaled(leastShown) : QLabel::minimumSizeHint().width();
    return {width, wordWrap() ? QLabel::minimumSizeHint().height() : lineHeight(m_style)};
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        takeInk();
    QLabel::changeEvent(event);
}

void Label::setToolTipIfCut()
{
    if (m_elided)
        setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text().toHtmlEscaped() : QString());
}

void Label::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTipIfCut();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    setToolTipIfCut();
    if (contentsRect().width() < std::min(scaled(leastShown), fontMetrics().horizontalAdvance(text())))
        return; // a letter and … say less than nothing
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace assay::widgets

#include "moc_label.cpp"
