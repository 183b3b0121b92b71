#include "widgets/trends/trend_side.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/chip.h"
#include "widgets/components/label.h"
#include "widgets/components/section_column.h"

namespace assay::widgets {

namespace {

ChipKind chipOf(TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::Better: return ChipKind::Better;
    case TrendVerdict::Worse: return ChipKind::Worse;
    case TrendVerdict::Changed: return ChipKind::Caution;
    case TrendVerdict::NoEvidence: break;
    }
    return ChipKind::Neutral;
}

QHBoxLayout *lineIn(QVBoxLayout *section)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    section->addLayout(line);
    return line;
}

constexpr std::size_t mostChanges = 40;

} // namespace

TrendSide::TrendSide(QWidget *parent) : Panel(Edge::Left, Ground::Surface, parent), m_sections(new SectionColumn(tr("Findings and changes"), this))
{
    setMinimumWidth(scaled(230));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Findings"), head));
    head->addStretch();
    column->addWidget(head);
    column->addWidget(m_sections, 1);
}

QVBoxLayout *TrendSide::addSection(const QString &title)
{
    QVBoxLayout *section = m_sections->addSection();
    auto *caption = new Label(TextStyle::Strong, Ink::Second, title, m_sections);
    caption->setElided(true);
    section->addWidget(caption);
    return section;
}

void TrendSide::addFindings(const QString &title, const std::vector<items::TrendFinding> &findings)
{
    QVBoxLayout *section = addSection(title);
    for (const items::TrendFinding &finding : findings) {
        QHBoxLayout *head = lineIn(section);
        auto *name = new Label(TextStyle::Text, Ink::Text, finding.title, this);
        name->setElided(true);
        head->addWidget(name, 1);
        head->addWidget(new Chip(chipOf(finding.meaning), ChipSize::Verdict, finding.verdict, this));
        auto *values = new Label(TextStyle::Small, Ink::Second, finding.values, this);
        auto *difference = new Label(TextStyle::Small, Ink::Third, finding.difference, this);
        for (Label *line : {values, difference}) {
            line->setWordWrap(true);
            line->setToolTip(finding.note.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
            section->addWidget(line);
        }
        section->addSpacing(scaled(6));
    }
}

void TrendSide::addChanges(const std::vector<items::TrendChangeLine> &changes)
{
    QVBoxLayout *section = addSection(tr("What was changed"));
    if (changes.empty())
        section->addWidget(new Label(TextStyle::Small, Ink::Third, tr("Nothing in this time."), this));
    for (std::size_t i = 0; i < std::min(changes.size(), mostChanges); ++i) {
        const items::TrendChangeLine &change = changes[i];
        QHBoxLayout *line = lineIn(section);
        auto *name = new Label(TextStyle::Text, Ink::Text, change.name, this);
        name->setElided(true);
        name->setAccessibleDescription(change.note);
        line->addWidget(name, 1);
        if (change.isMeasurement)
            line->addWidget(new Chip(ChipKind::Caution, ChipSize::Pill, change.kind, this));
        line->addWidget(new Label(TextStyle::Small, Ink::Third, change.day, this));
        if (change.note.isEmpty())
            continue;
        auto *note = new Label(TextStyle::Small, Ink::Third, change.note, this);
        note->setElided(true);
        section->addWidget(note);
    }
}

void TrendSide::showSheet(const items::TrendSheet &sheet)
{
    m_sections->clear();
    if (!sheet.breaks.empty())
        addFindings(tr("Changes of level"), sheet.breaks);
    if (!sheet.compared.empty())
        addFindings(sheet.comparedTitle, sheet.compared);
    addChanges(sheet.changes);
    QVBoxLayout *foot = addSection(tr("How much was looked at"));
    for (const QString &text : {sheet.coverage, sheet.folded, tr("Near in time says nothing about the cause.")}) {
        if (text.isEmpty())
            continue;
        auto *line = new Label(TextStyle::Small, Ink::Third, text, this);
        line->setWordWrap(true);
        foot->addWidget(line);
    }
    m_sections->scrollToTop();
}

} // namespace assay::widgets

#include "moc_trend_side.cpp"
