#pragma once

#include "items/plain_table.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

/// A small table: flat head, sorted by a click on it, whole rows selected, Ctrl+C copies what is shown. As high as its rows unless it is
/// told to fill its place.
class PlainTableView : public TableView
{
    Q_OBJECT
public:
    /// @p model must outlive it. @p name: its accessible name.
    PlainTableView(items::PlainTable *model, const QString &name, QWidget *parent = nullptr);

    void setFillsPlace(bool fills);
    /// Its row is marked only while it has the focus: for tables that are read, not worked with.
    void setQuiet(bool quiet);
    /// @p column takes the room that the others leave.
    void setStretched(int column);
    /// Least widths of the other columns, in pixels of the design; they get what their texts need while there is room for it.
    void setWidths(const std::vector<std::pair<int, int>> &widths);
    QString currentId() const;
    /// Makes the row of @p id the current one; false when there is none.
    bool select(const QString &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or a double click on a row.
    void opened(const QString &id);
    void currentIdChanged(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    int wholeHeight() const;
    void fitColumns();

    items::PlainTable *m_table;
    std::vector<std::pair<int, int>> m_widths;
    int m_stretched = -1;
    bool m_isFitting = false;
    bool m_wasDragged = false; ///< then the widths are the user's
    bool m_fills = false;
    bool m_quiet = false;
};

} // namespace assay::widgets
