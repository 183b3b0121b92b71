#include "widgets/shell/window_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>
#include <algorithm>

#include "widgets/shell/room.h"

namespace assay::widgets {

namespace {

/// The context of this file's texts.
struct WindowKeys
{
    Q_DECLARE_TR_FUNCTIONS(WindowKeys)
};

QString withoutMarks(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral(", "));
}

const Room *roomOf(const QObject *thing)
{
    for (; thing; thing = thing->parent()) {
        if (const auto *room = qobject_cast<const Room *>(thing))
            return room;
    }
    return nullptr;
}

/// What a shortcut is for: it has no words of its own, the widget it stands on does.
QString wordsOf(const QShortcut &shortcut)
{
    const auto *widget = qobject_cast<const QWidget *>(shortcut.parent());
    return shortcut.whatsThis().isEmpty() && widget ? widget->accessibleName() : shortcut.whatsThis();
}

/// Keys found below @p root that belong to @p room; null: to none.
void collect(const QWidget &root, const Room *room, std::vector<WindowKey> &keys)
{
    const QString where = room ? room->title() : WindowKeys::tr("everywhere");
    const auto add = [&](const QString &words, const QString &key) {
        if (!words.isEmpty())
            keys.push_back({withoutMarks(words), key, where});
    };
    const QList<QAction *> offered = root.actions(); // what Ctrl+K lists; others count for their key
    for (const QAction *action : root.findChildren<QAction *>()) {
        const bool counts = offered.contains(action) || !action->shortcut().isEmpty();
        if (counts && roomOf(action) == room)
            add(action->text(), textOf(action->shortcuts()));
    }
    for (const QShortcut *shortcut : root.findChildren<QShortcut *>()) {
        if (roomOf(shortcut) == room)
            add(wordsOf(*shortcut), shortcut->key().toString(QKeySequence::NativeText));
    }
}

void addCommon(std::vector<WindowKey> &keys)
{
    const auto text = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    const auto add = [&](const QString &words, const QString &key) { keys.push_back({words, key, WindowKeys::tr("lists, tables and fields")}); };
    add(WindowKeys::tr("To the next control"), text(Qt::Key_Tab));
    add(WindowKeys::tr("To the control before"), QKeySequence(Qt::SHIFT | Qt::Key_Tab).toString(QKeySequence::NativeText));
    add(WindowKeys::tr("To the next or previous row"), QStringLiteral("↑ ↓"));
    add(WindowKeys::tr("Open the row, pick it, keep what was typed"), text(Qt::Key_Return));
    add(WindowKeys::tr("Press the button, tick the row"), text(Qt::Key_Space));
    add(WindowKeys::tr("Close the list, bring back what was there"), text(Qt::Key_Escape));
    add(WindowKeys::tr("Copy the table as it is shown"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
}

} // namespace

std::vector<WindowKey> keysOf(const QWidget &window)
{
    std::vector<WindowKey> keys;
    collect(window, nullptr, keys);
    for (const Room *room : window.findChildren<Room *>())
        collect(*room, room, keys);
    addCommon(keys);
    return keys;
}

std::vector<WindowKey> keysOf(const QWidget &window, const Room *room)
{
    std::vector<WindowKey> keys;
    collect(room ? *room : window, room, keys);
    if (!room)
        addCommon(keys);
    keys.erase(std::remove_if(keys.begin(), keys.end(), [](const WindowKey &key) { return key.key.isEmpty(); }), keys.end());
    return keys;
}

} // namespace assay::widgets
