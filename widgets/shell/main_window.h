#pragma once

#include <QWidget>
#include <vector>

#include "widgets/theme/theme.h"

class QStackedLayout;

namespace assay::widgets {

class Rail;
class RailEntry;
class StatusBar;
class TopBar;

/// A room as the window knows it.
struct RoomEntry
{
    QString id;    ///< "compare": name of its picture, of --room and of the PNG
    QString title; ///< word on the rail
    QWidget *view = nullptr;
};

/// The frame: rail, top bar, the room that is open, status bar. It decides nothing; what is asked of it goes out as signals.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Takes the view. Ctrl and the room's number on the rail opens it.
    void addRoom(const RoomEntry &room);
    void openRoom(const QString &id);
    QStringList roomIds() const;
    TopBar *topBar() const { return m_topBar; }
    StatusBar *statusBar() const { return m_statusBar; }
    /// Which theme stands ticked in the menu.
    void setThemeChoice(ThemeChoice choice) { m_themeChoice = choice; }

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void fileDropped(const QString &path);
    void themeChosen(ThemeChoice choice);
    void systemThemeChanged();

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void offerThemes();
    void addShortcuts();

    struct Room
    {
        RoomEntry entry;
        RailEntry *onRail = nullptr;
    };
    std::vector<Room> m_rooms;
    Rail *m_rail;
    RailEntry *m_theme;
    TopBar *m_topBar;
    StatusBar *m_statusBar;
    QStackedLayout *m_pages;
    ThemeChoice m_themeChoice = ThemeChoice::System;
};

} // namespace assay::widgets
