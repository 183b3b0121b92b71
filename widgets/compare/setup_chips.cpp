#include "widgets/compare/setup_chips.h"

#include <algorithm>

#include "items/format.h"
#include "widgets/compare/setup_popovers.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_list.h"

namespace assay::widgets {

using items::ComparisonSetup;
using items::SetupChoice;

namespace {

constexpr qsizetype mostShown = 4; ///< chips of one kind before they are counted

/// "support/reply@v7" → "support/reply"; the newest version has no @.
QString nameOf(const QString &reference)
{
    return reference.section(QLatin1Char('@'), 0, 0);
}

/// "support/reply@v7" → "reply", "v7".
std::pair<QString, QString> nameAndVersion(const QString &reference)
{
    const QString version = reference.section(QLatin1Char('@'), 1);
    return {nameOf(reference).section(QLatin1Char('/'), -1), version.isEmpty() ? SetupChips::tr("newest") : version};
}

PickItem itemOf(const SetupChoice &choice, const QStringList &checked)
{
    return {choice.id, choice.title, choice.note, choice.group, checked.contains(choice.id), true};
}

/// @p chosen in the order it had, and what is new at its end.
QStringList kept(const QStringList &before, const QStringList &chosen)
{
    QStringList list;
    for (const QString &id : before + chosen) {
        if (chosen.contains(id) && !list.contains(id))
            list << id;
    }
    return list;
}

/// Of each prompt the older version first, the draft last, so that the older one is the baseline.
QStringList byAge(const QStringList &chosen, const std::vector<SetupChoice> &choices)
{
    QStringList sorted = chosen;
    const auto place = [&](const QString &id) {
        return std::find_if(choices.begin(), choices.end(), [&](const SetupChoice &each) { return each.id == id; }) - choices.begin();
    };
    const auto prompt = [&](const QString &id) {
        const QString name = nameOf(id);
        return std::find_if(chosen.begin(), chosen.end(), [&](const QString &each) { return nameOf(each) == name; }) - chosen.begin();
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const QString &a, const QString &b) { return std::pair(prompt(a), -place(a)) < std::pair(prompt(b), -place(b)); });
    return sorted;
}

/// "contains:refund" names a scorer with a value of its own.
bool isWrittenScorer(const QString &typed, const std::vector<SetupChoice> &scorers)
{
    QString name = typed.section(QLatin1Char(typed.contains(QLatin1Char('=')) ? '=' : ':'), 0, 0).trimmed();
    if (name.startsWith(QStringLiteral("not-")))
        name = name.mid(4);
    return std::any_of(scorers.begin(), scorers.end(), [&](const SetupChoice &each) { return each.id == name; });
}

QString scorerNames(const QStringList &scorers)
{
    QStringList names;
    for (const QString &scorer : scorers)
        names << items::scorerName(scorer);
    return names.join(QStringLiteral(", "));
}

QString optionsText(const ComparisonSetup &setup)
{
    QStringList parts{SetupChips::tr("%n repeats", nullptr, setup.repeats)};
    if (setup.repeats == 1)
        parts = {SetupChips::tr("1 repeat")};
    if (!setup.stream)
        parts << SetupChips::tr("not streamed");
    if (!setup.useCache)
        parts << SetupChips::tr("without cache");
    if (setup.budget)
        parts << SetupChips::tr("at most %1").arg(items::money(setup.budget));
    return parts.join(QStringLiteral(" · "));
}

QString columnName(const ComparisonSetup &setup, int column)
{
    const qsizetype models = setup.models.size();
    const QString prompt = setup.prompts.at(column / models);
    const auto [name, version] = nameAndVersion(prompt);
    const bool several = std::any_of(setup.prompts.begin(), setup.prompts.end(), [&](const QString &each) { return nameOf(each) != nameOf(prompt); });
    return (several ? name + QLatin1Char(' ') : QString()) + version + QStringLiteral(" · ") + setup.models.at(column % models);
}

} // namespace

