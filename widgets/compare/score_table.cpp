#include "widgets/compare/score_table.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

using Columns = std::vector<std::pair<std::size_t, QString>>;

/// A row of the table, 30 px with a line beneath: a word, then figures at the right.
class ScoreLine final : public QWidget
{
public:
    ScoreLine(QWidget *parent, Label *name) : QWidget(parent), m_row(new QHBoxLayout(this))
    {
        setFixedHeight(scaled(30));
        m_row->setContentsMargins(scaled(10), 0, scaled(10), 1);
        name->setElided(true);
        m_row->addWidget(name, 1);
    }

    void addFigure(Label *figure)
    {
        figure->setFixedWidth(scaled(76));
        figure->setElided(true);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_row->addWidget(figure);
    }

    /// The parts of a name under each other, so that columns of one version are told apart.
    void addHead(const QString &name)
    {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        const QStringList parts = name.split(QStringLiteral(" · "));
        for (const QString &part : parts) {
            auto *label = new Label(TextStyle::Small, Ink::Second, part, this);
            label->setFixedWidth(scaled(76));
            label->setElided(true);
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            column->addWidget(label);
        }
        m_row->addLayout(column);
        setFixedHeight(std::max(height(), scaled(14 + 16 * static_cast<int>(parts.size()))));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, tokensOf(this).line);
    }

private:
    QHBoxLayout *m_row;
};

Label *figureOf(const items::ScoreView &score)
{
    const QString sign = score.verdict == items::CellVerdict::Fail ? QStringLiteral("✗ ") : QString();
    auto *figure = new Label(TextStyle::Text, score.verdict == items::CellVerdict::Fail ? Ink::Worse : Ink::Text,
                             sign + items::score(score.value));
    figure->setAccessibleName(items::passText(score.verdict) + QLatin1Char(' ') + figure->text());
    return figure;
}

} // namespace

ScoreTable::ScoreTable(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(0);
}

void ScoreTable::clear()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ScoreTable::show(const items::CaseDetail &detail, const Columns &columns)
{
    clear();
    setVisible(!detail.scores.empty());
    auto *head = new ScoreLine(this, new Label(TextStyle::Small, Ink::Second, tr("Score")));
    for (const auto &[at, name] : columns)
        head->addHead(name);
    for (Label *label : head->findChildren<Label *>()) {
        QFont strong = label->font();
        strong.setWeight(QFont::DemiBold);
        label->setFont(strong);
    }
    layout()->addWidget(head);
    for (const items::ScorerView &scorer : detail.scores) {
        auto *line = new ScoreLine(this, new Label(TextStyle::Text, Ink::Text, scorer.scorer));
        for (const auto &[at, name] : columns)
            line->addFigure(figureOf(scorer.columns.at(at)));
        layout()->addWidget(line);
    }
    addReasons(detail, columns);
}

void ScoreTable::addReasons(const items::CaseDetail &detail, const Columns &columns)
{
    for (const items::ScorerView &scorer : detail.scores) {
        for (const auto &[at, name] : columns) {
            const items::ScoreView &score = scorer.columns.at(at);
            if (score.reason.isEmpty() || score.verdict == items::CellVerdict::Pass)
                continue;
            auto *reason = new Label(TextStyle::Small, Ink::Second, QString(), this);
            reason->setTextFormat(Qt::RichText);
            reason->setText(tr("<b>%1</b>, %2: %3").arg(scorer.scorer.toHtmlEscaped(), name.toHtmlEscaped(), score.reason.toHtmlEscaped()));
            reason->setWordWrap(true);
            reason->setContentsMargins(0, scaled(8), 0, 0);
            layout()->addWidget(reason);
        }
    }
}

} // namespace assay::widgets

#include "moc_score_table.cpp"
