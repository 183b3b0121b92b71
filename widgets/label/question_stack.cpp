#include "widgets/label/question_stack.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/label/question_row.h"

namespace assay::widgets {

QuestionStack::QuestionStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void QuestionStack::show(const std::vector<items::LabelQuestionView> &questions, int focused)
{
    while (m_rows.size() < questions.size()) {
        auto *row = new QuestionRow(this);
        const int place = static_cast<int>(m_rows.size());
        m_column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &QuestionRow::pressed, this, [this, place](const QString &choice) { Q_EMIT pressed(place, choice); });
        connect(row, &QuestionRow::typed, this, [this, place](const QString &text) { Q_EMIT typed(place, text); });
        connect(row, &QuestionRow::given, this, [this, place](const QString &text) { Q_EMIT given(place, text); });
        connect(row, &QuestionRow::givenAndOn, this, [this, place](const QString &text) { Q_EMIT givenAndOn(place, text); });
        connect(row, &QuestionRow::left, this, &QuestionStack::left);
    }
    m_shown = static_cast<int>(questions.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < questions.size());
        if (i < questions.size())
            m_rows[i]->show(questions[i]);
    }
    setFocused(focused);
}

void QuestionStack::setFocused(int question)
{
    m_focused = question;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        m_rows[static_cast<std::size_t>(i)]->setLive(i == question && m_shown > 0);
}

QuestionRow *QuestionStack::row(int question) const
{
    return question >= 0 && question < m_shown ? m_rows[static_cast<std::size_t>(question)] : nullptr;
}

bool QuestionStack::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down) {
        Q_EMIT focusWanted(std::clamp(m_focused + (event.key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_shown - 1)));
        return true;
    }
    const QuestionRow *row = this->row(m_focused);
    const auto choice = row ? row->choiceOf(event.text().toUpper()) : std::nullopt;
    if (!choice)
        return false;
    if (!event.isAutoRepeat())
        Q_EMIT pressed(m_focused, *choice);
    return true;
}

} // namespace assay::widgets

#include "moc_question_stack.cpp"
