#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

#include "widgets/shell/room.h"
#include "widgets/shell/window_actions.h"
#include "widgets/theme/theme.h"

class QStackedLayout;

namespace assay::widgets {

class Aside;
class Guide;
class HelpPanel;
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
    /// Makes the next room that was not wanted yet; false when there is none.
    bool makeNextRoom();
    void openRoom(const QString &id);
    QString currentRoom() const;
    /// Null for an unknown one.
    Room *room(const QString &id);
    QStringList roomIds() const;
    /// Opens the room of @p place and goes there.
    void goTo(const items::Place &place);

    /// Gives the session to every room; null shows how to begin instead.
    void showSession(Session *session);
    bool isProjectOpen() const { return m_isOpen; }
    /// Why a project could not be opened, above the ways to begin, with what may still be done for it.
    void showError(const Error &error, Rescue rescue = {});
    /// What became of the project that was open: above the ways to begin, which one of them is to open it again.
    void showClosed(const QString &text, const QString &path);
    void setRecent(const QStringList &paths);
    TopBar *topBar() const { return m_topBar; }
    StatusBar *statusBar() const { return m_statusBar; }
    /// Below the top bar, over every room: what concerns the whole project.
    InlineQuestion *question() const { return m_question; }
    Guide *guide() const { return m_guide; }
    /// Where the entry of a room stands, in coordinates of the window.
    QRect placeOnRail(const QString &room) const;
    /// Gives the keyboard to what is shown.
    void takeKeyboard();
    /// An action of the whole window: its key works everywhere, Ctrl+K lists it.
    QAction *addWindowAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run);

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void sampleRequested();
    void importRequested(); ///< another project, into this one
    void duplicateRequested();
    void sharingRequested(); ///< close it so that one file lies there
    void backupsRequested(); ///< of the project that is shown, or could not be
    void salvageRequested();
    void projectChosen(const QString &path); ///< one of before
    void fileDropped(const QString &path);   ///< of whatever kind
    void cancelRequested();                  ///< what the status bar tells and no room does
    void themeChosen(ThemeChoice choice);
    void systemThemeChanged();

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
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
    QWidget *m_middle; ///< holds the pages
    QStackedLayout *m_pages;
    Welcome *m_welcome = nullptr;
    Palette *m_palette;
    Guide *m_guide = nullptr;
    FileActions m_files;
    Rescue m_rescue; ///< of the project that could not be opened
    QPointer<Room> m_working; ///< the room whose work the status bar tells
};

} // namespace assay::widgets
