#pragma once

#include <vector>

#include "items/compare_view.h"
#include "widgets/components/panel.h"

class QGridLayout;

namespace assay::widgets {

class Label;

/// Small facts at the foot of a pane, in two columns where there is room for them: a quiet name, then what it is.
class FactsFoot : public Panel
{
    Q_OBJECT
public:
    explicit FactsFoot(QWidget *parent = nullptr);
    void show(const std::vector<items::NamedText> &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fact
    {
        Label *name;
        Label *text;
    };
    void layOut();

    QGridLayout *m_grid;
    std::vector<Fact> m_facts;
    int m_columns = 0;
};

} // namespace assay::widgets
