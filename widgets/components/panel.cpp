#include "widgets/components/panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSplitterHandle>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

class LineHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(contentsRect(), tokensOf(this).line);
    }
};

} // namespace

Panel::Panel(Edge line, Ground ground, QWidget *parent) : QWidget(parent), m_line(line), m_ground(ground) {}

void Panel::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    const QColor ground = m_ground == Ground::Surface ? t.surface : m_ground == Ground::Sunken ? t.sunken : t.ground;
    painter.fillRect(rect(), ground);
    switch (m_line) {
    case Edge::None: break;
    case Edge::Top: painter.fillRect(0, 0, width(), 1, t.line); break;
    case Edge::Right: painter.fillRect(width() - 1, 0, 1, height(), t.line); break;
    case Edge::Bottom: painter.fillRect(0, height() - 1, width(), 1, t.line); break;
    case Edge::Left: painter.fillRect(0, 0, 1, height(), t.line); break;
    }
}

PanelHead::PanelHead(QWidget *parent) : Panel(Edge::Bottom, Ground::Surface, parent), m_row(new QHBoxLayout(this))
{
    setFixedHeight(scaled(40));
    m_row->setContentsMargins(scaled(12), 0, scaled(12), 1);
    m_row->setSpacing(scaled(8));
}

void PanelHead::add(QWidget *widget)
{
    m_row->addWidget(widget);
}

void PanelHead::addStretch()
{
    m_row->addStretch(1);
}

Splitter::Splitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *Splitter::createHandle()
{
    auto *handle = new LineHandle(orientation(), this);
    handle->setAccessibleName(tr("Border between two panels"));
    return handle;
}

} // namespace assay::widgets

#include "moc_panel.cpp"
