#include "widgets/governance/condition_edit.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "items/governance/policy_words.h"
#include "widgets/components/button.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"

namespace assay::widgets {

using items::ConditionDraft;

namespace {

constexpr int pickWidth = 220;
constexpr int numberWidth = 88;

std::optional<GateKind> kindOf(const ConditionDraft &draft)
{
    return gateKindFromName(draft.kind.toStdString());
}

bool isAmount(const ConditionDraft &draft)
{
    return draft.kind == QLatin1String("cost") || draft.kind == QLatin1String("latency");
}

std::vector<PickItem> itemsOf(const std::vector<std::pair<QString, QString>> &choices)
{
    std::vector<PickItem> items;
    for (const auto &[id, title] : choices)
        items.push_back({id, title, {}, {}, false, true});
    return items;
}

/// What the list does not know is taken as it is typed.
void takeAnything(PickField *field)
{
    field->setOffer([](const QString &typed) { return typed.trimmed().isEmpty() ? std::vector<PickItem>() : std::vector<PickItem>{{typed.trimmed(), typed.trimmed(), {}, {}, false, true}}; });
}

void showPick(PickField *field, const QString &id, bool isListed)
{
    field->setCurrent(id);
    if (!isListed)
        field->setShown(id);
}

QString unitOf(const ConditionDraft &draft)
{
    if (draft.kind == QLatin1String("calibration"))
        return ConditionEdit::tr("(0 = by chance, 1 = always)");
    if (draft.rule == QLatin1String("relative"))
        return ConditionEdit::tr("(0.1 = 10 %)");
    if (draft.kind == QLatin1String("cost"))
        return ConditionEdit::tr("dollars a case");
    if (draft.kind == QLatin1String("latency"))
        return ConditionEdit::tr("ms");
    if (draft.metric != QLatin1String("pass") && !draft.metric.startsWith(QLatin1String("pass.")))
        return {};
    return draft.rule == QLatin1String("absolute") ? ConditionEdit::tr("(0.9 = 90 %)") : ConditionEdit::tr("(0.02 = 2 points)");
}

} // namespace

ConditionEdit::ConditionEdit(const ConditionDraft &draft, const items::PolicyChoices &choices, QWidget *parent)
    : Panel(Edge::Top, Ground::Surface, parent), m_draft(draft), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, scaled(14), 0, scaled(4));
    m_column->setSpacing(scaled(10));
    addHead();
    const auto kind = kindOf(m_draft);
    if (!kind || !items::isWritten(*kind))
        return;
    if (*kind == GateKind::Eval || *kind == GateKind::Safety || *kind == GateKind::Latency)
        addMetric(choices);
    if (*kind == GateKind::Calibration) {
        m_metric = addNamed(tr("Judge"), QStringLiteral("metric"), choices.judges, &ConditionDraft::metric);
        addNamed(tr("Question"), QStringLiteral("question"), choices.questions, &ConditionDraft::question)->setToolTip(tr("What people answered about the same answers"));
    }
    if (*kind <= GateKind::Latency || *kind == GateKind::Calibration)
        addRule();
    addEvidence(choices);
}

FormRow *ConditionEdit::addRow(const QString &label)
{
    auto *row = new FormRow(label, this);
    m_column->addWidget(row);
    return row;
}

QLineEdit *ConditionEdit::addLine(FormRow *row, const QString &name, const QString &text, int width, const QString &placeholder)
{
    auto *field = makeTextField(name, width, placeholder);
    field->setText(text);
    row->add(field, width > 0 ? 0 : 1);
    if (!m_fields.contains(row))
        m_fields.insert(row, field);
    connect(field, &QLineEdit::textEdited, this, [this, row] {
        row->setProblem(std::nullopt);
        Q_EMIT changed();
    });
    return field;
}

PickField *ConditionEdit::addPick(FormRow *row, const QString &name, int width)
{
    auto *field = new PickField(name, row);
    field->setFixedWidth(scaled(width));
    row->add(field);
    if (!m_fields.contains(row))
        m_fields.insert(row, field);
    connect(field, &PickField::picked, this, [row] { row->setProblem(std::nullopt); });
    return field;
}

