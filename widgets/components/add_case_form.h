#pragma once

#include "items/case_adder.h"
#include "items/place.h"
#include "widgets/components/inline_form.h"

class QPlainTextEdit;

namespace assay::widgets {

class ChoiceRow;
class PickField;

/// Makes a case of a result: the dataset, the id, and the answer that would have been right as the reference. Any room may show it.
class AddCaseForm : public InlineForm
{
    Q_OBJECT
public:
    explicit AddCaseForm(QWidget *parent = nullptr);

    /// Null lets go of the project.
    void setSession(Session *session);
    /// Shows the form for a result by its id, once its case was read.
    void begin(const QString &resultId);

Q_SIGNALS:
    /// "late-04 is in the draft of support"; the place leads there.
    void added(const QString &sentence, const assay::items::Place &place);

private:
    void fill(const items::CaseProposal &proposal);

    items::CaseAdder m_adder;
    items::CaseProposal m_proposal;
    PickField *m_dataset;
    QLineEdit *m_id;
    QPlainTextEdit *m_reference;
    ChoiceRow *m_how;
};

} // namespace assay::widgets
