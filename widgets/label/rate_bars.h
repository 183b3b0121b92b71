#pragma once

#include <QWidget>

#include "items/labelling/judge_view.h"

class QGridLayout;

namespace assay::widgets {

/// Rates of one thing by several ways, each a short bar with its doubt drawn over its end, its value and interval beside it.
class RateBars : public QWidget
{
    Q_OBJECT
public:
    explicit RateBars(QWidget *parent = nullptr);
    void show(const items::JudgeView &view);

private:
    QGridLayout *m_grid;
};

} // namespace assay::widgets