void ConditionEdit::addHead()
{
    const auto kind = kindOf(m_draft);
    const bool isWritten = kind && items::isWritten(*kind);
    const QString words = kind ? items::kindWords(*kind) : m_draft.kind;
    FormRow *row = addRow(words.left(1).toUpper() + words.mid(1));
    m_id = addLine(row, tr("Name of the condition"), m_draft.id, 0, tr("what it is called"));
    m_id->setReadOnly(!isWritten);
    auto *remove = new Button(Button::Kind::Flat, tr("Remove"), row);
    remove->setAccessibleName(tr("Remove the condition %1").arg(m_draft.id));
    row->add(remove);
    if (kind == GateKind::Calibration)
        row->setNote(tr("How far the judge agrees with people beyond chance, by their blind labels."));
    else if (!isWritten)
        row->setNote(tr("Kept as it is: this version of Assay cannot judge it. It is read as unknown, which fails."));
    connect(remove, &Button::clicked, this, &ConditionEdit::removed);
    m_rows.emplace_back(QStringLiteral("id"), row);
}

void ConditionEdit::addMetric(const items::PolicyChoices &choices)
{
    FormRow *row = addRow(tr("Metric"));
    m_metric = addPick(row, tr("Metric"), pickWidth);
    const bool isLatency = m_draft.kind == QLatin1String("latency");
    const QStringList known = isLatency ? QStringList{QStringLiteral("p50"), QStringLiteral("p95"), QStringLiteral("mean")} : choices.metrics;
    std::vector<PickItem> items;
    for (const QString &each : known)
        items.push_back({each, each, each == QLatin1String("pass") ? tr("all scorers together") : QString(), {}, false, true});
    m_metric->setItems(std::move(items));
    if (!isLatency)
        takeAnything(m_metric);
    showPick(m_metric, m_draft.metric, known.contains(m_draft.metric));
    connect(m_metric, &PickField::picked, this, [this, known](const QString &id) {
        m_draft.metric = id;
        showPick(m_metric, id, known.contains(id));
        showUnit();
        Q_EMIT changed();
    });
    m_rows.emplace_back(QStringLiteral("metric"), row);
    if (!isLatency) {
        m_direction = addPick(row, tr("Direction"), 160);
        m_direction->setItems(itemsOf({{QStringLiteral("up"), tr("higher is better")}, {QStringLiteral("down"), tr("lower is better")}}));
        m_direction->setCurrent(m_draft.direction);
        connect(m_direction, &PickField::picked, this, [this](const QString &id) {
            m_draft.direction = id;
            m_direction->setCurrent(id);
            Q_EMIT changed();
        });
        m_rows.emplace_back(QStringLiteral("direction"), row);
    }
    row->addStretch();
}

PickField *ConditionEdit::addNamed(const QString &label, const QString &documentField, const QStringList &known, QString ConditionDraft::*field)
{
    FormRow *row = addRow(label);
    PickField *pick = addPick(row, label, pickWidth);
    std::vector<std::pair<QString, QString>> names;
    for (const QString &each : known)
        names.emplace_back(each, each);
    pick->setItems(itemsOf(names));
    takeAnything(pick);
    showPick(pick, m_draft.*field, known.contains(m_draft.*field));
    connect(pick, &PickField::picked, this, [this, pick, known, field](const QString &id) {
        m_draft.*field = id;
        showPick(pick, id, known.contains(id));
        Q_EMIT changed();
    });
    row->addStretch();
    m_rows.emplace_back(documentField, row);
    return pick;
}

void ConditionEdit::addRulePick(FormRow *row)
{
    m_rule = addPick(row, tr("Rule"), pickWidth);
    if (isAmount(m_draft))
        m_rule->setItems(itemsOf({{QStringLiteral("max"), tr("at most a limit")}, {QStringLiteral("relative"), tr("above by at most")}}));
    else
        m_rule->setItems(itemsOf({{QStringLiteral("non_inferiority"), tr("not worse by as much as")},
                                  {QStringLiteral("superiority"), tr("better by more than")},
                                  {QStringLiteral("absolute"), tr("at least as good as")}}));
    m_rule->setCurrent(m_draft.rule);
    connect(m_rule, &PickField::picked, this, [this](const QString &id) {
        m_draft.rule = id;
        m_rule->setCurrent(id);
        showUnit();
        Q_EMIT changed();
    });
}

