#pragma once

#include <QString>
#include <vector>

class QWidget;

namespace assay::widgets {

class Room;

/// An action of the window and its key.
struct WindowKey
{
    QString action; ///< its words
    QString key;    ///< "Ctrl+K", as the platform writes it; empty for one that only Ctrl+K and its button run
    QString where;  ///< the room's name, or that it works everywhere
};

/// Every action of @p window and every key of its buttons, room by room in the order they stand: those that work everywhere first, the keys
/// that lists, fields and tables have by themselves last.
std::vector<WindowKey> keysOf(const QWidget &window);
/// Those with a key that belong to @p room alone; null: that work everywhere.
std::vector<WindowKey> keysOf(const QWidget &window, const Room *room);

} // namespace assay::widgets
