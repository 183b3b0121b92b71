#include "widgets/prompts/diff_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "items/format.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::DiffMode;
using items::DiffRow;
using items::DiffSide;
using items::LineEnd;
using items::ShownRow;
using items::TextSpan;
using Kind = ShownRow::Kind;

namespace {

constexpr int linesKept = 1'000; // several screens full

/// The context of this file's texts.
struct Diff
{
    Q_DECLARE_TR_FUNCTIONS(Diff)
};

int textPad()
{
    return scaled(10);
}

/// The parts of @p spans that lie in @p piece, counted from its beginning.
template <typename Add>
void eachIn(const std::vector<TextSpan> &spans, const TextSpan &piece, Add add)
{
    const auto endsBefore = [](const TextSpan &span, qsizetype at) { return span.end() <= at; };
    for (auto span = std::lower_bound(spans.begin(), spans.end(), piece.begin, endsBefore); span != spans.end() && span->begin < piece.end(); ++span) {
        const qsizetype begin = std::max(span->begin, piece.begin);
        add(begin - piece.begin, std::min(span->end(), piece.end()) - begin);
    }
}

QFont sectionFont()
{
    QFont font = fontOf(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

DiffPainter::DiffPainter() : m_tokens(&tokens(Theme::Light)), m_lines(linesKept) {}

void DiffPainter::setView(std::shared_ptr<const items::PromptDiffView> view)
{
    m_view = std::move(view);
    int most = 1;
    if (m_view) {
        for (const items::DiffSection &section : m_view->sections)
            for (const DiffSide *side : {&section.texts.left, &section.texts.right})
                most = std::max(most, side->number(side->lineCount()));
    }
    const QFontMetrics metrics(fontOf(TextStyle::Key));
    m_gutter = std::max(scaled(38), metrics.horizontalAdvance(QString::number(most)) + 2 * textPad());
    forget();
}

void DiffPainter::setWidth(int width, const Tokens &tokens)
{
    if (width == m_width && &tokens == m_tokens)
        return;
    m_width = width;
    m_tokens = &tokens;
    forget();
}

const DiffRow &DiffPainter::lines(const ShownRow &row) const
{
    return m_view->sections[static_cast<std::size_t>(row.section)].texts.rows[static_cast<std::size_t>(row.row)];
}

DiffPainter::Column DiffPainter::columnOf(DiffEdge edge) const
{
    if (m_mode == DiffMode::Inline)
        return {0, 2 * gutter() + textPad(), m_width - textPad()};
    const int middle = m_width / 2;
    return edge == DiffEdge::Left ? Column{0, gutter() + textPad(), middle - textPad()} : Column{middle, middle + gutter() + textPad(), m_width - textPad()};
}

DiffEdge DiffPainter::edgeAt(const ShownRow &row, int x) const
{
    if (m_mode == DiffMode::Inline)
        return items::edgeOf(row, DiffEdge::Right);
    return x < m_width / 2 ? DiffEdge::Left : DiffEdge::Right;
}

int DiffPainter::estimatedHeight(const ShownRow &row) const
{
    if (row.kind == Kind::Section)
        return scaled(29);
    if (row.kind == Kind::Fold || row.kind == Kind::More)
        return scaled(24);
    const double advance = QFontMetricsF(fontOf(TextStyle::Mono)).horizontalAdvance(u'0');
    int lines = 1;
    for (const DiffEdge edge : {DiffEdge::Left, DiffEdge::Right}) {
        const int line = lineOf(row, edge);
        if (line < 0)
            continue;
        const Column column = columnOf(edge);
        const double fit = std::max(1.0, (column.right - column.text) / advance);
        const auto length = static_cast<double>(std::min(items::rowLength, side(row, edge).span(line).length - row.part * items::rowLength));
        lines = std::max(lines, static_cast<int>((length + fit - 1) / fit));
    }
    return lines * lineHeight(TextStyle::Mono);
}

int DiffPainter::height(int number, const ShownRow &row)
{
    if (row.kind == Kind::Section || row.kind == Kind::Fold || row.kind == Kind::More)
        return estimatedHeight(row);
    int tallest = lineHeight(TextStyle::Mono);
    for (const DiffEdge edge : {DiffEdge::Left, DiffEdge::Right}) {
        if (lineOf(row, edge) >= 0)
            tallest = std::max(tallest, line(number, row, edge).height());
    }
    return tallest;
}

/// The text of a row as it is drawn, with a sign for its line end where that matters, and what is marked in it.
QString DiffPainter::drawnText(const ShownRow &row, DiffEdge edge, std::vector<LineMark> &marks) const
{
    const DiffSide &own = side(row, edge);
    const int line = lineOf(row, edge);
    const TextSpan piece = items::shownSpan(own, line, row.part);
    QString text = own.text.mid(piece.begin, piece.length);
    eachIn(own.tags, piece, [&](qsizetype begin, qsizetype length) { marks.push_back({begin, length, Mark::Variable}); });
    const Mark changed = edge == DiffEdge::Left ? Mark::Deleted : Mark::Inserted;
    if (!lines(row).equal)
        eachIn(own.changed, piece, [&](qsizetype begin, qsizetype length) { marks.push_back({begin, length, changed}); });
    const TextSpan whole = own.span(line);
    const LineEnd end = own.lineEnd(line);
    const TextSpan ending{piece.end(), whole.end() - piece.end()};
    if (ending.length > 2)
        return text; // more parts follow
    const DiffEdge otherEdge = edge == DiffEdge::Left ? DiffEdge::Right : DiffEdge::Left;
    const DiffSide &other = side(row, otherEdge);
    const int otherLine = otherEdge == DiffEdge::Left ? lines(row).left : lines(row).right;
    const LineEnd otherEnd = otherLine < 0 ? end : other.lineEnd(otherLine);
    const bool isArtefact = own.endsOpen() == other.endsOpen() && (end == LineEnd::None || otherEnd == LineEnd::None);
    const bool differs = end != otherEnd && !isArtefact;
    const bool last = line + 1 == own.lineCount() && own.firstNumber > 0;
    QString sign;
    if (end != LineEnd::None && (differs || m_blanks))
        sign = end == LineEnd::CrLf ? QStringLiteral("␍↵") : QStringLiteral("↵");
    else if (end == LineEnd::None && last && (differs || m_blanks))
        sign = QString(u' ' + Diff::tr("no line end")).replace(u' ', QChar(0x00A0));
    if (!sign.isEmpty()) {
        marks.push_back({text.size(), sign.size(), Mark::Quiet});
        if (differs && end != LineEnd::None)
            marks.push_back({text.size(), sign.size(), changed});
        text += sign;
    }
    return text;
}

const MarkedLine &DiffPainter::line(int number, const ShownRow &row, DiffEdge edge)
{
    const std::pair key(number, static_cast<int>(edge));
    if (const MarkedLine *known = m_lines.object(key))
        return *known;
    const Column column = columnOf(edge);
    std::vector<LineMark> marks;
    const QString text = drawnText(row, edge, marks);
    auto *made = new MarkedLine(text, marks, column.right - column.text, m_blanks, *m_tokens);
    m_lines.insert(key, made);
    return *made;
}

int DiffPainter::positionAt(int number, const ShownRow &row, DiffEdge edge, const QPoint &point)
{
    const int at = lineOf(row, edge);
    if (at < 0)
        return 0;
    const int position = line(number, row, edge).positionAt(point - QPoint(columnOf(edge).text, 0));
    return std::min(position, static_cast<int>(items::shownSpan(side(row, edge), at, row.part).length));
}

void DiffPainter::paint(QPainter &painter, const QRect &rect, int number, const ShownRow &row, const DiffRowState &state)
{
    if (row.kind == Kind::Section) {
        paintSection(painter, rect, row);
    } else if (row.kind == Kind::Fold || row.kind == Kind::More) {
        paintFold(painter, rect, row);
    } else if (m_mode == DiffMode::Inline) {
        paintSide(painter, rect, number, row, items::edgeOf(row, DiffEdge::Right), state);
    } else {
        paintSide(painter, rect, number, row, DiffEdge::Left, state);
        paintSide(painter, rect, number, row, DiffEdge::Right, state);
    }
    if (state.current) {
        const bool line = row.kind == Kind::Both && m_mode == DiffMode::SideBySide;
        const int left = line ? columnOf(state.edge).left : 0;
        painter.fillRect(QRect(left, rect.top(), scaled(3), rect.height()), m_tokens->accent);
    }
}

void DiffPainter::paintSection(QPainter &painter, const QRect &rect, const ShownRow &row) const
{
    const items::DiffSection &section = m_view->sections[static_cast<std::size_t>(row.section)];
    painter.fillRect(rect, m_tokens->sunken);
    if (row.section > 0)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), m_tokens->line);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_tokens->line);
    const QRect inside = rect.adjusted(scaled(12), 0, -scaled(12), 0);
    painter.setFont(sectionFont());
    painter.setPen(m_tokens->text2);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, section.title);
    if (section.note.isEmpty())
        return;
    const int used = painter.fontMetrics().horizontalAdvance(section.title) + scaled(8);
    painter.setFont(fontOf(TextStyle::Small));
    painter.setPen(m_tokens->text3);
    painter.drawText(inside.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, section.note);
}

