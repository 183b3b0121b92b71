#pragma once

#include <QWidget>
#include <vector>

#include "items/result_detail.h"

namespace assay::widgets {

/// What each scorer said of one result: its name, the score with its verdict, the reason.
class ScoreLines : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreLines(const std::vector<items::ResultScore> &scores, QWidget *parent = nullptr);
};

} // namespace assay::widgets
