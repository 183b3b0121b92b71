#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "widgets/theme/theme.h"

namespace assay::window {

/// What the window remembers of this user on this machine; in the configuration folder, never in a project.
struct WindowMemory
{
    QByteArray geometry;
    widgets::ThemeChoice theme = widgets::ThemeChoice::System;
    QString language;   ///< "de"; empty = the system's
    int textSize = 100; ///< percent of the system's, 90 to 150
    QString room;       ///< id of the room that was open
    QStringList recent; ///< paths of projects, the newest first
    bool tourShown = false;

    /// @p path becomes the newest.
    void remember(const QString &path);
    /// It is not there any more.
    void forget(const QString &path) { recent.removeAll(path); }

    /// What was kept; where nothing was kept or it can't be read, the defaults.
    static WindowMemory load();
    void save() const;
};

} // namespace assay::window
