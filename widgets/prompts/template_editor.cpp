#include "widgets/prompts/template_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QTimer>
#include <QToolTip>
#include <cmath>

#include "prompts/tag_spans.h"
#include "widgets/components/text_lines.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int longestHighlighted = 10'000; ///< characters of a line: beyond, tints cost more than they show

QTextEdit::ExtraSelection selection(QTextDocument *document, int begin, int length)
{
    QTextEdit::ExtraSelection made;
    made.cursor = QTextCursor(document);
    const int last = document->characterCount() - 1;
    made.cursor.setPosition(std::min(begin, last));
    made.cursor.setPosition(std::min(begin + std::max(1, length), last), QTextCursor::KeepAnchor);
    return made;
}

} // namespace

TemplateHighlighter::TemplateHighlighter(QTextDocument *document, const QWidget *themed) : QSyntaxHighlighter(document), m_themed(themed) {}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestHighlighted)
        return;
    const Tokens &t = tokensOf(m_themed);
    QTextCharFormat variable;
    variable.setForeground(t.variable);
    variable.setBackground(t.variableTint);
    QTextCharFormat comment;
    comment.setForeground(t.text3);
    for (const TagSpan &span : tagSpans(text))
        setFormat(static_cast<int>(span.begin), static_cast<int>(span.length), span.sign == QLatin1Char('!') ? comment : variable);
}

/// Numbers and bars; scrolls with the text.
class EditorGutter final : public QWidget
{
public:
    explicit EditorGutter(TemplateEditor *editor) : QWidget(editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    TemplateEditor *m_editor;
};

TemplateEditor::TemplateEditor(const QString &name, bool isTemplate, QWidget *parent)
    : QPlainTextEdit(parent), m_gutter(new EditorGutter(this)), m_completer(new QCompleter(this)), m_names(new QStringListModel(this)), m_isTemplate(isTemplate)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextStyle::Mono));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(scaled(6));
    if (isTemplate)
        new TemplateHighlighter(document(), this);
    m_completer->setModel(m_names);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Variables"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TemplateEditor::takeCompletion);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TemplateEditor::fitHeight);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TemplateEditor::fitHeight);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    setViewportMargins(gutterWidth(), 0, 0, 0);
    fitHeight();
}

int TemplateEditor::gutterWidth() const
{
    return scaled(52);
}

void TemplateEditor::setFirstLine(int number)
{
    if (m_firstLine == number)
        return;
    m_firstLine = number;
    m_gutter->update();
}

void TemplateEditor::setVariables(const QStringList &names)
{
    if (m_names->stringList() != names)
        m_names->setStringList(names);
}

void TemplateEditor::setChanges(const items::MessageChanges &changes)
{
    m_changes = changes;
    showMarks();
    m_gutter->update();
}

void TemplateEditor::setProblems(std::vector<items::ProblemRow> problems)
{
    m_problems = std::move(problems);
    showMarks();
}

void TemplateEditor::setFound(std::vector<items::ChangedWord> found)
{
    m_found = std::move(found);
    showMarks();
}

void TemplateEditor::showMarks()
{
    const Tokens &t = tokensOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const items::ChangedWord &word : m_changes.words) {
        auto mark = selection(document(), word.begin, word.length);
        mark.format.setBackground(t.insertedDeep);
        marks << mark;
    }
    for (const items::ChangedWord &found : m_found) {
        auto mark = selection(document(), found.begin, found.length);
        mark.format.setBackground(t.cautionTint);
        marks << mark;
    }
    for (const items::ProblemRow &problem : m_problems) {
        auto mark = selection(document(), problem.begin, problem.length);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(problem.isError ? t.worse : t.caution);
        marks << mark;
    }
    setExtraSelections(marks);
}

void TemplateEditor::setMostHeight(int most)
{
    m_most = most;
    fitHeight();
}

