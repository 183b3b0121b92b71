#include "widgets/compare/setup_picks.h"

#include <QCoreApplication>
#include <algorithm>

#include "widgets/components/pick_list.h"
#include "widgets/components/scorer_pick.h"

namespace assay::widgets {

using items::ComparisonSetup;
using items::SetupChoice;
using items::SetupColumn;
using items::SetupDesk;

namespace {

/// The context of this file's texts.
struct SetupPicks
{
    Q_DECLARE_TR_FUNCTIONS(SetupPicks)
};

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
        const QString name = promptName(id);
        return std::find_if(chosen.begin(), chosen.end(), [&](const QString &each) { return promptName(each) == name; }) - chosen.begin();
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const QString &a, const QString &b) { return std::pair(prompt(a), -place(a)) < std::pair(prompt(b), -place(b)); });
    return sorted;
}

} // namespace

QString promptName(const QString &reference)
{
    return reference.section(QLatin1Char('@'), 0, 0);
}

std::pair<QString, QString> nameAndVersion(const QString &reference)
{
    const QString version = reference.section(QLatin1Char('@'), 1);
    return {promptName(reference).section(QLatin1Char('/'), -1), version.isEmpty() ? SetupPicks::tr("newest") : version};
}

QString columnName(const ComparisonSetup &setup, const SetupColumn &column)
{
    const auto [name, version] = nameAndVersion(column.prompt);
    const bool several = std::any_of(setup.prompts.begin(), setup.prompts.end(), [&](const QString &each) { return promptName(each) != promptName(column.prompt); });
    return (several ? name + QLatin1Char(' ') : QString()) + version + QStringLiteral(" · ") + column.model;
}

/// Prompts that are compared stand first.
void pickVersions(SetupDesk *desk, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::Several, SetupPicks::tr("Versions and drafts"), parent);
    const QStringList chosen = desk->setup().prompts;
    std::vector<PickItem> items;
    for (const bool compared : {true, false}) {
        for (const SetupChoice &choice : desk->choices().prompts) {
            const bool isCompared = std::any_of(chosen.begin(), chosen.end(), [&](const QString &each) { return promptName(each) == choice.group; });
            if (isCompared == compared)
                items.push_back(itemOf(choice, chosen));
        }
    }
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::checkedChanged, parent, [desk](const QStringList &ids) {
        desk->setColumns(byAge(kept(desk->setup().prompts, ids), desk->choices().prompts), desk->setup().models);
    });
    list->popUp(anchor);
}

void pickModels(SetupDesk *desk, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::Several, SetupPicks::tr("Models"), parent);
    std::vector<PickItem> items;
    for (const SetupChoice &choice : desk->choices().models)
        items.push_back(itemOf(choice, desk->setup().models));
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::checkedChanged, parent, [desk](const QStringList &ids) { desk->setColumns(desk->setup().prompts, kept(desk->setup().models, ids)); });
    list->popUp(anchor);
}

void pickColumns(SetupDesk *desk, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::Several, SetupPicks::tr("Columns that are run"), parent);
    ComparisonSetup all = desk->setup();
    all.leftOut.clear();
    const QList<SetupColumn> columns = all.columns();
    std::vector<PickItem> items;
    for (int column = 0; column < columns.size(); ++column)
        items.push_back({QString::number(column), columnName(all, columns.at(column)), {}, {}, !desk->setup().leftOut.contains(columns.at(column)), true});
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::checkedChanged, parent, [desk, columns](const QStringList &ids) {
        QList<SetupColumn> leftOut;
        for (int column = 0; column < columns.size(); ++column) {
            if (!ids.contains(QString::number(column)))
                leftOut << columns.at(column);
        }
        desk->setColumns(desk->setup().prompts, desk->setup().models, leftOut);
    });
    list->popUp(anchor);
}

void pickDataset(SetupDesk *desk, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::One, SetupPicks::tr("Datasets and their versions"), parent);
    std::vector<PickItem> items;
    for (const items::DatasetChoice &choice : desk->choices().datasets)
        items.push_back(itemOf(choice, {}));
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::picked, parent, [desk](const QString &id) {
        ComparisonSetup setup = desk->setup();
        setup.dataset = id;
        setup.selection.cases.clear();
        desk->setSetup(std::move(setup));
    });
    list->popUp(anchor);
}

void pickScorers(SetupDesk *desk, const std::function<void(const QString &)> &writeJudge, const std::function<void()> &scoreAgain, QWidget *anchor, QWidget *parent)
{
    const auto take = [desk](const QStringList &ids) {
        ComparisonSetup setup = desk->setup();
        setup.scorers = kept(setup.scorers, ids);
        desk->setSetup(std::move(setup));
    };
    pickScorers({desk->choices().scorerOffer(), desk->setup().scorers, take, writeJudge, scoreAgain}, anchor, parent);
}

void pickBaseline(SetupDesk *desk, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::One, SetupPicks::tr("The others are compared with"), parent);
    std::vector<PickItem> items;
    const QList<SetupColumn> columns = desk->setup().columns();
    for (int column = 0; column < columns.size(); ++column)
        items.push_back({QString::number(column), columnName(desk->setup(), columns.at(column)), column == desk->setup().baseline ? SetupPicks::tr("baseline") : QString(), {}, false, true});
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::picked, parent, [desk](const QString &id) {
        ComparisonSetup setup = desk->setup();
        setup.baseline = id.toInt();
        desk->setSetup(std::move(setup));
    });
    list->popUp(anchor);
}

} // namespace assay::widgets
