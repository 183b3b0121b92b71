#include "widgets/label/progress_line.h"

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

void ProgressLine::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
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
    painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), 2, 2);
}

} // namespace assay::widgets

#include "moc_progress_line.cpp"
