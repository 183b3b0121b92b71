#include "widgets/components/value_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

ValueText::ValueText(int lines, QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextStyle::Mono));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    document()->setDocumentMargin(0);
    setViewportMargins(scaled(9), scaled(5), scaled(9), scaled(5));
    setFixedHeight(lines * fontMetrics().lineSpacing() + scaled(12));
}

void ValueText::showValue(const QString &value)
{
    m_refused = false;
    m_value = value;
    setPlainText(value);
}

void ValueText::setValue(const QString &value)
{
    const bool typing = hasFocus() && toPlainText() != m_value;
    m_value = value;
    if (!typing && !m_refused && toPlainText() != value)
        setPlainText(value);
}

void ValueText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (toPlainText() != m_value)
        Q_EMIT committed(toPlainText());
    update();
}

void ValueText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && toPlainText() != m_value) {
        showValue(m_value);
        Q_EMIT reverted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Paints the frame of a field around the lines; a paint event of the viewport does not come here.
bool ValueText::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    return true;
}

} // namespace assay::widgets

#include "moc_value_text.cpp"