void DiffPainter::paintFold(QPainter &painter, const QRect &rect, const ShownRow &row) const
{
    painter.fillRect(rect, m_tokens->sunken);
    painter.setFont(fontOf(TextStyle::Small));
    painter.setPen(row.kind == Kind::More ? m_tokens->accent : m_tokens->text3);
    const QString text = row.kind == Kind::Fold ? QStringLiteral("··· ") + Diff::tr("%n equal lines", nullptr, row.count)
                                                : Diff::tr("Show all, %1 more characters").arg(items::count(row.count));
    painter.drawText(rect.adjusted(scaled(12), 0, -scaled(12), 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void DiffPainter::paintNumbers(QPainter &painter, const QRect &rect, const ShownRow &row, DiffEdge edge) const
{
    if (row.part > 0)
        return;
    painter.setFont(fontOf(TextStyle::Key));
    const auto draw = [&](DiffEdge of, int left) {
        const int line = lineOf(row, of);
        const int number = line < 0 ? 0 : side(row, of).number(line);
        if (number > 0)
            painter.drawText(QRect(left, rect.top(), gutter() - textPad(), lineHeight(TextStyle::Mono)), Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    };
    painter.setPen(m_tokens->text3);
    const int left = columnOf(edge).left;
    if (m_mode == DiffMode::Inline) {
        draw(DiffEdge::Left, left);
        draw(DiffEdge::Right, left + gutter());
    } else {
        draw(edge, left);
    }
    if (lines(row).equal)
        return;
    // The sign says what the tint says.
    painter.setPen(edge == DiffEdge::Left ? m_tokens->worse : m_tokens->better);
    painter.drawText(QRect(columnOf(edge).text - 2 * textPad(), rect.top(), 2 * textPad(), lineHeight(TextStyle::Mono)), Qt::AlignCenter,
                     edge == DiffEdge::Left ? QStringLiteral("−") : QStringLiteral("+"));
}

void DiffPainter::paintSide(QPainter &painter, const QRect &rect, int number, const ShownRow &row, DiffEdge edge, const DiffRowState &state)
{
    const Column column = columnOf(edge);
    const QRect own(column.left, rect.top(), column.right + textPad() - column.left, rect.height());
    if (lineOf(row, edge) < 0) {
        painter.fillRect(own, m_tokens->surface);
        painter.fillRect(own.adjusted(column.text - textPad() - column.left, 0, 0, 0), m_tokens->sunken);
        return;
    }
    const bool equal = lines(row).equal;
    painter.fillRect(own, equal ? m_tokens->surface : edge == DiffEdge::Left ? m_tokens->deleted : m_tokens->inserted);
    paintNumbers(painter, rect, row, edge);
    const bool selected = state.selected == edge && state.selectionEnd > state.selectionBegin;
    line(number, row, edge).paint(painter, QPointF(column.text, rect.top()), m_tokens->text, selected ? state.selectionBegin : 0,
                                  selected ? state.selectionEnd : 0);
}

} // namespace assay::widgets
