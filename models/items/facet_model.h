#pragma once

#include <QAbstractListModel>
#include <optional>

#include "items/facet_view.h"

namespace assay::items {

/// The facets as a list: a heading for each, its values with their counts, and where many are left out a row that shows them.
/// ShareRole is the part of the facet's largest count, CheckStateRole whether the filter asks for it.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int usuallyShown = 8;

    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Other results were asked for: what is on follows @p filter at once, the counts are those of before until the new ones come.
    void setWaiting(const QString &filter);
    void take(FacetView view);
    const std::vector<FacetView> &views() const { return m_views; }

    /// What a row stands for; nothing for headings and the row that shows more.
    struct Target
    {
        Facet facet;
        FacetName name;
    };
    std::optional<Target> targetAt(int row) const;
    /// Shows all values of the facet whose "more" row this is; false for another row.
    bool unfold(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int view = 0;
        int value = -1; ///< -1 = the heading, -2 = the row that shows more
    };
    void rebuild();
    QVariant valueData(const FacetView &view, const FacetValue &value, int role) const;

    std::vector<FacetView> m_views;
    std::vector<Facet> m_unfolded;
    std::vector<Row> m_rows;
};

/// "Run", "Scorer that failed".
QString facetTitle(Facet facet);
/// What the counts of the facet are.
QString facetNote(Facet facet);

} // namespace assay::items
