#pragma once

#include "items/labelling/decision_desk.h"
#include "widgets/label/judging_page.h"

class QLineEdit;

namespace assay::widgets {

class Button;
class InlineError;
class Label;

/// Settles what people disagree on: what each of them said under each question, the decision, and why.
class DecisionPane : public JudgingPage
{
    Q_OBJECT
public:
    explicit DecisionPane(items::DecisionDesk *desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildFoot();
    void showItem();
    void showAnswers();

    items::DecisionDesk *m_desk;
    Label *m_place;
    Label *m_comments;
    QLineEdit *m_reason;
    InlineError *m_error;
};

} // namespace assay::widgets
