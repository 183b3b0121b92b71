#include "widgets/compare/cell_delegate.h"

#include <QPainter>
#include <QTextLayout>

#include "items/compare_model.h"
#include "items/format.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

using items::CellState;
using items::CellVerdict;
using items::CompareCell;

namespace {

constexpr int layoutsKept = 600; ///< several screens full

/// What the three lines of a cell say.
QString shownText(const CompareCell &cell)
{
    if (!cell.isRead && !cell.errorText.isEmpty())
        return cell.errorText; // it could not be read
    switch (cell.state) {
    case CellState::Ok: return cell.output;
    case CellState::Streaming: return cell.output.isEmpty() ? QStringLiteral("…") : cell.output;
    case CellState::Error: return cell.errorText;
    default: return items::stateText(cell.state);
    }
}

struct FootPart
{
    QString text;
    QColor color;
    bool strong = false;
};

std::vector<FootPart> footParts(const CompareCell &cell, const Tokens &t)
{
    if (cell.state == CellState::Error)
        return {{QStringLiteral("✗ ") + items::stateText(cell.state), t.worse, true}};
    if (cell.state == CellState::Streaming)
        return {{items::stateText(cell.state), t.text3, false}};
    if (cell.state != CellState::Ok || (!cell.isRead && !cell.errorText.isEmpty()))
        return {};
    std::vector<FootPart> parts;
    if (cell.verdict != CellVerdict::Unknown)
        parts.push_back({items::passText(cell.verdict), cell.verdict == CellVerdict::Pass ? t.better : t.worse, true});
    if (cell.latencyMs)
        parts.push_back({items::duration(cell.latencyMs), t.text3, false});
    if (cell.repeats > 1)
        parts.push_back({items::agreementText(cell), t.text3, false});
    if (cell.fromCache)
        parts.push_back({CellDelegate::tr("cached"), t.text3, false});
    return parts;
}

} // namespace

ThreeLines::ThreeLines(const QString &text, int width)
    : m_text(text), m_width(width), m_layout(std::make_unique<QTextLayout>(text.simplified(), fontOf(TextStyle::Text)))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (int number = 0; number < lineCount; ++number) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const double leading = (lineHeight(TextStyle::Text) - line.height()) / 2;
        line.setPosition(QPointF(0, number * lineHeight(TextStyle::Text) + leading));
    }
    m_layout->endLayout();
    const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
    if (m_layout->lineCount() == lineCount && last.textStart() + last.textLength() < m_layout->text().size())
        m_lastLine = QFontMetrics(m_layout->font()).elidedText(m_layout->text().mid(last.textStart()), Qt::ElideRight, width);
}

ThreeLines::~ThreeLines() = default;

void ThreeLines::paint(QPainter &painter, const QPoint &topLeft) const
{
    const int whole = m_layout->lineCount() - (m_lastLine.isEmpty() ? 0 : 1);
    for (int number = 0; number < whole; ++number)
        m_layout->lineAt(number).draw(&painter, topLeft);
    if (m_lastLine.isEmpty())
        return;
    painter.setFont(m_layout->font());
    const int line = lineHeight(TextStyle::Text);
    painter.drawText(QRect(topLeft.x(), topLeft.y() + whole * line, m_width, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_lastLine);
}

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent), m_layouts(layoutsKept) {}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(240), scaled(96)};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const auto cell = index.data(items::CompareModel::CellRole).value<CompareCell>();
    painter->save();
    painter->fillRect(option.rect, t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (index.column() + 1 < index.model()->columnCount())
        painter->fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), t.line);
    painter->setClipRect(option.rect);
    const QRect inside = option.rect.adjusted(scaled(12), scaled(8), -scaled(13), -scaled(7));
    paintText(*painter, inside, index, cell, t);
    paintFoot(*painter, inside, cell, t);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void CellDelegate::paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, const CompareCell &cell, const Tokens &t) const
{
    const QString text = shownText(cell);
    if (text.isEmpty())
        return;
    const std::pair key(index.row(), index.column());
    const ThreeLines *lines = m_layouts.object(key);
    if (!lines || lines->width() != rect.width() || lines->text() != text) {
        m_layouts.insert(key, new ThreeLines(text, rect.width()));
        lines = m_layouts.object(key);
    }
    const bool isAnswer = cell.state == CellState::Ok || cell.state == CellState::Streaming;
    painter.setPen(isAnswer ? t.text : cell.state == CellState::Error ? t.text2 : t.text3);
    lines->paint(painter, rect.topLeft());
}

void CellDelegate::paintFoot(QPainter &painter, const QRect &rect, const CompareCell &cell, const Tokens &t) const
{
    int left = rect.left();
    const int height = lineHeight(TextStyle::Note);
    for (const FootPart &part : footParts(cell, t)) {
        QFont font = fontOf(TextStyle::Note);
        font.setWeight(part.strong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(part.color);
        const QRect place(left, rect.bottom() + 1 - height, rect.right() + 1 - left, height);
        const QString text = painter.fontMetrics().elidedText(part.text, Qt::ElideRight, place.width());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += painter.fontMetrics().horizontalAdvance(text) + scaled(10);
    }
}

} // namespace assay::widgets

#include "moc_cell_delegate.cpp"
