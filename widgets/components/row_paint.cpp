#include "widgets/components/row_paint.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

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

int digitWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Every digit as wide as the widest: the font has such digits, but Qt asks it for them from 6.7 on only.
int figureWidth(const QFontMetrics &metrics, const QString &text)
{
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar sign : text)
        width += sign.isDigit() ? digit : metrics.horizontalAdvance(sign);
    return width;
}

/// @p text at the right end of @p rect so that digits stand under digits; what is no figure is drawn as a whole.
void paintFigure(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    qsizetype begin = text.size();
    while (begin > 0 && (text[begin - 1].isDigit() || text[begin - 1].isPunct()))
        --begin;
    int right = rect.right() + 1;
    for (qsizetype at = text.size() - 1; at >= begin; --at) {
        const int width = text[at].isDigit() ? digit : metrics.horizontalAdvance(text[at]);
        const QRect place(right - width, rect.top(), width, rect.height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text.mid(at, 1));
        right -= width;
    }
    painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text.left(begin));
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
    if (side.testFlag(Qt::AlignRight) && figureWidth(painter.fontMetrics(), text) <= rect.width()) {
        paintFigure(painter, rect, text);
        return;
    }
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
    const QFontMetrics metrics(cellFont(index));
    const QString text = cellText(index);
    const bool isFigure = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    return {(isFigure ? figureWidth(metrics, text) : metrics.horizontalAdvance(text)) + scaled(22), scaled(30)};
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
