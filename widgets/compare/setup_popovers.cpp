#include "widgets/compare/setup_popovers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "widgets/components/label.h"

namespace assay::widgets {

using items::ComparisonSetup;

namespace {

constexpr int mostCases = 100'000'000;
constexpr int mostRepeats = 1'000;
constexpr int mostAtOnce = 1'024;
constexpr int usualCount = 50;

enum SelectionKind { All, First, Drawn };

QSpinBox *numberField(int least, int most, int value, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(least, most);
    field->setValue(value);
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

CasesPopover::CasesPopover(items::SetupDesk *desk, QWidget *parent)
    : Popover(tr("Which cases"), parent), m_desk(desk), m_kind(new QComboBox(this)), m_tag(new QComboBox(this))
{
    const CaseSelection &selection = desk->setup().selection;
    m_kind->addItems({tr("all cases"), tr("the first ones"), tr("drawn ones")});
    m_kind->setCurrentIndex(selection.sample ? Drawn : selection.limit ? First : All);
    m_count = numberField(1, mostCases, static_cast<int>(selection.sample.value_or(selection.limit.value_or(usualCount))), this);
    m_seed = numberField(0, mostCases, static_cast<int>(std::min<std::uint64_t>(selection.seed, mostCases)), this);
    m_tag->addItem(tr("any"));
    m_tag->addItems(desk->choices().tags);
    if (!selection.tag.empty())
        m_tag->setCurrentText(QString::fromStdString(selection.tag));
    addField(tr("Take"), m_kind);
    addField(tr("How many"), m_count);
    addField(tr("Seed"), m_seed);
    addField(tr("With the tag"), m_tag);
    for (QComboBox *box : {m_kind, m_tag})
        connect(box, &QComboBox::activated, this, &CasesPopover::take);
    for (QSpinBox *box : {m_count, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &CasesPopover::take);
    m_count->setEnabled(m_kind->currentIndex() != All);
    m_seed->setEnabled(m_kind->currentIndex() == Drawn);
}

void CasesPopover::take()
{
    const int kind = m_kind->currentIndex();
    m_count->setEnabled(kind != All);
    m_seed->setEnabled(kind == Drawn);
    ComparisonSetup setup = m_desk->setup();
    setup.selection = {};
    if (kind == First)
        setup.selection.limit = m_count->value();
    if (kind == Drawn)
        setup.selection.sample = m_count->value();
    setup.selection.seed = static_cast<std::uint64_t>(m_seed->value());
    if (m_tag->currentIndex() > 0)
        setup.selection.tag = m_tag->currentText().toStdString();
    m_desk->setSetup(std::move(setup));
}

OptionsPopover::OptionsPopover(items::SetupDesk *desk, QWidget *parent) : Popover(tr("How it is run"), parent), m_desk(desk)
{
    addNumber(tr("Repeats"), mostRepeats, desk->setup().repeats, &ComparisonSetup::repeats);
    addNumber(tr("At once"), mostAtOnce, desk->setup().concurrency, &ComparisonSetup::concurrency);
    addBudget();
    addTick(tr("Stream the answers"), &ComparisonSetup::stream);
    addTick(tr("Take unchanged answers from the cache"), &ComparisonSetup::useCache);
}

QSpinBox *OptionsPopover::addNumber(const QString &label, int most, int value, int ComparisonSetup::*field)
{
    auto *box = numberField(1, most, value, this);
    addField(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, field](int number) {
        ComparisonSetup setup = m_desk->setup();
        setup.*field = number;
        m_desk->setSetup(std::move(setup));
    });
    return box;
}

void OptionsPopover::addTick(const QString &label, bool ComparisonSetup::*field)
{
    auto *box = new QCheckBox(label, this);
    box->setAccessibleName(label);
    box->setChecked(m_desk->setup().*field);
    addWide(box);
    connect(box, &QCheckBox::toggled, this, [this, field](bool on) {
        ComparisonSetup setup = m_desk->setup();
        setup.*field = on;
        m_desk->setSetup(std::move(setup));
    });
}

/// Empty is no budget; what is no amount is said and changes nothing.
void OptionsPopover::addBudget()
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("no limit"));
    field->setFixedHeight(scaled(28));
    if (m_desk->setup().budget)
        field->setText(QString::fromStdString(m_desk->setup().budget->text()));
    addField(tr("Most dollars"), field);
    auto *problem = new Label(TextStyle::Small, Ink::Worse, tr("✗ Not an amount in dollars, such as 2.50"), this);
    problem->hide();
    addWide(problem);
    connect(field, &QLineEdit::textChanged, this, [this, problem](const QString &typed) {
        const auto budget = Money::fromText(typed.trimmed().toStdString());
        problem->setVisible(!typed.trimmed().isEmpty() && !budget);
        adjustSize();
        if (!budget && !typed.trimmed().isEmpty())
            return;
        ComparisonSetup setup = m_desk->setup();
        setup.budget = budget;
        m_desk->setSetup(std::move(setup));
    });
}

} // namespace assay::widgets

#include "moc_setup_popovers.cpp"
