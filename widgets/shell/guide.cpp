#include "widgets/shell/guide.h"

#include <QAction>
#include <QEvent>

#include "items/help_book.h"
#include "widgets/shell/help_panel.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/tour_card.h"

namespace assay::widgets {

Guide::Guide(MainWindow *window, HelpPanel *help) : QObject(window), m_window(window), m_help(help), m_tour(new TourCard(tourSteps(), window))
{
    addActions();
    window->installEventFilter(this);
    connect(m_tour, &TourCard::stepShown, this, &Guide::showStep);
    connect(m_tour, &TourCard::ended, window, &MainWindow::takeKeyboard);
    connect(m_help, &HelpPanel::closed, window, &MainWindow::takeKeyboard);
}

void Guide::addActions()
{
    m_window->addWindowAction(QStringLiteral("help"), tr("Help for this room"), QKeySequence(Qt::Key_F1), [this] {
        if (m_help->isHidden())
            m_help->open(m_window->isProjectOpen() ? m_window->currentRoom() : items::overviewPage);
        else
            m_help->close();
    });
    m_window->addWindowAction(QStringLiteral("tour"), tr("Show the tour"), {}, [this] { startTour(); })->setEnabled(false);
    m_window->addWindowAction(QStringLiteral("about"), tr("About Assay"), {}, [this] { showAbout(); });
}

void Guide::follow(const QString &room)
{
    m_help->follow(room);
    if (m_tour->isRunning() && m_pointsAt != room)
        m_tour->end(); // whoever goes elsewhere has begun to work
}

void Guide::showAbout()
{
    m_help->open(items::aboutPage);
}

void Guide::startTour()
{
    m_help->hide();
    m_tour->begin();
}

void Guide::endTour()
{
    m_tour->end();
}

bool Guide::isTourRunning() const
{
    return m_tour->isRunning();
}

void Guide::setProjectOpen(bool open)
{
    m_window->findChild<QAction *>(QStringLiteral("tour"), Qt::FindDirectChildrenOnly)->setEnabled(open);
    if (!open)
        m_tour->end();
}

void Guide::showStep(const QString &room)
{
    m_pointsAt = room;
    m_window->openRoom(room);
    m_tour->pointAt(m_window->placeOnRail(room));
    m_tour->takeKeyboard();
}

bool Guide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_tour->isRunning())
        m_tour->pointAt(m_window->placeOnRail(m_pointsAt));
    return QObject::eventFilter(watched, event);
}

} // namespace assay::widgets

#include "moc_guide.cpp"
