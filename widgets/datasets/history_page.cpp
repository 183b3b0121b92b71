#include "widgets/datasets/history_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/section_column.h"

namespace assay::widgets {

using items::DiffSegment;

namespace {

std::vector<TintedText> tinted(const std::vector<DiffSegment> &segments)
{
    std::vector<TintedText> parts;
    for (const DiffSegment &segment : segments)
        parts.push_back({segment.text, segment.kind == DiffSegment::Kind::Equal ? Tint::None : segment.kind == DiffSegment::Kind::Deleted ? Tint::Deleted : Tint::Inserted});
    return parts;
}

} // namespace

HistoryPage::HistoryPage(items::DatasetHistory *history, QWidget *parent)
    : QWidget(parent), m_history(history), m_title(new Label(TextStyle::Title)), m_versions(new ListView(tr("Versions"))), m_before(new PickField(tr("Before"))),
      m_after(new PickField(tr("After"))), m_summary(new Label(TextStyle::Text, Ink::Second)), m_changes(new PlainTableView(history->changes(), tr("Cases that differ"))),
      m_caseTitle(new Label(TextStyle::Title)), m_mark(new Chip(ChipKind::Caution, ChipSize::Pill)), m_texts(new SectionColumn(tr("What changed in the case"))), m_error(new InlineError)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    m_title->setElided(true);
    head->add(m_title);
    head->addStretch();
    auto *back = new Button(Button::Kind::Plain, tr("Back to the cases"), head);
    back->showKey(QKeySequence(Qt::Key_Escape));
    connect(back, &Button::clicked, this, &HistoryPage::closed);
    head->add(back);
    column->addWidget(head);
    m_error->hide();
    column->addWidget(m_error);
    auto *splitter = new Splitter(Qt::Horizontal, this);
    m_versions->setModel(history->versions());
    m_versions->setMinimumWidth(scaled(220));
    splitter->addWidget(m_versions);
    splitter->addWidget(buildChanges());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(300), 1 << 14});
    column->addWidget(splitter, 1);
    connect(m_versions, &ListView::chosen, this, [this](const QString &version) { m_history->compare(versionBefore(version), version); });
    connect(m_before, &PickField::picked, this, [this](const QString &version) { m_history->compare(version, m_history->after()); });
    connect(m_after, &PickField::picked, this, [this](const QString &version) { m_history->compare(m_history->before(), version); });
    connect(m_changes, &PlainTableView::currentIdChanged, m_history, &items::DatasetHistory::showCase);
    connect(history, &items::DatasetHistory::listed, this, [this] { m_versions->select(m_history->after()); });
    connect(history, &items::DatasetHistory::compared, this, &HistoryPage::showCompared);
    connect(history, &items::DatasetHistory::caseRead, this, &HistoryPage::showCase);
    connect(history, &items::DatasetHistory::failed, m_error, &InlineError::show);
}

QWidget *HistoryPage::buildChanges()
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Panel(Edge::Bottom, Panel::Ground::Surface, panel);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    row->setSpacing(scaled(8));
    for (PickField *field : {m_before, m_after})
        field->setFixedWidth(scaled(120));
    row->addWidget(m_before);
    row->addWidget(new Label(TextStyle::Text, Ink::Second, QStringLiteral("→"), bar));
    row->addWidget(m_after);
    row->addSpacing(scaled(8));
    row->addWidget(m_summary, 1);
    auto *show = new Button(Button::Kind::Plain, tr("Show its cases"), bar);
    connect(show, &Button::clicked, this, [this] { Q_EMIT versionWanted(m_history->after() == items::DatasetHistory::draftId ? QString() : m_history->after()); });
    row->addWidget(show);
    column->addWidget(bar);
    auto *splitter = new Splitter(Qt::Vertical, panel);
    m_changes->setFillsPlace(true);
    m_changes->setStretched(2);
    m_changes->setWidths({{0, 30}, {1, 150}});
    splitter->addWidget(m_changes);
    auto *one = new Panel(Edge::None, Panel::Ground::Surface, splitter);
    auto *texts = new QVBoxLayout(one);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(0);
    auto *head = new PanelHead(one);
    m_caseTitle->setElided(true);
    head->add(m_caseTitle);
    head->add(m_mark);
    head->addStretch();
    texts->addWidget(head);
    texts->addWidget(m_texts, 1);
    splitter->addWidget(one);
    splitter->setSizes({300, 300});
    column->addWidget(splitter, 1);
    return panel;
}

QString HistoryPage::versionBefore(const QString &version) const
{
    const QStringList labels = m_history->labels();
    return labels.value(labels.indexOf(version) + 1);
}

void HistoryPage::begin(const QString &dataset)
{
    m_title->setText(tr("%1: what changed").arg(dataset));
    m_error->hide();
    m_wantedCase.clear();
    std::vector<PickItem> versions;
    for (const QString &label : m_history->labels())
        versions.push_back({label, label == items::DatasetHistory::draftId ? tr("draft") : label, {}, {}, false, true});
    m_before->setItems(versions);
    m_after->setItems(versions);
    m_history->begin();
    m_versions->setFocus();
}

void HistoryPage::showVersion(const QString &version, const QString &caseId)
{
    m_wantedCase = caseId;
    m_history->compare(versionBefore(version), version);
}

void HistoryPage::showCompared()
{
    m_before->setCurrent(m_history->before());
    m_after->setCurrent(m_history->after());
    m_versions->select(m_history->after());
    m_summary->setText(m_history->before().isEmpty() ? tr("the first version") : m_history->summary());
    m_caseTitle->setText(QString());
    m_mark->hide();
    m_texts->clear();
    if (!m_wantedCase.isEmpty() && m_changes->select(m_wantedCase))
        m_wantedCase.clear();
    m_history->showCase(m_changes->currentId());
}

void HistoryPage::showCase(const items::CaseChangeView &view)
{
    const ChipKind kind = view.mark == items::CaseMark::Added ? ChipKind::Better : view.mark == items::CaseMark::Removed ? ChipKind::Worse : ChipKind::Caution;
    m_caseTitle->setText(view.fields.empty() ? QString() : view.id);
    m_mark->show(kind, view.fields.empty() ? QString() : items::wordOf(view.mark));
    m_texts->clear();
    for (const items::FieldChange &field : view.fields) {
        ReadingText *text = SectionColumn::addText(m_texts->addSection(), field.name, QString(), TextStyle::Mono);
        text->setParts(tinted(field.segments));
    }
    m_texts->scrollToTop();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_history_page.cpp"
