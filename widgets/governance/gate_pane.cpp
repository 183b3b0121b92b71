#include "widgets/governance/gate_pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "items/governance/gate_desk.h"
#include "items/governance/policy_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/column_area.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"

namespace assay::widgets {

using State = items::GateRow::State;

namespace {

constexpr int side = 12;

Label *wrapped(TextStyle style, Ink ink, const QString &text, QWidget *parent)
{
    auto *label = new Label(style, ink, text, parent);
    label->setWordWrap(true);
    return label;
}

ChipKind chipOf(State state)
{
    return state == State::Passed ? ChipKind::Better : state == State::Failed ? ChipKind::Worse : ChipKind::Caution;
}

} // namespace

GatePane::GatePane(items::PolicyDesk *policies, items::GateDesk *desk, QAction *copy, QAction *junit, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_policies(policies), m_desk(desk)
{
    setMinimumWidth(scaled(280));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    auto *title = new Label(TextStyle::Title, Ink::Text, tr("May it ship?"), head);
    title->setElided(true);
    m_chip = new Chip(ChipKind::Neutral, ChipSize::Verdict, QString(), head);
    head->add(title);
    head->addStretch();
    head->add(m_chip);
    column->addWidget(head);
    m_pickLine = new Panel(Edge::Bottom, Ground::Surface, this);
    auto *line = new QHBoxLayout(m_pickLine);
    line->setContentsMargins(scaled(side), scaled(8), scaled(side), scaled(8));
    m_pick = new PickField(tr("Run to try it on"), m_pickLine);
    line->addWidget(m_pick, 1);
    column->addWidget(m_pickLine);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot(copy, junit));
    connect(m_pick, &PickField::picked, this, &GatePane::candidateChosen);
    connect(desk, &items::GateDesk::changed, this, &GatePane::showGate);
    showGate();
}

QWidget *GatePane::buildBody()
{
    auto *area = new ColumnArea(tr("Conditions of the gate"), this);
    auto *content = new Panel(Edge::None, Ground::Surface, area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *said = new Panel(Edge::Bottom, Ground::Surface, content);
    auto *lines = new QVBoxLayout(said);
    lines->setContentsMargins(scaled(side), scaled(10), scaled(side), scaled(10));
    lines->setSpacing(scaled(4));
    m_sentence = wrapped(TextStyle::Text, Ink::Text, {}, said);
    m_subject = wrapped(TextStyle::Small, Ink::Second, {}, said);
    m_error = new InlineError(said);
    lines->addWidget(m_sentence);
    lines->addWidget(m_subject);
    lines->addWidget(m_error);
    m_none = new QWidget(said);
    auto *none = new QHBoxLayout(m_none);
    none->setContentsMargins(0, scaled(4), 0, 0);
    auto *run = new Button(Button::Kind::Plain, tr("Go to Compare"), m_none);
    connect(run, &Button::clicked, this, &GatePane::runWanted);
    none->addWidget(run);
    none->addStretch(1);
    lines->addWidget(m_none);
    column->addWidget(said);
    auto *list = new QWidget(content);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addWidget(list);
    column->addStretch(1);
    area->setWidget(content);
    return area;
}

QWidget *GatePane::buildFoot(QAction *copy, QAction *junit)
{
    auto *foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(scaled(side), scaled(8), scaled(side), scaled(8));
    column->setSpacing(scaled(4));
    auto *note = wrapped(TextStyle::Small, Ink::Second, tr("A CI server asks the same, and hears the same:"), foot);
    column->addWidget(note);
    for (QAction *action : {copy, junit})
        column->addWidget(actionButton(action, Button::Kind::Flat, foot), 0, Qt::AlignLeft);
    return foot;
}

void GatePane::showCandidates(const QString &chosen)
{
    std::vector<PickItem> items;
    QString shown;
    for (const items::CandidateView &each : m_policies->candidates()) {
        items.push_back({each.reference, QStringLiteral("%1 · %2").arg(each.run, each.title), each.age, {}, false, true});
        if (each.reference == chosen)
            shown = items.back().title;
    }
    m_pickLine->setVisible(!items.empty());
    m_pick->setItems(std::move(items));
    m_pick->setCurrent(chosen);
    m_pick->setToolTip(shown.toHtmlEscaped());
    showGate();
}

void GatePane::showGate()
{
    const auto &view = m_desk->view();
    const bool hasRuns = !m_policies->candidates().empty();
    const bool hasPolicy = m_policies->current() != nullptr;
    m_chip->setVisible(view.has_value());
    if (view)
        m_chip->show(view->passed ? ChipKind::Better : ChipKind::Worse, view->said);
    m_none->setVisible(hasPolicy && !hasRuns);
    m_error->setVisible(m_desk->problem().has_value());
    if (m_desk->problem())
        m_error->show(*m_desk->problem());
    m_sentence->setText(view                    ? view->sentence
                        : m_desk->isJudging()   ? tr("Judging…")
                        : m_desk->problem()     ? QString()
                        : !hasPolicy            ? tr("Save the policy, then try it on a run.")
                        : !hasRuns              ? tr("Nothing was run yet. Run a comparison, and see here whether it may ship.")
                                                : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_subject->setText(view ? view->subject : QString());
    m_subject->setVisible(view.has_value());
    showRows();
}

void GatePane::showRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_desk->view())
        return;
    for (const items::GateRow &each : m_desk->view()->rows) {
        QWidget *row = rowFor(each);
        m_rows->addWidget(row);
        row->show(); // at once, not a moment after what they replace went
    }
}

/// What was observed and what is needed; a reason where one of them alone does not say it.
QWidget *GatePane::rowFor(const items::GateRow &row)
{
    auto *panel = new Panel(Edge::Bottom, Ground::Surface, m_rows->parentWidget());
    panel->setAccessibleName(QStringLiteral("%1: %2").arg(row.name, row.said));
    panel->setAccessibleDescription(row.reason);
    panel->setToolTip(row.reason.toHtmlEscaped());
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(scaled(side), scaled(9), scaled(side), scaled(10));
    column->setSpacing(scaled(3));
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    auto *name = new Label(TextStyle::Text, Ink::Text, row.name, panel);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    name->setElided(true);
    first->addWidget(name, 1);
    first->addWidget(new Chip(chipOf(row.state), ChipSize::Verdict, row.said, panel));
    column->addLayout(first);
    for (const QString &line : {row.observed, row.measured}) {
        if (!line.isEmpty())
            column->addWidget(wrapped(line == row.observed ? TextStyle::Text : TextStyle::Small, line == row.observed ? Ink::Text : Ink::Second, line, panel));
    }
    column->addWidget(wrapped(TextStyle::Small, Ink::Second, tr("needed: %1").arg(row.required), panel));
    if (row.observed.isEmpty())
        column->addWidget(wrapped(TextStyle::Small, row.state == State::Passed ? Ink::Second : Ink::Text, row.reason, panel));
    return panel;
}

} // namespace assay::widgets

#include "moc_gate_pane.cpp"
