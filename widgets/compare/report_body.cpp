#include "widgets/compare/report_body.h"

#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

using items::CaseGroup;

namespace {

Label *wrapped(TextStyle style, Ink ink)
{
    auto *label = new Label(style, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReportBody::ReportBody(QWidget *parent)
    : SectionColumn(tr("Report of two columns"), parent), m_quality(items::qualityColumns()), m_segments(items::segmentColumns()), m_measures(items::measureColumns())
{
    addSentence();
    addHead(tr("Quality"), nullptr);
    m_first = addTable(&m_quality, tr("Quality by scorer"), {{1, 52}, {2, 76}, {3, 76}, {4, 84}, {5, 116}, {6, 148}, {7, 120}, {8, 130}, {9, 84}});
    addCases();
    addHead(tr("Cost, latency, tokens"), nullptr);
    addTable(&m_measures, tr("Cost, latency and tokens"), {{1, 52}, {2, 120}, {3, 120}, {4, 150}, {5, 190}, {6, 148}});
    m_segmentNote = new Label(TextStyle::Small, Ink::Second);
    m_ofSegments << addHead(tr("Segments"), m_segmentNote);
    m_ofSegments << addTable(&m_segments, tr("Quality by segment"), {{1, 110}, {2, 52}, {3, 76}, {4, 76}, {5, 84}, {6, 116}, {7, 148}, {8, 120}, {9, 130}, {10, 84}});
    addMethod();
}

void ReportBody::addSentence()
{
    QVBoxLayout *section = addSection();
    m_summary = wrapped(TextStyle::Reading, Ink::Text);
    m_pairing = wrapped(TextStyle::Small, Ink::Second);
    section->addWidget(m_summary);
    section->addSpacing(scaled(2));
    section->addWidget(m_pairing);
}

void ReportBody::addCases()
{
    QVBoxLayout *section = addSection();
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, scaled(8));
    flow->setContentsMargins(0, 0, 0, 0);
    const std::array keys{Qt::Key_F, Qt::Key_B, Qt::Key_P, Qt::Key_N};
    for (const CaseGroup group : items::caseGroups) {
        auto *button = new Button(Button::Kind::Plain, items::caseGroupText(group), row);
        button->setKey(QKeySequence(keys[static_cast<std::size_t>(group)]));
        button->setToolTip(tr("Shows exactly these cases"));
        connect(button, &Button::clicked, this, [this, group] { Q_EMIT casesWanted(group); });
        m_groups[static_cast<std::size_t>(group)] = button;
        flow->addWidget(button);
    }
    section->addWidget(row);
}

void ReportBody::addMethod()
{
    QVBoxLayout *section = addSection();
    m_method = wrapped(TextStyle::Small, Ink::Second);
    section->addWidget(m_method);
}

PanelHead *ReportBody::addHead(const QString &title, Label *note)
{
    auto *head = new PanelHead;
    head->add(new Label(TextStyle::Strong, Ink::Text, title, head));
    if (note)
        head->add(note);
    head->addStretch();
    addWhole(head);
    return head;
}

PlainTableView *ReportBody::addTable(items::PlainTable *model, const QString &name, const std::vector<std::pair<int, int>> &widths)
{
    auto *table = new PlainTableView(model, name);
    table->setQuiet(true);
    table->setWidths(widths);
    table->setStretched(0);
    addWhole(table);
    connect(table, &TableView::currentCellChanged, this, [this, table](const QModelIndex &index) {
        if (!table->hasFocus() || !index.isValid())
            return; // the whole column scrolls, so that it follows who goes through a table by keys
        const QPoint middle = table->viewport()->mapTo(widget(), table->visualRect(index).center());
        ensureVisible(0, middle.y(), 0, scaled(60));
    });
    return table;
}

void ReportBody::takeKeyboard()
{
    m_first->setFocus();
}

void ReportBody::show(const items::ReportView &view)
{
    m_summary->setText(view.summary);
    m_pairing->setText(view.pairing);
    m_quality.setRows(view.quality);
    m_segments.setRows(view.segments);
    m_measures.setRows(view.measures);
    for (QWidget *each : m_ofSegments)
        each->setVisible(!view.by.isEmpty());
    m_segmentNote->setText(tr("by %1; p adjusted over scorers × segments").arg(view.by));
    for (const CaseGroup group : items::caseGroups) {
        const auto cases = static_cast<std::int64_t>(view.of(group).size());
        Button *button = m_groups[static_cast<std::size_t>(group)];
        button->showText(QStringLiteral("%1 %2").arg(items::caseGroupText(group), items::count(cases)));
        button->setEnabled(cases > 0);
    }
    m_method->setText((view.notes + QStringList{view.method}).join(QLatin1Char('\n')));
}

} // namespace assay::widgets

#include "moc_report_body.cpp"
