#include "widgets/components/markdown_text.h"

#include <QEvent>
#include <QTextCursor>
#include <QTextDocument>

#include "widgets/components/markdown.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

MarkdownText::MarkdownText(const QString &name, QWidget *parent) : QTextEdit(parent)
{
    setAccessibleName(name);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(scaled(12));
    document()->setUndoRedoEnabled(false);
    setFont(fontOf(TextStyle::Text));
    viewport()->setAutoFillBackground(false);
}

void MarkdownText::setText(const QString &markdown)
{
    m_markdown = markdown;
    layOut();
    moveCursor(QTextCursor::Start); // else it comes up scrolled to its end
}

/// What a text names is not fetched: neither from the network nor from this machine.
QVariant MarkdownText::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownText::layOut()
{
    const Tokens &t = tokensOf(this);
    layOutMarkdown(*document(), m_markdown, t.text2, t.text);
}

void MarkdownText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layOut();
}

} // namespace assay::widgets

#include "moc_markdown_text.cpp"
