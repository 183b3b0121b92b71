#include "widgets/compare/compare_matrix.h"

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
constexpr int narrowestColumn = 200;

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

CompareMatrix::CompareMatrix(QWidget *parent)
    : TableView(parent), m_model(new CompareModel(this)), m_corner(new Corner(this))
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
    setModel(m_model);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, [this](int row) { goTo(row, currentColumn()); });
}

void CompareMatrix::showSource(const items::CompareSource *source)
{
    m_model->setSource(source);
    setColumnHidden(caseColumn, true);
    setFilter(m_model->filter());
}

void CompareMatrix::setFilter(items::CompareFilter filter)
{
    const QString wasCase = currentCase();
    const int wasColumn = currentColumn();
    m_model->setFilter(filter);
    if (!m_model->source())
        return;
    const items::CompareCounts &counts = m_model->source()->view().counts;
    m_cornerNote->setText(tr("%1 of %2 shown · sorted by worst change").arg(items::count(counts.of(filter)), items::count(counts.all)));
    shareWidth();
    // Stay with the case when it is near the top of the new rows; else begin with the worst.
    constexpr int near = 64;
    int row = 0;
    for (int at = 0; at < std::min(near, m_model->rowCount()); ++at) {
        if (m_model->index(at, caseColumn).data(CompareModel::CaseIdRole).toString() == wasCase)
            row = at;
    }
    goTo(row, wasColumn);
}

int CompareMatrix::currentColumn() const
{
    return currentIndex().isValid() ? std::max(0, currentIndex().column() - firstAnswer) : 0;
}

QString CompareMatrix::currentCase() const
{
    return currentIndex().data(CompareModel::CaseIdRole).toString();
}

void CompareMatrix::goTo(int row, int column)
{
    const int rows = m_model->rowCount();
    if (rows == 0) {
        Q_EMIT currentCellChanged({});
        return;
    }
    const int last = std::max(firstAnswer, m_model->columnCount() - 1);
    setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1), std::clamp(column + firstAnswer, firstAnswer, last)));
}

void CompareMatrix::moveCase(int rows)
{
    goTo(currentIndex().row() + rows, currentColumn());
}

void CompareMatrix::shareWidth()
{
    const int columns = m_model->columnCount() - firstAnswer;
    if (columns <= 0)
        return;
    const int room = viewport()->width();
    const int each = std::max(scaled(narrowestColumn), room / columns);
    for (int column = 0; column < columns; ++column) {
        const bool takesRest = column == columns - 1 && each * columns <= room;
        setColumnWidth(column + firstAnswer, takesRest ? room - each * (columns - 1) : each);
    }
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
