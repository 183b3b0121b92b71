#pragma once

#include <QStyledItemDelegate>

#include "items/roles.h"
#include "widgets/components/chip.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

QColor toneColor(const Tokens &tokens, items::Tone tone);
/// The chip that a text in this tone is drawn as.
ChipKind chipKindOf(items::Tone tone);

/// One line of text in a tone, cut with … where it does not fit.
void paintTone(QPainter &painter, const QRect &rect, const QString &text, QFont font, items::Tone tone, Qt::Alignment side, const Tokens &tokens);

/// Cells of the 30-px tables, from the roles of items/roles.h; one line under each row, no grid. Cut texts become tooltips.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace assay::widgets
