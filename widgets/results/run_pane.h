#pragma once

#include "items/run_desk.h"
#include "widgets/components/panel.h"

class QLayout;
class QLineEdit;

namespace assay::widgets {

class Button;
class FactsFoot;
class InlineError;
class Label;
class SectionColumn;

/// One run: what it holds, where to go from it, and erasing its texts, which asks first and says what goes and what stays.
class RunPane : public Panel
{
    Q_OBJECT
public:
    explicit RunPane(items::RunDesk *desk, QWidget *parent = nullptr);

    /// Null shows nothing. Closes the question, unless it is about the same run.
    void showRun(const items::RunView *run);
    /// Asks whether the texts shall go.
    void askToErase();

Q_SIGNALS:
    void resultsWanted(const QString &runId);
    void compareWanted(const QString &runId);
    void compareWithWanted(const QString &runId); ///< with another run
    void scoreWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildActions();
    QWidget *buildQuestion();
    QLayout *buildAnswers();
    void closeQuestion();
    void erase();
    void noteErased(const items::Erased &erased);
    void noteFailed(const Error &error);

    items::RunDesk *m_desk;
    items::RunView m_run;
    Label *m_title;
    Label *m_columns;
    FactsFoot *m_facts;
    Button *m_erase = nullptr;
    Label *m_why = nullptr; ///< why nothing can be erased, or what an erasure came to
    QWidget *m_question = nullptr;
    Label *m_goes = nullptr;
    QLineEdit *m_reason = nullptr;
    InlineError *m_error;
};

} // namespace assay::widgets
