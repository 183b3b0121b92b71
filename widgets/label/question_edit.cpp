#include "widgets/label/question_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

static QString choicesName(QuestionKind kind)
{
    if (kind == QuestionKind::Scale)
        return QuestionEdit::tr("First and last step");
    return kind == QuestionKind::Pair ? QuestionEdit::tr("1–5 asks how much, in five steps; empty asks only which") : QuestionEdit::tr("Answers, separated by commas");
}

QuestionEdit::QuestionEdit(const items::QuestionWish &wish, QWidget *parent) : QWidget(parent), m_kind(wish.kind)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    auto *kind = new Label(TextStyle::Small, Ink::Second, items::questionKindName(wish.kind), this);
    kind->setFixedWidth(scaled(128));
    kind->setElided(true);
    first->addWidget(kind);
    m_text = addField(first, tr("What is asked"), wish.text, 0);
    m_name = addField(first, tr("Short name, as filters call it"), wish.name, 104);
    m_name->setToolTip(tr("label.%1 in filters").arg(wish.name));
    m_required = new Button(Button::Kind::Toggle, tr("needed"), this);
    m_required->setChecked(wish.isRequired);
    m_required->setToolTip(tr("An item is done only when this has an answer"));
    first->addWidget(m_required);
    auto *remove = new Button(Button::Kind::Flat, tr("Remove"), this);
    first->addWidget(remove);
    column->addLayout(first);
    if (items::takesChoices(wish.kind)) {
        auto *second = new QHBoxLayout;
        second->setContentsMargins(scaled(136), 0, 0, 0);
        m_choices = addField(second, choicesName(wish.kind), wish.choices, wish.kind == QuestionKind::Scale ? 104 : 0);
        if (wish.kind == QuestionKind::Scale)
            second->addStretch(1);
        column->addLayout(second);
    }
    connect(m_required, &Button::toggled, this, &QuestionEdit::changed);
    connect(remove, &Button::clicked, this, &QuestionEdit::removed);
}

QLineEdit *QuestionEdit::addField(QHBoxLayout *row, const QString &name, const QString &text, int width)
{
    auto *field = makeTextField(name, width, name);
    field->setText(text);
    row->addWidget(field, width > 0 ? 0 : 1);
    connect(field, &QLineEdit::textEdited, this, &QuestionEdit::changed);
    return field;
}

items::QuestionWish QuestionEdit::wish() const
{
    return {m_kind, m_name->text(), m_text->text(), m_choices ? m_choices->text() : QString(), m_required->isChecked()};
}

} // namespace assay::widgets

#include "moc_question_edit.cpp"
