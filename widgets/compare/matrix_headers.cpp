#include "widgets/compare/matrix_headers.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "items/compare_model.h"
#include "items/format.h"
#include "widgets/components/chip.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

using items::ColumnHeadView;
using items::CompareModel;

namespace {

constexpr int layoutsKept = 200;

/// Where the lines of a head stand, from its top.
struct HeadLines
{
    int top = scaled(10);
    int rate = top + scaled(18);
    int verdict = rate + scaled(24);
    int figures = verdict + scaled(20);
    int end = figures + scaled(16) + scaled(10);
};

/// Draws as much of @p text as there is room for and returns where the next word may begin.
int drawWord(QPainter &painter, const QRect &room, const QString &text, const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, room.width()));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, cut);
    return room.left() + painter.fontMetrics().horizontalAdvance(cut) + scaled(6);
}

ChipKind chipKindOf(items::ComparedVerdict verdict)
{
    switch (verdict) {
    case items::ComparedVerdict::Better: return ChipKind::Better;
    case items::ComparedVerdict::Worse: return ChipKind::Worse;
    case items::ComparedVerdict::NoEvidence: break;
    }
    return ChipKind::Neutral;
}

QString figuresText(const ColumnHeadView &head)
{
    QStringList parts{ColumnHeads::tr("p95 %1").arg(items::duration(head.latency.p95)), items::costText(head.cost),
                      items::tokensText(head.tokens)};
    if (head.errors > 0)
        parts.prepend(ColumnHeads::tr("%n errors", nullptr, static_cast<int>(head.errors)));
    return parts.join(QStringLiteral(" · "));
}

void showNote(const QHelpEvent &event, const QString &note, QWidget *widget)
{
    QToolTip::showText(event.globalPos(), note.isEmpty() ? note : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(note.toHtmlEscaped()), widget);
}

} // namespace

ColumnHeads::ColumnHeads(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(scaled(200));
    setAccessibleName(tr("Versions and models compared"));
}

QSize ColumnHeads::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), HeadLines().end};
}

void ColumnHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = tokensOf(this);
    const auto head = model()->headerData(section, orientation(), CompareModel::HeadRole).value<ColumnHeadView>();
    painter->save();
    painter->fillRect(rect, t.sunken);
    if (section + 1 < count())
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.lineStrong);
    paintFigures(*painter, rect.adjusted(scaled(12), 0, -scaled(10), 0), head);
    painter->restore();
}

void ColumnHeads::paintFigures(QPainter &painter, const QRect &inside, const ColumnHeadView &head) const
{
    const Tokens &t = tokensOf(this);
    const HeadLines lines;
    const auto line = [&inside](int top, int height) { return QRect(inside.left(), inside.top() + top, inside.width(), height); };
    QRect room = line(lines.top, scaled(18));
    const QString baseline = tr("baseline");
    const QSize pill = chipSize(baseline, ChipSize::Pill);
    if (head.isBaseline)
        room.setRight(room.right() - pill.width() - scaled(6));
    const int after = drawWord(painter, room, head.name, fontOf(TextStyle::Strong), t.text);
    if (head.isBaseline)
        paintChip(painter, QRect(QPoint(after, room.top() + 1), pill), baseline, ChipKind::Neutral, ChipSize::Pill, t);

    room = line(lines.rate, scaled(24));
    if (head.pass) {
        room.setLeft(drawWord(painter, room, items::percent(head.pass->rate), fontOf(TextStyle::Headline), t.text));
        drawWord(painter, room, items::interval(head.pass->lower, head.pass->upper), fontOf(TextStyle::Small), t.text3);
    } else {
        drawWord(painter, room, tr("pass rate unknown"), fontOf(TextStyle::Text), t.text2);
    }
    if (head.againstBaseline) {
        const QString text = items::verdictText(*head.againstBaseline);
        const QSize size = chipSize(text, ChipSize::Verdict).boundedTo(QSize(inside.width(), scaled(18)));
        paintChip(painter, QRect(QPoint(inside.left(), inside.top() + lines.verdict + 1), size), text,
                  chipKindOf(head.againstBaseline->verdict), ChipSize::Verdict, t);
    }
    drawWord(painter, line(lines.figures, scaled(16)), figuresText(head), fontOf(TextStyle::Small), t.text2);
}

QString ColumnHeads::noteAt(const QPoint &position) const
{
    const int section = logicalIndexAt(position);
    if (section < 0)
        return {};
    const auto head = model()->headerData(section, orientation(), CompareModel::HeadRole).value<ColumnHeadView>();
    const HeadLines lines;
    if (position.y() < lines.rate)
        return head.name;
    if (position.y() < lines.verdict)
        return items::passNote(head);
    if (position.y() < lines.figures)
        return items::againstNote(head);
    return QStringList{items::latencyNote(head.latency), items::costNote(head.cost), items::tokensNote(head.tokens)}.join(
        QStringLiteral("\n\n"));
}

bool ColumnHeads::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    showNote(help, noteAt(help.pos()), viewport());
    return true;
}

CaseHeads::CaseHeads(QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_layouts(layoutsKept)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(scaled(96));
    setAccessibleName(tr("Cases"));
}

QSize CaseHeads::sizeHint() const
{
    return {scaled(220), QHeaderView::sizeHint().height()};
}

QString CaseHeads::inputOf(int section) const
{
    return model()->index(section, 0).data(CompareModel::InputRole).toString();
}

void CaseHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = tokensOf(this);
    painter->save();
    painter->fillRect(rect, t.surface);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QRect inside = rect.adjusted(scaled(12), scaled(8), -scaled(12), 0);
    const QString id = model()->index(section, 0).data(CompareModel::CaseIdRole).toString();
    drawWord(*painter, QRect(inside.left(), inside.top(), inside.width(), lineHeight(TextStyle::Small)), id,
             fontOf(TextStyle::Small), t.text3);
    const QString input = inputOf(section);
    const ThreeLines *lines = m_layouts.object(section);
    if (!lines || lines->width() != inside.width() || lines->text() != input) {
        m_layouts.insert(section, new ThreeLines(input, inside.width()));
        lines = m_layouts.object(section);
    }
    painter->setPen(t.text);
    lines->paint(*painter, QPoint(inside.left(), inside.top() + lineHeight(TextStyle::Small)));
    painter->restore();
}

bool CaseHeads::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const int section = logicalIndexAt(help.pos());
    showNote(help, section < 0 ? QString() : inputOf(section), viewport());
    return true;
}

} // namespace assay::widgets

#include "moc_matrix_headers.cpp"
