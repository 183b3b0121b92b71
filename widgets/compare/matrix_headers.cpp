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

constexpr int headLayoutsKept = 200;

constexpr int narrowestHead = 236; ///< a difference with its interval and p, or what was fixed and broken, in one line
constexpr int sideRoom = 22; ///< left and right of a head's text

/// @p parts as lines no wider than @p width, with · between those that share one. A part is divided at its own · only where it is wider
/// than that.
QStringList flowed(const QStringList &parts, int width)
{
    const QFontMetrics metrics(fontOf(TextStyle::Small));
    const QString dot = QStringLiteral(" · ");
    QStringList pieces;
    for (const QString &part : parts)
        pieces << (metrics.horizontalAdvance(part) <= width ? QStringList{part} : part.split(dot));
    QStringList lines;
    for (const QString &part : pieces) {
        const QString longer = lines.isEmpty() ? part : lines.last() + dot + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines << part;
    }
    return lines;
}

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

void showNote(const QHelpEvent &event, const QString &note, QWidget *widget)
{
    QToolTip::showText(event.globalPos(), note.isEmpty() ? note : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(note.toHtmlEscaped()), widget);
}

} // namespace

ColumnHeads::ColumnHeads(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(scaled(narrowestHead));
    setAccessibleName(tr("Versions and models compared"));
}

ColumnHeadView ColumnHeads::headAt(int section) const
{
    return model()->headerData(section, orientation(), CompareModel::HeadRole).value<ColumnHeadView>();
}

QStringList ColumnHeads::againstLines(const ColumnHeadView &head, int width) const
{
    return head.againstBaseline ? flowed(items::againstParts(*head.againstBaseline), width) : QStringList();
}

/// The same lines in all heads, however wide they are: as many as the fullest needs.
ColumnHeads::Lines ColumnHeads::lines() const
{
    int against = 1;
    int figures = 1;
    for (int section = 0; model() && section < count(); ++section) {
        if (isSectionHidden(section))
            continue;
        const ColumnHeadView head = headAt(section);
        const int width = sectionSize(section) - scaled(sideRoom);
        against = std::max(against, static_cast<int>(againstLines(head, width).size()));
        figures = std::max(figures, static_cast<int>(flowed(items::figureParts(head), width).size()));
    }
    Lines lines;
    lines.top = scaled(10);
    lines.rate = lines.top + scaled(18);
    lines.verdict = lines.rate + scaled(24);
    lines.against = lines.verdict + scaled(21);
    lines.figures = lines.against + against * scaled(16);
    lines.end = lines.figures + figures * scaled(16) + scaled(9);
    return lines;
}

QSize ColumnHeads::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), lines().end};
}

void ColumnHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = tokensOf(this);
    painter->save();
    painter->fillRect(rect, t.sunken);
    if (visualIndex(section) + 1 < count())
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.lineStrong);
    paintHead(*painter, rect.adjusted(scaled(12), 0, -scaled(10), 0), headAt(section));
    painter->restore();
}

void ColumnHeads::paintHead(QPainter &painter, const QRect &inside, const ColumnHeadView &head) const
{
    const Tokens &t = tokensOf(this);
    const Lines at = lines();
    const auto line = [&inside](int top, int height) { return QRect(inside.left(), inside.top() + top, inside.width(), height); };
    QRect room = line(at.top, scaled(18));
    const QString baseline = tr("baseline");
    const QSize pill = chipSize(baseline, ChipSize::Pill);
    if (head.isBaseline)
        room.setRight(room.right() - pill.width() - scaled(6));
    const int after = drawWord(painter, room, head.name, fontOf(TextStyle::Strong), t.text);
    if (head.isBaseline)
        paintChip(painter, QRect(QPoint(after, room.top() + 1), pill), baseline, ChipKind::Neutral, ChipSize::Pill, t);

    room = line(at.rate, scaled(24));
    if (head.pass) {
        room.setLeft(drawWord(painter, room, items::percent(head.pass->rate), fontOf(TextStyle::Headline), t.text));
        drawWord(painter, room, items::interval(head.pass->lower, head.pass->upper), fontOf(TextStyle::Small), t.text3);
    } else {
        drawWord(painter, room, tr("pass rate unknown"), fontOf(TextStyle::Text), t.text2);
    }
    if (head.againstBaseline) {
        const QString text = items::verdictText(*head.againstBaseline);
        const QSize size = chipSize(text, ChipSize::Verdict).boundedTo(QSize(inside.width(), scaled(18)));
        paintChip(painter, QRect(QPoint(inside.left(), inside.top() + at.verdict + 1), size), text,
                  chipKindOf(head.againstBaseline->verdict), ChipSize::Verdict, t);
        room = line(at.verdict + 1, size.height());
        room.setLeft(room.left() + size.width() + scaled(6));
        drawWord(painter, room, items::neededText(*head.againstBaseline), fontOf(TextStyle::Small), t.text2);
    }
    const auto drawLines = [&](int top, const QStringList &texts) {
        for (const QString &text : texts) {
            drawWord(painter, line(top, scaled(16)), text, fontOf(TextStyle::Small), t.text2);
            top += scaled(16);
        }
    };
    drawLines(at.against, againstLines(head, inside.width()));
    drawLines(at.figures, flowed(items::figureParts(head), inside.width()));
}

QString ColumnHeads::noteAt(const QPoint &position) const
{
    const int section = logicalIndexAt(position);
    if (section < 0)
        return {};
    const ColumnHeadView head = headAt(section);
    const Lines at = lines();
    if (position.y() < at.rate)
        return head.name;
    if (position.y() < at.verdict)
        return items::passNote(head);
    if (position.y() < at.figures)
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

CaseHeads::CaseHeads(QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_layouts(headLayoutsKept)
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
