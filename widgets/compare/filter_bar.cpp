#include "widgets/compare/filter_bar.h"

#include <QButtonGroup>

#include "items/format.h"
#include "widgets/components/button.h"

namespace assay::widgets {

using items::CompareFilter;

FilterBar::FilterBar(const Actions &actions, QWidget *parent) : PanelHead(parent), m_filters(new QButtonGroup(this))
{
    const std::tuple<CompareFilter, Qt::Key> filters[] = {{CompareFilter::All, Qt::Key_A},
                                                          {CompareFilter::Differ, Qt::Key_D},
                                                          {CompareFilter::Broken, Qt::Key_B},
                                                          {CompareFilter::Fixed, Qt::Key_F},
                                                          {CompareFilter::Picked, Qt::Key_I}};
    for (const auto &[filter, key] : filters) {
        auto *button = new Button(Button::Kind::Flat, QString(), this);
        button->setCheckable(true);
        button->setKey(QKeySequence(key));
        m_filters->addButton(button, static_cast<int>(filter));
        add(button);
    }
    showPicked({});
    showCounts({});
    addStretch();
    auto *tint = new Button(Button::Kind::Toggle, tr("Words against baseline"), this);
    tint->setChecked(true);
    tint->setKey(QKeySequence(Qt::Key_W));
    add(tint);
    m_verdict = actionButton(actions.verdict, Button::Kind::Flat, this);
    add(m_verdict);
    m_columns = actionButton(actions.columns, Button::Kind::Flat, this);
    add(m_columns);
    add(actionButton(actions.report, Button::Kind::Plain, this));
    connect(tint, &Button::toggled, this, &FilterBar::tintChosen);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT filterChosen(static_cast<CompareFilter>(id)); });
}

void FilterBar::showCounts(const items::CompareCounts &counts)
{
    const std::pair<CompareFilter, QString> texts[] = {{CompareFilter::All, tr("All %1")},
                                                       {CompareFilter::Differ, tr("Only where they differ %1")},
                                                       {CompareFilter::Broken, tr("Broken %1")},
                                                       {CompareFilter::Fixed, tr("Fixed %1")}};
    for (const auto &[filter, text] : texts) {
        auto *button = static_cast<Button *>(m_filters->button(static_cast<int>(filter)));
        const QString said = text.arg(items::count(counts.of(filter)));
        if (button->text() != said)
            button->showText(said);
    }
}

void FilterBar::showPicked(const QString &text)
{
    auto *button = static_cast<Button *>(m_filters->button(static_cast<int>(CompareFilter::Picked)));
    button->showText(text);
    button->setVisible(!text.isEmpty());
}

void FilterBar::setFilter(CompareFilter filter)
{
    m_filters->button(static_cast<int>(filter))->setChecked(true);
}

} // namespace assay::widgets

#include "moc_filter_bar.cpp"
