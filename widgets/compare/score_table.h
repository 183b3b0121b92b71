#pragma once

#include <QWidget>

#include "items/compare_view.h"

namespace assay::widgets {

/// The scores of one case in the two columns that are looked at, and the reasons beneath.
class ScoreTable : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreTable(QWidget *parent = nullptr);

    /// @p columns: which columns of @p detail, with their names; a name of two parts, "v7 · small", takes two lines.
    void show(const items::CaseDetail &detail, const std::vector<std::pair<std::size_t, QString>> &columns);

private:
    void clear();
    void addReasons(const items::CaseDetail &detail, const std::vector<std::pair<std::size_t, QString>> &columns);
};

} // namespace assay::widgets
