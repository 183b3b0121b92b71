#include "widgets/theme/house_style.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QPolygonF>
#include <QStyleFactory>
#include <QStyleOptionSlider>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int scrollBarWidth = 10;
constexpr int shortestHandle = 28;
constexpr int tooltipDelayMs = 400;

/// The handle in a groove without arrow buttons.
QRect handleRect(const QStyleOptionSlider &bar)
{
    const bool flat = bar.orientation == Qt::Horizontal;
    const int groove = flat ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 whole = range + bar.pageStep;
    const int length = whole > 0 ? std::max(static_cast<int>(groove * qint64(bar.pageStep) / whole), std::min(shortestHandle, groove)) : groove;
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, groove - length, bar.upsideDown);
    return flat ? QRect(bar.rect.left() + start, bar.rect.top(), length, bar.rect.height())
                : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), length);
}

/// The rounded frame of everything that can be typed into or chosen from.
void paintField(QPainter *painter, const QRect &rect, bool focused, bool enabled, const Tokens &t)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? t.accent : t.lineStrong, focused ? 1.5 : 1));
    painter->setBrush(enabled ? t.surface : t.sunken);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    painter->restore();
}

/// ▾ at the right, ✓ in a box: signs as lines, sharp at any size.
void paintSign(QPainter *painter, const QPolygonF &line, const QColor &color)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
}

void paintCheckBox(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const int size = std::min(option.rect.width(), option.rect.height());
    const QRectF box = QRectF(option.rect.left(), option.rect.top() + (option.rect.height() - size) / 2.0, size, size).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state.testFlag(QStyle::State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    painter->setPen(on || focused ? t.accent : t.lineStrong);
    painter->setBrush(on ? t.accent : t.surface);
    painter->drawRoundedRect(box, 3, 3);
    if (on)
        paintSign(painter, {box.topLeft() + QPointF(size * 0.22, size * 0.48), box.topLeft() + QPointF(size * 0.42, size * 0.68),
                            box.topLeft() + QPointF(size * 0.74, size * 0.28)}, t.onAccent);
    painter->restore();
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return scrollBarWidth;
    if (metric == PM_ScrollView_ScrollBarSpacing)
        return 0;
    if (metric == PM_MenuHMargin || metric == PM_MenuVMargin)
        return scaled(4);
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
        return scaled(15);
    if (metric == PM_DefaultFrameWidth && qobject_cast<const QLineEdit *>(widget))
        return scaled(5);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_ToolTip_WakeUpDelay ? tooltipDelayMs : QProxyStyle::styleHint(hint, option, widget, data);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = handleRect(*bar);
    const bool flat = bar->orientation == Qt::Horizontal;
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return handle;
    case SC_ScrollBarSubPage:
        return flat ? QRect(bar->rect.topLeft(), handle.bottomLeft()) : QRect(bar->rect.topLeft(), handle.topRight());
    case SC_ScrollBarAddPage:
        return flat ? QRect(handle.topRight(), bar->rect.bottomRight()) : QRect(handle.bottomLeft(), bar->rect.bottomRight());
    default: return {};
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    const bool focused = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool within = widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()); // that draws the field itself
        if (!within && (!frame || frame->lineWidth > 0))
            paintField(painter, option->rect, focused, option->state.testFlag(State_Enabled), t);
        return;
    }
    case PE_IndicatorCheckBox: paintCheckBox(painter, *option, t); return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.lineStrong);
        painter->setBrush(element == PE_PanelMenu ? QBrush(t.surface) : QBrush(Qt::NoBrush));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, t.surface); return; // as the bars that meet there
    case PE_FrameFocusRect: return; // every control shows its focus itself
    case PE_IndicatorHeaderArrow: return; // the label of a head brings its sign
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); type == CT_MenuItem && item)
        return item->menuItemType == QStyleOptionMenuItem::Separator ? QSize(size.width(), scaled(9)) : QSize(size.width() + scaled(48), scaled(28));
    const QSize given = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool field = type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox;
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return field && !(edit && !edit->hasFrame()) ? QSize(given.width(), std::max(given.height(), scaled(28))) : given;
}

