#include "widgets/governance/policy_pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "items/governance/policy_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/column_area.h"
#include "widgets/components/label.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

namespace {

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Label *strongLabel(const QString &text, QWidget *parent)
{
    auto *label = new Label(TextStyle::Text, Ink::Text, text, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setElided(true);
    return label;
}

/// Name and kind in a line, the sentence below, and where nobody can judge it, that.
QWidget *conditionRow(const items::ConditionView &condition, QWidget *parent)
{
    auto *row = new Panel(Edge::Bottom, Panel::Ground::Surface, parent);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(scaled(12), scaled(9), scaled(12), scaled(10));
    column->setSpacing(scaled(2));
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    first->addWidget(strongLabel(condition.id, row), 0);
    first->addWidget(new Label(TextStyle::Small, Ink::Second, condition.kind, row));
    first->addStretch(1);
    column->addLayout(first);
    auto *sentence = new Label(TextStyle::Text, Ink::Text, condition.sentence, row);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    if (!condition.note.isEmpty()) {
        auto *note = new Label(TextStyle::Small, Ink::Caution, QStringLiteral("○ ") + condition.note, row);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    return row;
}

} // namespace

PanelHead *partHead(Label *title, QWidget *parent)
{
    auto *head = new PanelHead(parent);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    head->add(title);
    head->addStretch();
    return head;
}

PolicyPane::PolicyPane(items::PolicyDesk *desk, QAction *edit, QAction *restore, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_table(items::PolicyDesk::versionColumns())
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead(edit));
    auto *area = new ColumnArea(tr("Policy"), this);
    auto *content = new Panel(Edge::None, Ground::Surface, area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_older = new Panel(Edge::Bottom, Ground::Sunken, content);
    auto *older = new QHBoxLayout(m_older);
    older->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_olderText = new Label(TextStyle::Text, Ink::Text, QString(), m_older);
    m_olderText->setElided(true);
    older->addWidget(m_olderText, 1);
    older->addWidget(actionButton(restore, Button::Kind::Plain, m_older));
    PanelHead *conditions = partHead(new Label(TextStyle::Small, Ink::Second, tr("Conditions")), content);
    m_baseline = new Label(TextStyle::Small, Ink::Second, QString(), conditions);
    m_baseline->setElided(true);
    conditions->add(m_baseline);
    auto *list = new QWidget(content);
    m_conditions = new QVBoxLayout(list);
    m_conditions->setContentsMargins(0, 0, 0, 0);
    m_conditions->setSpacing(0);
    m_versions = new PlainTableView(&m_table, tr("Versions"), content);
    m_versions->setStretched(3);
    m_versions->setWidths({{0, 72}, {1, 176}, {2, 100}});
    m_changesTitle = new Label(TextStyle::Small, Ink::Second);
    m_changesHead = partHead(m_changesTitle, content);
    m_changes = new Label(TextStyle::Text, Ink::Text, QString(), content);
    m_changes->setWordWrap(true);
    m_changes->setContentsMargins(scaled(12), scaled(9), scaled(12), scaled(10));
    PanelHead *versions = partHead(new Label(TextStyle::Small, Ink::Second, tr("Versions")), content);
    for (QWidget *part : std::initializer_list<QWidget *>{m_older, conditions, list, m_changesHead, m_changes, versions, m_versions})
        column->addWidget(part);
    column->addStretch(1);
    area->setWidget(content);
    outer->addWidget(area, 1);
    connect(m_versions, &PlainTableView::currentIdChanged, this, &PolicyPane::showVersion);
}

QWidget *PolicyPane::buildHead(QAction *edit)
{
    auto *head = new PanelHead(this);
    m_title = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_title->setElided(true);
    m_chip = new Chip(ChipKind::Neutral, ChipSize::Pill, QString(), head);
    m_note = new Label(TextStyle::Small, Ink::Second, QString(), head);
    m_note->setElided(true);
    head->add(m_title);
    head->add(m_chip);
    head->add(m_note);
    head->addStretch();
    head->add(actionButton(edit, Button::Kind::Plain, head));
    return head;
}

void PolicyPane::show()
{
    const items::PolicyView *policy = m_desk->current();
    const bool isOther = !policy || policy->name != m_policy;
    const bool wasNewest = isOther || m_table.rowCount() == 0 || showsNewest();
    m_policy = policy ? policy->name : QString();
    m_title->setText(m_policy);
    m_table.setRows(m_desk->versionRows());
    const QString wanted = policy && wasNewest ? policy->newest().label : QStringLiteral("v%1").arg(m_version);
    if (!m_versions->select(wanted) && m_table.rowCount() > 0)
        m_versions->selectRow(0);
    showVersion(m_versions->currentId());
}

bool PolicyPane::showsNewest() const
{
    const items::PolicyView *policy = m_desk->current();
    return policy && policy->newest().number == m_version;
}

void PolicyPane::showVersion(const QString &label)
{
    const items::PolicyView *policy = m_desk->current();
    const items::PolicyVersionView *version = policy ? policy->version(label.mid(1).toInt()) : nullptr;
    m_version = version ? version->number : 0;
    if (version) {
        m_chip->show(showsNewest() ? ChipKind::Accent : ChipKind::Neutral, version->label);
        m_note->setText(tr("by %1 · %2").arg(version->person, version->when));
        m_baseline->setText(version->baseline.isEmpty() ? QString() : tr("compared with what “%1” points to").arg(version->baseline));
        m_olderText->setText(tr("This is %1. The newest is %2, and only that is judged.").arg(version->label, policy->newest().label));
        showConditions(*version);
        m_changesTitle->setText(tr("What %1 changed").arg(version->label));
        m_changes->setText(version->changes.join(QLatin1Char('\n')));
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_changesHead, m_changes})
        part->setVisible(version && !version->changes.isEmpty());
    m_older->setVisible(version && !showsNewest());
    Q_EMIT versionChanged();
}

void PolicyPane::showConditions(const items::PolicyVersionView &version)
{
    emptyColumn(m_conditions);
    QWidget *parent = m_conditions->parentWidget();
    for (const items::ConditionView &each : version.conditions) {
        QWidget *row = conditionRow(each, parent);
        m_conditions->addWidget(row);
        row->show(); // at once, not a moment after what they replace went
    }
    if (version.problem.isEmpty())
        return;
    auto *problem = new Label(TextStyle::Text, Ink::Worse, QStringLiteral("✗ ") + version.problem, parent);
    problem->setWordWrap(true);
    problem->setContentsMargins(scaled(12), scaled(9), scaled(12), scaled(10));
    m_conditions->addWidget(problem);
}

} // namespace assay::widgets

#include "moc_policy_pane.cpp"
