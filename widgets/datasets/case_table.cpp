#include "widgets/datasets/case_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <numeric>
#include <utility>

#include "widgets/datasets/cell_editor.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::CaseField;
using items::CaseTableModel;

namespace {

constexpr int markWidth = 22; ///< the mark and its padding
constexpr int leastId = 96;
constexpr int leastTags = 84;
constexpr int leastText = 100;
constexpr int readableText = 280;
constexpr int widestText = 900; ///< more of a text nobody reads in a table

} // namespace

CaseTable::CaseTable(CaseTableModel *model, QWidget *parent) : TableView(parent), m_model(model)
{
    setAccessibleName(tr("Cases"));
    setItemDelegate(new CaseDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(scaled(markWidth));
    horizontalHeader()->setSortIndicatorShown(true);
    // Before the base looks for a current row, so that it finds the right one.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &CaseTable::keepPlace);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &CaseTable::findPlace);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (std::exchange(m_awaitsTexts, false))
            shareWidth();
    });
    horizontalHeader()->setFixedHeight(scaled(30));
    horizontalHeader()->setAccessibleName(tr("Columns of the cases"));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        showOrder(m_sortColumn, m_sortOrder); // the head turned its sign round by itself
        Q_EMIT columnClicked(column);
    });
    showOrder(-1, Qt::AscendingOrder);
}

std::int64_t CaseTable::currentPlace() const
{
    return m_model->placeAt(currentIndex().row());
}

QString CaseTable::currentId() const
{
    return m_model->idAt(currentIndex().row());
}

void CaseTable::goToRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row, std::max<int>(CaseTableModel::IdColumn, currentIndex().column())));
}

void CaseTable::moveBy(int rows)
{
    if (m_model->rowCount() > 0)
        goToRow(std::clamp(currentIndex().row() + rows, 0, m_model->rowCount() - 1));
}

void CaseTable::editCurrent()
{
    QModelIndex index = currentIndex();
    for (int column = 0; index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable) && column < m_model->columnCount(); ++column)
        index = m_model->index(index.row(), column);
    if (!index.flags().testFlag(Qt::ItemIsEditable))
        return;
    setCurrentIndex(index);
    edit(index);
}

void CaseTable::showOrder(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    horizontalHeader()->setSortIndicator(column, order);
}

void CaseTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (const std::int64_t place = currentPlace(); place != m_place) {
        m_place = place;
        Q_EMIT currentCaseChanged(place);
    }
}

void CaseTable::keepPlace()
{
    m_keptPlace = std::exchange(m_forgets, false) ? -1 : currentPlace();
    m_keptColumn = currentIndex().column();
}

/// The case that was current stays so if it is still shown.
void CaseTable::findPlace()
{
    m_awaitsTexts = true;
    shareWidth();
    const int row = m_keptPlace >= 0 ? m_model->rowOf(m_keptPlace) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row, std::clamp(m_keptColumn, 0, m_model->columnCount() - 1)));
    else if (m_model->rowCount() == 0)
        currentChanged({}, {});
}

/// Every column gets what its texts in sight need as far as there is room: first the id and the longest text, by which a case is known, then
/// the others. The longest text takes what nobody needs.
void CaseTable::shareWidth()
{
    if (m_isSharing || m_model->columnCount() <= CaseTableModel::FirstValue)
        return;
    m_isSharing = true;
    const int first = CaseTableModel::IdColumn;
    const int last = m_model->columnCount() - 1;
    std::vector<ColumnWish> wishes;
    for (int column = first; column <= last; ++column) {
        const int least = scaled(column == first ? leastId : column == last ? leastTags : leastText);
        wishes.push_back({least, std::clamp(wishedWidth(column), least, scaled(widestText))});
    }
    const int room = viewport()->width() - scaled(markWidth);
    const auto isShorter = [](const ColumnWish &a, const ColumnWish &b) { return a.wish < b.wish; };
    const auto longest = static_cast<std::size_t>(std::max_element(wishes.begin() + 1, wishes.end() - 1, isShorter) - wishes.begin());
    std::vector<ColumnWish> needed;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        needed.push_back({wishes[i].least, i == 0 ? wishes[i].wish : i == longest ? std::min(wishes[i].wish, scaled(readableText)) : wishes[i].least});
    const std::vector<int> knownBy = sharedWidths(needed, room);
    for (std::size_t i = 0; i < wishes.size(); ++i)
        wishes[i].least = knownBy[i];
    std::vector<int> widths = sharedWidths(wishes, room);
    widths[longest] += std::max(0, room - std::accumulate(widths.begin(), widths.end(), 0));
    setColumnWidth(CaseTableModel::MarkColumn, scaled(markWidth));
    for (int column = first; column <= last; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column - first)]);
    m_isSharing = false;
}

void CaseTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    shareWidth();
}

void CaseTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        editCurrent();
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_case_table.cpp"
