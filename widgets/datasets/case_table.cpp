#include "widgets/datasets/case_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

#include "widgets/datasets/cell_editor.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::CaseField;
using items::CaseTableModel;

namespace {

constexpr int markWidth = 30;
constexpr int idWidth = 132;   ///< at least; a sixth of a wider table
constexpr int tagsWidth = 112; ///< likewise a fifth
constexpr int narrowestText = 120;

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
    shareWidth();
    const int row = m_keptPlace >= 0 ? m_model->rowOf(m_keptPlace) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row, std::clamp(m_keptColumn, 0, m_model->columnCount() - 1)));
    else if (m_model->rowCount() == 0)
        currentChanged({}, {});
}

/// The texts share what the narrow columns leave; the reference gets three quarters of a variable's width.
void CaseTable::shareWidth()
{
    if (m_isSharing || m_model->columnCount() <= CaseTableModel::FirstValue)
        return;
    m_isSharing = true;
    const int texts = m_model->columnCount() - CaseTableModel::FirstValue - 1;
    setColumnWidth(CaseTableModel::MarkColumn, scaled(markWidth));
    const int id = std::max(scaled(idWidth), viewport()->width() / 6);
    const int tags = std::max(scaled(tagsWidth), viewport()->width() / 5);
    setColumnWidth(CaseTableModel::IdColumn, id);
    setColumnWidth(m_model->columnCount() - 1, tags);
    const int room = viewport()->width() - scaled(markWidth) - id - tags;
    const double shares = texts - 1 + 0.75;
    int used = 0;
    for (int i = 0; i < texts; ++i) {
        const bool isReference = i == texts - 1;
        const int wanted = isReference ? room - used : static_cast<int>(room / shares);
        const int width = std::max(scaled(narrowestText), wanted);
        setColumnWidth(CaseTableModel::FirstValue + i, width);
        used += width;
    }
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
