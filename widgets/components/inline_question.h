#pragma once

#include <functional>

#include "base/error.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

class Button;
class InlineError;
class Label;

/// One line where others would open a dialog: a question with its answer, or news with a way back. Hidden until there is one. Escape and
/// the last button close it; while it asks, its answer has the focus.
class InlineQuestion : public Panel
{
    Q_OBJECT
public:
    explicit InlineQuestion(QWidget *parent = nullptr);

    /// "Restore v5 as a new version?" [Restore] [Cancel]
    void ask(const QString &text, const QString &answer, std::function<void()> run);
    /// "v9 restores v5" [Undo] [Close]; no @p undo, no such button.
    void tell(const QString &text, std::function<void()> undo = {});
    void showError(const Error &error);
    void close();

Q_SIGNALS:
    /// It closed by its own button or key; whoever asked takes the focus back.
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const QString &text, const QString &answer, const QString &dismiss, std::function<void()> run);

    Label *m_text;
    Button *m_answer;
    Button *m_dismiss;
    InlineError *m_error;
    std::function<void()> m_run;
};

} // namespace assay::widgets
