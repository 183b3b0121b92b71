#include "widgets/prompts/problem_list.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr std::size_t mostProblems = 50;
constexpr int mostHeight = 220;

/// "▲ line 5" and what is wrong there; a click jumps.
class ProblemLine final : public QAbstractButton
{
public:
    ProblemLine(const items::ProblemRow &problem, QWidget *parent)
        : QAbstractButton(parent), m_place(ProblemList::tr("▲ line %1").arg(problem.line)), m_isError(problem.isError)
    {
        setText(problem.text);
        setAccessibleName(ProblemList::tr("line %1: %2").arg(problem.line).arg(problem.text));
        setFocusPolicy(Qt::TabFocus);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QRect text = QFontMetrics(fontOf(TextStyle::Small)).boundingRect(textRect(width), Qt::TextWordWrap, this->text());
        return std::max(scaled(24), text.height() + scaled(8));
    }
    int textLeft() const { return chipSize(m_place, ChipSize::Verdict).width() + scaled(8); }
    QSize sizeHint() const override { return {scaled(160), heightForWidth(std::max(width(), scaled(160)))}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        if (underMouse() || (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)))
            painter.fillRect(rect(), t.hover);
        const QSize chip = chipSize(m_place, ChipSize::Verdict);
        paintChip(painter, QRect(QPoint(0, scaled(3)), chip), m_place, m_isError ? ChipKind::Worse : ChipKind::Caution, ChipSize::Verdict, t);
        painter.setFont(fontOf(TextStyle::Small));
        painter.setPen(t.text);
        painter.drawText(textRect(width()), Qt::TextWordWrap, text());
    }
    QRect textRect(int width) const
    {
        return {textLeft(), scaled(4), std::max(scaled(40), width - textLeft()), 1 << 12};
    }

private:
    QString m_place;
    bool m_isError;
};

} // namespace

ProblemList::ProblemList(QWidget *parent) : Panel(Edge::Top, Ground::Surface, parent), m_head(new Label(TextStyle::Strong, Ink::Second, QString(), this))
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(scaled(12), scaled(10), scaled(8), scaled(8));
    m_column->setSpacing(scaled(6));
    m_head->setWordWrap(true);
    m_column->addWidget(m_head);
    build();
}

void ProblemList::showProblems(std::vector<items::ProblemRow> problems)
{
    m_problems = std::move(problems);
    m_current = std::min(m_current, static_cast<int>(m_problems.size()) - 1);
    build();
}

void ProblemList::build()
{
    m_head->setText(m_problems.empty() ? tr("No problems") : tr("%n problem(s) in this draft", nullptr, static_cast<int>(m_problems.size())));
    delete m_rows;
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *rows = new Panel(Edge::None, Ground::Surface, area);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    int height = 0;
    for (std::size_t i = 0; i < std::min(mostProblems, m_problems.size()); ++i) {
        const items::ProblemRow problem = m_problems[i];
        auto *line = new ProblemLine(problem, rows);
        connect(line, &QAbstractButton::clicked, this, [this, i, problem] {
            m_current = static_cast<int>(i);
            Q_EMIT jumpRequested(problem);
        });
        column->addWidget(line);
        height += line->heightForWidth(std::max(scaled(180), width() - scaled(24))) + scaled(2);
        if (!problem.fix)
            continue;
        auto *fix = new Button(Button::Kind::Link, tr("Fix it"), rows);
        fix->setAccessibleName(tr("Fix line %1").arg(problem.line));
        connect(fix, &Button::clicked, this, [this, problem] { Q_EMIT fixRequested(problem); });
        auto *below = new QHBoxLayout; // under the words, which begin where the button's text does
        below->setContentsMargins(line->textLeft() - scaled(4), 0, 0, 0);
        below->addWidget(fix, 0, Qt::AlignLeft);
        column->addLayout(below);
        height += scaled(24);
    }
    column->addStretch(1);
    area->setWidget(rows);
    area->setFixedHeight(std::min(scaled(mostHeight), height));
    area->setVisible(!m_problems.empty());
    m_rows = area;
    m_column->addWidget(area);
}

void ProblemList::step(int by)
{
    const int count = static_cast<int>(m_problems.size());
    if (count == 0)
        return;
    m_current = m_current < 0 && by < 0 ? count - 1 : (m_current + by + count) % count;
    Q_EMIT jumpRequested(m_problems[static_cast<std::size_t>(m_current)]);
}

void ProblemList::fixCurrent()
{
    for (int i = 0; i < static_cast<int>(m_problems.size()); ++i) {
        const auto &problem = m_problems[static_cast<std::size_t>((std::max(0, m_current) + i) % static_cast<int>(m_problems.size()))];
        if (problem.fix) {
            Q_EMIT fixRequested(problem);
            return;
        }
    }
}

} // namespace assay::widgets

#include "moc_problem_list.cpp"
