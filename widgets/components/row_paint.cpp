#include "widgets/components/row_paint.h"

#include <QAbstractItemView>
#include <QGlyphRun>
#include <QHelpEvent>
#include <QPainter>
#include <QRawFont>
#include <QToolTip>
#include <algorithm>
#include <deque>
#include <optional>

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

/// A font whose digits are all as wide as the widest: it has such digits itself, but Qt asks it for them from 6.7 on only. Figures are placed
/// glyph by glyph and drawn at once, without the layout that other texts need.
class FigureFont
{
public:
    explicit FigureFont(const QFont &font) : m_font(font), m_raw(QRawFont::fromFont(font)), m_metrics(font)
    {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            m_digit = std::max(m_digit, m_metrics.horizontalAdvance(QChar(digit)));
    }
    /// A table has two or three of them.
    static const FigureFont &of(const QFont &font)
    {
        static std::deque<FigureFont> known;
        const auto found = std::find_if(known.begin(), known.end(), [&](const FigureFont &each) { return each.m_font == font; });
        if (found != known.end())
            return *found;
        if (known.size() > mostFonts)
            known.clear(); // the size of all text was changed again and again
        return known.emplace_back(font);
    }

    int width(const QString &text) const
    {
        int width = 0;
        for (const QChar sign : text)
            width += sign.isDigit() ? m_digit : m_metrics.horizontalAdvance(sign);
        return width;
    }

    /// @p text at the right end of @p rect so that digits stand under digits; what is no figure is drawn as a whole.
    void paint(QPainter &painter, const QRect &rect, const QString &text) const
    {
        qsizetype begin = text.size();
        while (begin > 0 && (text[begin - 1].isDigit() || text[begin - 1].isPunct()))
            --begin;
        int right = rect.right() + 1;
        if (const auto left = paintGlyphs(painter, rect, text.mid(begin)))
            right = *left;
        else
            begin = text.size();
        if (begin > 0)
            painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text.left(begin));
    }

private:
    static constexpr std::size_t mostFonts = 16;

    /// Where it begins; nothing when the font does not have all of it.
    std::optional<int> paintGlyphs(QPainter &painter, const QRect &rect, const QString &figure) const
    {
        const QList<quint32> glyphs = m_raw.glyphIndexesForString(figure);
        if (glyphs.size() != figure.size() || glyphs.contains(0))
            return std::nullopt;
        const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
        QList<QPointF> places(glyphs.size());
        int right = rect.right() + 1;
        for (qsizetype at = glyphs.size() - 1; at >= 0; --at) {
            const int width = figure[at].isDigit() ? m_digit : m_metrics.horizontalAdvance(figure[at]);
            places[at] = QPointF(right - width + (width - advances[at].x()) / 2, 0);
            right -= width;
        }
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(glyphs);
        run.setPositions(places);
        run.setStrikeOut(m_font.strikeOut());
        painter.drawGlyphRun(QPointF(0, rect.top() + (rect.height() - m_metrics.height()) / 2 + m_metrics.ascent()), run);
        return right;
    }

    QFont m_font;
    QRawFont m_raw;
    QFontMetrics m_metrics;
    int m_digit = 0;
};

/// What of a long text can be seen at most; to find where a text is cut, all of it is laid out.
QString visiblePart(const QFontMetrics &metrics, const QString &text, int width)
{
    const qsizetype most = width / std::max(1, metrics.horizontalAdvance(QLatin1Char('i'))) + 8;
    return text.size() <= most ? text : text.left(most) + QChar(0x2026);
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

constexpr int markWidth = 128; ///< of an interval on its scale

/// Its colour only repeats what the verdict beside it says.
void paintInterval(QPainter &painter, const QRect &rect, const items::IntervalMark &mark, const Tokens &t)
{
    const double half = std::min(rect.width(), scaled(markWidth)) / 2.0 - scaled(4);
    const double middle = rect.left() + half + scaled(4);
    const double y = rect.center().y() + 0.5;
    const auto place = [&](double value) { return middle + half * std::clamp(mark.widest > 0 ? value / mark.widest : 0, -1.0, 1.0); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.drawLine(QPointF(middle, y - scaled(8)), QPointF(middle, y + scaled(8)));
    const QColor color = toneColor(t, mark.tone);
    painter.setPen(QPen(color, 1.75));
    painter.drawLine(QPointF(place(mark.lower), y), QPointF(place(mark.upper), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(place(mark.estimate), y), scaled(4), scaled(4));
}

void paintVerdict(QPainter &painter, const QRect &inside, const QString &text, items::Tone tone, bool selected, const Tokens &t)
{
    const QSize size = chipSize(text, ChipSize::Verdict).boundedTo(inside.size());
    paintChip(painter, QRect(QPoint(inside.left(), inside.center().y() - size.height() / 2 + 1), size), text, chipKindOf(tone), ChipSize::Verdict, t, selected);
}

} // namespace

ChipKind chipKindOf(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Better: return ChipKind::Better;
    case items::Tone::Worse: return ChipKind::Worse;
    case items::Tone::Caution: return ChipKind::Caution;
    case items::Tone::Accent: return ChipKind::Accent;
    default: return ChipKind::Neutral;
    }
}

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
    if (side.testFlag(Qt::AlignRight)) {
        const FigureFont &figures = FigureFont::of(font);
        if (figures.width(text) <= rect.width())
            return figures.paint(painter, rect, text);
    }
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(rect, static_cast<int>(side & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(visiblePart(metrics, text, rect.width()), Qt::ElideRight, rect.width()));
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
    const auto tone = index.data(items::ToneRole).value<items::Tone>();
    const QString text = cellText(index);
    if (const QVariant mark = index.data(items::IntervalRole); mark.isValid())
        paintInterval(*painter, inside, mark.value<items::IntervalMark>(), t);
    else if (!text.isEmpty() && index.data(items::ChipRole).toBool())
        paintVerdict(*painter, inside, text, tone, selected, t);
    else
        paintTone(*painter, inside, text, cellFont(index), tone, side.isValid() ? Qt::Alignment(side.toInt()) : Qt::AlignLeft, t);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont font = cellFont(index);
    const QString text = cellText(index);
    if (index.data(items::IntervalRole).isValid())
        return {scaled(markWidth) + scaled(20), scaled(30)};
    if (index.data(items::ChipRole).toBool())
        return {chipSize(text, ChipSize::Verdict).width() + scaled(22), scaled(30)};
    const bool isFigure = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    return {(isFigure ? FigureFont::of(font).width(text) : QFontMetrics(font).horizontalAdvance(text)) + scaled(22), scaled(30)};
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
