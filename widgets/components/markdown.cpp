#include "widgets/components/markdown.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

TextStyle styleOfLevel(int level)
{
    return level == 1 ? TextStyle::Headline : level > 1 ? TextStyle::Title : TextStyle::Text;
}

void styleFragment(QTextCursor &cursor, const QTextFragment &fragment, int level, const QColor &text, const QColor &strong)
{
    QTextCharFormat format = fragment.charFormat();
    format.clearProperty(QTextFormat::FontSizeAdjustment); // the reader of Markdown makes headings larger its own way
    const bool isStrong = level > 0 || format.fontWeight() > QFont::Normal;
    format.merge(markdownFont(format.fontFixedPitch() ? TextStyle::Mono : styleOfLevel(level)));
    if (isStrong)
        format.setFontWeight(QFont::DemiBold);
    if (!format.isAnchor()) // links have a colour of their own
        format.setForeground(isStrong ? strong : text);
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
}

void styleTables(const QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(scaled(3));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
    }
}

} // namespace

QTextBlockFormat markdownBlock(int level, bool inList)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(styleOfLevel(level)), QTextBlockFormat::FixedHeight);
    format.setTopMargin(level > 1 ? scaled(14) : 0);
    format.setBottomMargin(level == 1 ? scaled(10) : level > 1 || inList ? scaled(4) : scaled(8));
    return format;
}

QTextCharFormat markdownFont(TextStyle style)
{
    QTextCharFormat format;
    const QFont font = fontOf(style);
    format.setFontFamilies(font.families().isEmpty() ? QStringList{font.family()} : font.families());
    format.setFontPointSize(font.pointSizeF());
    return format;
}

void layOutMarkdown(QTextDocument &document, const QString &markdown, const QColor &text, const QColor &strong)
{
    document.setDefaultFont(fontOf(TextStyle::Text));
    document.setIndentWidth(scaled(14));
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) | QTextDocument::MarkdownDialectGitHub);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextCursor cursor(block);
        cursor.mergeBlockFormat(markdownBlock(level, block.textList()));
        for (auto at = block.begin(); !at.atEnd(); ++at)
            styleFragment(cursor, at.fragment(), level, text, strong);
    }
    styleTables(document);
}

} // namespace assay::widgets
