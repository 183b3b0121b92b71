#include "widgets/shell/main_window.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedLayout>
#include <QUrl>

#include "widgets/components/rail.h"
#include "widgets/shell/bars.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent), m_rail(new Rail(this)), m_topBar(new TopBar(this)), m_statusBar(new StatusBar(this)), m_pages(new QStackedLayout)
{
    setWindowTitle(QStringLiteral("Assay"));
    setAcceptDrops(true);
    setMinimumSize(scaled(960), scaled(600));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 3, 1);
    grid->addWidget(m_topBar, 0, 1);
    grid->addLayout(m_pages, 1, 1);
    grid->addWidget(m_statusBar, 2, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
    m_theme = m_rail->addBelow(QStringLiteral("theme"), tr("Theme"));
    m_theme->setToolTip(tr("Light, dark, or as the system"));
    connect(m_theme, &RailEntry::clicked, this, &MainWindow::offerThemes);
    connect(m_topBar, &TopBar::openRequested, this, &MainWindow::openRequested);
    connect(m_topBar, &TopBar::sampleRequested, this, &MainWindow::sampleRequested);
    addShortcuts();
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto slot) { connect(new QShortcut(key, this), &QShortcut::activated, this, slot); };
    add(QKeySequence::Open, &MainWindow::openRequested);
    add(QKeySequence::Quit, &MainWindow::close);
}

void MainWindow::addRoom(const RoomEntry &room)
{
    const int number = static_cast<int>(m_rooms.size()) + 1;
    const QKeySequence key = number <= 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence();
    RailEntry *onRail = m_rail->addRoom(room.id, room.title, key);
    connect(onRail, &RailEntry::clicked, this, [this, id = room.id] { openRoom(id); });
    m_pages->addWidget(room.view);
    m_rooms.push_back({room, onRail});
    if (number == 1)
        openRoom(room.id);
}

void MainWindow::openRoom(const QString &id)
{
    for (const Room &room : m_rooms) {
        if (room.entry.id != id)
            continue;
        room.onRail->setChecked(true);
        m_pages->setCurrentWidget(room.entry.view);
    }
}

QStringList MainWindow::roomIds() const
{
    QStringList ids;
    for (const Room &room : m_rooms)
        ids << room.entry.id;
    return ids;
}

void MainWindow::offerThemes()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("As the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == m_themeChoice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] {
            m_themeChoice = chosen;
            Q_EMIT themeChosen(chosen);
        });
    }
    menu->popup(m_theme->mapToGlobal(QPoint(m_theme->width(), 0)));
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
