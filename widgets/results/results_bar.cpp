#include "widgets/results/results_bar.h"

#include <QHBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/label.h"

namespace assay::widgets {

ResultsBar::ResultsBar(items::ResultDesk *desk, QWidget *parent)
    : Panel(Edge::Bottom, Ground::Surface, parent), m_desk(desk), m_row(new QHBoxLayout(this)),
      m_filter(new FilterLine(tr("Filter of the results"), this)), m_counts(new Label(TextStyle::Small, Ink::Second, {}, this))
{
    m_row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_row->setSpacing(scaled(8));
    m_row->addWidget(m_filter, 1, Qt::AlignTop);
    m_counts->setFixedHeight(scaled(32));
    m_counts->setMinimumWidth(scaled(96));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_row->addWidget(m_counts, 0, Qt::AlignTop);
    m_filter->setLanguage(&desk->language());
    connect(m_filter, &FilterLine::applied, desk, &items::ResultDesk::setFilter);
    connect(m_filter, &FilterLine::historyChanged, desk, &items::ResultDesk::keepFilterHistory);
    connect(desk, &items::ResultDesk::countsChanged, this, &ResultsBar::showCounts);
    connect(desk, &items::ResultDesk::filterFailed, this, [this](const Error &error) {
        const auto problem = m_desk->language().problemOf(m_filter->text(), error);
        m_filter->showProblem(problem ? *problem : items::FilterProblem{0, 0, toSentence(error)});
    });
    connect(desk, &items::ResultDesk::filterRan, this, [this] {
        if (m_filter->text().trimmed() == m_desk->filter().trimmed())
            m_filter->showProblem({});
    });
}

void ResultsBar::addAction(QAction *action)
{
    auto *button = actionButton(action, Button::Kind::Plain, this);
    button->setFixedHeight(scaled(32)); // as high as the line beside it
    m_row->addWidget(button, 0, Qt::AlignTop);
    m_buttons[action] = button;
}

void ResultsBar::showFilter()
{
    m_filter->setHistory(m_desk->filterHistory());
    m_filter->setText(m_desk->filter());
}

void ResultsBar::apply(const QString &filter)
{
    m_filter->setText(filter);
    m_desk->setFilter(filter);
}

void ResultsBar::showCounts()
{
    const items::ResultCounts &counts = m_desk->counts();
    if (!counts.found) {
        m_counts->setText(tr("searching…"));
        m_counts->setToolTip(QString());
        return;
    }
    QString text = counts.isWhole ? items::count(*counts.found) : tr("%1 and more").arg(items::count(*counts.found));
    if (counts.all)
        text = tr("%1 of %2", "results found, results in all").arg(text, items::count(*counts.all));
    if (counts.milliseconds)
        text += QStringLiteral(" · ") + items::duration(counts.milliseconds);
    m_counts->setText(text);
    m_counts->setToolTip(tr("Rows that the filter takes, of all results; the time until the first of them were there"));
}

} // namespace assay::widgets

#include "moc_results_bar.cpp"
