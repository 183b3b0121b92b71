#pragma once

#include <QTextEdit>
#include <vector>

#include "items/compare_view.h"
#include "items/text_span.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

/// What a stretch of text means against another text.
enum class Tint { None, Deleted, Inserted, Marked };

struct TintedText
{
    QString text;
    Tint tint = Tint::None;
};

/// One side of a diff: what was there before with its deleted words tinted, or what is there now with its inserted ones.
std::vector<TintedText> tintedSide(const std::vector<items::DiffSegment> &segments, bool ofBefore);

/// Text to be read and copied, as high as it needs to be. Always plain: mark-up in it is shown, never followed. Only the first
/// part of a long text is laid out, once for each width it gets; more is shown on demand.
class ReadingText : public QTextEdit
{
    Q_OBJECT
public:
    explicit ReadingText(TextStyle style, QWidget *parent = nullptr);

    /// Shows @p parts, cut after foldLength characters.
    void setParts(std::vector<TintedText> parts);
    void setText(const QString &text) { setParts({{text, Tint::None}}); }
    /// Characters not shown.
    qsizetype hiddenLength() const;
    /// Shows ten times as much as before.
    void showMore();
    /// What is selected, in UTF-16 units of the text that was set.
    items::TextSpan selection() const;

    static constexpr qsizetype foldLength = 10'000;

Q_SIGNALS:
    void foldChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();
    void fill(const std::vector<TintedText> &parts);
    void fitWidth();
    void fitHeight();

    TextStyle m_style;
    std::vector<TintedText> m_parts;
    qsizetype m_shown = foldLength;
};

/// A ReadingText and, when it is folded, the button that shows more.
class FoldedText : public QWidget
{
    Q_OBJECT
public:
    explicit FoldedText(TextStyle style, QWidget *parent = nullptr);
    ReadingText *text() const { return m_text; }

private:
    ReadingText *m_text;
};

} // namespace assay::widgets
