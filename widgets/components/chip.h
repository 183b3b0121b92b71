#pragma once

#include <QAbstractButton>
#include <QLabel>

#include "widgets/theme/tokens.h"

class QPainter;

namespace assay::widgets {

/// What a chip means. Its text always carries the sign too: ▲ ▼ ≈ ✓ ✗ ○.
enum class ChipKind { Better, Worse, Caution, Neutral, Accent };

struct ChipColors
{
    QColor ground;
    QColor text;
};
ChipColors chipColors(ChipKind kind, const Tokens &tokens);

/// A verdict stands beside figures, a pill beside titles.
enum class ChipSize { Verdict, Pill };

/// For delegates: size of a chip with this text, and the chip itself in @p rect, the text cut where it does not fit. On a selected row, which
/// has the tint of the accent, it is as light as an unselected row.
QSize chipSize(const QString &text, ChipSize size);
void paintChip(QPainter &painter, const QRect &rect, const QString &text, ChipKind kind, ChipSize size, const Tokens &tokens, bool onSelected = false);

/// A small tinted word; where it is cut, the whole is its tooltip.
class Chip : public QLabel
{
    Q_OBJECT
public:
    Chip(ChipKind kind, ChipSize size, const QString &text = {}, QWidget *parent = nullptr);

    void show(ChipKind kind, const QString &text);
    QSize sizeHint() const override;
    /// A verdict is never cut; a pill may be, where names are long.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellIfCut();

    ChipKind m_kind;
    ChipSize m_size;
};

/// A bordered chip that names one choice, "reply v7", and opens what else can be chosen.
class ChoiceChip : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind {
        Choice,
        Missing, ///< nothing is chosen yet: the text says what to choose
    };
    /// @p quiet, @p strong: the two parts of the text, either may be empty.
    ChoiceChip(const QString &quiet, const QString &strong, QWidget *parent = nullptr, Kind kind = Kind::Choice);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_quiet;
    QString m_strong;
    Kind m_kind;
};

} // namespace assay::widgets