SetupChips::SetupChips(items::SetupDesk *desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_flow(new FlowLayout(this, scaled(8)))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(desk, &items::SetupDesk::setupChanged, this, &SetupChips::showSetup);
    connect(desk, &items::SetupDesk::choicesChanged, this, &SetupChips::showSetup);
    connect(desk, &items::SetupDesk::estimateChanged, this, &SetupChips::showSetup);
    showSetup();
}

void SetupChips::addChip(Part part, const QString &quiet, const QString &strong, bool missing)
{
    auto *chip = new ChoiceChip(quiet, strong, this, missing ? ChoiceChip::Kind::Missing : ChoiceChip::Kind::Choice);
    connect(chip, &ChoiceChip::clicked, this, [this, part] { open(part); });
    m_flow->addWidget(chip);
    chip->show();
    m_chips.push_back({part, chip});
}

void SetupChips::addWord(const QString &text)
{
    auto *word = new Label(TextStyle::Text, Ink::Third, text, this);
    m_flow->addWidget(word);
    word->show();
}

void SetupChips::addVersions(const ComparisonSetup &setup)
{
    for (const QString &reference : setup.prompts.mid(0, mostShown)) {
        const auto [name, version] = nameAndVersion(reference);
        addChip(Part::Versions, name, version);
    }
    if (setup.prompts.isEmpty())
        addChip(Part::Versions, tr("choose versions"), {}, true);
    if (setup.prompts.size() > mostShown)
        addChip(Part::Versions, tr("%n more", nullptr, static_cast<int>(setup.prompts.size() - mostShown)));
}

void SetupChips::addModels(const ComparisonSetup &setup)
{
    for (const QString &model : setup.models.mid(0, mostShown))
        addChip(Part::Models, model);
    if (setup.models.isEmpty())
        addChip(Part::Models, tr("choose models"), {}, true);
    if (setup.models.size() > mostShown)
        addChip(Part::Models, tr("%n more", nullptr, static_cast<int>(setup.models.size() - mostShown)));
}

void SetupChips::addCases(const ComparisonSetup &setup)
{
    if (setup.dataset.isEmpty()) {
        addChip(Part::Dataset, tr("choose a dataset"), {}, true);
        return;
    }
    const auto [name, version] = nameAndVersion(setup.dataset);
    addChip(Part::Dataset, name + QLatin1Char(' ') + version);
    const QString selection = items::selectionText(setup.selection);
    const auto cases = m_desk->cases();
    const QString counted = cases ? tr("%n cases", nullptr, static_cast<int>(*cases)) : QString();
    addChip(Part::Cases, selection.isEmpty() ? (counted.isEmpty() ? tr("all cases") : counted) : selection);
}

/// Chips keep their place in the tab order, and the focus stays with the part it was in.
void SetupChips::showSetup()
{
    const auto focused = std::find_if(m_chips.begin(), m_chips.end(), [](const Shown &each) { return each.chip->hasFocus(); });
    const std::optional<Part> part = focused == m_chips.end() ? std::nullopt : std::optional(focused->part);
    m_chips.clear();
    m_flow->clear();
    const ComparisonSetup &setup = m_desk->setup();
    addVersions(setup);
    addWord(QStringLiteral("×"));
    addModels(setup);
    addWord(tr("on", "comparison on dataset"));
    addCases(setup);
    addWord(tr("by", "comparison by scorers"));
    addChip(Part::Scorers, setup.scorers.isEmpty() ? tr("choose scorers") : scorerNames(setup.scorers), {}, setup.scorers.isEmpty());
    addChip(Part::Options, optionsText(setup));
    if (setup.columns() > 1 && setup.baseline < setup.columns())
        addChip(Part::Baseline, tr("baseline"), columnName(setup, setup.baseline));
    if (part && chipOf(*part))
        chipOf(*part)->setFocus();
    updateGeometry();
}

QWidget *SetupChips::chipOf(Part part) const
{
    const auto found = std::find_if(m_chips.begin(), m_chips.end(), [part](const Shown &each) { return each.part == part; });
    return found == m_chips.end() ? nullptr : found->chip;
}

