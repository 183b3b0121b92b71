#pragma once

#include "base/error.h"
#include "widgets/components/panel.h"

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class InlineError;
class Label;

/// A few fields where they are needed, over what they are about: Enter does it, Escape closes it, an error stays where it happened.
class InlineForm : public Panel
{
    Q_OBJECT
public:
    InlineForm(const QString &title, const QString &doIt, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note = {});
    void setDoIt(const QString &text);
    void showProblem(const Error &error);
    void clearProblem();
    /// While the work goes on, nothing can be asked for again.
    void setBusy(bool busy);
    /// Shows it, with the keys in @p first.
    void open(QWidget *first);

Q_SIGNALS:
    void accepted();
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// A line of fields. What is added stands from left to right.
    QHBoxLayout *addLine();
    Label *addWord(QHBoxLayout *line, const QString &word);
    /// A field whose Enter does it; @p width in pixels of the design, 0 = what room there is.
    QLineEdit *addField(QHBoxLayout *line, const QString &name, int width, const QString &placeholder = {});

    /// The button that does it, for forms without a field to begin in.
    QWidget *doItButton() const;

    void accept(); ///< as a press of the button that does it

private:
    Label *m_title;
    Label *m_note;
    QVBoxLayout *m_lines;
    InlineError *m_error;
    Button *m_doIt;
};

} // namespace assay::widgets
