#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <map>
#include <vector>

#include "items/draft_overlay.h"
#include "items/page_wishes.h"

namespace assay::items {

/// A case as the table shows it.
struct CaseLine
{
    struct Cell
    {
        QString text;
        bool isThere = true;
        bool isCut = false; ///< too long for a cell: its beginning
    };
    std::int64_t place = 0;
    QString id;
    std::vector<Cell> cells; ///< the shown variables, then reference and tags
};
/// Cut to what a cell shows or edits.
CaseLine caseLine(std::int64_t place, const std::string &id, const CaseContent &content, const QStringList &variables);

/// The table of cases: the place of the case in each row, and the lines of those that are looked at. It never reads the file: it says
/// which lines are wanted and shows a placeholder until they come. Cases of the draft are known at once. What is typed into a cell is
/// told and shown until the edit is written or refused.
class CaseTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MarkColumn, IdColumn, FirstValue };
    enum Role { PlaceRole = Qt::UserRole + 1, MarkRole };

    explicit CaseTableModel(QObject *parent = nullptr);

    /// Another dataset or version, with the places of its rows: @p draft must outlive its use here.
    void showDataset(const DraftOverlay *draft, const QStringList &variables, bool canEdit, std::vector<std::int32_t> places);
    void setVariables(const QStringList &variables);
    const QStringList &variables() const { return m_variables; }
    void setRows(std::vector<std::int32_t> places);
    const std::vector<std::int32_t> &rows() const { return m_rows; }
    void takeLines(std::vector<CaseLine> lines);
    /// The draft has this case otherwise than before. One that @p stays and has no row gets the first.
    void noteChange(std::int64_t place, bool stays);
    /// What was typed into cells of this case does not count.
    void dropTyped(std::int64_t place);
    void setSort(int column, Qt::SortOrder order);

    std::int64_t placeAt(int row) const; ///< -1 when there is no such row
    int rowOf(std::int64_t place) const; ///< -1 when no row shows it
    QString idAt(int row) const;
    CaseMark markAt(int row) const { return m_draft->markAt(placeAt(row)); }
    CaseField fieldAt(int column) const;
    /// The column of a field; -1 when it is not shown.
    int columnOf(const CaseField &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Lines are looked at that were not read; answered by takeLines().
    void linesWanted(const std::vector<std::int64_t> &places);
    void edited(const QString &id, const assay::items::CaseField &field, const QString &text);

private:
    const CaseLine *lineAt(int row) const;
    const CaseLine *draftLine(const DraftCase &item) const;
    const CaseLine::Cell *cellAt(const QModelIndex &index) const;
    QVariant cellData(const QModelIndex &index, const CaseLine::Cell &cell, int role) const;
    QString sentence(const CaseLine &line, CaseMark mark) const;
    void askForLines();
    void refresh(int row);

    const DraftOverlay *m_draft;
    QStringList m_variables;
    bool m_canEdit = false;
    std::vector<std::int32_t> m_rows;
    mutable QCache<std::int64_t, CaseLine> m_lines; ///< as the base has them, by place
    mutable std::map<std::int64_t, CaseLine> m_draftLines;
    std::map<std::pair<std::int64_t, int>, QString> m_typed;
    mutable PageWishes m_wishes;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace assay::items
