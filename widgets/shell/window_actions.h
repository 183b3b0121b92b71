#pragma once

#include <QList>

#include "widgets/shell/rescue.h"

class QAction;

namespace assay {
class Session;
}

namespace assay::widgets {

class MainWindow;

/// What can be done with projects as files; each asks by a signal of the window.
struct FileActions
{
    QAction *open = nullptr;
    QAction *create = nullptr;
    QAction *sample = nullptr;
    QAction *merge = nullptr;
    QAction *duplicate = nullptr;
    QAction *share = nullptr;
    QAction *restore = nullptr;
    QAction *salvage = nullptr;

    /// In the order of the menu beside the project's name.
    QList<QAction *> menu() const { return {open, create, sample, merge, duplicate, share, restore}; }
    /// Enables what makes sense for @p session, which may be null, or for the project that could not be opened.
    void permitFor(const Session *session, Rescue rescue) const;
};
FileActions addFileActions(MainWindow &window);

/// One action for each theme, and Quit.
void addLookActions(MainWindow &window);

} // namespace assay::widgets
