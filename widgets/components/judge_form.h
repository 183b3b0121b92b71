#pragma once

#include "items/judge_draft.h"
#include "items/setup_choices.h"
#include "widgets/components/inline_form.h"

namespace assay::widgets {

class Button;
class ChoiceRow;
class FittingScrollArea;
class Form;
class FormRow;
class Label;
class PickField;
class TextBox;

/// Writes a judge: a scorer that asks models. What is wrong is said at its field. Closed without an answer it keeps what was typed.
class JudgeForm : public InlineForm
{
    Q_OBJECT
public:
    explicit JudgeForm(QWidget *parent = nullptr);

    /// @p written: the judge that is changed; empty = a new one.
    void begin(const items::ScorerOffer &offer, const QString &written);

    // As high as its fields while there is room, else they scroll: a layout that asks for the height of a width would never give less.
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The judge as the command line takes it, and the one that it takes the place of; empty = none.
    void taken(const QString &written, const QString &replaced);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildKind();
    void buildWhat();
    void buildVotes();
    QLineEdit *addText(FormRow *row, const QString &name, int width, const QString &placeholder = {});
    void showDraft(const items::JudgeDraft &draft);
    items::JudgeDraft draft() const;
    void showKind();
    void showModels();
    void chooseModels();
    void clearProblems();
    void showFault(const items::JudgeProblem &problem);
    void finish();

    std::vector<items::SetupChoice> m_models;
    items::JudgeDraft m_begun; ///< what the fields do not show comes from here
    QString m_replaced;
    bool m_isOpen = false; ///< begun and not taken: its text is kept
    QStringList m_chosen;  ///< models

    Form *m_form;
    FittingScrollArea *m_scroll;
    PickField *m_kind = nullptr;
    FormRow *m_kindRow = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_criteriaRow = nullptr;
    TextBox *m_criteria = nullptr;
    FormRow *m_answerRow = nullptr;
    ChoiceRow *m_answer = nullptr;
    QWidget *m_scale = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_high = nullptr;
    QLineEdit *m_labels = nullptr;
    FormRow *m_modelRow = nullptr;
    Button *m_modelButton = nullptr;
    FormRow *m_voteRow = nullptr;
    QLineEdit *m_repeats = nullptr;
    ChoiceRow *m_combine = nullptr;
    FormRow *m_metricRow = nullptr;
    ChoiceRow *m_metric = nullptr;
    FormRow *m_thresholdRow = nullptr;
    QLineEdit *m_threshold = nullptr;
    Label *m_thresholdWord = nullptr;
};

} // namespace assay::widgets
