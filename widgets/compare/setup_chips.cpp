#include "widgets/compare/setup_chips.h"

#include <algorithm>
#include <utility>

#include "items/format.h"
#include "widgets/compare/setup_picks.h"
#include "widgets/compare/setup_popovers.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"

namespace assay::widgets {

using items::ComparisonSetup;

namespace {

constexpr qsizetype mostShown = 4; ///< chips of one kind before they are counted

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
    m_said.push_back({part, quiet, strong, missing});
}

void SetupChips::addWord(const QString &text)
{
    m_said.push_back({std::nullopt, text, {}, false});
}

void SetupChips::build(const Said &said)
{
    if (!said.part) {
        auto *word = new Label(TextStyle::Text, Ink::Third, said.quiet, this);
        m_flow->addWidget(word);
        word->show();
        return;
    }
    auto *chip = new ChoiceChip(said.quiet, said.strong, this, said.missing ? ChoiceChip::Kind::Missing : ChoiceChip::Kind::Choice);
    connect(chip, &ChoiceChip::clicked, this, [this, part = *said.part] { open(part); });
    m_flow->addWidget(chip);
    chip->show();
    m_chips.push_back({*said.part, chip});
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

/// Chips keep their place in the tab order, and the focus stays with the part it was in. What says the same as before stays.
void SetupChips::showSetup()
{
    const std::vector<Said> before = std::exchange(m_said, {});
    say(m_desk->setup());
    if (m_said == before)
        return;
    const auto focused = std::find_if(m_chips.begin(), m_chips.end(), [](const Shown &each) { return each.chip->hasFocus(); });
    const std::optional<Part> part = focused == m_chips.end() ? std::nullopt : std::optional(focused->part);
    m_chips.clear();
    m_flow->clear();
    for (const Said &said : m_said)
        build(said);
    if (part && chipOf(*part))
        chipOf(*part)->setFocus();
    updateGeometry();
}

void SetupChips::say(const ComparisonSetup &setup)
{
    addVersions(setup);
    addWord(QStringLiteral("×"));
    addModels(setup);
    if (!setup.leftOut.isEmpty())
        addChip(Part::Columns, tr("%1 of %2 columns").arg(setup.columns().size()).arg(setup.prompts.size() * setup.models.size()));
    addWord(tr("on", "comparison on dataset"));
    addCases(setup);
    addWord(tr("by", "comparison by scorers"));
    addChip(Part::Scorers, setup.scorers.isEmpty() ? tr("choose scorers") : scorerNames(setup.scorers), {}, setup.scorers.isEmpty());
    addChip(Part::Options, optionsText(setup));
    if (const auto columns = setup.columns(); columns.size() > 1 && setup.baseline < columns.size())
        addChip(Part::Baseline, tr("baseline"), columnName(setup, columns.at(setup.baseline)));
}

QWidget *SetupChips::chipOf(Part part) const
{
    const auto found = std::find_if(m_chips.begin(), m_chips.end(), [part](const Shown &each) { return each.part == part; });
    return found == m_chips.end() ? nullptr : found->chip;
}

void SetupChips::open(Part part)
{
    QWidget *anchor = chipOf(part);
    if (part == Part::Columns && !anchor)
        anchor = chipOf(Part::Models); // all of them are run, which needs no chip
    if (!anchor)
        return;
    switch (part) {
    case Part::Versions: return pickVersions(m_desk, anchor, this);
    case Part::Models: return pickModels(m_desk, anchor, this);
    case Part::Columns: return pickColumns(m_desk, anchor, this);
    case Part::Dataset: return pickDataset(m_desk, anchor, this);
    case Part::Cases: return (new CasesPopover(m_desk, this))->popUp(anchor);
    case Part::Scorers: {
        const std::function<void()> again = [this] { Q_EMIT scoringWanted(); };
        return pickScorers(m_desk, [this](const QString &written) { Q_EMIT judgeWanted(written); }, m_offersScoring ? again : std::function<void()>(), anchor, this);
    }
    case Part::Options: return (new OptionsPopover(m_desk, this))->popUp(anchor);
    case Part::Baseline: return pickBaseline(m_desk, anchor, this);
    }
}

} // namespace assay::widgets

#include "moc_setup_chips.cpp"
