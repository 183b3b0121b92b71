#include "widgets/label/queue_pane.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "items/format.h"
#include "items/labelling/label_desk.h"
#include "items/labelling/queue_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"

namespace assay::widgets {

QueuePane::QueuePane(items::QueueDesk *queues, items::LabelDesk *desk, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_head(new PanelHead(this)), m_list(new ListView(tr("Queues"), this)), m_below(new QVBoxLayout), m_pace(new Label(TextStyle::Small)),
      m_today(new Label(TextStyle::Small)), m_left(new Label(TextStyle::Small))
{
    setMinimumWidth(scaled(200));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new Label(TextStyle::Title, Ink::Text, tr("Queues"), m_head);
    title->setElided(true); // a long word in some languages
    m_head->add(title);
    m_head->addStretch();
    column->addWidget(m_head);
    m_list->setModel(queues->list());
    column->addWidget(m_list, 1);
    column->addLayout(m_below);
    auto *foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *rows = new QGridLayout(foot);
    rows->setContentsMargins(scaled(12), scaled(11), scaled(12), scaled(12));
    rows->setHorizontalSpacing(scaled(8));
    rows->setVerticalSpacing(0);
    rows->setColumnStretch(0, 1);
    int line = 0;
    for (const auto &[word, value] : {std::pair{tr("Your pace"), m_pace}, {tr("Answered today"), m_today}, {tr("Time left at this pace"), m_left}}) {
        auto *name = new Label(TextStyle::Small, Ink::Second, word, foot);
        name->setElided(true);
        QFont strong = value->font();
        strong.setWeight(QFont::DemiBold);
        value->setFont(strong);
        value->setAlignment(Qt::AlignRight);
        value->setToolTip(tr("From the last items you answered here, rests of over half a minute left out"));
        rows->addWidget(name, line, 0);
        rows->addWidget(value, line++, 1);
    }
    column->addWidget(foot);
    connect(m_list, &ListView::chosen, this, &QueuePane::chosen);
    connect(desk, &items::LabelDesk::progressChanged, this, &QueuePane::showPace);
    connect(desk, &items::LabelDesk::itemChanged, this, &QueuePane::showPace);
    showPace();
}

void QueuePane::addToHead(QAction *action)
{
    m_head->add(actionButton(action, Button::Kind::Flat, m_head));
}

void QueuePane::addBelow(QAction *action)
{
    auto *line = new Panel(Edge::Top, Ground::Surface, this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(scaled(2), scaled(7), scaled(12), scaled(6));
    row->addWidget(actionButton(action, Button::Kind::Flat, line, action->iconText()), 0, Qt::AlignLeft);
    m_below->addWidget(line);
}

void QueuePane::showPace()
{
    constexpr double msPerMinute = 60'000;
    const items::LabelProgress progress = m_desk->progress();
    m_pace->setText(progress.perHour ? tr("%1 an hour").arg(items::count(qRound(*progress.perHour))) : tr("unknown"));
    m_today->setText(items::count(progress.today));
    const QString left = progress.minutesLeft ? items::duration(*progress.minutesLeft * msPerMinute) : tr("unknown");
    m_left->setText(progress.left == 0 && progress.assigned > 0 ? tr("done") : left);
}

} // namespace assay::widgets

#include "moc_queue_pane.cpp"
