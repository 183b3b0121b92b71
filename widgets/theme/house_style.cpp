#include "widgets/theme/house_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionSlider>
#include <algorithm>

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

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return scrollBarWidth;
    if (metric == PM_ScrollView_ScrollBarSpacing)
        return 0;
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

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Tokens &t = tokensOf(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(bar->rect, t.surface);
    painter->setPen(Qt::NoPen);
    const bool held = option->state.testFlag(State_Sunken) || option->state.testFlag(State_MouseOver);
    painter->setBrush(held ? t.text3 : t.lineStrong);
    painter->drawRoundedRect(QRectF(handleRect(*bar)).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

} // namespace assay::widgets

#include "moc_house_style.cpp"
