#pragma once

#include <QString>
#include <vector>

class QWidget;

namespace assay::widgets {

/// An action of the window that has a key.
struct WindowKey
{
    QString action; ///< its words
    QString key;    ///< "Ctrl+K", as the platform writes it
    QString where;  ///< the room's name, or that it works everywhere
};

/// Every key of @p window: of its actions and of its buttons, room by room in the order they stand, those that work everywhere first, those
/// that lists, fields and tables have by themselves last.
std::vector<WindowKey> keysOf(const QWidget &window);

} // namespace assay::widgets
