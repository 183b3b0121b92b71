#include "widgets/components/tabs.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

#include "items/format.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

class Tab final : public QAbstractButton
{
public:
    Tab(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setText(text);
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    void setNumber(int number)
    {
        m_number = number > 0 ? items::count(number) : QString();
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const int number = m_number.isEmpty() ? 0 : scaled(5) + QFontMetrics(fontOf(TextStyle::Text)).horizontalAdvance(m_number);
        return {QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(text()) + number + scaled(8), scaled(39)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setFont(fontOf(isChecked() ? TextStyle::Strong : TextStyle::Text));
        painter.setPen(isChecked() || underMouse() ? t.text : t.text2);
        const QRect inside = rect().adjusted(scaled(4), 0, -scaled(4), 0);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
        if (!m_number.isEmpty()) {
            painter.setFont(fontOf(TextStyle::Text));
            painter.setPen(t.text3);
            painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_number);
        }
        if (isChecked())
            painter.fillRect(0, height() - 2, width(), 2, t.accent);
        QStyleOption option;
        option.initFrom(this);
        if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRoundedRect(rect().adjusted(1, 6, -1, -6), 4, 4);
        }
    }
    void enterEvent(QEnterEvent *event) override
    {
        update();
        QAbstractButton::enterEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        update();
        QAbstractButton::leaveEvent(event);
    }

private:
    QString m_number;
};

} // namespace

Tabs::Tabs(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_tabs(new QButtonGroup(this))
{
    setFixedHeight(scaled(40));
    m_row->setContentsMargins(scaled(8), 0, scaled(12), 1);
    m_row->setSpacing(scaled(10));
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int tab, bool on) {
        if (on)
            Q_EMIT currentChanged(tab);
    });
}

int Tabs::addTab(const QString &text, int count)
{
    const int tab = static_cast<int>(m_tabs->buttons().size());
    auto *button = new Tab(text, this);
    button->setNumber(count);
    m_tabs->addButton(button, tab);
    m_row->addWidget(button);
    if (tab == 0)
        button->setChecked(true);
    return tab;
}

void Tabs::setCount(int tab, int count)
{
    static_cast<Tab *>(m_tabs->button(tab))->setNumber(count);
}

int Tabs::current() const
{
    return m_tabs->checkedId();
}

void Tabs::setCurrent(int tab)
{
    m_tabs->button(tab)->setChecked(true);
}

int Tabs::count() const
{
    return static_cast<int>(m_tabs->buttons().size());
}

void Tabs::step(int by)
{
    setCurrent((current() + by + count()) % count());
}

void Tabs::addStretch()
{
    m_row->addStretch(1);
}

void Tabs::add(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Tabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}

} // namespace assay::widgets

#include "moc_tabs.cpp"
