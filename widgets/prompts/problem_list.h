#pragma once

#include <optional>
#include <vector>

#include "items/prompts/prompt_check.h"
#include "widgets/components/panel.h"

class QVBoxLayout;

namespace assay::widgets {

class Label;

/// What is wrong with the draft, at the foot of the list of prompts; each jumps to its place, some can be mended on a click.
class ProblemList : public Panel
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void showProblems(std::vector<items::ProblemRow> problems);
    /// The next one (1) or the one before (-1), round.
    void step(int by);
    void fixCurrent();

Q_SIGNALS:
    void jumpRequested(const assay::items::ProblemRow &problem);
    void fixRequested(const assay::items::ProblemRow &problem);

private:
    void build();

    std::vector<items::ProblemRow> m_problems;
    int m_current = -1;
    Label *m_head;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column;
};

} // namespace assay::widgets
