#pragma once

#include <QWidget>
#include <vector>

namespace assay::widgets {

class Button;
class Label;

/// One step of the tour: where it points, and what to know there.
struct TourStep
{
    QString room;
    QString title;
    QString text;
};
/// From a prompt to a decision.
std::vector<TourStep> tourSteps();

/// A small card beside the rail that leads through the steps. No dialog: everything else stays usable. Enter goes on, Escape ends it.
class TourCard : public QWidget
{
    Q_OBJECT
public:
    TourCard(std::vector<TourStep> steps, QWidget *window);

    void begin();
    void end();
    bool isRunning() const { return m_step >= 0; }
    /// Stands at the right of @p target, in coordinates of the window, and points at its middle.
    void pointAt(const QRect &target);
    /// The keyboard, after the room has come up.
    void takeKeyboard();

Q_SIGNALS:
    void stepShown(const QString &room);
    void ended();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showStep(int step);

    std::vector<TourStep> m_steps;
    int m_step = -1; ///< -1 = it does not run
    int m_tip = 0;   ///< where the arrow points, from the top of the card
    Label *m_count;
    Label *m_title;
    Label *m_text;
    Button *m_next;
    Button *m_back;
};

} // namespace assay::widgets
