#pragma once

#include "items/setup_desk.h"
#include "widgets/components/popover.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace assay::widgets {

/// Which cases are taken: all, the first ones, drawn ones, those with a tag.
class CasesPopover : public Popover
{
    Q_OBJECT
public:
    explicit CasesPopover(items::SetupDesk *desk, QWidget *parent = nullptr);

private:
    void take();

    items::SetupDesk *m_desk;
    QComboBox *m_kind;
    QSpinBox *m_count;
    QSpinBox *m_seed;
    QComboBox *m_tag;
};

/// How it is run: repeats, streaming, cache, how many at once, the most it may cost.
class OptionsPopover : public Popover
{
    Q_OBJECT
public:
    explicit OptionsPopover(items::SetupDesk *desk, QWidget *parent = nullptr);

private:
    QSpinBox *addNumber(const QString &label, int most, int value, int items::ComparisonSetup::*field);
    void addTick(const QString &label, bool items::ComparisonSetup::*field);
    void addBudget();

    items::SetupDesk *m_desk;
};

} // namespace assay::widgets
