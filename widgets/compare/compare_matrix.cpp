#include "widgets/compare/compare_matrix.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/compare/cell_delegate.h"
#include "widgets/compare/matrix_headers.h"
#include "widgets/components/label.h"

namespace assay::widgets {

using items::CompareModel;

namespace {
constexpr int caseColumn = static_cast<int>(CompareModel::Column::Case);
constexpr int firstAnswer = static_cast<int>(CompareModel::Column::FirstAnswer);

/// Stands where the two headers meet.
class Corner final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.fillRect(rect(), t.sunken);
        painter.fillRect(width() - 1, 0, 1, height(), t.line);
        painter.fillRect(0, height() - 1, width(), 1, t.lineStrong);
    }
};

} // namespace

CompareMatrix::CompareMatrix(CompareModel *model, QWidget *parent) : TableView(parent), m_model(model), m_corner(new Corner(this))
{
    setAccessibleName(tr("Answers by case and version"));
    setHorizontalHeader(new ColumnHeads(this));
    setVerticalHeader(new CaseHeads(this));
    setItemDelegate(new CellDelegate(this));
    setCornerButtonEnabled(false);
    auto *column = new QVBoxLayout(m_corner);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(8));
    column->addWidget(new Label(TextStyle::Strong, Ink::Text, tr("Case"), m_corner));
    m_cornerNote = new Label(TextStyle::Small, Ink::Third, QString(), m_corner);
    m_cornerNote->setWordWrap(true);
    column->addWidget(m_cornerNote);
    column->addStretch(1);
    connect(m_model, &CompareModel::modelAboutToBeReset, this, &CompareMatrix::keepPlace);
    setModel(m_model);
    connect(m_model, &CompareModel::modelReset, this, &CompareMatrix::restorePlace);
    connect(m_model, &CompareModel::headerDataChanged, this, [this](Qt::Orientation side) {
        if (side == Qt::Horizontal)
            updateGeometries(); // figures may need another line
        showNote();
    });
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &CompareMatrix::offerHeadMenu);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, [this](int row) { goTo(row, currentColumn()); });
}

void CompareMatrix::keepPlace()
{
    m_keptCase = currentCaseIndex();
    m_keptRow = std::max(0, currentIndex().row());
    m_keptColumn = currentColumn();
    m_isResetting = true;
}

void CompareMatrix::restorePlace()
{
    setColumnHidden(caseColumn, true);
    for (int column = firstAnswer; column < m_model->columnCount(); ++column)
        setColumnHidden(column, m_hidden.contains(column - firstAnswer));
    shareWidth();
    showNote();
    m_isResetting = false;
    const int row = m_model->rowOf(m_keptCase);
    goTo(row < 0 ? m_keptRow : row, m_keptColumn);
}

void CompareMatrix::showNote()
{
    const items::CompareCounts &counts = m_model->sheet().counts();
    const QString shown = tr("%1 of %2 shown").arg(items::count(m_model->rowCount()), items::count(counts.all));
    m_cornerNote->setText(shown + QStringLiteral(" · ") + (m_model->isLive() ? tr("in the dataset’s order") : tr("sorted by worst change")));
}

void CompareMatrix::offerHeadMenu(const QPoint &position)
{
    const int column = horizontalHeader()->logicalIndexAt(position) - firstAnswer;
    if (column < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Compare the others with this column")), &QAction::triggered, this, [this, column] { Q_EMIT baselineWanted(column); });
    connect(menu->addAction(tr("Hide this column")), &QAction::triggered, this, [this, column] { Q_EMIT hideWanted(column); });
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void CompareMatrix::setFilter(items::CompareFilter filter)
{
    m_model->setFilter(filter);
}

int CompareMatrix::currentColumn() const
{
    return currentIndex().isValid() ? std::max(0, currentIndex().column() - firstAnswer) : 0;
}

int CompareMatrix::currentCaseIndex() const
{
    return currentIndex().isValid() ? m_model->caseAt(currentIndex().row()) : -1;
}

QString CompareMatrix::currentCase() const
{
    return currentIndex().data(CompareModel::CaseIdRole).toString();
}

void CompareMatrix::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (!m_isResetting)
        Q_EMIT cellChosen(currentCaseIndex(), currentColumn());
}

void CompareMatrix::goToCase(int caseIndex)
{
    if (caseIndex >= 0 && m_model->rowOf(caseIndex) < 0) {
        setFilter(items::CompareFilter::All);
        Q_EMIT filterDropped();
    }
    goTo(std::max(0, m_model->rowOf(caseIndex)), currentColumn());
}

/// Tells the cell even where it is the one that was current before.
void CompareMatrix::goTo(int row, int column)
{
    const int rows = m_model->rowCount();
    const int last = std::max(firstAnswer, m_model->columnCount() - 1);
    const QModelIndex wanted = rows == 0 ? QModelIndex() : m_model->index(std::clamp(row, 0, rows - 1), std::clamp(column + firstAnswer, firstAnswer, last));
    if (wanted.isValid() && wanted != currentIndex())
        setCurrentIndex(wanted);
    else
        Q_EMIT cellChosen(currentCaseIndex(), currentColumn());
}

void CompareMatrix::moveCase(int rows)
{
    goTo(currentIndex().row() + rows, currentColumn());
}

void CompareMatrix::hideColumns(const QList<int> &columns)
{
    m_hidden = columns;
    keepPlace();
    restorePlace();
}

void CompareMatrix::shareWidth()
{
    QList<int> columns;
    for (int column = firstAnswer; column < m_model->columnCount(); ++column) {
        if (!isColumnHidden(column))
            columns << column;
    }
    if (columns.isEmpty())
        return;
    const int room = viewport()->width();
    const int each = std::max(horizontalHeader()->minimumSectionSize(), room / static_cast<int>(columns.size()));
    for (const int column : columns) {
        const bool takesRest = column == columns.last() && each * columns.size() <= room;
        setColumnWidth(column, takesRest ? room - each * (static_cast<int>(columns.size()) - 1) : each);
    }
    updateGeometries(); // narrower heads have more lines
}

void CompareMatrix::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    shareWidth();
}

void CompareMatrix::updateGeometries()
{
    TableView::updateGeometries();
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
    m_corner->raise();
}

} // namespace assay::widgets

#include "moc_compare_matrix.cpp"
