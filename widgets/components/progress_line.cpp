#include "widgets/components/progress_line.h"

#include <QPainter>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

ProgressLine::ProgressLine(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setShare(std::optional<double> share)
{
    m_share = share;
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {scaled(120), scaled(4)};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.neutralTint);
    painter.drawRoundedRect(rect(), 2, 2);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(0, 0, width() * std::clamp(m_share.value_or(1.0 / 3), 0.0, 1.0), height()), 2, 2);
}

} // namespace assay::widgets

#include "moc_progress_line.cpp"
