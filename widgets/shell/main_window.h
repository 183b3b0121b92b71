#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
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
    void openRoom(const QString &id);
    QString currentRoom() const;
    Room *room(const QString &id) const;
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
        Room *room = nullptr;
        RailEntry *onRail = nullptr;
        QString status;
    };
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
