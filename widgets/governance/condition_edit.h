#pragma once

#include <QHash>
#include <vector>

#include "items/governance/policy_draft.h"
#include "items/governance/policy_view.h"
#include "widgets/components/panel.h"

class QLineEdit;
class QVBoxLayout;

namespace assay::widgets {

class FormRow;
class PickField;

/// One condition of a policy in its form. Of a kind that cannot be judged yet it only says so, and gives back what it was given.
class ConditionEdit : public Panel
{
    Q_OBJECT
public:
    ConditionEdit(const items::ConditionDraft &draft, const items::PolicyChoices &choices, QWidget *parent = nullptr);

    items::ConditionDraft draft() const;
    /// Says what is wrong at @p field of the document, and gives the keyboard there.
    void showProblem(const QString &field, const Error &error);
    void clearProblems();
    void focusFirst();

Q_SIGNALS:
    void changed();
    void removed();

private:
    FormRow *addRow(const QString &label);
    QLineEdit *addLine(FormRow *row, const QString &name, const QString &text, int width, const QString &placeholder = {});
    PickField *addPick(FormRow *row, const QString &name, int width);
    void addHead();
    void addMetric(const items::PolicyChoices &choices);
    /// A list to pick from that takes what is typed, too; what was picked goes into @p field of the draft.
    PickField *addNamed(const QString &label, const QString &documentField, const QStringList &known, QString items::ConditionDraft::*field);
    void addRule();
    void addRulePick(FormRow *row);
    void addEvidence(const items::PolicyChoices &choices);
    void showUnit();

    items::ConditionDraft m_draft; ///< as it was given; picks are written into it at once
    QVBoxLayout *m_column;
    QLineEdit *m_id = nullptr;
    PickField *m_metric = nullptr;
    PickField *m_direction = nullptr;
    PickField *m_rule = nullptr;
    QLineEdit *m_value = nullptr;
    class Label *m_unit = nullptr;
    PickField *m_ci = nullptr;
    PickField *m_dataset = nullptr;
    QLineEdit *m_minItems = nullptr;
    QLineEdit *m_maxAge = nullptr;
    QLineEdit *m_appliesIf = nullptr;
    std::vector<std::pair<QString, FormRow *>> m_rows; ///< beginning of a field's name in the document, and its row; the longest first
    QHash<FormRow *, QWidget *> m_fields; ///< what is gone to in a row
};

} // namespace assay::widgets
