#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

#include "widgets/shell/room.h"
#include "widgets/theme/theme.h"

class QStackedLayout;

namespace assay::widgets {

class InlineQuestion;
class Palette;
class Rail;
class RailEntry;
class StatusBar;
class TopBar;
class Welcome;

/// The frame: rail, top bar, the room that is open, status bar. It decides nothing; what is asked of it goes out as signals.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Takes the room. Ctrl and its number on the rail opens it; one that stands below has Ctrl+comma.
    void addRoom(Room *room, bool below = false);
    /// The same for a room that is made when it is first wanted: a start need not wait for the rooms that it does not show.
    void addRoom(const QString &id, const QString &title, std::function<Room *()> make, bool below = false);
    /// Makes what was not wanted yet, one room a turn of the event loop.
    void makeRooms();
    void openRoom(const QString &id);
    QString currentRoom() const;
    /// Null for an unknown one.
    Room *room(const QString &id);
    QStringList roomIds() const;
    /// Opens the room of @p place and goes there.
    void goTo(const items::Place &place);

    /// Gives the session to every room; null shows how to begin instead.
    void showSession(Session *session);
    /// Why a project could not be opened, above the ways to begin.
    void showError(const Error &error);
    void setRecent(const QStringList &paths);
    TopBar *topBar() const { return m_topBar; }
    StatusBar *statusBar() const { return m_statusBar; }
    /// Below the top bar, over every room: what concerns the whole project.
    InlineQuestion *question() const { return m_question; }

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void sampleRequested();
    void importRequested(); ///< another project, into this one
    void fileDropped(const QString &path);
    void themeChosen(ThemeChoice choice);
    void systemThemeChanged();

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *addWindowAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run);
    void addActions();
    void openPalette();
    void showStatus(Room *room, const QString &text);
    void showProgress(Room *room, const std::optional<Progress> &progress);
    void showSaved();

    struct Entry
    {
        QString id;
        QString title;
        std::function<Room *()> make;
        RailEntry *onRail = nullptr;
        Room *room = nullptr; ///< once it is made
        QString status;
    };
    Entry &addEntry(const QString &id, const QString &title, bool below);
    void takeRoom(Entry &entry, Room *room);
    Room *roomOf(Entry &entry);
    std::vector<Entry> m_rooms;
    QPointer<Session> m_session;
    bool m_isOpen = true; ///< rooms are shown, not how to begin
    Rail *m_rail;
    TopBar *m_topBar;
    StatusBar *m_statusBar;
    InlineQuestion *m_question;
    QStackedLayout *m_pages;
    Welcome *m_welcome = nullptr;
    Palette *m_palette;
    QAction *m_import = nullptr;
    QPointer<Room> m_working; ///< the room whose work the status bar tells
};

} // namespace assay::widgets
