#pragma once

#include <QPlainTextEdit>

#include "widgets/components/row_paint.h"

namespace assay::widgets {

/// Edits a cell where it stands, over as many lines as its text needs. Enter keeps it, Shift+Enter begins a line, Escape gives up.
class CellEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CellEditor(const QString &name, QWidget *parent);
    int wantedHeight() const;

protected:
    bool event(QEvent *event) override;
};

/// The cells of the table of cases: as rows are drawn, removed ones struck through, edited by a CellEditor.
class CaseDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place(CellEditor *editor, const QRect &cell) const;
};

} // namespace assay::widgets
