#include "widgets/prompts/check_choosers.h"

#include <QCoreApplication>
#include <QPointer>

#include "widgets/components/pick_list.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckChoosers)
};

std::vector<PickItem> itemsOf(const QStringList &names)
{
    std::vector<PickItem> items;
    for (const QString &name : names)
        items.push_back({name, name, {}, {}, false, true});
    return items;
}

} // namespace

void chooseCase(items::CheckDesk &desk, QWidget *anchor)
{
    if (desk.found().dataset.isEmpty())
        return;
    auto *list = new PickList(PickList::Mode::One, Text::tr("Case of the preview"), anchor);
    QObject::connect(list, &PickList::picked, &desk, &items::CheckDesk::setCase);
    const auto lookUp = [&desk, list = QPointer<PickList>(list)](const QString &typed) {
        desk.findCases(typed, [list](const QStringList &ids) {
            if (list)
                list->setItems(itemsOf(ids));
        });
    };
    QObject::connect(list, &PickList::typed, list, lookUp);
    list->setItems(itemsOf({desk.found().caseId}));
    list->popUp(anchor);
    list->resize(scaled(320), scaled(360)); // more cases come in a moment
    lookUp({});
}

void chooseModel(items::CheckDesk &desk, QWidget *anchor, std::function<void()> addModel)
{
    auto *list = new PickList(PickList::Mode::One, Text::tr("Model of the estimate and of the trial"), anchor);
    const QStringList &models = desk.found().models;
    if (models.isEmpty()) {
        list->setItems({{QStringLiteral("add"), Text::tr("Add a model in Settings…"), {}, {}, false, true}});
        QObject::connect(list, &PickList::picked, &desk, [add = std::move(addModel)] { add(); });
    } else {
        list->setItems(itemsOf(models));
        QObject::connect(list, &PickList::picked, &desk, &items::CheckDesk::setModel);
    }
    list->popUp(anchor);
}

void chooseAgainst(items::CheckDesk &desk, const items::OpenPrompt &open, QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::One, Text::tr("Version to compare with"), anchor);
    std::vector<PickItem> items = itemsOf(open.versions);
    for (PickItem &item : items)
        item.note = item.id == open.base ? Text::tr("base of the draft") : QString();
    list->setItems(std::move(items));
    QObject::connect(list, &PickList::picked, &desk, &items::CheckDesk::setAgainst);
    list->popUp(anchor);
}

} // namespace assay::widgets
