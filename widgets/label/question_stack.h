#pragma once

#include <QWidget>
#include <vector>

#include "items/labelling/label_view.h"

class QKeyEvent;
class QVBoxLayout;

namespace assay::widgets {

class QuestionRow;

/// The questions of an item, one below another; the keys belong to one of them.
class QuestionStack : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionStack(QWidget *parent = nullptr);

    void show(const std::vector<items::LabelQuestionView> &questions, int focused);
    void setFocused(int question);
    QuestionRow *row(int question) const;
    int count() const { return m_shown; }
    /// Says pressed() when a key is one of the focused question's, and keyboardWanted() when it moves between questions. False: it is no key of
    /// theirs. Keys that repeat because they are held answer nothing.
    bool takeKey(const QKeyEvent &event);

Q_SIGNALS:
    void pressed(int question, const QString &choice);
    void focusWanted(int question);
    void typed(int question, const QString &text);
    void given(int question, const QString &text);
    void givenAndOn(int question, const QString &text);
    void left(); ///< a text field, by Escape

private:
    QVBoxLayout *m_column;
    std::vector<QuestionRow *> m_rows;
    int m_shown = 0;
    int m_focused = 0;
};

} // namespace assay::widgets
