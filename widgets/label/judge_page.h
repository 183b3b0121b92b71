#pragma once

#include "items/labelling/judge_desk.h"
#include "widgets/components/panel.h"

class QAction;
class QStackedLayout;

namespace assay::widgets {

class InlineError;
class JudgeBody;
class PickField;

/// How far a judge can be believed: which judge of which run stands beside which question, and what comes of it.
class JudgePage : public Panel
{
    Q_OBJECT
public:
    /// @p makeQueue: makes the queue whose labels are missing. @p desk outlives the page.
    JudgePage(items::JudgeDesk *desk, QAction *makeQueue, QWidget *parent = nullptr);

    void takeKeyboard();
    enum class Pick { Run, Judge, Question };
    /// Opens the list of what can be chosen.
    void choose(Pick pick);

Q_SIGNALS:
    void closed();
    void compareWanted();
    void answersWanted(const QString &filter);
    void answerWanted(const QString &resultId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildBar();
    QWidget *buildReading();
    QWidget *buildNoJudge();
    void show();
    void showPicks();

    items::JudgeDesk *m_desk;
    QWidget *m_bar = nullptr;
    PickField *m_run = nullptr;
    PickField *m_judge = nullptr;
    PickField *m_question = nullptr;
    QStackedLayout *m_pages = nullptr;
    JudgeBody *m_body = nullptr;
    InlineError *m_error = nullptr;
};

} // namespace assay::widgets
