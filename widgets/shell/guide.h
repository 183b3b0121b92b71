#pragma once

#include <QObject>

namespace assay::widgets {

class HelpPanel;
class MainWindow;
class TourCard;

/// What explains the window: the help beside its rooms, what the program is made with, and the tour. Adds their actions to the window.
class Guide : public QObject
{
    Q_OBJECT
public:
    /// @p help stands in @p window already.
    Guide(MainWindow *window, HelpPanel *help);

    /// The room that is shown now.
    void follow(const QString &room);
    void showAbout();
    void startTour();
    void endTour();
    bool isTourRunning() const;
    /// The tour goes through the rooms of a project.
    void setProjectOpen(bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions();
    void showStep(const QString &room);

    MainWindow *m_window;
    HelpPanel *m_help;
    TourCard *m_tour;
    QString m_pointsAt; ///< the room of the step that is shown
};

} // namespace assay::widgets