void SetupChips::open(Part part)
{
    QWidget *anchor = chipOf(part);
    if (!anchor)
        return;
    switch (part) {
    case Part::Versions: return pickVersions(anchor);
    case Part::Models: return pickModels(anchor);
    case Part::Dataset: return pickDataset(anchor);
    case Part::Cases: return (new CasesPopover(m_desk, this))->popUp(anchor);
    case Part::Scorers: return pickScorers(anchor);
    case Part::Options: return (new OptionsPopover(m_desk, this))->popUp(anchor);
    case Part::Baseline: return pickBaseline(anchor);
    }
}

/// Prompts that are compared stand first.
void SetupChips::pickVersions(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::Several, tr("Versions and drafts"), this);
    const QStringList chosen = m_desk->setup().prompts;
    std::vector<PickItem> items;
    for (const bool compared : {true, false}) {
        for (const SetupChoice &choice : m_desk->choices().prompts) {
            const bool isCompared = std::any_of(chosen.begin(), chosen.end(), [&](const QString &each) { return nameOf(each) == choice.group; });
            if (isCompared == compared)
                items.push_back(itemOf(choice, chosen));
        }
    }
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this](const QStringList &ids) {
        m_desk->setColumns(byAge(kept(m_desk->setup().prompts, ids), m_desk->choices().prompts), m_desk->setup().models);
    });
    list->popUp(anchor);
}

void SetupChips::pickModels(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::Several, tr("Models"), this);
    std::vector<PickItem> items;
    for (const SetupChoice &choice : m_desk->choices().models)
        items.push_back(itemOf(choice, m_desk->setup().models));
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this](const QStringList &ids) { m_desk->setColumns(m_desk->setup().prompts, kept(m_desk->setup().models, ids)); });
    list->popUp(anchor);
}

void SetupChips::pickDataset(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::One, tr("Datasets and their versions"), this);
    std::vector<PickItem> items;
    for (const items::DatasetChoice &choice : m_desk->choices().datasets)
        items.push_back(itemOf(choice, {}));
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &id) {
        ComparisonSetup setup = m_desk->setup();
        setup.dataset = id;
        setup.selection.cases.clear();
        m_desk->setSetup(std::move(setup));
    });
    list->popUp(anchor);
}

/// What is typed with a value becomes an item of its own.
void SetupChips::pickScorers(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::Several, tr("Scorers; type contains:refund for a value of your own"), this);
    const auto offer = [this, list](const QStringList &checked, const QString &typed) {
        std::vector<PickItem> items;
        QStringList written = checked;
        if (typed.contains(QLatin1Char(':')) || typed.contains(QLatin1Char('=')) || typed.startsWith(QStringLiteral("not-")))
            written << typed.trimmed();
        written.removeDuplicates();
        for (const QString &scorer : written) {
            const auto &known = m_desk->choices().scorers;
            const bool plain = std::any_of(known.begin(), known.end(), [&](const SetupChoice &each) { return each.id == scorer; });
            if (!plain && isWrittenScorer(scorer, known))
                items.push_back({scorer, items::scorerName(scorer), items::scorerName(scorer) == scorer ? tr("as written") : scorer, {}, checked.contains(scorer), true});
        }
        for (const SetupChoice &choice : m_desk->choices().scorers)
            items.push_back(itemOf(choice, checked));
        list->setItems(std::move(items));
    };
    offer(m_desk->setup().scorers, {});
    connect(list, &PickList::typed, this, [offer, list](const QString &typed) { offer(list->checkedIds(), typed); });
    connect(list, &PickList::checkedChanged, this, [this](const QStringList &ids) {
        ComparisonSetup setup = m_desk->setup();
        setup.scorers = kept(setup.scorers, ids);
        m_desk->setSetup(std::move(setup));
    });
    list->popUp(anchor);
}

void SetupChips::pickBaseline(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::One, tr("The others are compared with"), this);
    std::vector<PickItem> items;
    for (int column = 0; column < m_desk->setup().columns(); ++column)
        items.push_back({QString::number(column), columnName(m_desk->setup(), column), column == m_desk->setup().baseline ? tr("baseline") : QString(), {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &id) {
        ComparisonSetup setup = m_desk->setup();
        setup.baseline = id.toInt();
        m_desk->setSetup(std::move(setup));
    });
    list->popUp(anchor);
}

} // namespace assay::widgets

#include "moc_setup_chips.cpp"
