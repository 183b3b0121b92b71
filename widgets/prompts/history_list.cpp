#include "widgets/prompts/history_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "items/time_text.h"
#include "widgets/components/chip.h"
#include "widgets/components/row_paint.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::HistoryModel;
using items::HistoryRow;

namespace {

constexpr int mostLanes = 8; // more are drawn on top of the last

int laneWidth()
{
    return scaled(9);
}

/// Middle of a lane; drawn: 14 px from the edge, then a step a lane.
double laneX(int lane)
{
    return scaled(14) + std::min(lane, mostLanes - 1) * laneWidth();
}

int textLeft(int lanes)
{
    return lanes == 0 ? scaled(12) : static_cast<int>(laneX(std::max(0, lanes - 1))) + scaled(14);
}

QColor branchColor(int branch, const Tokens &t)
{
    const QColor colors[] = {t.series1, t.series4, t.series2, t.series3, t.series5, t.series6};
    return colors[branch % 6];
}

/// A line between two lanes: straight, or bent where it leaves its lane.
void paintLine(QPainter &painter, double fromX, double fromY, double toX, double toY, const QColor &color)
{
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (fromX == toX) {
        painter.drawLine(QPointF(fromX, fromY), QPointF(toX, toY));
        return;
    }
    QPainterPath path(QPointF(fromX, fromY));
    const double middle = (fromY + toY) / 2;
    path.cubicTo(QPointF(fromX, middle), QPointF(toX, middle), QPointF(toX, toY));
    painter.drawPath(path);
}

void paintGraph(QPainter &painter, const QRect &rect, const HistoryRow &row, const QColor &ground, const Tokens &t)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    const double dotY = rect.top() + scaled(17);
    const double left = rect.left();
    for (const items::GraphLine &line : row.graph.upper)
        paintLine(painter, left + laneX(line.from), rect.top(), left + laneX(line.to), dotY, branchColor(line.branch, t));
    for (const items::GraphLine &line : row.graph.lower)
        paintLine(painter, left + laneX(line.from), dotY, left + laneX(line.to), rect.bottom() + 1, branchColor(line.branch, t));
    const QColor color = branchColor(row.graph.lane, t);
    painter.setPen(QPen(color, row.isDraft ? 2 : 1));
    painter.setBrush(row.isDraft ? ground : color);
    const double radius = scaled(row.isDraft ? 5 : 4);
    painter.drawEllipse(QPointF(left + laneX(row.graph.lane), dotY), radius, radius);
    painter.restore();
}

/// Label and channels from the left, who and when from the right.
void paintFirstLine(QPainter &painter, QRect line, const HistoryRow &row, bool selected, const Tokens &t)
{
    if (!row.isDraft) {
        const QString age = items::ageText(row.at, SystemClock().now());
        const QString said = row.author.isEmpty() ? age : row.author + QStringLiteral(" · ") + age;
        const int width = std::min(QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(said) + 1, line.width() / 2);
        paintTone(painter, QRect(line.right() - width + 1, line.top(), width, line.height()), said, fontOf(TextStyle::Small), items::Tone::Faint, Qt::AlignRight, t);
        line.setRight(line.right() - width - scaled(8));
    }
    const QString label = row.isDraft ? HistoryList::tr("Draft") : row.label;
    paintTone(painter, line, label, fontOf(TextStyle::Strong), items::Tone::Strong, Qt::AlignLeft, t);
    line.setLeft(line.left() + QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(label) + scaled(8));
    if (row.isDraft) {
        const QString said = row.changed > 0 ? HistoryList::tr("%n lines changed", nullptr, row.changed) : HistoryList::tr("no changes");
        paintTone(painter, line, said, fontOf(TextStyle::Small), items::Tone::Quiet, Qt::AlignLeft, t);
    }
    for (const QString &channel : row.channels) {
        const QSize size = chipSize(channel, ChipSize::Pill);
        const int width = std::min(size.width(), line.width());
        if (width < scaled(24))
            break;
        const ChipKind kind = channel == QStringLiteral("production") ? ChipKind::Accent : ChipKind::Neutral;
        paintChip(painter, QRect(line.left(), line.top() + (line.height() - size.height()) / 2, width, size.height()), channel, kind, ChipSize::Pill, t, selected);
        line.setLeft(line.left() + width + scaled(6));
    }
}

