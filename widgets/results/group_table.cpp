#include "widgets/results/group_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/row_paint.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

using GroupColumn = items::ResultGroupModel::Column;

namespace {

constexpr int figureWidths[]{88, 92, 88, 92, 98, 104, 98}; ///< of the columns behind the name
constexpr int leastName = 160;

} // namespace

GroupTable::GroupTable(items::ResultGrouping *grouping, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_grouping(grouping), m_table(new TableView(this)), m_text(new Label(TextStyle::Small, Ink::Second, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    m_text->setElided(true);
    head->addWidget(m_text, 1);
    auto *close = new Button(Button::Kind::Link, tr("Show the results one by one"), this);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setAccessibleName(tr("Groups of results"));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setModel(grouping->model());
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(GroupColumn::Name), Qt::AscendingOrder);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    fitColumns();
    m_table->viewport()->installEventFilter(this);
    connect(close, &Button::clicked, this, &GroupTable::closeWanted);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &GroupTable::open);
    const auto openCurrent = [this] { open(m_table->currentIndex()); };
    localAction(m_table, tr("Go to the results of this group"), QKeySequence(Qt::Key_Return), openCurrent);
    localAction(m_table, tr("Go to the results of this group"), QKeySequence(Qt::Key_Enter), openCurrent);
    connect(grouping, &items::ResultGrouping::changed, this, [this] { m_text->setText(m_grouping->text()); });
}

void GroupTable::fitColumns()
{
    static_assert(std::size(figureWidths) + 1 == static_cast<std::size_t>(GroupColumn::Count));
    m_table->horizontalHeader()->setMinimumSectionSize(scaled(48));
    int at = static_cast<int>(GroupColumn::Name);
    for (const int width : figureWidths)
        m_table->setColumnWidth(++at, scaled(width));
    m_table->setMinimumWidth(scaled(leastName));
    fitName();
}

/// What is left beside the figures; where that is too little to tell names apart, the figures scroll.
void GroupTable::fitName()
{
    int left = m_table->viewport()->width();
    for (const int width : figureWidths)
        left -= scaled(width);
    m_table->setColumnWidth(static_cast<int>(GroupColumn::Name), std::max(left, scaled(leastName)));
}

bool GroupTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitName();
    return Panel::eventFilter(watched, event);
}

void GroupTable::open(const QModelIndex &index)
{
    if (const items::ResultGroupRow *group = m_grouping->model()->groupAt(index.row()))
        Q_EMIT opened(*group);
}

void GroupTable::takeKeyboard()
{
    m_table->setFocus();
}

void GroupTable::moveBy(int rows)
{
    const int count = m_grouping->model()->rowCount();
    if (count > 0)
        m_table->setCurrentIndex(m_grouping->model()->index(std::clamp(m_table->currentIndex().row() + rows, 0, count - 1), 0));
}

} // namespace assay::widgets

#include "moc_group_table.cpp"
