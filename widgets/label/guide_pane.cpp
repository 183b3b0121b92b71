#include "widgets/label/guide_pane.h"

#include <QAction>
#include <QVBoxLayout>

#include "items/labelling/label_desk.h"
#include "items/labelling/queue_desk.h"
#include "items/plain_table.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"
#include "widgets/components/markdown_text.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

GuidePane::GuidePane(items::LabelDesk *desk, items::QueueDesk *queues, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_queues(queues), m_head(new PanelHead(this)), m_version(new Chip(ChipKind::Neutral, ChipSize::Pill)),
      m_guideline(new MarkdownText(tr("Guidelines"), this)), m_scope(new Label(TextStyle::Small, Ink::Third)), m_said(new Label(TextStyle::Small, Ink::Second)),
      m_people(new Label(TextStyle::Small, Ink::Second)), m_below(new QVBoxLayout)
{
    setMinimumWidth(scaled(240));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head->add(new Label(TextStyle::Title, Ink::Text, tr("Guidelines"), m_head));
    m_head->add(m_version);
    m_head->addStretch();
    column->addWidget(m_head);
    column->addWidget(m_guideline, 3);
    buildAgreement(column);
    connect(desk, &items::LabelDesk::queueOpened, this, &GuidePane::showGuideline);
    connect(queues, &items::QueueDesk::agreementChanged, this, &GuidePane::showAgreement);
    showGuideline();
    showAgreement();
}

void GuidePane::buildAgreement(QVBoxLayout *column)
{
    m_agreement = new Panel(Edge::Top, Ground::Surface, this);
    auto *part = new QVBoxLayout(m_agreement);
    part->setContentsMargins(0, 1, 0, 0);
    part->setSpacing(0);
    auto *head = new PanelHead(m_agreement);
    head->add(new Label(TextStyle::Strong, Ink::Text, tr("Agreement so far"), head));
    head->addStretch();
    m_scope->setElided(true);
    head->addSpare(m_scope);
    part->addWidget(head);
    m_rows = new items::PlainTable({{tr("Question")}, {QStringLiteral("α"), Qt::AlignRight}, {tr("95 %"), Qt::AlignRight}, {tr("equal"), Qt::AlignRight}}, this);
    m_table = new PlainTableView(m_rows, tr("Agreement so far"), m_agreement);
    m_table->setQuiet(true);
    m_table->setStretched(0);
    m_table->setWidths({{1, 56}, {2, 104}, {3, 64}});
    part->addWidget(m_table);
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    rest->setSpacing(scaled(8));
    for (Label *label : {m_said, m_people}) {
        label->setWordWrap(true);
        rest->addWidget(label);
    }
    rest->addLayout(m_below);
    part->addLayout(rest);
    part->addStretch(1);
    column->addWidget(m_agreement, 2);
}

void GuidePane::addToHead(QAction *action)
{
    m_head->add(actionButton(action, Button::Kind::Flat, m_head, tr("Hide")));
}

void GuidePane::addBelow(QAction *action)
{
    m_below->addWidget(actionButton(action, Button::Kind::Plain, this), 0, Qt::AlignLeft);
}

void GuidePane::showGuideline()
{
    m_version->show(ChipKind::Neutral, m_desk->guidelineVersion());
    m_version->setVisible(!m_desk->guidelineVersion().isEmpty());
    m_version->setToolTip(tr("The first digits of the wording’s hash: every answer remembers the wording it was given under"));
    m_guideline->setText(m_desk->guideline().isEmpty() ? tr("This queue has no guideline. What is right is left to who judges.") : m_desk->guideline());
}

void GuidePane::showAgreement()
{
    m_agreement->setVisible(!m_queues->isPack()); // a pack holds one person's answers
    const items::AgreementView &view = m_queues->agreement();
    m_scope->setText(view.scope.isEmpty() ? tr("no item by two people yet") : view.scope);
    std::vector<items::PlainRow> rows;
    for (const items::AgreementRow &row : view.rows) {
        const items::Tone tone = row.isLow ? items::Tone::Caution : items::Tone::Normal;
        rows.push_back({row.question,
                        {{row.question, items::Tone::Normal, {}, row.note}, {(row.isLow ? QStringLiteral("▲ ") : QString()) + row.coefficient, tone, {}, row.note},
                         {row.interval, items::Tone::Quiet, {}, row.note}, {row.equal, items::Tone::Normal, {}, row.note}}});
    }
    m_rows->setRows(std::move(rows));
    m_said->setText(view.warnings.join(QLatin1Char('\n')));
    m_said->setVisible(!view.warnings.isEmpty());
    QStringList people;
    for (const auto &person : view.people)
        people << QStringLiteral("%1: %2").arg(person.name, person.progress);
    m_people->setText(people.join(QLatin1Char('\n')));
}

} // namespace assay::widgets

#include "moc_guide_pane.cpp"
