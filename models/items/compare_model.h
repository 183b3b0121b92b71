#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <set>
#include <unordered_map>
#include <vector>

#include "items/case_texts.h"
#include "items/compare_sheet.h"
#include "project/live_cells.h"

namespace assay::items {

/// The matrix of Compare: a row per case, first the case, then a column per prompt version × model. Holds what is known of all cells and
/// asks for the texts of those that are looked at; takes rows and texts as they come.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// First columns; the answers of column c of the comparison stand in `FirstAnswer + c`.
    enum class Column { Case, FirstAnswer };
    enum Role {
        CellRole = Qt::UserRole + 1, ///< CompareCell, of an answer
        HeadRole,                    ///< ColumnHeadView, of an answer's column head
        CaseIdRole,                  ///< QString, of every cell of a row
        InputRole,                   ///< QString, what the case asks, of every cell of a row
    };

    explicit CompareModel(QObject *parent = nullptr);

    /// Shows a comparison. While it @p isLive rows stand in the dataset's order and cells without an answer wait; else the worst change
    /// stands first.
    void show(CompareSheet sheet, std::vector<ColumnHeadView> heads, bool isLive);
    void clear() { show({}, {}, false); }
    /// The same comparison, read anew: texts of rows that are still the same are kept.
    void showAgain(CompareSheet sheet, std::vector<ColumnHeadView> heads, bool isLive);

    void setFilter(CompareFilter filter);
    /// Shows these cases under the filter Picked: rows of the dataset version. Forgotten with the comparison.
    void pick(const std::vector<std::int64_t> &positions);
    int pickedCount() const { return static_cast<int>(m_picked.size()); }
    CompareFilter filter() const { return m_filter; }
    const CompareSheet &sheet() const { return m_sheet; }
    bool isLive() const { return m_isLive; }

    /// Rows that were stored since. Rows appear at once under the filter All; under others when refilter() is called.
    void add(const std::vector<StoredCell> &rows);
    void setHeads(std::vector<ColumnHeadView> heads);
    /// Cells under way, with the text that has come.
    void setLive(const std::vector<LiveCell> &cells);
    /// Takes the rows that pass the filter now.
    void refilter();

    /// Cases that were looked at while their texts were not there, newest last; forgets them.
    std::vector<CaseWanted> takeWanted();
    void takeTexts(CaseTextsByIndex texts);
    /// Texts could not be read: cells say why.
    void takeTextError(const Error &error);
    /// All texts are read anew when they are looked at.
    void forgetTexts();

    int caseAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 when it does not pass the filter.
    int rowOf(int caseIndex) const;
    CaseWanted wantedOf(int caseIndex) const;
    CompareCell cellOf(int caseIndex, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Texts are wanted that takeWanted() names.
    void textsWanted();

private:
    using CellPlace = std::pair<int, int>; ///< case, column
    struct PlaceHash
    {
        std::size_t operator()(const CellPlace &place) const { return std::hash<std::int64_t>()((std::int64_t{place.first} << 16) + place.second); }
    };
    std::vector<int> rowsShown() const;
    const CaseTexts *textsOf(int caseIndex) const;
    void want(int caseIndex) const;
    bool isReadable(int caseIndex, const CaseTexts &texts) const;
    void tellChanged(int firstCase, int lastCase);
    QVariant caseData(int caseIndex, int role) const;
    QVariant cellData(int caseIndex, int column, int role) const;

    CompareSheet m_sheet;
    std::vector<ColumnHeadView> m_heads;
    bool m_isLive = false;
    CompareFilter m_filter = CompareFilter::All;
    std::set<std::int64_t> m_picked; ///< positions
    std::vector<int> m_rows; ///< cases that pass the filter, in order
    mutable std::vector<int> m_rowOf; ///< by case; empty = not made yet
    mutable QCache<int, CaseTexts> m_texts;
    mutable std::vector<int> m_wanted;
    std::unordered_map<CellPlace, QString, PlaceHash> m_live;
    QString m_textError;
};

/// One sentence that says all of a cell: for screen readers and copies.
QString cellSentence(const ColumnHeadView &head, const QString &caseId, const CompareCell &cell);

} // namespace assay::items
