#include "widgets/shell/help_text.h"

#include <QKeyEvent>
#include <QTextTable>

#include "widgets/components/markdown.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

HelpText::HelpText(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(false); // Tab goes from link to link
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(scaled(16));
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
    const Tokens &t = tokensOf(this);
    layOutMarkdown(*document(), m_page.text, t.text, t.text);
    addKeys();
    m_matches.clear();
    m_match = -1;
    markMatches();
}

void HelpText::addKeys()
{
    if (m_keys.empty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat head = markdownFont(TextStyle::Title);
    head.setFontWeight(QFont::DemiBold);
    cursor.insertBlock(markdownBlock(2, false), head);
    cursor.insertText(m_keysTitle, head);
    cursor.insertBlock(markdownBlock(0, false), markdownFont(TextStyle::Text));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(scaled(3));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 36), QTextLength(QTextLength::PercentageLength, 64)});
    QTextTable *table = cursor.insertTable(static_cast<int>(m_keys.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row) {
        const WindowKey &key = m_keys[static_cast<std::size_t>(row)];
        table->cellAt(row, 0).firstCursorPosition().insertText(key.key, markdownFont(TextStyle::Mono));
        table->cellAt(row, 1).firstCursorPosition().insertText(key.action, markdownFont(TextStyle::Text));
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
