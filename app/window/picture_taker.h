#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

#include "app/window/options.h"

namespace assay::widgets {
class Room;
}

namespace assay::window {

class Workbench;

/// Puts a room into a state that is not that of its project.
void showState(widgets::Room &room, PictureState state);

/// Renders the rooms of a workbench one after another to `ROOM-THEME-CODE[-STATE].png`.
class PictureTaker : public QObject
{
    Q_OBJECT
public:
    PictureTaker(Workbench &workbench, PictureOptions options, QString theme, QString language);

    /// Ends with finished() or failed().
    void start();

Q_SIGNALS:
    void finished(const QStringList &files);
    void failed(const assay::Error &error);

private:
    void takeNext();
    void waitUntilRead(int rounds, const std::function<void()> &then);
    void take(const QString &room);

    Workbench &m_workbench;
    PictureOptions m_options;
    QString m_theme;
    QString m_language;
    QStringList m_rooms; ///< still to be taken
    QStringList m_files;
};

} // namespace assay::window
