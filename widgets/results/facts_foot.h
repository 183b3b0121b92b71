#pragma once

#include <vector>

#include "items/compare_view.h"
#include "widgets/components/panel.h"

class QGridLayout;

namespace assay::widgets {

/// Small facts in two columns at the foot of a pane: a quiet name, then what it is.
class FactsFoot : public Panel
{
    Q_OBJECT
public:
    explicit FactsFoot(QWidget *parent = nullptr);
    void show(const std::vector<items::NamedText> &facts);

private:
    QGridLayout *m_grid;
};

} // namespace assay::widgets
