#include "widgets/results/result_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "items/format.h"
#include "widgets/components/row_paint.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::ResultField;
using Kind = items::ResultField::Kind;

namespace {

constexpr int narrowestAnswer = 160;
constexpr int widestAnswer = 600; ///< what is beyond it the case may have first
constexpr int widestCase = 280;
constexpr int narrowest = 48;

int usualWidth(Kind kind)
{
    switch (kind) {
    case Kind::Case: return 120;
    case Kind::Answer: return narrowestAnswer;
    case Kind::Score: return 118;
    case Kind::Pass: return 84;
    case Kind::Version:
    case Kind::Repeat: return 64;
    case Kind::Model: return 80;
    case Kind::Latency: return 78;
    case Kind::Cost: return 90;
    case Kind::Tokens: return 76;
    case Kind::Prompt:
    case Kind::Run:
    case Kind::Variable:
    case Kind::At: return 150;
    case Kind::State: return 120;
    }
    return 100;
}

} // namespace

ResultTable::ResultTable(items::ResultTableModel *model, QWidget *parent) : TableView(parent), m_model(model)
{
    setAccessibleName(tr("Results"));
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(scaled(narrowest));
    // Before the base looks for a current row, so that it finds the right one.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ResultTable::keepPlace);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ResultTable::findPlace);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        // Figures may get other decimals before any text is read.
        if (m_awaitsTexts && m_model->lineAt(0)) {
            m_awaitsTexts = false;
            shareWidth();
        }
    });
    horizontalHeader()->setSortIndicatorShown(true);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &ResultTable::showOrder);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        Q_EMIT fieldClicked(m_model->fields().at(static_cast<std::size_t>(column)));
        showOrder(); // the head turned its sign round by itself
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) { noteWidth(column, width); });
}

std::int64_t ResultTable::currentKey() const
{
    return currentIndex().isValid() ? m_model->keyAt(currentIndex().row()) : 0;
}

bool ResultTable::goToKey(std::int64_t key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
    return true;
}

void ResultTable::moveBy(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + rows, 0, count - 1), std::max(0, currentIndex().column())));
}

std::vector<std::int64_t> ResultTable::selectedKeys() const
{
    // By ranges: a list of a million selected rows takes a second.
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::int64_t> keys;
    int next = 0;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            keys.push_back(m_model->keyAt(row));
        next = std::max(next, bottom + 1);
    }
    return keys;
}

void ResultTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (const std::int64_t key = currentKey(); key != m_key) {
        m_key = key;
        Q_EMIT currentResultChanged(key);
    }
}

void ResultTable::showOrder()
{
    shareWidth(); // the sign of the order takes its room
    horizontalHeader()->setSortIndicator(m_model->sortedColumn(), m_model->isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ResultTable::keepPlace()
{
    m_keptKey = currentKey();
    m_keptRow = currentIndex().row();
    m_keptTop = m_keptKey ? rowViewportPosition(m_keptRow) : 0;
}

/// The result that was current stands where it stood; when it is gone, the one that stands at its row.
void ResultTable::findPlace()
{
    m_awaitsTexts = true;
    shareWidth();
    showOrder();
    if (m_keptKey == 0 || m_model->rowCount() == 0)
        return;
    const int found = m_model->rowOf(m_keptKey);
    const int row = found >= 0 ? found : std::clamp(m_keptRow, 0, m_model->rowCount() - 1);
    setCurrentIndex(m_model->index(row, 0));
    if (found >= 0)
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_keptTop);
}

int ResultTable::widthOf(const ResultField &field) const
{
    const auto dragged = m_widths.find(field.id());
    if (dragged != m_widths.end())
        return *dragged;
    const int figures = field.kind == Kind::Cost ? fontMetrics().horizontalAdvance(items::figure(0, m_model->decimals().cost)) + scaled(22) : 0;
    const bool isSorted = m_model->columnOf(field) == m_model->sortedColumn();
    const int title = horizontalHeader()->fontMetrics().horizontalAdvance(field.title()) + scaled(isSorted ? 38 : 22);
    return std::clamp(std::max(title, figures), scaled(usualWidth(field.kind)), scaled(field.kind == Kind::Score ? 180 : 260));
}

/// The answer takes the rest, the case what its ids need of it; nothing to the right is pushed out as long as the answer keeps its least width.
void ResultTable::shareWidth()
{
    const int answer = m_model->columnOf({Kind::Answer, {}});
    const int caseColumn = m_model->columnOf({Kind::Case, {}});
    m_isSharing = true;
    int rest = viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == answer)
            continue;
        setColumnWidth(column, widthOf(m_model->fields()[static_cast<std::size_t>(column)]));
        rest -= columnWidth(column);
    }
    if (answer >= 0 && caseColumn >= 0 && !m_widths.contains(ResultField{Kind::Case, {}}.id())) {
        const int usual = columnWidth(caseColumn);
        const ColumnWish wishes[] = {{usual, std::clamp(wishedWidth(caseColumn), usual, std::max(usual, scaled(widestCase)))},
                                     {scaled(narrowestAnswer), std::clamp(wishedWidth(answer), scaled(narrowestAnswer), scaled(widestAnswer))}};
        const std::vector<int> widths = sharedWidths({std::begin(wishes), std::end(wishes)}, rest + usual);
        setColumnWidth(caseColumn, widths.front());
        rest += usual - widths.front();
    }
    if (answer >= 0)
        setColumnWidth(answer, std::max(scaled(narrowestAnswer), rest));
    m_isSharing = false;
}

void ResultTable::noteWidth(int column, int width)
{
    if (m_isSharing || column >= m_model->columnCount())
        return;
    const ResultField &field = m_model->fields()[static_cast<std::size_t>(column)];
    if (field.kind != Kind::Answer)
        m_widths[field.id()] = width;
    QMetaObject::invokeMethod(this, &ResultTable::shareWidth, Qt::QueuedConnection);
    Q_EMIT widthsChanged();
}

QString ResultTable::widths() const
{
    QStringList parts;
    for (auto width = m_widths.begin(); width != m_widths.end(); ++width)
        parts << width.key() + QLatin1Char('=') + QString::number(width.value());
    return parts.join(QLatin1Char('\n'));
}

void ResultTable::setWidths(const QString &text)
{
    m_widths.clear();
    for (const QString &part : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto sign = part.lastIndexOf(QLatin1Char('='));
        const int width = part.mid(sign + 1).toInt();
        if (sign > 0 && width >= narrowest && width < 2000)
            m_widths[part.left(sign)] = width;
    }
    shareWidth();
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    shareWidth();
}

void ResultTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT activated(currentIndex());
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_result_table.cpp"
