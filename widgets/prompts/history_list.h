#pragma once

#include <QListView>
#include <QStyledItemDelegate>

#include "items/history/history_model.h"

namespace assay::widgets {

/// Draws rows of a HistoryModel: graph, label, channels, who and when, and the message below.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Versions as a list. Space marks, Enter activates.
class HistoryList : public QListView
{
    Q_OBJECT
public:
    /// @p name: its accessible name.
    explicit HistoryList(const QString &name, QWidget *parent = nullptr);

    /// The current row stays the current one as long as it is there.
    void showView(items::HistoryView view);
    items::HistoryModel *history() const { return m_model; }
    QString currentLabel() const;
    /// Without telling chosen().
    bool select(const QString &label);

Q_SIGNALS:
    void chosen(const QString &label);
    void marksChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    items::HistoryModel *m_model;
    bool m_quiet = false;
};

} // namespace assay::widgets
