#include "widgets/components/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSplitterHandle>
#include <algorithm>
#include <numeric>
#include <vector>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int longestName = 260;

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

void PanelHead::addSpare(QWidget *widget)
{
    widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(widget, 1);
}

int PanelHead::wishedWidth(Button::Form form) const
{
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right() - m_row->spacing();
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget *part = m_row->itemAt(i)->widget();
        if (!part || part->isHidden() || part->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const auto *button = qobject_cast<const Button *>(part);
        // A name may be longer than any head: then it is cut, and the keys stay.
        width += m_row->spacing() + (button ? button->widthAs(form) : std::min(part->sizeHint().width(), scaled(longestName)));
    }
    return width;
}

/// With the shortest buttons, whatever form they have now: else a head could not become narrow enough for it.
QSize PanelHead::minimumSizeHint() const
{
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right() - m_row->spacing();
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget *part = m_row->itemAt(i)->widget();
        if (!part || part->isHidden())
            continue;
        const auto *button = qobject_cast<const Button *>(part);
        const bool isSpare = part->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const int least = button ? button->widthAs(Button::Form::Short) : isSpare ? 0 : part->minimumSizeHint().width();
        width += m_row->spacing() + std::max(part->minimumWidth(), std::min(least, part->maximumWidth()));
    }
    return {width, Panel::minimumSizeHint().height()};
}

void PanelHead::fit()
{
    using Form = Button::Form;
    std::vector<Button *> buttons;
    for (int i = 0; i < m_row->count(); ++i) {
        if (auto *button = qobject_cast<Button *>(m_row->itemAt(i)->widget()); button && !button->isHidden())
            buttons.push_back(button);
    }
    int missing = wishedWidth(Form::Whole) - width();
    std::vector<Form> forms(buttons.size(), Form::Whole);
    for (const auto &[before, after] : {std::pair(Form::Whole, Form::NoKey), std::pair(Form::NoKey, Form::Short)}) {
        const auto gain = [&, from = before, to = after](std::size_t i) { return buttons[i]->widthAs(from) - buttons[i]->widthAs(to); };
        std::vector<std::size_t> order(buttons.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        // The longest go first, so that as many as can be stay.
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return gain(a) > gain(b); });
        for (const std::size_t i : order) {
            if (missing <= 0)
                break;
            missing -= gain(i);
            forms[i] = after;
        }
    }
    for (std::size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setForm(forms[i]);
}

bool PanelHead::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return Panel::event(event);
}

void PanelHead::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
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
