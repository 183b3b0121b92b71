#pragma once

#include "widgets/components/panel.h"

class QAction;
class QVBoxLayout;

namespace assay::items {
class GateDesk;
class PolicyDesk;
struct GateRow;
} // namespace assay::items

namespace assay::widgets {

class Button;
class Chip;
class InlineError;
class Label;
class PickField;

/// May it ship? What the newest version of a policy says of a column of a run, condition by condition.
class GatePane : public Panel
{
    Q_OBJECT
public:
    /// @p copy, @p junit: at its foot.
    GatePane(items::PolicyDesk *policies, items::GateDesk *desk, QAction *copy, QAction *junit, QWidget *parent = nullptr);

    /// What can be tried, and which of it is.
    void showCandidates(const QString &chosen);
    PickField *candidates() const { return m_pick; }

Q_SIGNALS:
    void candidateChosen(const QString &reference);
    void runWanted(); ///< there is none yet

private:
    QWidget *buildBody();
    QWidget *buildFoot(QAction *copy, QAction *junit);
    void showGate();
    void showRows();
    QWidget *rowFor(const items::GateRow &row);

    items::PolicyDesk *m_policies;
    items::GateDesk *m_desk;
    Chip *m_chip = nullptr;
    QWidget *m_pickLine = nullptr;
    PickField *m_pick = nullptr;
    Label *m_sentence = nullptr;
    Label *m_subject = nullptr;
    InlineError *m_error = nullptr;
    QWidget *m_none = nullptr; ///< there is no run
    QVBoxLayout *m_rows = nullptr;
};

} // namespace assay::widgets
