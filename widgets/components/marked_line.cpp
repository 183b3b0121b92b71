#include "widgets/components/marked_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr int tabWidth = 4; // characters
constexpr double dotRadius = 1.1;

QTextCharFormat formatOf(Mark mark, const Tokens &t)
{
    QTextCharFormat format;
    switch (mark) {
    case Mark::Variable:
        format.setForeground(t.variable);
        format.setBackground(t.variableTint);
        break;
    case Mark::Deleted:
    case Mark::Inserted:
        format.setForeground(t.text);
        format.setBackground(mark == Mark::Deleted ? t.deletedDeep : t.insertedDeep);
        break;
    case Mark::Quiet: format.setForeground(t.text2); break;
    }
    return format;
}

bool overlaps(const LineMark &a, const LineMark &b)
{
    return a.begin < b.begin + b.length && b.begin < a.begin + a.length;
}

QList<QTextLayout::FormatRange> rangesOf(const std::vector<LineMark> &marks, const Tokens &t)
{
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&](qsizetype begin, qsizetype length, const QTextCharFormat &format) {
        ranges.append({static_cast<int>(begin), static_cast<int>(length), format});
    };
    for (const LineMark &mark : marks) {
        QTextCharFormat format = formatOf(mark.mark, t);
        // The violet of a variable cannot be read on the deep tints: there it is underlined.
        const bool isWord = mark.mark == Mark::Deleted || mark.mark == Mark::Inserted;
        add(mark.begin, mark.length, format);
        if (!isWord)
            continue;
        for (const LineMark &tag : marks) {
            if (tag.mark != Mark::Variable || !overlaps(tag, mark))
                continue;
            const qsizetype begin = std::max(tag.begin, mark.begin);
            format.setFontUnderline(true);
            add(begin, std::min(tag.begin + tag.length, mark.begin + mark.length) - begin, format);
        }
    }
    return ranges;
}

} // namespace

MarkedLine::MarkedLine(const QString &text, const std::vector<LineMark> &marks, int width, bool blanks, const Tokens &tokens)
    : m_layout(std::make_unique<QTextLayout>(withVisibleControls(text), fontOf(TextStyle::Mono))), m_selected(tokens.accent), m_blank(tokens.text2), m_blanks(blanks)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(tabWidth * QFontMetricsF(m_layout->font()).horizontalAdvance(QLatin1Char(' ')));
    m_layout->setTextOption(option);
    m_layout->setFormats(rangesOf(marks, tokens));
    const int step = lineHeight(TextStyle::Mono);
    m_layout->beginLayout();
    for (int number = 0;; ++number) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, number * step + (step - line.height()) / 2));
    }
    m_layout->endLayout();
}

MarkedLine::~MarkedLine() = default;

int MarkedLine::height() const
{
    return std::max(1, m_layout->lineCount()) * lineHeight(TextStyle::Mono);
}

int MarkedLine::positionAt(const QPointF &point) const
{
    if (m_layout->lineCount() == 0)
        return 0;
    const int number = std::clamp(static_cast<int>(point.y()) / lineHeight(TextStyle::Mono), 0, m_layout->lineCount() - 1);
    return m_layout->lineAt(number).xToCursor(point.x());
}

void MarkedLine::paint(QPainter &painter, const QPointF &topLeft, const QColor &ink, int selectionBegin, int selectionEnd) const
{
    QList<QTextLayout::FormatRange> selection;
    if (selectionEnd > selectionBegin) {
        QTextCharFormat format;
        QColor ground = m_selected;
        ground.setAlphaF(0.3F);
        format.setBackground(ground);
        selection.append({selectionBegin, selectionEnd - selectionBegin, format});
    }
    painter.setPen(ink);
    m_layout->draw(&painter, topLeft, selection);
    if (m_blanks)
        paintBlanks(painter, topLeft);
}

// Qt's own signs for blanks stand beside the middle, too small to be seen.
void MarkedLine::paintBlanks(QPainter &painter, const QPointF &topLeft) const
{
    const QString text = m_layout->text();
    painter.save();
    painter.setFont(m_layout->font());
    painter.setRenderHint(QPainter::Antialiasing);
    for (int number = 0; number < m_layout->lineCount(); ++number) {
        const QTextLine line = m_layout->lineAt(number);
        for (int at = line.textStart(); at < line.textStart() + line.textLength(); ++at) {
            if (text[at] != u' ' && text[at] != u'\t')
                continue;
            const double left = line.cursorToX(at);
            const double right = line.cursorToX(at + 1);
            const QRectF cell(topLeft.x() + std::min(left, right), topLeft.y() + line.y(), std::abs(right - left), line.height());
            painter.setPen(m_blank);
            if (text[at] == u'\t') {
                painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("→"));
            } else {
                painter.setBrush(m_blank);
                painter.setPen(Qt::NoPen);
                painter.drawEllipse(cell.center(), dotRadius, dotRadius);
            }
        }
    }
    painter.restore();
}

QString withVisibleControls(QString text)
{
    constexpr char16_t pictures = 0x2400; // ␀ and the 31 after it
    constexpr char16_t unseen = 0x25AF;   // ▯
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        const bool steers = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
        if (code < 0x20 && c != u'\t')
            c = QChar(static_cast<char16_t>(pictures + code));
        else if (code == 0x7F)
            c = QChar(0x2421);
        else if (steers || code == 0x200B || code == 0xFEFF || code == 0x00AD || code == 0x2028 || code == 0x2029)
            c = QChar(unseen);
    }
    return text;
}

} // namespace assay::widgets
