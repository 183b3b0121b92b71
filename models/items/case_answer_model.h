#pragma once

#include <QAbstractListModel>
#include <vector>

#include "items/result_detail.h"

namespace assay::items {

/// All answers to one case, over versions, models and runs, as a list with the answer's beginning below.
class CaseAnswerModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// @p current: the one that is looked at.
    void setAnswers(std::vector<CaseAnswer> answers, std::int64_t current);
    const std::vector<CaseAnswer> &answers() const { return m_answers; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CaseAnswer> m_answers;
    std::int64_t m_current = 0;
};

} // namespace assay::items
