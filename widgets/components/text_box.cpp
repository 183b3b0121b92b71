#include "widgets/components/text_box.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/components/text_lines.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int pauseMs = 400; // typing is on disk within a second
constexpr int mostLines = 14;
constexpr int lineRoom = 2;

} // namespace

TextBox::TextBox(const QString &name, QWidget *parent) : QPlainTextEdit(parent), m_mostLines(mostLines)
{
    setAccessibleName(name);
    setFrameStyle(QFrame::Box | QFrame::Plain); // keeps the scroll bar within the line that event() draws
    setLineWidth(scaled(lineRoom));
    verticalScrollBar()->setAttribute(Qt::WA_OpaquePaintEvent, false);
    setFont(fontOf(TextStyle::Mono));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    setViewportMargins(scaled(10 - lineRoom), scaled(6 - lineRoom), scaled(10 - lineRoom), scaled(6 - lineRoom));
    viewport()->setAutoFillBackground(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TextBox::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_isQuiet)
            m_pause.start();
    });
}

void TextBox::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void TextBox::showText(const QString &text, const std::vector<items::TextSpan> &inserted)
{
    m_pause.stop();
    m_known = text;
    m_inserted = inserted;
    if (toPlainText() != text) {
        m_isQuiet = true;
        setWordWrapMode(wrapModeOf(text));
        setPlainText(text);
        m_isQuiet = false;
    }
    tint();
    fitHeight();
}

void TextBox::setText(const QString &text, const std::vector<items::TextSpan> &inserted)
{
    const bool typing = hasFocus() && toPlainText() != m_known;
    if (!typing && toPlainText() != text && !(hasFocus() && text == m_known))
        return showText(text, inserted);
    if (toPlainText() == text) {
        m_known = text;
        m_inserted = inserted;
        tint();
    }
}

void TextBox::flush()
{
    m_pause.stop();
    const QString text = toPlainText();
    if (text == m_known || isReadOnly())
        return;
    m_known = text;
    Q_EMIT typed(text);
}

void TextBox::tint()
{
    QList<QTextEdit::ExtraSelection> selections;
    const QColor color = tokensOf(this).insertedDeep;
    const int size = static_cast<int>(toPlainText().size());
    for (const items::TextSpan &span : m_inserted) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(color);
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(std::min<qsizetype>(span.begin, size)));
        selection.cursor.setPosition(static_cast<int>(std::min<qsizetype>(span.end(), size)), QTextCursor::KeepAnchor);
        selections << selection;
    }
    setExtraSelections(selections);
}

int TextBox::lineCount() const
{
    return static_cast<int>(document()->size().height()); // a plain document counts lines
}

QSize TextBox::sizeHint() const
{
    const int lines = std::clamp(lineCount(), 1, m_mostLines);
    return {scaled(200), static_cast<int>(std::ceil(lines * lineStep(*document(), font()))) + scaled(14)};
}

void TextBox::fitHeight()
{
    const int wanted = sizeHint().height();
    if (height() != wanted)
        setFixedHeight(wanted);
    setVerticalScrollBarPolicy(lineCount() > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

/// Paints the ground and the line around the text; a paint event of the viewport does not come here. Undo that has nothing to undo in
/// the text is the room's.
bool TextBox::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focused = hasFocus() && !isReadOnly();
        painter.setPen(QPen(focused ? t.accent : t.line, focused ? 1.5 : 1));
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool redo = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (undo || redo)
            return true; // not accepted: the shortcut wins
    }
    return QPlainTextEdit::event(event);
}

void TextBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
    update();
}

void TextBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        flush();
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// The pane scrolls unless the text itself is longer than its box.
void TextBox::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace assay::widgets

#include "moc_text_box.cpp"
