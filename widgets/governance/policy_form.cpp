#include "widgets/governance/policy_form.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "items/governance/policy_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/column_area.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/governance/condition_edit.h"

namespace assay::widgets {

using items::ConditionTemplate;

namespace {
constexpr std::array offered{ConditionTemplate::NoWorse, ConditionTemplate::Better,  ConditionTemplate::Bar,          ConditionTemplate::Cost,
                             ConditionTemplate::Latency, ConditionTemplate::Safety, ConditionTemplate::Calibration, ConditionTemplate::BaselineRerun};
} // namespace

PolicyForm::PolicyForm(items::PolicyDesk *desk, QAction *save, QAction *cancel, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_cancel(cancel), m_scroll(new ColumnArea(tr("Policy"), this)), m_form(new Form)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    m_title = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_title->setElided(true);
    head->add(m_title);
    head->addStretch();
    auto *close = actionButton(cancel, Button::Kind::Flat, head);
    close->showKey(QKeySequence(Qt::Key_Escape));
    head->add(close);
    head->add(actionButton(save, Button::Kind::Primary, head));
    column->addWidget(head);
    auto *body = new Panel(Edge::None, Ground::Surface);
    auto *margin = new QVBoxLayout(body);
    margin->setContentsMargins(0, 0, 0, scaled(20));
    margin->addWidget(m_form);
    margin->addStretch(1);
    m_scroll->setWidget(body);
    column->addWidget(m_scroll, 1);
    buildForm();
}

void PolicyForm::buildForm()
{
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the policy"));
    m_nameRow = m_form->addRow(tr("Name"), m_name, 1);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameRow->setProblem(std::nullopt);
        tell();
    });
    m_baseline = new PickField(tr("Baseline"));
    m_baseline->setFixedWidth(scaled(220));
    m_baseline->setOffer([](const QString &typed) { return typed.trimmed().isEmpty() ? std::vector<PickItem>() : std::vector<PickItem>{{typed.trimmed(), typed.trimmed(), {}, {}, false, true}}; });
    m_baselineRow = m_form->addRow(tr("Compared with"), m_baseline);
    m_baselineRow->setNote(tr("A channel: the newest result of the version that it points to, with the same model and data."));
    connect(m_baseline, &PickField::picked, this, [this](const QString &id) {
        m_channel = id;
        m_baseline->setCurrent(id);
        m_baseline->setShown(id);
        m_baselineRow->setProblem(std::nullopt);
        tell();
    });
    auto *list = new QWidget;
    m_conditionColumn = new QVBoxLayout(list);
    m_conditionColumn->setContentsMargins(0, 0, 0, 0);
    m_conditionColumn->setSpacing(scaled(12));
    m_form->addWide(list);
    m_add = new PickField(tr("Add a condition"));
    std::vector<PickItem> items;
    for (const ConditionTemplate each : offered)
        items.push_back({QString::number(static_cast<int>(each)), items::templateWords(each), {}, {}, false, true});
    m_add->setItems(std::move(items));
    m_add->setShown(tr("Add a condition…"));
    m_add->setFixedWidth(scaled(300));
    m_addRow = m_form->addRow(tr("Conditions"), m_add);
    connect(m_add, &PickField::picked, this, [this](const QString &id) {
        addCondition(items::conditionFrom(static_cast<ConditionTemplate>(id.toInt()), draft().conditions));
        m_add->setCurrent({});
        m_add->setShown(tr("Add a condition…"));
        m_addRow->setProblem(std::nullopt);
        tell();
        m_conditions.back()->focusFirst();
        QTimer::singleShot(0, m_conditions.back(), [this] { m_scroll->ensureWidgetVisible(m_conditions.back()); });
    });
}

void PolicyForm::addCondition(const items::ConditionDraft &draft)
{
    auto *edit = new ConditionEdit(draft, m_desk->choices());
    m_conditionColumn->addWidget(edit);
    m_conditions.push_back(edit);
    connect(edit, &ConditionEdit::changed, this, &PolicyForm::tell);
    connect(edit, &ConditionEdit::removed, this, [this, edit] {
        m_conditions.erase(std::find(m_conditions.begin(), m_conditions.end(), edit));
        edit->hide();
        edit->deleteLater();
        m_add->setFocus();
        tell();
    });
}

void PolicyForm::begin()
{
    for (ConditionEdit *edit : m_conditions)
        delete edit;
    m_conditions.clear();
    const items::PolicyDraft *shown = m_desk->draft();
    if (!shown)
        return;
    const items::PolicyDraft draft = *shown;
    m_base = draft.base;
    m_kept = draft.kept;
    m_title->setText(m_base == 0 ? tr("New policy") : tr("Change %1").arg(draft.name));
    m_name->setText(draft.name);
    m_name->setReadOnly(m_base > 0);
    m_nameRow->setNote(m_base == 0 ? tr("As `assay-cli gate --policy` calls it.") : tr("Saving makes the next version; v%1 stays as it is.").arg(m_base));
    m_channel = draft.baseline;
    std::vector<PickItem> channels;
    for (const QString &each : m_desk->choices().channels)
        channels.push_back({each, each, {}, {}, false, true});
    m_baseline->setItems(std::move(channels));
    m_baseline->setCurrent(m_channel);
    m_baseline->setShown(m_channel);
    for (const items::ConditionDraft &each : draft.conditions)
        addCondition(each);
    clearProblems();
    m_scroll->ensureVisible(0, 0);
}

items::PolicyDraft PolicyForm::draft() const
{
    items::PolicyDraft draft{m_name->text(), m_channel, {}, m_base, m_kept};
    for (const ConditionEdit *edit : m_conditions)
        draft.conditions.push_back(edit->draft());
    return draft;
}

void PolicyForm::tell()
{
    m_desk->setDraft(draft());
}

void PolicyForm::clearProblems()
{
    for (FormRow *row : {m_nameRow, m_baselineRow, m_addRow})
        row->setProblem(std::nullopt);
    for (ConditionEdit *edit : m_conditions)
        edit->clearProblems();
}

void PolicyForm::showProblem(const items::DraftProblem &problem)
{
    clearProblems();
    if (problem.condition >= 0 && problem.condition < static_cast<int>(m_conditions.size())) {
        ConditionEdit *edit = m_conditions[static_cast<std::size_t>(problem.condition)];
        edit->showProblem(problem.field, problem.error);
        m_scroll->ensureWidgetVisible(edit->focusWidget() ? edit->focusWidget() : edit);
        return;
    }
    const bool isBaseline = problem.field == QLatin1String("baseline");
    const bool isConditions = problem.field == QLatin1String("conditions");
    (isBaseline ? m_baselineRow : isConditions ? m_addRow : m_nameRow)->setProblem(problem.error);
    QWidget *field = isBaseline ? static_cast<QWidget *>(m_baseline) : isConditions ? static_cast<QWidget *>(m_add) : m_name;
    field->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(field);
}

void PolicyForm::takeKeyboard()
{
    if (m_base > 0 && !m_conditions.empty())
        m_conditions.front()->focusFirst();
    else
        m_name->setFocus();
}

void PolicyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_cancel->trigger();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_policy_form.cpp"
