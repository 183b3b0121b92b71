#pragma once

#include "items/labelling/queue_wish.h"
#include "widgets/components/panel.h"

class QLineEdit;

namespace assay::widgets {

class Button;

/// One question of a queue that is being made.
class QuestionEdit : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionEdit(const items::QuestionWish &wish, QWidget *parent = nullptr);

    items::QuestionWish wish() const;
    QLineEdit *textField() const { return m_text; }

Q_SIGNALS:
    void changed();
    void removed();

private:
    QLineEdit *addField(class QHBoxLayout *row, const QString &name, const QString &text, int width);

    QuestionKind m_kind;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_choices = nullptr;
    Button *m_required = nullptr;
};

} // namespace assay::widgets