/// Lines as they wrap; a document of thousands of lines scrolls inside instead of being laid out whole.
void TemplateEditor::fitHeight()
{
    m_gutter->update(); // its numbers stand elsewhere now
    const double line = lineStep(*document(), font());
    const double lines = std::max(1.0, document()->size().height());
    const double around = 2 * document()->documentMargin() + scaled(4);
    const bool scrolls = lines * line + around > m_most;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setViewportMargins(gutterWidth(), 0, 0, scrolls ? scaled(8) : 0); // no half a line at the lower edge
    const double shown = scrolls ? std::floor((m_most - around) / line) : lines;
    const int wanted = static_cast<int>(std::ceil(shown * line + around));
    if (wanted != height() || minimumHeight() != maximumHeight())
        setFixedHeight(wanted);
}

void TemplateEditor::jumpTo(int begin, int length)
{
    QTextCursor cursor = textCursor();
    const int last = document()->characterCount() - 1;
    cursor.setPosition(std::min(begin, last));
    cursor.setPosition(std::min(begin + length, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

void TemplateEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_gutter->setGeometry(QRect(contentsRect().topLeft(), QSize(gutterWidth(), contentsRect().height())));
    fitHeight();
    QTimer::singleShot(0, this, &TemplateEditor::fitHeight); // lines wrap anew only after this
}

void TemplateEditor::paintGutter(QPaintEvent *event)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), t.surface);
    painter.setFont(fontOf(TextStyle::Key));
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            painter.setPen(t.text3);
            const QRectF line(0, top, gutterWidth() - scaled(20), lineStep(*document(), font()));
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_firstLine + block.blockNumber()));
        }
        for (const items::ChangedLine &change : m_changes.lines) {
            if (change.line == block.blockNumber())
                painter.fillRect(QRectF(gutterWidth() - scaled(14), top, scaled(4), height), change.change == items::LineChange::Added ? t.better : t.accent);
        }
        top += height;
        block = block.next();
    }
}

void TemplateEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        // The popup listens to these first; they must not type.
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Tab:
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    const bool atTop = textCursor().block().blockNumber() == 0;
    const bool atBottom = textCursor().block().blockNumber() == blockCount() - 1;
    if (event->modifiers() == Qt::NoModifier && ((event->key() == Qt::Key_Up && atTop) || (event->key() == Qt::Key_Down && atBottom))) {
        const int before = textCursor().position();
        QPlainTextEdit::keyPressEvent(event);
        if (textCursor().position() == before)
            Q_EMIT leaveRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (m_isTemplate && !event->text().isEmpty())
        complete();
}

/// Offers names between an opening tag and the cursor.
void TemplateEditor::complete()
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto open = before.lastIndexOf(QStringLiteral("{{"));
    QString typed = open < 0 ? QString() : before.mid(open + 2);
    if (open < 0 || typed.contains(QLatin1Char('}')) || m_names->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    while (!typed.isEmpty() && QStringLiteral("#^/>&{ ").contains(typed.front()))
        typed.remove(0, 1);
    m_completer->setCompletionPrefix(typed);
    if (m_completer->completionCount() == 0 || (m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed)) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect().translated(gutterWidth(), 0);
    place.setWidth(scaled(220));
    m_completer->complete(place);
}

void TemplateEditor::takeCompletion(const QString &name)
{
    QTextCursor cursor = textCursor();
    const auto typed = m_completer->completionPrefix().size();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(typed));
    const QString after = cursor.block().text().mid(textCursor().positionInBlock());
    cursor.insertText(name + (after.startsWith(QStringLiteral("}}")) ? QString() : QStringLiteral("}}")));
    setTextCursor(cursor);
}

/// An editor as tall as its text leaves the wheel to the page it stands in.
void TemplateEditor::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void TemplateEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    showMarks();
    for (auto *highlighter : document()->findChildren<QSyntaxHighlighter *>())
        highlighter->rehighlight();
}

bool TemplateEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = cursorForPosition(help->pos()).position();
    QString said;
    for (const items::ProblemRow &problem : m_problems) {
        if (at >= problem.begin && at <= problem.begin + problem.length)
            said = problem.text;
    }
    QToolTip::showText(help->globalPos(), said.toHtmlEscaped(), this);
    return true;
}

} // namespace assay::widgets

#include "moc_template_editor.cpp"
