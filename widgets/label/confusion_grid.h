#pragma once

#include <QWidget>

#include "items/labelling/judge_view.h"

class QGridLayout;

namespace assay::widgets {

/// What people said in rows, what the judge said in columns: where both said the same is quiet, the rest carries a ≠. A cell shows its answers.
class ConfusionGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ConfusionGrid(QWidget *parent = nullptr);
    void show(const items::JudgeView &view);

Q_SIGNALS:
    void answersWanted(const QString &filter);

private:
    void addHeads(const items::JudgeView &view);
    void addRow(const items::ConfusionRow &row, int line);

    QGridLayout *m_grid;
};

} // namespace assay::widgets
