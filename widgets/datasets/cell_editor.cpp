#include "widgets/datasets/cell_editor.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int mostCellLines = 8;
constexpr int narrowestEditor = 240;

} // namespace

CellEditor::CellEditor(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextStyle::Text));
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setViewportMargins(scaled(9), scaled(6), scaled(9), scaled(4));
    viewport()->setAutoFillBackground(false);
    document()->setModified(false); // margin and font count as changes
}

int CellEditor::wantedHeight() const
{
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, mostCellLines); // a plain document counts lines
    return lines * fontMetrics().lineSpacing() + scaled(13);
}

bool CellEditor::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
    return true;
}

QWidget *CaseDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(Qt::EditRole).isValid())
        return nullptr;
    auto *editor = new CellEditor(index.model()->headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString(), parent);
    connect(editor, &QPlainTextEdit::textChanged, this, [this, editor, cell = option.rect] { place(editor, cell); });
    return editor;
}

void CaseDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *text = static_cast<CellEditor *>(editor);
    if (text->document()->isModified())
        return; // somebody types: the line was read anew meanwhile
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->selectAll();
    text->document()->setModified(false);
}

void CaseDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<CellEditor *>(editor)->toPlainText());
}

void CaseDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    place(static_cast<CellEditor *>(editor), option.rect);
}

/// Over the cell, as high as the text, inside the table.
void CaseDelegate::place(CellEditor *editor, const QRect &cell) const
{
    const QRect room = editor->parentWidget()->rect();
    QRect rect(cell.left(), cell.top(), std::max(cell.width(), scaled(narrowestEditor)), cell.height());
    rect.moveLeft(std::max(0, std::min(rect.left(), room.right() - rect.width() + 1)));
    editor->resize(rect.size());
    rect.setHeight(std::min(std::max(cell.height(), editor->wantedHeight()), room.height()));
    rect.moveTop(std::max(0, std::min(rect.top(), room.bottom() - rect.height() + 1)));
    editor->setGeometry(rect);
}

bool CaseDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<CellEditor *>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return RowDelegate::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers() & Qt::ShiftModifier) {
        editor->insertPlainText(QStringLiteral("\n"));
        return true;
    }
    if (isEnter || key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, isEnter ? NoHint : key->key() == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
        return true;
    }
    return RowDelegate::eventFilter(watched, event);
}

} // namespace assay::widgets

#include "moc_cell_editor.cpp"
