#pragma once

#include <vector>

#include "items/governance/policy_draft.h"
#include "widgets/components/panel.h"

class QAction;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace assay::items {
class PolicyDesk;
}

namespace assay::widgets {

class ConditionEdit;
class Form;
class FormRow;
class Label;
class PickField;

/// Writes a policy: its name, what it compares with, its conditions. What is typed goes to the desk at once, which remembers it.
class PolicyForm : public Panel
{
    Q_OBJECT
public:
    /// @p save, @p cancel: on its buttons.
    PolicyForm(items::PolicyDesk *desk, QAction *save, QAction *cancel, QWidget *parent = nullptr);

    /// Shows the desk's draft.
    void begin();
    void showProblem(const items::DraftProblem &problem);
    void clearProblems();
    void takeKeyboard();

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Escape cancels

private:
    void buildForm();
    void addCondition(const items::ConditionDraft &draft);
    void tell();
    items::PolicyDraft draft() const;

    items::PolicyDesk *m_desk;
    QAction *m_cancel;
    Label *m_title;
    QScrollArea *m_scroll;
    Form *m_form;
    FormRow *m_nameRow = nullptr;
    FormRow *m_baselineRow = nullptr;
    FormRow *m_addRow = nullptr;
    QLineEdit *m_name = nullptr;
    PickField *m_baseline = nullptr;
    PickField *m_add = nullptr;
    QString m_channel;
    int m_base = 0;
    std::string m_kept;
    QVBoxLayout *m_conditionColumn = nullptr;
    std::vector<ConditionEdit *> m_conditions;
};

} // namespace assay::widgets
