#pragma once

#include <QTimer>

#include "items/labelling/queue_wish.h"
#include "widgets/components/panel.h"

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace assay::items {
class QueueDesk;
}

namespace assay::widgets {

class Button;
class FilterLine;
class Form;
class InlineError;
class Label;
class PickField;
class QuestionEdit;

/// Makes a queue: which answers, what is asked of whom, and how many items that would be.
class QueueForm : public Panel
{
    Q_OBJECT
public:
    explicit QueueForm(items::QueueDesk *desk, QWidget *parent = nullptr);

    /// A new queue over what @p filter takes, asking @p question, else whether the answer is right.
    void begin(const QString &filter, const std::optional<items::QuestionWish> &question = {});

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildForm();
    void buildQuestions();
    QLineEdit *addLine(class FormRow *row, const QString &name, int width, const QString &placeholder);
    void addQuestion(const items::QuestionWish &wish);
    items::QueueWish wish() const;
    void plan();
    void make();

    items::QueueDesk *m_desk;
    Form *m_form;
    QLineEdit *m_name = nullptr;
    FilterLine *m_filter;
    QVBoxLayout *m_questionColumn = nullptr;
    std::vector<QuestionEdit *> m_questions;
    PickField *m_add = nullptr;
    QLineEdit *m_people = nullptr;
    QLineEdit *m_overlap = nullptr;
    QLineEdit *m_sample = nullptr;
    QLineEdit *m_seed = nullptr;
    QLineEdit *m_stratify = nullptr;
    QLineEdit *m_repeats = nullptr;
    Button *m_blind = nullptr;
    QPlainTextEdit *m_guideline = nullptr;
    Label *m_count;
    InlineError *m_error;
    Button *m_make;
    QTimer m_later; ///< until what was typed is counted
    bool m_isMaking = false;
};

} // namespace assay::widgets