void ConditionEdit::addRule()
{
    const bool isCalibration = m_draft.kind == QLatin1String("calibration");
    FormRow *row = addRow(isCalibration ? tr("Kappa at least") : tr("Has to be"));
    if (!isCalibration)
        addRulePick(row);
    m_value = addLine(row, tr("Margin, bar or limit"), m_draft.value, numberWidth);
    m_unit = new Label(TextStyle::Text, Ink::Second, QString(), row);
    m_unit->setElided(true);
    row->add(m_unit, 1);
    showUnit();
    FormRow *interval = addRow(tr("Interval"));
    m_ci = addPick(interval, tr("Interval"), pickWidth);
    interval->addStretch();
    interval->setNote(tr("The bound of the interval decides, never the value alone."));
    std::vector<std::pair<QString, QString>> levels;
    for (const bool oneSided : {true, false}) {
        for (const double level : {0.90, 0.95, 0.99}) {
            const GateRule rule{GateRuleType::NonInferiority, 0, level, oneSided};
            levels.emplace_back(QString::fromStdString(rule.ci()), items::intervalWords(rule));
        }
    }
    const bool isListed = std::any_of(levels.begin(), levels.end(), [this](const auto &each) { return each.first == m_draft.ci; });
    m_ci->setItems(itemsOf(levels));
    showPick(m_ci, m_draft.ci, isListed);
    connect(m_ci, &PickField::picked, this, [this](const QString &id) {
        m_draft.ci = id;
        m_ci->setCurrent(id);
        Q_EMIT changed();
    });
    m_rows.emplace_back(QStringLiteral("rule.ci"), interval);
    m_rows.emplace_back(QStringLiteral("rule"), row);
}

void ConditionEdit::showUnit()
{
    m_unit->setText(unitOf(m_draft));
    m_unit->setVisible(!m_unit->text().isEmpty());
}

void ConditionEdit::addEvidence(const items::PolicyChoices &choices)
{
    FormRow *data = addRow(tr("Measured on"));
    m_dataset = addPick(data, tr("Dataset"), pickWidth);
    std::vector<std::pair<QString, QString>> datasets{{QString(), tr("the data of the run")}};
    for (const QString &each : choices.datasets)
        datasets.emplace_back(each, each);
    m_dataset->setItems(itemsOf(datasets));
    takeAnything(m_dataset);
    const auto show = [this, known = choices.datasets](const QString &id) {
        showPick(m_dataset, id, known.contains(id));
        if (id.isEmpty())
            m_dataset->setShown(tr("the data of the run"));
    };
    show(m_draft.dataset);
    connect(m_dataset, &PickField::picked, this, [this, show](const QString &id) {
        m_draft.dataset = id;
        show(id);
        Q_EMIT changed();
    });
    data->addStretch();
    m_rows.emplace_back(QStringLiteral("dataset"), data);
    m_rows.emplace_back(QStringLiteral("suite"), data);
    FormRow *cases = addRow(tr("At least"));
    m_minItems = addLine(cases, tr("Fewest cases"), m_draft.minItems, numberWidth, tr("any"));
    cases->addWord(tr("cases"));
    cases->addStretch();
    m_rows.emplace_back(QStringLiteral("min_items"), cases);
    FormRow *age = addRow(tr("Run at most"));
    m_maxAge = addLine(age, tr("Oldest run in days"), m_draft.maxAge, numberWidth, tr("any"));
    age->addWord(tr("days old"));
    age->addStretch();
    m_rows.emplace_back(QStringLiteral("max_age_days"), age);
    FormRow *applies = addRow(tr("Applies if"));
    m_appliesIf = addLine(applies, tr("Applies if"), m_draft.appliesIf, 0, tr("always; or an expression such as model == 'small'"));
    m_rows.emplace_back(QStringLiteral("applicable_if"), applies);
}

ConditionDraft ConditionEdit::draft() const
{
    ConditionDraft draft = m_draft;
    const std::pair<const QLineEdit *, QString ConditionDraft::*> fields[]{{m_id, &ConditionDraft::id},
                                                                           {m_value, &ConditionDraft::value},
                                                                           {m_minItems, &ConditionDraft::minItems},
                                                                           {m_maxAge, &ConditionDraft::maxAge},
                                                                           {m_appliesIf, &ConditionDraft::appliesIf}};
    for (const auto &[edit, field] : fields) {
        if (edit)
            draft.*field = edit->text();
    }
    return draft;
}

void ConditionEdit::showProblem(const QString &field, const Error &error)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &each) { return field.startsWith(each.first); });
    FormRow *row = found == m_rows.end() ? m_rows.front().second : found->second;
    row->setProblem(error);
    QWidget *wanted = field.startsWith(QLatin1String("rule.")) && row == m_fields.key(m_rule) && m_value ? static_cast<QWidget *>(m_value) : m_fields.value(row);
    if (wanted)
        wanted->setFocus(Qt::ShortcutFocusReason);
}

void ConditionEdit::clearProblems()
{
    for (const auto &[field, row] : m_rows)
        row->setProblem(std::nullopt);
}

void ConditionEdit::focusFirst()
{
    m_id->setFocus(Qt::ShortcutFocusReason);
    m_id->selectAll();
}

} // namespace assay::widgets

#include "moc_condition_edit.cpp"
