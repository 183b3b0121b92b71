#include "widgets/results/runs_page.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "items/roles.h"
#include "widgets/components/label.h"
#include "widgets/components/row_paint.h"
#include "widgets/components/table_view.h"
#include "widgets/results/run_pane.h"

namespace assay::widgets {

using Column = items::RunListModel::Column;

RunsPage::RunsPage(items::RunDesk *desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_head(new PanelHead(this)), m_table(new TableView), m_pane(new RunPane(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head->add(new Label(TextStyle::Title, Ink::Text, tr("Runs"), m_head));
    m_head->addStretch();
    column->addWidget(m_head);
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1 << 14, scaled(372)});
    column->addWidget(splitter, 1);
    setUpTable();
    connect(m_pane, &RunPane::resultsWanted, this, &RunsPage::resultsWanted);
    connect(m_pane, &RunPane::compareWanted, this, &RunsPage::compareWanted);
    connect(m_pane, &RunPane::compareWithWanted, this, &RunsPage::compareWithWanted);
    connect(m_pane, &RunPane::scoreWanted, this, &RunsPage::scoreWanted);
}

void RunsPage::setUpTable()
{
    m_table->setAccessibleName(tr("Runs"));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setModel(m_desk->model());
    m_table->installEventFilter(this);
    connect(m_table, &TableView::currentCellChanged, this, &RunsPage::showCurrent);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT resultsWanted(currentId()); });
    connect(m_desk->model(), &QAbstractItemModel::dataChanged, this, &RunsPage::showCurrent);
    connect(m_desk, &items::RunDesk::listed, this, [this] {
        if (const int row = m_desk->model()->rowOf(m_wanted); row >= 0)
            m_table->setCurrentIndex(m_desk->model()->index(row, 0));
        showCurrent();
        if (std::exchange(m_asks, false))
            m_pane->askToErase();
    });
}

void RunsPage::takeKeyboard()
{
    m_table->setFocus();
}

void RunsPage::begin()
{
    m_desk->refresh();
    m_table->setFocus();
}

void RunsPage::select(const QString &runId)
{
    m_wanted = runId;
    if (const int row = m_desk->model()->rowOf(runId); row >= 0)
        m_table->setCurrentIndex(m_desk->model()->index(row, 0));
}

void RunsPage::moveBy(int rows)
{
    const int count = m_desk->model()->rowCount();
    if (count > 0)
        m_table->setCurrentIndex(m_desk->model()->index(std::clamp(m_table->currentIndex().row() + rows, 0, count - 1), 0));
}

void RunsPage::selectAndAsk(const QString &runId)
{
    select(runId);
    m_asks = true; // once the list was read, as begin() has it
}

QString RunsPage::currentId() const
{
    return m_table->currentIndex().data(items::IdRole).toString();
}

void RunsPage::showCurrent()
{
    const auto *run = m_desk->model()->runAt(m_table->currentIndex().row());
    if (run)
        m_wanted = run->id; // stays current when the list is read anew
    m_pane->showRun(run);
    shareWidth();
}

void RunsPage::shareWidth()
{
    constexpr std::pair<Column, int> fixed[]{
        {Column::State, 104}, {Column::At, 150}, {Column::Results, 84}, {Column::Errors, 76}, {Column::Texts, 92}};
    int taken = 0;
    for (const auto &[column, width] : fixed) {
        m_table->setColumnWidth(static_cast<int>(column), scaled(width));
        taken += scaled(width);
    }
    const int rest = std::max(scaled(320), m_table->viewport()->width() - taken);
    m_table->setColumnWidth(static_cast<int>(Column::Name), rest * 2 / 5);
    m_table->setColumnWidth(static_cast<int>(Column::Columns), rest - rest * 2 / 5);
}

void RunsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &RunsPage::shareWidth, Qt::QueuedConnection); // once the table has its size
}

bool RunsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT resultsWanted(currentId()); return true;
    case Qt::Key_Delete: m_pane->askToErase(); return true;
    case Qt::Key_O: Q_EMIT compareWanted(currentId()); return true;
    case Qt::Key_W: Q_EMIT compareWithWanted(currentId()); return true;
    case Qt::Key_J: moveBy(1); return true;
    case Qt::Key_K: moveBy(-1); return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    default: return false;
    }
}

} // namespace assay::widgets

#include "moc_runs_page.cpp"
