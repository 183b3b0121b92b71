#include "widgets/results/facet_panel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include "items/roles.h"
#include "widgets/components/row_paint.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int facetHeight = 26;
constexpr int facetHeadHeight = 32;
constexpr int facetSide = 12;

void paintHeading(QPainter &painter, const QRect &rect, const QString &text, bool isFirst, const Tokens &t)
{
    if (!isFirst)
        painter.fillRect(QRect(rect.left(), rect.top() + scaled(3), rect.width(), 1), t.line);
    QFont font = fontOf(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(t.text2);
    painter.drawText(rect.adjusted(scaled(facetSide), scaled(6), -scaled(facetSide), 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

/// A tick in the box says it without the colour.
void paintBox(QPainter &painter, const QRectF &box, bool isOn, const Tokens &t)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? t.accent : t.lineStrong, 1));
    painter.setBrush(isOn ? t.accent : t.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), scaled(3), scaled(3));
    if (isOn) {
        QPainterPath tick(QPointF(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52));
        tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70);
        tick.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.32);
        painter.setPen(QPen(t.onAccent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(tick);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    painter->save();
    if (index.data(items::GroupRole).toBool()) {
        paintHeading(*painter, option.rect, index.data().toString(), index.row() == 0, t);
        painter->restore();
        return;
    }
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, isCurrent ? t.selected : t.hover);
    const auto tone = index.data(items::ToneRole).value<items::Tone>();
    QRect line = option.rect.adjusted(scaled(facetSide), 0, -scaled(facetSide), -scaled(4));
    const QVariant checked = index.data(Qt::CheckStateRole);
    const int box = scaled(12);
    if (checked.isValid())
        paintBox(*painter, QRectF(line.left(), line.center().y() - box / 2, box, box), checked.toInt() == Qt::Checked, t);
    line.setLeft(line.left() + box + scaled(8));
    if (const QVariant share = index.data(items::ShareRole); share.isValid()) {
        const QRect track(line.left(), option.rect.bottom() - scaled(3), line.width(), scaled(2));
        painter->fillRect(track, t.neutralTint);
        painter->fillRect(QRect(track.left(), track.top(), qRound(track.width() * share.toDouble()), track.height()), tone == items::Tone::Faint ? t.lineStrong : t.accent);
    }
    const QString figures = index.data(items::BadgeRole).toString();
    const int width = QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(figures) + scaled(2);
    paintTone(*painter, QRect(line.right() - width, line.top(), width + 1, line.height()), figures, fontOf(TextStyle::Small), items::Tone::Faint, Qt::AlignRight, t);
    line.setRight(line.right() - width - scaled(6));
    // Long names of a project often begin alike, and a version stands at the end.
    const QString title = QFontMetrics(fontOf(TextStyle::Text)).elidedText(index.data().toString(), Qt::ElideMiddle, line.width());
    paintTone(*painter, line, title, fontOf(TextStyle::Text), tone, Qt::AlignLeft, t);
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {scaled(120), scaled(index.data(items::GroupRole).toBool() ? facetHeadHeight : facetHeight)};
}

FacetList::FacetList(items::FacetModel *model, QWidget *parent) : ListView(tr("Facets of the results"), parent), m_model(model)
{
    setItemDelegate(new FacetDelegate(this));
    setModel(model);
    // Counts arrive one facet at a time: the place stays.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (currentIndex().isValid())
            m_keptId = currentId();
        m_keptScroll = verticalScrollBar()->value();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_keptId.isEmpty())
            select(m_keptId);
        verticalScrollBar()->setValue(m_keptScroll);
    });
}

void FacetList::use(const QModelIndex &index)
{
    if (m_model->unfold(index.row()))
        return;
    if (const auto target = m_model->targetAt(index.row()))
        Q_EMIT toggled(target->facet, target->name);
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT left(); return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            use(currentIndex());
        return;
    default: ListView::keyPressEvent(event);
    }
}

void FacetList::mouseReleaseEvent(QMouseEvent *event)
{
    ListView::mouseReleaseEvent(event);
    if (const QModelIndex index = indexAt(event->position().toPoint()); event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        use(index);
}

/// Whoever comes by key stands on the first value.
void FacetList::focusInEvent(QFocusEvent *event)
{
    for (int row = 0; !currentIndex().isValid() && row < m_model->rowCount(); ++row) {
        if (m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsSelectable))
            setCurrentIndex(m_model->index(row));
    }
    ListView::focusInEvent(event);
}

} // namespace assay::widgets

#include "moc_facet_panel.cpp"
