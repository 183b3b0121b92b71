#include "widgets/components/row_paint.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr int longestShown = 400; ///< characters: more than a line ever shows

QFont cellFont(const QModelIndex &index)
{
    return fontOf(index.data(items::MonoRole).toBool() ? TextStyle::Mono : TextStyle::Text);
}

QString cellText(const QModelIndex &index)
{
    return index.data().toString().left(longestShown).simplified();
}

QRect insideOf(const QRect &cell)
{
    return cell.adjusted(scaled(10), 0, -scaled(10), -1);
}

/// A score's bar. Only where the text says ✗ it has the colour of that.
void paintShare(QPainter &painter, QRect &inside, double share, items::Tone tone, const Tokens &t)
{
    const int width = scaled(44);
    const int height = scaled(6);
    const QRect track(inside.right() - width + 1, inside.center().y() - height / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.neutralTint);
    painter.drawRoundedRect(track, height / 2.0, height / 2.0);
    if (share > 0) {
        painter.setBrush(tone == items::Tone::Worse ? t.worse : t.series2);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), track.width() * std::min(1.0, share), height), height / 2.0, height / 2.0);
    }
    inside.setRight(track.left() - scaled(8));
}

} // namespace

QColor toneColor(const Tokens &t, items::Tone tone)
{
    switch (tone) {
    case items::Tone::Normal:
    case items::Tone::Strong: return t.text;
    case items::Tone::Quiet: return t.text2;
    case items::Tone::Faint:
    case items::Tone::Struck: return t.text3;
    case items::Tone::Accent: return t.accent;
    case items::Tone::Better: return t.better;
    case items::Tone::Worse: return t.worse;
    case items::Tone::Caution: return t.caution;
    }
    return t.text;
}

void paintTone(QPainter &painter, const QRect &rect, const QString &text, QFont font, items::Tone tone, Qt::Alignment side, const Tokens &tokens)
{
    font.setStrikeOut(tone == items::Tone::Struck);
    if (tone == items::Tone::Strong)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(toneColor(tokens, tone));
    painter.drawText(rect, static_cast<int>(side & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? t.selected : option.state.testFlag(QStyle::State_MouseOver) ? t.hover : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    QRect inside = insideOf(option.rect);
    if (const QVariant share = index.data(items::ShareRole); share.isValid())
        paintShare(*painter, inside, share.toDouble(), index.data(items::ToneRole).value<items::Tone>(), t);
    const QVariant side = index.data(Qt::TextAlignmentRole);
    paintTone(*painter, inside, cellText(index), cellFont(index), index.data(items::ToneRole).value<items::Tone>(),
              side.isValid() ? Qt::Alignment(side.toInt()) : Qt::AlignLeft, t);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {QFontMetrics(cellFont(index)).horizontalAdvance(cellText(index)) + scaled(22), scaled(30)};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool cut = QFontMetrics(cellFont(index)).horizontalAdvance(cellText(index)) > insideOf(option.rect).width();
    QToolTip::showText(event->globalPos(), cut ? index.data().toString().left(2000).toHtmlEscaped() : QString(), view);
    return true;
}

} // namespace assay::widgets

#include "moc_row_paint.cpp"
