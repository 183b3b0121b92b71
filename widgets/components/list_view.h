#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace assay::widgets {

/// Draws the rows of a list from the roles of items/roles.h: text, note below it, badge at the right end; group names small.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list at the left of a room: prompts, datasets, providers, pages. Cut texts have their whole as a tooltip.
class ListView : public QListView
{
    Q_OBJECT
public:
    /// @p name: its accessible name.
    explicit ListView(const QString &name, QWidget *parent = nullptr);

    /// Makes the row whose IdRole is @p id the current one, without telling chosen(); nothing when there is none.
    bool select(const QString &id);
    QString currentId() const;

Q_SIGNALS:
    /// By key or mouse.
    void chosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool m_quiet = false;
};

} // namespace assay::widgets
