#include "widgets/compare/compare_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"

namespace assay::widgets {

using items::CompareFilter;

CompareBar::CompareBar(QWidget *parent) : Panel(Edge::Bottom, Ground::Surface, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(9));
    row->setSpacing(scaled(8));
    m_title = new Label(TextStyle::Title, Ink::Text, QString(), this);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setFixedHeight(scaled(28));
    m_chooser = new Button(Button::Kind::Flat, QStringLiteral("▾"), this);
    m_chooser->setKey(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_chooser->setAccessibleName(tr("Choose a comparison"));
    m_chooser->setToolTip(tr("Choose a comparison"));
    connect(m_chooser, &Button::clicked, this, &CompareBar::offerChoices);
    auto *flow = new QWidget(this);
    m_chips = new FlowLayout(flow, scaled(8));
    m_chips->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    flow->setSizePolicy(policy);
    m_note = new Label(TextStyle::Small, Ink::Second, QString(), this);
    m_note->setFixedHeight(scaled(28));
    auto *name = new QHBoxLayout;
    name->setSpacing(0);
    name->addWidget(m_title);
    name->addWidget(m_chooser);
    row->addLayout(name);
    row->setAlignment(name, Qt::AlignTop);
    row->addWidget(flow, 1);
    row->addWidget(m_note, 0, Qt::AlignTop);
}

void CompareBar::setChoices(const std::vector<items::ComparisonInfo> &choices)
{
    m_choices = choices;
    m_chooser->setVisible(choices.size() > 1);
}

void CompareBar::offerChoices()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const items::ComparisonInfo &choice : m_choices) {
        QString text = choice.name + QStringLiteral("   ") + choice.note;
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(menu->addAction(text), &QAction::triggered, this, [this, id = choice.id] { Q_EMIT chosen(id); });
    }
    menu->popup(m_chooser->mapToGlobal(QPoint(0, m_chooser->height())));
}

void CompareBar::showSetup(const items::CompareView &view, const QString &note)
{
    m_chips->clear();
    QWidget *flow = m_chips->parentWidget();
    const auto chip = [&](const QString &quiet, const QString &strong = {}) {
        auto *made = new ChoiceChip(quiet, strong, flow);
        m_chips->addWidget(made);
        made->show();
    };
    const auto word = [&](const QString &text) {
        auto *made = new Label(TextStyle::Text, Ink::Third, text, flow);
        m_chips->addWidget(made);
        made->show();
    };
    const items::CompareSetup &setup = view.setup;
    m_title->setText(view.title);
    for (const auto &version : setup.versions)
        chip(version.prompt, version.version);
    word(QStringLiteral("×"));
    for (const QString &model : setup.models)
        chip(model);
    word(tr("on", "comparison on dataset"));
    chip(tr("%1 · %n cases", nullptr, static_cast<int>(setup.cases)).arg(setup.dataset));
    if (!setup.scorers.isEmpty()) {
        word(tr("by", "comparison by scorers"));
        chip(setup.scorers.join(QStringLiteral(", ")));
    }
    if (setup.repeats > 1)
        chip(tr("%n repeats", nullptr, setup.repeats));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

FilterBar::FilterBar(QWidget *parent) : PanelHead(parent), m_filters(new QButtonGroup(this))
{
    const std::tuple<CompareFilter, Qt::Key> filters[] = {{CompareFilter::All, Qt::Key_A},
                                                          {CompareFilter::Differ, Qt::Key_D},
                                                          {CompareFilter::Broken, Qt::Key_B},
                                                          {CompareFilter::Fixed, Qt::Key_F}};
    for (const auto &[filter, key] : filters) {
        auto *button = new Button(Button::Kind::Flat, QString(), this);
        button->setCheckable(true);
        button->setKey(QKeySequence(key));
        m_filters->addButton(button, static_cast<int>(filter));
        add(button);
    }
    showCounts({});
    addStretch();
    auto *tint = new Button(Button::Kind::Toggle, tr("Words against baseline"), this);
    tint->setChecked(true);
    tint->setKey(QKeySequence(Qt::Key_W));
    add(tint);
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
        button->showText(text.arg(items::count(counts.of(filter))));
    }
}

void FilterBar::setFilter(CompareFilter filter)
{
    m_filters->button(static_cast<int>(filter))->setChecked(true);
}

} // namespace assay::widgets

#include "moc_compare_bar.cpp"
