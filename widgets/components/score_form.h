#pragma once

#include "items/score_desk.h"
#include "widgets/components/inline_form.h"

namespace assay::widgets {

class Button;
class FlowLayout;

/// By which scorers stored answers are scored again.
class ScoreForm : public InlineForm
{
    Q_OBJECT
public:
    explicit ScoreForm(QWidget *parent = nullptr);

    /// @p chosen: as they are written.
    void begin(const items::ScorableRun &run, const QStringList &chosen);
    /// Opens it again as it was left.
    void goOn();
    const QStringList &chosen() const { return m_chosen; }
    void setChosen(const QStringList &scorers);

Q_SIGNALS:
    /// A judge shall be written: this one, empty = a new one.
    void judgeWanted(const QString &written);

private:
    void showChips();
    void choose();

    items::ScorableRun m_run;
    QStringList m_chosen;
    QWidget *m_chips;
    FlowLayout *m_flow;
};

} // namespace assay::widgets
