#include "widgets/components/list_view.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "items/roles.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/row_paint.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

ChipKind chipOf(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Better: return ChipKind::Better;
    case items::Tone::Worse: return ChipKind::Worse;
    case items::Tone::Caution: return ChipKind::Caution;
    case items::Tone::Accent: return ChipKind::Accent;
    default: return ChipKind::Neutral;
    }
}

void paintGroup(QPainter &painter, const QRect &rect, const QString &text, const Tokens &t)
{
    QFont font = fontOf(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(t.text2);
    painter.drawText(rect.adjusted(0, scaled(6), 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    painter->save();
    QRect inside = option.rect.adjusted(scaled(12), 0, -scaled(12), 0);
    const QString text = index.data().toString();
    if (index.data(items::GroupRole).toBool()) {
        paintGroup(*painter, inside, text, t);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, selected ? t.selected : t.hover);
    if (const QString badge = index.data(items::BadgeRole).toString(); !badge.isEmpty()) {
        const auto tone = index.data(items::BadgeToneRole).value<items::Tone>();
        // It gets what the title leaves, but a third in any case.
        const int title = QFontMetrics(fontOf(TextStyle::Text)).horizontalAdvance(text) + scaled(6);
        const QSize wished = index.data(items::BadgeIsKeyRole).toBool() ? keyCapSize(badge) : chipSize(badge, ChipSize::Pill);
        const QSize size = wished.boundedTo(QSize(std::max(inside.width() - title, inside.width() / 3), inside.height()));
        const QRect place(inside.right() - size.width() + 1, inside.top() + (inside.height() - size.height()) / 2, size.width(), size.height());
        if (index.data(items::BadgeIsKeyRole).toBool()) {
            const QSize cap = keyCapSize(badge);
            const QPoint corner(inside.right() - cap.width() + 1, inside.center().y() - cap.height() / 2);
            paintKeyCap(*painter, QRect(corner, cap), badge, t.lineStrong, t.surface, t.text2);
        } else if (tone == items::Tone::Quiet || tone == items::Tone::Faint) {
            const QRect line(place.left(), inside.top(), place.width(), inside.height());
            paintTone(*painter, line, badge, fontOf(TextStyle::Small), items::Tone::Faint, Qt::AlignRight, t);
        } else {
            paintChip(*painter, place, badge, chipOf(tone), ChipSize::Pill, t, selected);
        }
        inside.setRight(place.left() - scaled(6));
    }
    const QString note = index.data(items::NoteRole).toString();
    const int top = note.isEmpty() ? inside.top() : inside.top() + scaled(5);
    const QRect line(inside.left(), top, inside.width(), note.isEmpty() ? inside.height() : scaled(18));
    paintTone(*painter, line, text, fontOf(TextStyle::Text), index.data(items::ToneRole).value<items::Tone>(), Qt::AlignLeft, t);
    if (!note.isEmpty())
        paintTone(*painter, QRect(inside.left(), top + scaled(18), inside.width(), scaled(16)), note, fontOf(TextStyle::Small), items::Tone::Quiet, Qt::AlignLeft, t);
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool two = !index.data(items::NoteRole).toString().isEmpty();
    return {scaled(120), scaled(index.data(items::GroupRole).toBool() ? 34 : two ? 45 : 30)};
}

ListView::ListView(const QString &name, QWidget *parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new ListDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

bool ListView::select(const QString &id)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, modelColumn());
        if (index.data(items::IdRole).toString() == id && !index.data(items::GroupRole).toBool()) {
            m_quiet = true;
            setCurrentIndex(index);
            m_quiet = false;
            return true;
        }
    }
    return false;
}

QString ListView::currentId() const
{
    return currentIndex().data(items::IdRole).toString();
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT chosen(current.data(items::IdRole).toString());
}

bool ListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString note = index.data(items::NoteRole).toString();
        const QString said = index.data().toString() + (note.isEmpty() ? QString() : QLatin1Char('\n') + note);
        const QString own = index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), index.isValid() ? (own.isEmpty() ? said : own).toHtmlEscaped() : QString(), this);
        return true;
    }
    return QListView::viewportEvent(event);
}

} // namespace assay::widgets

#include "moc_list_view.cpp"
