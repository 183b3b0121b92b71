#include "widgets/shell/help_text.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextTable>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

/// The style of a block by its heading level; 0 = running text.
TextStyle styleOfLevel(int level)
{
    return level == 1 ? TextStyle::Headline : level > 1 ? TextStyle::Title : TextStyle::Text;
}

QTextBlockFormat spaced(int level, bool inList)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(styleOfLevel(level)), QTextBlockFormat::FixedHeight);
    format.setTopMargin(level > 1 ? scaled(14) : 0);
    format.setBottomMargin(level == 1 ? scaled(10) : level > 1 || inList ? scaled(4) : scaled(8));
    return format;
}

QTextCharFormat inFont(TextStyle style)
{
    QTextCharFormat format;
    const QFont font = fontOf(style);
    format.setFontFamilies(font.families().isEmpty() ? QStringList{font.family()} : font.families());
    format.setFontPointSize(font.pointSizeF());
    return format;
}

} // namespace

HelpText::HelpText(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(false); // Tab goes from link to link
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(scaled(16));
    document()->setIndentWidth(scaled(14));
    document()->setDefaultFont(fontOf(TextStyle::Text));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

QVariant HelpText::loadResource(int, const QUrl &)
{
    return {};
}

void HelpText::showPage(const items::HelpPage &page, const QString &keysTitle, std::vector<WindowKey> keys)
{
    m_page = page;
    m_keysTitle = keysTitle;
    m_keys = std::move(keys);
    m_words.clear();
    setAccessibleName(page.title);
    layOut();
    moveCursor(QTextCursor::Start);
}

void HelpText::layOut()
{
    document()->setMarkdown(m_page.text);
    styleBlocks();
    styleTables();
    addKeys();
    m_matches.clear();
    m_match = -1;
    markMatches();
}

void HelpText::styleBlocks()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextCursor cursor(block);
        cursor.mergeBlockFormat(spaced(level, block.textList()));
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            QTextCharFormat format = fragment.charFormat();
            format.clearProperty(QTextFormat::FontSizeAdjustment); // the reader of Markdown makes headings larger its own way
            format.merge(inFont(format.fontFixedPitch() ? TextStyle::Mono : styleOfLevel(level)));
            if (level > 0)
                format.setFontWeight(QFont::DemiBold);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

void HelpText::styleTables()
{
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
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

void HelpText::addKeys()
{
    if (m_keys.empty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat head = inFont(TextStyle::Title);
    head.setFontWeight(QFont::DemiBold);
    cursor.insertBlock(spaced(2, false), head);
    cursor.insertText(m_keysTitle, head);
    cursor.insertBlock(spaced(0, false), inFont(TextStyle::Text));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(scaled(3));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 36), QTextLength(QTextLength::PercentageLength, 64)});
    QTextTable *table = cursor.insertTable(static_cast<int>(m_keys.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row) {
        const WindowKey &key = m_keys[static_cast<std::size_t>(row)];
        table->cellAt(row, 0).firstCursorPosition().insertText(key.key, inFont(TextStyle::Mono));
        table->cellAt(row, 1).firstCursorPosition().insertText(key.action, inFont(TextStyle::Text));
    }
}

void HelpText::findWords(const QString &words, int step)
{
    if (words != m_words) {
        m_words = words;
        m_match = -1;
        m_matches.clear();
        for (QTextCursor at(document()); !words.isEmpty();) {
            at = document()->find(words, at);
            if (at.isNull())
                break;
            m_matches.push_back(at);
        }
        step = 1;
    }
    const int count = matchCount();
    m_match = count == 0 ? -1 : m_match < 0 ? (step < 0 ? count - 1 : 0) : (m_match + step + count) % count;
    markMatches();
}

void HelpText::markMatches()
{
    const Tokens &t = tokensOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (int i = 0; i < matchCount(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_matches[static_cast<std::size_t>(i)];
        mark.format.setBackground(i == m_match ? t.accent : t.accentTint);
        mark.format.setForeground(i == m_match ? t.onAccent : t.text);
        marks << mark;
    }
    setExtraSelections(marks);
    if (m_match < 0)
        return;
    QTextCursor there = m_matches[static_cast<std::size_t>(m_match)];
    there.clearSelection();
    setTextCursor(there);
}

/// The browser would go back in pages that it read itself: there are none.
void HelpText::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & Qt::AltModifier)
        event->ignore();
    else
        QTextBrowser::keyPressEvent(event);
}

void HelpText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.id.isEmpty())
        layOut(); // links carry their colour
}

} // namespace assay::widgets

#include "moc_help_text.cpp"
