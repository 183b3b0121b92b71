#pragma once

#include <QStyledItemDelegate>

#include "items/facet_model.h"
#include "widgets/components/list_view.h"

namespace assay::widgets {

/// Draws a value of a facet: its box, its title, its count, and the count as a bar below; headings small, with a line above.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The facets beside the results. Space, Enter or a click chooses a value or lets go of it; what that means for the filter is for who
/// listens to say.
class FacetList : public ListView
{
    Q_OBJECT
public:
    explicit FacetList(items::FacetModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void toggled(assay::items::Facet facet, const assay::items::FacetName &name);
    void left(); ///< by Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void use(const QModelIndex &index);

    items::FacetModel *m_model;
    QString m_keptId;
    int m_keptScroll = 0;
};

} // namespace assay::widgets
