#include "widgets/shell/main_window.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QMimeData>
#include <QStackedLayout>
#include <QUrl>
#include <algorithm>

#include "items/help_book.h"
#include "project/session.h"
#include "widgets/components/button_access.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/rail.h"
#include "widgets/shell/aside.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/guide.h"
#include "widgets/shell/help_panel.h"
#include "widgets/shell/palette.h"
#include "widgets/shell/room_pages.h"
#include "widgets/shell/welcome.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {
constexpr QSize smallestScreen(1280, 800);
} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent), m_rail(new Rail(this)), m_topBar(new TopBar(this)), m_statusBar(new StatusBar(this)), m_middle(new QWidget),
      m_pages(new RoomPages(m_middle)), m_palette(new Palette(this))
{
    installButtonAccess();
    setWindowTitle(QStringLiteral("Assay"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(std::min(scaled(960), smallestScreen.width()), std::min(scaled(600), smallestScreen.height())); // however large the text is
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_question = new InlineQuestion(this);
    grid->addWidget(m_rail, 0, 0, 4, 1);
    grid->addWidget(m_topBar, 0, 1);
    grid->addWidget(m_question, 1, 1);
    auto *help = new HelpPanel([this](const QString &page) {
        const Room *about = room(page);
        return about || page == items::overviewPage ? keysOf(*this, about) : std::vector<WindowKey>();
    });
    grid->addWidget(new Aside(m_middle, help, this), 2, 1);
    grid->addWidget(m_statusBar, 3, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(1, 1);
    addActions();
    m_guide = new Guide(this, help);
    addLookActions(*this);
    connect(m_palette, &Palette::placeChosen, this, &MainWindow::goTo);
    connect(m_topBar, &TopBar::recentChosen, this, &MainWindow::projectChosen);
    connect(m_welcome, &Welcome::chosen, this, &MainWindow::projectChosen);
    connect(m_question, &InlineQuestion::closed, this, &MainWindow::takeKeyboard);
    connect(m_statusBar, &StatusBar::cancelRequested, this, [this] {
        if (m_working)
            m_working->cancelWork();
        else
            Q_EMIT cancelRequested();
    });
}

void MainWindow::takeKeyboard()
{
    Room *shown = m_isOpen ? room(currentRoom()) : nullptr;
    if (shown)
        shown->takeKeyboard();
    else
        m_welcome->setFocus();
}

QAction *MainWindow::addWindowAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void MainWindow::addActions()
{
    QAction *search = addWindowAction(QStringLiteral("palette"), tr("Go to anything, run any action"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    m_files = addFileActions(*this);
    m_files.permitFor(nullptr, {});
    m_topBar->setActions(m_files.menu(), search);
    m_welcome = new Welcome(m_files, this);
    m_pages->addWidget(m_welcome);
}

QRect MainWindow::placeOnRail(const QString &id) const
{
    for (const Entry &entry : m_rooms) {
        if (entry.id == id)
            return {entry.onRail->mapTo(this, QPoint()), entry.onRail->size()};
    }
    return {};
}

MainWindow::Entry &MainWindow::addEntry(const QString &id, const QString &title, bool below)
{
    const int number = static_cast<int>(m_rooms.size()) + 1;
    const QKeySequence key = below ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
    RailEntry *onRail = m_rail->addRoom(id, title, key, below);
    connect(onRail, &RailEntry::clicked, this, [this, id] { openRoom(id); });
    if (number == 1)
        onRail->setChecked(true);
    return m_rooms.emplace_back(Entry{id, title, {}, onRail, nullptr, {}});
}

void MainWindow::takeRoom(Entry &entry, Room *room)
{
    connect(room, &Room::waitingChanged, entry.onRail, &RailEntry::setWaiting);
    connect(room, &Room::statusChanged, this, [this, room](const QString &text) { showStatus(room, text); });
    connect(room, &Room::progressChanged, this, [this, room](const std::optional<Progress> &progress) { showProgress(room, progress); });
    connect(room, &Room::placeRequested, this, &MainWindow::goTo);
    connect(room, &Room::openRequested, this, &MainWindow::openRequested);
    connect(room, &Room::sampleRequested, this, &MainWindow::sampleRequested);
    connect(room, &Room::salvageRequested, this, &MainWindow::salvageRequested);
    m_pages->addWidget(room);
    entry.room = room;
}

void MainWindow::addRoom(Room *room, bool below)
{
    const bool first = m_rooms.empty();
    takeRoom(addEntry(room->id(), room->title(), below), room);
    if (first)
        openRoom(room->id());
}

void MainWindow::addRoom(const QString &id, const QString &title, std::function<Room *()> make, bool below)
{
    addEntry(id, title, below).make = std::move(make);
}

Room *MainWindow::roomOf(Entry &entry)
{
    if (!entry.room) {
        takeRoom(entry, entry.make());
        Q_ASSERT(entry.room->id() == entry.id && entry.room->title() == entry.title); // the rail said so before
        entry.room->setProjectPath(m_session ? m_session->path() : QString());
        entry.room->showSession(m_session);
    }
    return entry.room;
}

bool MainWindow::makeNextRoom()
{
    const auto missing = std::find_if(m_rooms.begin(), m_rooms.end(), [](const Entry &entry) { return !entry.room; });
    if (missing == m_rooms.end())
        return false;
    roomOf(*missing);
    return true;
}

void MainWindow::openRoom(const QString &id)
{
    for (Entry &entry : m_rooms) {
        if (entry.id != id)
            continue;
        entry.onRail->setChecked(true);
        Room *opened = roomOf(entry);
        if (!m_isOpen)
            return; // it is shown once a project is open
        m_guide->follow(id);
        const bool wasThere = opened->focusWidget() && opened->focusWidget() != opened;
        m_pages->setCurrentWidget(opened); // gives the keyboard back to what had it there
        m_statusBar->showText(entry.status);
        if (!wasThere || !opened->isAncestorOf(focusWidget()))
            opened->takeKeyboard();
    }
}

QString MainWindow::currentRoom() const
{
    for (const Entry &entry : m_rooms) {
        if (entry.onRail->isChecked())
            return entry.id;
    }
    return {};
}

Room *MainWindow::room(const QString &id)
{
    for (Entry &entry : m_rooms) {
        if (entry.id == id)
            return roomOf(entry);
    }
    return nullptr;
}

QStringList MainWindow::roomIds() const
{
    QStringList ids;
    for (const Entry &entry : m_rooms)
        ids << entry.id;
    return ids;
}

void MainWindow::goTo(const items::Place &place)
{
    const QString id = place.room.isEmpty() ? currentRoom() : place.room;
    openRoom(id);
    if (Room *target = room(id))
        target->goTo(place);
}

void MainWindow::showSession(Session *session)
{
    m_welcome->showError({}, {});
    m_rescue = {};
    m_palette->setSession(session);
    for (Entry &entry : m_rooms) {
        entry.status.clear();
        if (!entry.room)
            continue;
        entry.room->setProjectPath(session ? session->path() : QString());
        entry.room->showSession(session);
    }
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_isOpen = session != nullptr;
    m_files.permitFor(session, m_rescue);
    m_guide->setProjectOpen(m_isOpen);
    m_statusBar->showText({});
    showProgress(m_working, {});
    if (session) {
        connect(session, &Session::savedChanged, this, &MainWindow::showSaved);
        openRoom(currentRoom());
    } else {
        m_pages->setCurrentWidget(m_welcome);
        m_welcome->setFocus(); // what most begin with is a press of Return away
    }
    const QString name = session ? QFileInfo(session->path()).completeBaseName() : QString();
    setWindowTitle(name.isEmpty() ? QStringLiteral("Assay") : QStringLiteral("%1 – Assay").arg(name));
    showSaved();
}

void MainWindow::showError(const Error &error, Rescue rescue)
{
    m_rescue = rescue;
    m_files.permitFor(nullptr, rescue);
    m_welcome->showError(error, rescue);
    m_pages->setCurrentWidget(m_welcome);
    m_statusBar->showText(error.what);
}

void MainWindow::showClosed(const QString &text, const QString &path)
{
    m_welcome->showClosed(text, path);
    m_statusBar->showText(text);
}

void MainWindow::setRecent(const QStringList &paths)
{
    m_topBar->setRecent(paths);
    m_welcome->setRecent(paths);
}

void MainWindow::showSaved()
{
    m_statusBar->showSaved(!m_session                      ? QString()
                           : m_session->whyReadOnly()      ? tr("Read-only: nothing is changed")
                           : m_session->isSaved()          ? tr("All changes are saved")
                                                           : tr("Saving…"));
}

void MainWindow::showStatus(Room *room, const QString &text)
{
    for (Entry &entry : m_rooms) {
        if (entry.room == room)
            entry.status = text;
    }
    if (m_pages->currentWidget() == room)
        m_statusBar->showText(text);
}

void MainWindow::showProgress(Room *room, const std::optional<Progress> &progress)
{
    if (!progress && m_working != room)
        return;
    m_working = progress ? room : nullptr;
    m_statusBar->showProgress(progress);
}

void MainWindow::openPalette()
{
    std::vector<std::pair<QString, QAction *>> listed;
    if (Room *here = room(currentRoom()); here && m_session) {
        for (QAction *action : here->actions())
            listed.emplace_back(here->title(), action);
    }
    for (const Entry &entry : m_rooms) {
        if (m_session)
            listed.emplace_back(tr("Rooms"), entry.onRail->openAction());
    }
    for (QAction *action : actions()) {
        if (action->objectName() != QStringLiteral("palette"))
            listed.emplace_back(tr("Assay"), action);
    }
    m_palette->open(m_topBar->searchAnchor(), listed);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        Q_EMIT systemThemeChanged();
    return QWidget::event(event);
}

static QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(droppedFile(*event->mimeData()));
}

} // namespace assay::widgets

#include "moc_main_window.cpp"
