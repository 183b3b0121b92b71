#pragma once

#include <QWidget>
#include <vector>

#include "items/labelling/label_view.h"

class QVBoxLayout;

namespace assay::widgets {

class AnswerKey;
class FlowLayout;
class Label;
class TextBox;

/// A question with what can be answered: keys side by side, or a text. It draws what is durable; a press goes out and comes back as another view.
class QuestionRow : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionRow(QWidget *parent = nullptr);

    void show(const items::LabelQuestionView &view);
    /// What other people said, below the question; empty = nothing.
    void showSaid(const QString &said);
    /// Whether the keys belong to it.
    void setLive(bool live);
    const items::LabelQuestionView &view() const { return m_view; }
    /// The choice with this key, or nothing.
    std::optional<QString> choiceOf(const QString &key) const;
    void editText();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(const QString &choice);
    void typed(const QString &text);
    void given(const QString &text); ///< the text field was left
    void givenAndOn(const QString &text); ///< by Ctrl+Enter
    void left(); ///< by Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildKeys();
    void buildText();

    items::LabelQuestionView m_view;
    Label *m_text;
    QVBoxLayout *m_answers;
    QWidget *m_keyArea = nullptr;
    Label *m_said;
    std::vector<AnswerKey *> m_keys;
    TextBox *m_field = nullptr;
    bool m_isLive = false;
    bool m_isQuiet = false;
    bool m_isDirty = false; ///< typed and not given
};

} // namespace assay::widgets