/// The flat head of a table's column: a word, ▴ or ▾ while it sorts, one line below.
static void paintHeader(QPainter *painter, const QStyleOptionHeader &header, const Tokens &t)
{
    painter->save();
    QFont font = fontOf(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(t.text2);
    const bool sorts = header.sortIndicator != QStyleOptionHeader::None;
    const QRect inside = header.rect.adjusted(scaled(8), 0, -scaled(8), -1); // 2 px stand around it
    const QRect words = inside.adjusted(0, 0, sorts ? -scaled(14) : 0, 0);
    painter->drawText(words, static_cast<int>(header.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(header.text, Qt::ElideRight, words.width()));
    if (sorts) {
        const double up = header.sortIndicator == QStyleOptionHeader::SortUp ? 1 : -1;
        const QPointF at(inside.right() - scaled(4), inside.center().y() + 0.5);
        paintSign(painter, {at + QPointF(-3.5, 1.75 * up), at + QPointF(0, -1.75 * up), at + QPointF(3.5, 1.75 * up)}, t.text2);
    }
    painter->restore();
}

/// A row of a menu: ✓ where it is on, what it does, its key at the right.
static void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem &item, const Tokens &t)
{
    painter->save();
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1), t.line);
        painter->restore();
        return;
    }
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    if (enabled && item.state.testFlag(QStyle::State_Selected)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.selected);
        painter->drawRoundedRect(item.rect, 4, 4);
    }
    QRect inside = item.rect.adjusted(scaled(12), 0, -scaled(12), 0);
    const QString key = item.text.section(QLatin1Char('\t'), 1);
    painter->setPen(enabled ? t.text2 : t.text3);
    painter->setFont(fontOf(TextStyle::Key));
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, key);
    painter->setPen(enabled ? t.text : t.text3);
    painter->setFont(fontOf(TextStyle::Text));
    const QString mark = item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked ? QStringLiteral("✓ ") : QString();
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, mark + item.text.section(QLatin1Char('\t'), 0, 0));
    painter->restore();
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintHeader(painter, *header, t);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(painter, *item, t);
        return;
    case CE_MenuEmptyArea: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

/// A combo box: the field, and ▾ at its right end.
static void paintCombo(QPainter *painter, const QStyleOptionComplex &option, const Tokens &t)
{
    paintField(painter, option.rect, option.state.testFlag(QStyle::State_HasFocus), option.state.testFlag(QStyle::State_Enabled), t);
    painter->save();
    const QPointF at(option.rect.right() - scaled(12), option.rect.center().y() + 1);
    paintSign(painter, {at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)}, t.text2);
    painter->restore();
}

/// A spin box: the field, and ▴ above ▾ at its right end.
static void paintSpin(QPainter *painter, const QStyleOptionSpinBox &option, const Tokens &t)
{
    paintField(painter, option.rect, option.state.testFlag(QStyle::State_HasFocus), option.state.testFlag(QStyle::State_Enabled), t);
    painter->save();
    const QPointF at(option.rect.right() - scaled(11), option.rect.center().y() + 0.5);
    const auto tone = [&](QAbstractSpinBox::StepEnabledFlag step) { return option.stepEnabled.testFlag(step) ? t.text2 : t.lineStrong; };
    paintSign(painter, {at + QPointF(-3.5, -3), at + QPointF(0, -6.5), at + QPointF(3.5, -3)}, tone(QAbstractSpinBox::StepUpEnabled));
    paintSign(painter, {at + QPointF(-3.5, 3), at + QPointF(0, 6.5), at + QPointF(3.5, 3)}, tone(QAbstractSpinBox::StepDownEnabled));
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        paintCombo(painter, *option, tokensOf(option->palette));
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin) {
        paintSpin(painter, *spin, tokensOf(option->palette));
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Tokens &t = tokensOf(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!widget || widget->testAttribute(Qt::WA_OpaquePaintEvent))
        painter->fillRect(bar->rect, t.surface);
    painter->setPen(Qt::NoPen);
    const bool held = option->state.testFlag(State_Sunken) || option->state.testFlag(State_MouseOver);
    painter->setBrush(held ? t.text3 : t.lineStrong);
    if (bar->maximum > bar->minimum) // a bar that always stands there shows only what can be scrolled
        painter->drawRoundedRect(QRectF(handleRect(*bar)).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

} // namespace assay::widgets

#include "moc_house_style.cpp"
