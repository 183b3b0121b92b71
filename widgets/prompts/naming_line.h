#pragma once

#include <functional>

#include "widgets/components/panel.h"

class QLineEdit;

namespace assay::widgets {

class Button;
class Label;

/// One line that asks for a name or a message where it is needed. Enter takes it, Escape leaves. Hidden until asked.
class NamingLine : public Panel
{
    Q_OBJECT
public:
    explicit NamingLine(QWidget *parent = nullptr);

    /// @p doIt: what the button says. @p take gets what was typed, never blank.
    void ask(const QString &prompt, const QString &value, const QString &doIt, std::function<void(const QString &typed)> take);
    void leave();

Q_SIGNALS:
    void closed(); ///< taken or left: whoever asked takes the keyboard back

private:
    void takeTyped();

    Label *m_prompt;
    Button *m_doIt;
    QLineEdit *m_field;
    std::function<void(const QString &)> m_take;
};

} // namespace assay::widgets
