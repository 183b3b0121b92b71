#include "widgets/components/reading_text.h"

#include <QEvent>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/text_lines.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

std::vector<TintedText> tintedSide(const std::vector<items::DiffSegment> &segments, bool ofBefore)
{
    using Kind = items::DiffSegment::Kind;
    const Kind other = ofBefore ? Kind::Inserted : Kind::Deleted;
    std::vector<TintedText> parts;
    for (const items::DiffSegment &segment : segments) {
        if (segment.kind != other)
            parts.push_back({segment.text, segment.kind == Kind::Equal ? Tint::None : ofBefore ? Tint::Deleted : Tint::Inserted});
    }
    return parts;
}

ReadingText::ReadingText(TextStyle style, QWidget *parent) : QTextEdit(parent), m_style(style)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QTextEdit::FixedPixelWidth); // by its own width it would lay out at each change of its height, too
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(fontOf(style));
    viewport()->setAutoFillBackground(false);
}

void ReadingText::setParts(std::vector<TintedText> parts)
{
    m_parts = std::move(parts);
    m_shown = foldLength;
    layOut();
}

qsizetype ReadingText::hiddenLength() const
{
    qsizetype length = 0;
    for (const TintedText &part : m_parts)
        length += part.text.size();
    return std::max<qsizetype>(0, length - m_shown);
}

void ReadingText::showMore()
{
    m_shown *= 10;
    layOut();
}

static void tint(QTextCharFormat &format, Tint kind, const Tokens &t)
{
    if (kind == Tint::Deleted || kind == Tint::Inserted)
        format.setBackground(kind == Tint::Deleted ? t.deletedDeep : t.insertedDeep);
    if (kind != Tint::Marked)
        return;
    format.setBackground(t.cautionTint);
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(t.caution);
}

void ReadingText::layOut()
{
    const auto hasLongRun = [](const TintedText &part) { return wrapModeOf(part.text) == QTextOption::WrapAnywhere; };
    clear(); // what goes is not laid out once more for its last moment
    setWordWrapMode(std::any_of(m_parts.begin(), m_parts.end(), hasLongRun) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    fitWidth();
    fill(m_parts);
    fitHeight();
    Q_EMIT foldChanged();
}

void ReadingText::fill(const std::vector<TintedText> &parts)
{
    const Tokens &t = tokensOf(this);
    QTextCursor cursor(document());
    cursor.beginEditBlock(); // one change, laid out once
    QTextBlockFormat lines;
    lines.setLineHeight(lineHeight(m_style), QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(lines);
    qsizetype left = m_shown;
    for (const TintedText &part : parts) {
        QTextCharFormat format;
        format.setForeground(t.text);
        tint(format, part.tint, t);
        cursor.insertText(part.text.left(left), format);
        left -= std::min(left, part.text.size());
    }
    cursor.endEditBlock();
}

/// A document lays all of itself out whenever a width is set, even the one it has.
void ReadingText::fitWidth()
{
    if (lineWrapColumnOrWidth() != viewport()->width())
        setLineWrapColumnOrWidth(viewport()->width());
}

void ReadingText::fitHeight()
{
    setFixedHeight(std::max(lineHeight(m_style), static_cast<int>(std::ceil(document()->size().height()))));
}

/// A carriage return with its line feed is one place in the document and two in the text.
items::TextSpan ReadingText::selection() const
{
    QString text;
    for (const TintedText &part : m_parts)
        text += part.text;
    const auto unitAt = [&](int place) {
        qsizetype unit = 0;
        for (int passed = 0; passed < place && unit < text.size(); ++passed)
            unit += text[unit] == QLatin1Char('\r') && unit + 1 < text.size() && text[unit + 1] == QLatin1Char('\n') ? 2 : 1;
        return unit;
    };
    const QTextCursor cursor = textCursor();
    const qsizetype begin = unitAt(cursor.selectionStart());
    return {begin, unitAt(cursor.selectionEnd()) - begin};
}

void ReadingText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layOut();
}

void ReadingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    fitWidth();
    fitHeight();
}

// It never scrolls itself: the panel around it does.
void ReadingText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

FoldedText::FoldedText(TextStyle style, QWidget *parent) : QWidget(parent), m_text(new ReadingText(style, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *more = new Button(Button::Kind::Plain, QString(), this);
    column->addWidget(m_text);
    column->addWidget(more, 0, Qt::AlignLeft);
    more->hide();
    connect(more, &Button::clicked, m_text, &ReadingText::showMore);
    connect(m_text, &ReadingText::foldChanged, more, [this, more] {
        const qsizetype hidden = m_text->hiddenLength();
        more->showText(tr("Show all, %1 more characters").arg(items::count(hidden)));
        more->setVisible(hidden > 0);
    });
}

} // namespace assay::widgets

#include "moc_reading_text.cpp"
