#include "widgets/components/markdown_text.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextDocument>

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
    document()->setIndentWidth(scaled(16));
    setFont(fontOf(TextStyle::Text));
    viewport()->setAutoFillBackground(false);
}

void MarkdownText::setText(const QString &markdown)
{
    m_markdown = markdown;
    layOut();
}

/// What a text names is not fetched: neither from the network nor from this machine.
QVariant MarkdownText::loadResource(int, const QUrl &)
{
    return {};
}

/// Qt's sizes of headings are a web page's; the strong words stand out as in the design, the others are quieter.
void MarkdownText::layOut()
{
    const Tokens &t = tokensOf(this);
    document()->setDefaultFont(fontOf(TextStyle::Text));
    document()->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) | QTextDocument::MarkdownDialectCommonMark);
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const bool isHeading = block.blockFormat().headingLevel() > 0;
        QTextBlockFormat lines = block.blockFormat();
        lines.setLineHeight(lineHeight(TextStyle::Text), QTextBlockFormat::FixedHeight);
        lines.setTopMargin(isHeading && block.blockNumber() > 0 ? scaled(14) : 0);
        lines.setBottomMargin(scaled(isHeading ? 4 : 10));
        cursor.setPosition(block.position());
        cursor.setBlockFormat(lines);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const bool isStrong = isHeading || fragment.charFormat().fontWeight() > QFont::Normal;
            QTextCharFormat format;
            format.setForeground(isStrong ? t.text : t.text2);
            format.setFont(fragment.charFormat().fontFixedPitch() ? fontOf(TextStyle::Mono) : fontOf(isHeading ? TextStyle::Title : isStrong ? TextStyle::Strong : TextStyle::Text));
            format.setFontItalic(fragment.charFormat().fontItalic());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

void MarkdownText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layOut();
}

} // namespace assay::widgets

#include "moc_markdown_text.cpp"
