#pragma once

#include <QByteArray>
#include <QString>

#include "widgets/theme/theme.h"

namespace assay::window {

/// What the window remembers of this user on this machine; in the configuration folder, never in a project.
struct WindowMemory
{
    QByteArray geometry;
    widgets::ThemeChoice theme = widgets::ThemeChoice::System;
    QString lastProject;

    /// What was kept; where nothing was kept or it can't be read, the defaults.
    static WindowMemory load();
    void save() const;
};

} // namespace assay::window
