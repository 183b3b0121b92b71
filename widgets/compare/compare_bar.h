#pragma once

#include "items/setup_desk.h"
#include "widgets/components/panel.h"

class QAction;
class QLineEdit;

namespace assay::widgets {

class Button;
class Chip;
class Label;
class SetupChips;

/// The set-up of a comparison in one line: its name, what is compared, what it would cost, and Run.
class CompareBar : public Panel
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *choose = nullptr; ///< another comparison
        QAction *run = nullptr;
        QAction *cancel = nullptr;
    };
    CompareBar(items::SetupDesk *desk, const Actions &actions, QWidget *parent = nullptr);

    SetupChips *chips() const { return m_chips; }
    /// Where the list of comparisons opens.
    QWidget *chooser() const;
    void editName();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showName();
    void showEstimate();

    items::SetupDesk *m_desk;
    QLineEdit *m_name;
    Button *m_chooser;
    SetupChips *m_chips;
    Chip *m_unsendable;
    Label *m_estimate;
};

} // namespace assay::widgets
