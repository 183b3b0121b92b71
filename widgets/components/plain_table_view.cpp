#include "widgets/components/plain_table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "items/roles.h"
#include "widgets/components/row_paint.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr int lineHigh = 30;
constexpr int widestCell = 260;
constexpr int leastStretched = 120; ///< what the column that takes the rest keeps

} // namespace

PlainTableView::PlainTableView(items::PlainTable *model, const QString &name, QWidget *parent) : TableView(parent), m_table(model)
{
    setAccessibleName(name);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setFixedHeight(scaled(lineHigh));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(name));
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setModel(model);
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        updateGeometry();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        const bool byHand = !m_isFitting && column != m_stretched && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton);
        m_wasDragged = m_wasDragged || byHand;
    });
    const auto idOf = [](const QModelIndex &index) { return index.data(items::IdRole).toString(); };
    connect(this, &QAbstractItemView::doubleClicked, this, [this, idOf](const QModelIndex &index) { Q_EMIT opened(idOf(index)); });
    connect(this, &TableView::currentCellChanged, this, [this, idOf](const QModelIndex &index) { Q_EMIT currentIdChanged(idOf(index)); });
}

void PlainTableView::setFillsPlace(bool fills)
{
    m_fills = fills;
    setVerticalScrollBarPolicy(fills ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, fills ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void PlainTableView::setQuiet(bool quiet)
{
    m_quiet = quiet;
    if (quiet && !hasFocus())
        clearSelection();
}

QItemSelectionModel::SelectionFlags PlainTableView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return m_quiet && !hasFocus() ? QItemSelectionModel::NoUpdate : TableView::selectionCommand(index, event);
}

void PlainTableView::focusInEvent(QFocusEvent *event)
{
    TableView::focusInEvent(event);
    if (m_quiet && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PlainTableView::focusOutEvent(QFocusEvent *event)
{
    TableView::focusOutEvent(event);
    if (m_quiet)
        clearSelection();
}

void PlainTableView::setStretched(int column)
{
    m_stretched = column;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void PlainTableView::setWidths(const std::vector<std::pair<int, int>> &widths)
{
    m_widths = widths;
    fitColumns();
}

void PlainTableView::fitColumns()
{
    if (m_wasDragged)
        return;
    std::vector<ColumnWish> wishes;
    for (const auto &[column, width] : m_widths)
        wishes.push_back({scaled(width), std::max(scaled(width), std::min(wishedWidth(column), scaled(widestCell)))});
    const std::vector<int> fitted = sharedWidths(wishes, viewport()->width() - scaled(leastStretched));
    m_isFitting = true;
    for (std::size_t i = 0; i < fitted.size(); ++i)
        setColumnWidth(m_widths[i].first, fitted[i]);
    m_isFitting = false;
}

QString PlainTableView::currentId() const
{
    return currentIndex().data(items::IdRole).toString();
}

bool PlainTableView::select(const QString &id)
{
    const int row = m_table->rowOf(id);
    if (row >= 0)
        setCurrentIndex(m_table->index(row, std::max(0, currentIndex().column())));
    return row >= 0;
}

int PlainTableView::wholeHeight() const
{
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int bar = scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) : 0;
    return scaled(lineHigh) * (m_table->rowCount() + 1) + 1 + bar;
}

QSize PlainTableView::sizeHint() const
{
    return {scaled(320), m_fills ? scaled(lineHigh * 6) : wholeHeight()};
}

QSize PlainTableView::minimumSizeHint() const
{
    return {scaled(160), m_fills ? scaled(lineHigh * 3) : wholeHeight()};
}

void PlainTableView::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fitColumns();
    updateGeometry(); // there may be a scroll bar now, below the rows
}

void PlainTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_table->asText());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(currentId());
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_plain_table_view.cpp"
