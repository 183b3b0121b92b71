#include "widgets/components/scorer_pick.h"

#include <QCoreApplication>
#include <algorithm>

#include "items/judge_draft.h"
#include "widgets/components/pick_list.h"

namespace assay::widgets {

using items::SetupChoice;

namespace {

struct Scorers
{
    Q_DECLARE_TR_FUNCTIONS(ScorerPick)
};

const QString newJudge = QStringLiteral("+judge");
const QString scoreAgain = QStringLiteral("+again");
const QString editJudge = QStringLiteral("edit ");

/// "contains:refund" names a scorer with a value of its own.
bool isWrittenScorer(const QString &typed, const std::vector<SetupChoice> &scorers)
{
    QString name = typed.section(QLatin1Char(typed.contains(QLatin1Char('=')) ? '=' : ':'), 0, 0).trimmed();
    if (name.startsWith(QStringLiteral("not-")))
        name = name.mid(4);
    return std::any_of(scorers.begin(), scorers.end(), [&](const SetupChoice &each) { return each.id == name; });
}

PickItem actionItem(const QString &id, const QString &title, const QString &note)
{
    PickItem item{id, title, note, {}, false, true};
    item.isAction = true;
    return item;
}

/// What is typed with a value becomes an item of its own.
std::vector<PickItem> scorerItems(const ScorerPick &pick, const QStringList &checked, const QString &typed)
{
    std::vector<PickItem> items{actionItem(newJudge, Scorers::tr("Add a judge…"), Scorers::tr("in a form"))};
    for (const QString &scorer : checked)
        if (scorer.contains(QLatin1Char('=')) && items::judgeDraftOf(scorer))
            items.push_back(actionItem(editJudge + scorer, Scorers::tr("Change “%1”…").arg(items::scorerName(scorer)), Scorers::tr("in a form")));
    if (pick.scoreAgain)
        items.push_back(actionItem(scoreAgain, Scorers::tr("Score the stored answers again…"), Scorers::tr("without a new run")));
    QStringList written = checked;
    if (typed.contains(QLatin1Char(':')) || typed.contains(QLatin1Char('=')) || typed.startsWith(QStringLiteral("not-")))
        written << typed.trimmed();
    written.removeDuplicates();
    const auto &known = pick.offer.scorers;
    for (const QString &scorer : written) {
        const bool plain = std::any_of(known.begin(), known.end(), [&](const SetupChoice &each) { return each.id == scorer; });
        const QString name = items::scorerName(scorer);
        if (!plain && isWrittenScorer(scorer, known))
            items.push_back({scorer, name, name == scorer ? Scorers::tr("as written") : scorer, {}, checked.contains(scorer), true});
    }
    for (const SetupChoice &choice : known)
        items.push_back({choice.id, choice.title, choice.note, choice.group, checked.contains(choice.id), true});
    return items;
}

} // namespace

void pickScorers(ScorerPick pick, QWidget *anchor, QWidget *parent)
{
    auto *list = new PickList(PickList::Mode::Several, Scorers::tr("Scorers; type contains:refund for a value of your own"), parent);
    list->setItems(scorerItems(pick, pick.chosen, {}));
    QObject::connect(list, &PickList::typed, list, [pick, list](const QString &typed) { list->setItems(scorerItems(pick, list->checkedIds(), typed)); });
    QObject::connect(list, &PickList::checkedChanged, parent, pick.take);
    QObject::connect(list, &PickList::picked, parent, [write = pick.writeJudge, again = pick.scoreAgain](const QString &id) {
        if (id == scoreAgain)
            again();
        else
            write(id == newJudge ? QString() : id.mid(editJudge.size()));
    });
    list->popUp(anchor);
}

} // namespace assay::widgets
