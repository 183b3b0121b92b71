#pragma once

#include "items/prompts/prompt_check.h"
#include "widgets/components/panel.h"

class QAction;

namespace assay::widgets {

class Button;
class FoldedText;
class Label;

/// The draft as a model would get it with one case, what that would cost, and what a model answered to it.
class PreviewPane : public Panel
{
    Q_OBJECT
public:
    explicit PreviewPane(QAction *run, QWidget *parent = nullptr);

    void showCheck(const items::PromptCheck &check);
    /// What the model says or said; empty takes it away. @p note: "small · 0.31 s · 412 tokens".
    void showAnswer(const QString &note, const QString &text);

Q_SIGNALS:
    void caseRequested(QWidget *anchor);
    void modelRequested(QWidget *anchor);

private:
    Button *m_case;
    Button *m_model;
    Label *m_estimate;
    FoldedText *m_text;
    Label *m_answerNote;
    FoldedText *m_answer;
    QWidget *m_answerPart;
};

} // namespace assay::widgets
