#include "widgets/results/score_lines.h"

#include <QGridLayout>
#include <QPainter>

#include "items/format.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr qsizetype longestReason = 2000;

/// A 1-px line across the table.
class Rule final : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokensOf(this).line);
    }
};

Label *headLabel(const QString &text, QWidget *parent)
{
    auto *label = new Label(TextStyle::Small, Ink::Second, text, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

Label *figureOf(const items::ResultScore &score, QWidget *parent)
{
    using items::CellVerdict;
    const bool passes = score.verdict == CellVerdict::Pass;
    const bool fails = score.verdict == CellVerdict::Fail;
    const QString sign = passes ? QStringLiteral("✓ ") : fails ? QStringLiteral("✗ ") : QString();
    const Ink ink = passes ? Ink::Better : fails ? Ink::Worse : Ink::Text;
    auto *figure = new Label(TextStyle::Text, ink, sign + items::score(score.value), parent);
    figure->setAccessibleName(QStringLiteral("%1: %2 %3").arg(score.scorer, items::score(score.value), items::passText(score.verdict)));
    figure->setAlignment(Qt::AlignRight | Qt::AlignTop);
    return figure;
}

} // namespace

ScoreLines::ScoreLines(const std::vector<items::ResultScore> &scores, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    grid->setHorizontalSpacing(scaled(16));
    grid->setVerticalSpacing(scaled(5));
    grid->setColumnStretch(2, 1);
    grid->addWidget(headLabel(tr("Scorer"), this), 0, 0);
    grid->addWidget(headLabel(tr("Score"), this), 0, 1, Qt::AlignRight);
    grid->addWidget(headLabel(tr("Reason"), this), 0, 2);
    int row = 1;
    for (const items::ResultScore &score : scores) {
        grid->addWidget(new Rule(this), row++, 0, 1, 3);
        auto *name = new Label(TextStyle::Text, Ink::Text, score.scorer, this);
        name->setElided(true);
        name->setMaximumWidth(scaled(130));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(figureOf(score, this), row, 1);
        auto *reason = new Label(TextStyle::Small, Ink::Second, score.reason.left(longestReason), this);
        reason->setWordWrap(true);
        reason->setAccessibleName(tr("%1, reason: %2").arg(score.scorer, score.reason.isEmpty() ? tr("none") : score.reason.left(longestReason)));
        reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(reason, row++, 2);
    }
    grid->addWidget(new Rule(this), row, 0, 1, 3);
}

} // namespace assay::widgets

#include "moc_score_lines.cpp"
