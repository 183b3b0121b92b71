#include "widgets/shell/palette.h"

#include <QAction>

#include "widgets/components/button.h"
#include "widgets/components/pick_list.h"

namespace assay::widgets {

namespace {

const QString placePrefix = QStringLiteral("place/");
const QString actionPrefix = QStringLiteral("action/");

QString withoutMnemonic(QString text)
{
    return text.remove(QStringLiteral("…"));
}

} // namespace

Palette::Palette(QObject *parent) : QObject(parent) {}

void Palette::setSession(Session *session)
{
    m_line.drop();
    m_session = session;
}

void Palette::open(QWidget *anchor, const std::vector<std::pair<QString, QAction *>> &actions)
{
    m_actions.assign(actions.begin(), actions.end());
    m_places.clear();
    m_list = new PickList(PickList::Mode::One, tr("Go to anything, run any action"), anchor);
    m_list->setObjectName(QStringLiteral("palette"));
    connect(m_list, &PickList::picked, this, &Palette::pick);
    connect(m_list, &PickList::typed, this, &Palette::lookUp);
    show();
    m_list->popUpOver(anchor);
    lookUp({});
}

/// Places arrive a moment later than actions; what was typed filters both.
void Palette::lookUp(const QString &typed)
{
    if (!m_session)
        return;
    m_session->read<std::vector<items::Located>>(
        m_line, [typed](Database &database) { return items::locate(database, typed); },
        [this](Result<std::vector<items::Located>> found) {
            if (!found || !m_list)
                return;
            m_places = std::move(*found);
            show();
        });
}

void Palette::show()
{
    std::vector<PickItem> items;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        items.push_back({placePrefix + QString::number(i), m_places[i].title, m_places[i].note, tr("Go to"), false, true});
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const auto &[group, action] = m_actions[i];
        if (action && action->isVisible())
            items.push_back({actionPrefix + QString::number(i), withoutMnemonic(action->text()), keyCapText(action->shortcut()), group, false, action->isEnabled(), true});
    }
    m_list->setItems(std::move(items));
}

void Palette::pick(const QString &id)
{
    if (id.startsWith(placePrefix)) {
        Q_EMIT placeChosen(m_places[id.mid(placePrefix.size()).toUInt()].place);
        return;
    }
    // The list closes first: an action may open something in its place.
    if (const auto &action = m_actions[id.mid(actionPrefix.size()).toUInt()].second)
        QMetaObject::invokeMethod(action.data(), &QAction::trigger, Qt::QueuedConnection);
}

} // namespace assay::widgets

#include "moc_palette.cpp"