/// What it changed against its parent: a chip, and the interval in a quieter tone.
void paintMeasure(QPainter &painter, const QRect &line, const items::VersionMeasure &measure, bool selected, const Tokens &t)
{
    const QSize size = chipSize(measure.change, ChipSize::Verdict).boundedTo(QSize(line.width(), scaled(18)));
    paintChip(painter, QRect(line.topLeft(), size), measure.change, chipKindOf(measure.tone), ChipSize::Verdict, t, selected);
    QRect rest = line;
    rest.setLeft(line.left() + size.width() + scaled(6));
    rest.setHeight(size.height());
    paintTone(painter, rest, measure.interval, fontOf(TextStyle::Small), items::Tone::Faint, Qt::AlignLeft, t);
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const auto row = index.data(HistoryModel::RowRole).value<HistoryRow>();
    const auto *model = static_cast<const HistoryModel *>(index.model());
    painter->save();
    const bool selected = option.state & (QStyle::State_Selected | QStyle::State_HasFocus);
    const QColor ground = selected ? t.selected : option.state.testFlag(QStyle::State_MouseOver) ? t.hover : t.surface;
    painter->fillRect(option.rect, ground);
    const int lanes = model->view().lanes;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (lanes > 0)
        paintGraph(*painter, option.rect, row, ground, t);
    const QRect inside = option.rect.adjusted(textLeft(lanes), scaled(8), -scaled(12), -scaled(8));
    paintFirstLine(*painter, QRect(inside.left(), inside.top(), inside.width(), scaled(18)), row, selected, t);
    QRect second(inside.left(), inside.top() + scaled(18), inside.width(), scaled(16));
    if (index.data(HistoryModel::MarkedRole).toBool()) {
        const QString mark = HistoryList::tr("✓ marked");
        paintTone(*painter, second, mark, fontOf(TextStyle::Small), items::Tone::Accent, Qt::AlignRight, t);
        second.setRight(second.right() - QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(mark) - scaled(8));
    }
    const QString base = row.isDraft && !row.parents.isEmpty() ? HistoryList::tr("on %1").arg(row.parents.front()) : QString();
    if (const QVariant measure = index.data(HistoryModel::MeasureRole); measure.isValid())
        paintMeasure(*painter, second.translated(0, scaled(19)), measure.value<items::VersionMeasure>(), selected, t);
    paintTone(*painter, second, row.isDraft ? base : row.message.simplified(), fontOf(TextStyle::Small), items::Tone::Quiet, Qt::AlignLeft, t);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {scaled(160), scaled(index.data(HistoryModel::MeasureRole).isValid() ? 72 : 51)};
}

HistoryList::HistoryList(const QString &name, QWidget *parent) : QListView(parent), m_model(new HistoryModel(this))
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new HistoryDelegate(this));
    setModel(m_model);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

static QString newestIn(const items::HistoryView &view)
{
    const auto version = std::find_if(view.rows.begin(), view.rows.end(), [](const items::HistoryRow &row) { return !row.isDraft; });
    return version == view.rows.end() ? QString() : version->label;
}

/// Whoever stood on the newest version stands on the one that was just committed.
void HistoryList::showView(items::HistoryView view)
{
    const bool samePrompt = m_model->view().prompt == view.prompt;
    const QString was = currentLabel();
    const QString newest = newestIn(m_model->view());
    const QString newestNow = newestIn(view);
    const bool follows = samePrompt && newest != newestNow && (was == newest || !view.find(was));
    m_quiet = true;
    m_model->setView(std::move(view));
    if (!samePrompt || !select(follows ? newestNow : was))
        setCurrentIndex(m_model->index(0));
    m_quiet = false;
}

QString HistoryList::currentLabel() const
{
    return currentIndex().data(items::IdRole).toString();
}

bool HistoryList::select(const QString &label)
{
    const QModelIndex index = m_model->find(label);
    if (!index.isValid())
        return false;
    const bool was = std::exchange(m_quiet, true);
    setCurrentIndex(index);
    m_quiet = was;
    return true;
}

void HistoryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT chosen(currentLabel());
}

void HistoryList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        m_model->toggleMark(currentIndex());
        Q_EMIT marksChanged();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_history_list.cpp"
