#include "widgets/label/judge_body.h"

#include <QAction>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/label/confusion_grid.h"
#include "widgets/label/rate_bars.h"

namespace assay::widgets {

namespace {

constexpr int leastFigures = 560; ///< what the table of figures needs beside the matrix

Label *wrappedLine(TextStyle style, Ink ink)
{
    auto *label = new Label(style, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// What can be selected can have the focus, and is heard then as it is read.
void tell(Label *label, const QString &text)
{
    label->setText(text);
    label->setAccessibleName(text);
}

} // namespace

JudgeBody::JudgeBody(QAction *makeQueue, QWidget *parent)
    : SectionColumn(tr("How the judge stands beside people"), parent), m_figures(items::judgeFigureColumns()), m_slices(items::judgeSliceColumns()), m_disagreements(items::disagreementColumns())
{
    setFocusPolicy(Qt::NoFocus);
    addSentence(makeQueue);
    addAgreement();
    addRates();
    m_disagreementNote = new Label(TextStyle::Small, Ink::Second);
    PlainTableView *disagreed = addTable(&m_disagreements, tr("People and judge disagree"), m_disagreementNote, {{0, 120}, {1, 150}, {2, 90}}, m_ofDisagreements);
    disagreed->setStretched(3);
    disagreed->setToolTip(tr("Enter opens the answer in Results"));
    connect(disagreed, &PlainTableView::opened, this, &JudgeBody::answerWanted);
    addTable(&m_slices, tr("By tag"), nullptr, {{1, 60}, {2, 110}, {3, 120}, {4, 100}}, m_ofSlices)->setStretched(0);
}

void JudgeBody::addSentence(QAction *makeQueue)
{
    QVBoxLayout *section = addSection();
    m_summary = wrappedLine(TextStyle::Reading, Ink::Text);
    m_scope = wrappedLine(TextStyle::Small, Ink::Second);
    m_howTo = wrappedLine(TextStyle::Text, Ink::Second);
    tell(m_howTo, tr("Fewer labels would leave so much doubt that no figure could be believed. Ask people about answers of this run, blind: they see neither the judge’s word nor who wrote the answer."));
    m_makeQueue = actionButton(makeQueue, Button::Kind::Primary, this);
    section->addWidget(m_summary);
    section->addSpacing(scaled(2));
    section->addWidget(m_scope);
    m_howTo->setContentsMargins(0, scaled(8), 0, scaled(8)); // gone with it
    section->addWidget(m_howTo);
    section->addWidget(m_makeQueue, 0, Qt::AlignLeft);
}

void JudgeBody::addAgreement()
{
    auto *section = new widgets::Panel(Edge::Bottom, widgets::Panel::Ground::Surface);
    m_agreement = new QBoxLayout(QBoxLayout::LeftToRight, section);
    m_agreement->setContentsMargins(0, 0, scaled(12), scaled(12));
    m_agreement->setSpacing(scaled(16));
    m_figureTable = new PlainTableView(&m_figures, tr("Agreement, bias, effects"));
    m_figureTable->setQuiet(true);
    m_figureTable->setWidths({{0, 168}, {1, 84}, {2, 116}, {3, 44}});
    m_figureTable->setStretched(4);
    follow(m_figureTable);
    m_agreement->addWidget(m_figureTable, 1, Qt::AlignTop);
    auto *matrix = new QWidget(section);
    auto *column = new QVBoxLayout(matrix);
    column->setContentsMargins(scaled(12), scaled(4), 0, 0);
    column->setSpacing(scaled(6));
    m_confusion = new ConfusionGrid(matrix);
    m_leftOut = new Label(TextStyle::Small, Ink::Third, {}, matrix);
    column->addWidget(m_confusion, 0, Qt::AlignLeft);
    column->addWidget(m_leftOut);
    m_agreement->addWidget(matrix, 0, Qt::AlignTop);
    connect(m_confusion, &ConfusionGrid::answersWanted, this, &JudgeBody::answersWanted);
    addWhole(section);
    m_ofFigures << section;
}

void JudgeBody::addRates()
{
    QVBoxLayout *section = addSection();
    section->addWidget(new Label(TextStyle::Strong, Ink::Text, tr("Mean verdict, with and without the labels")));
    section->addSpacing(scaled(4));
    m_rates = new RateBars;
    section->addWidget(m_rates);
    section->addSpacing(scaled(6));
    m_worth = wrappedLine(TextStyle::Text, Ink::Text);
    section->addWidget(m_worth);
    m_ofFigures << section->parentWidget();
}

/// @p group: gets its head and the table.
PlainTableView *JudgeBody::addTable(items::PlainTable *model, const QString &title, Label *note, const std::vector<std::pair<int, int>> &widths, QList<QWidget *> &group)
{
    auto *head = new PanelHead;
    head->add(new Label(TextStyle::Strong, Ink::Text, title, head));
    if (note)
        head->add(note);
    head->addStretch();
    addWhole(head);
    auto *table = new PlainTableView(model, title);
    table->setQuiet(true);
    table->setWidths(widths);
    addWhole(table);
    follow(table);
    group << head << table;
    return table;
}

/// The whole column scrolls, so that it follows who goes through a table by keys.
void JudgeBody::follow(PlainTableView *table)
{
    connect(table, &TableView::currentCellChanged, this, [this, table](const QModelIndex &index) {
        if (!table->hasFocus() || !index.isValid())
            return;
        const QPoint middle = table->viewport()->mapTo(widget(), table->visualRect(index).center());
        ensureVisible(0, middle.y(), 0, scaled(60));
    });
}

void JudgeBody::show(const items::JudgeView &view)
{
    tell(m_summary, view.isEnough ? view.summary : QStringLiteral("○ ") + view.summary);
    tell(m_scope, view.scope);
    m_howTo->setVisible(!view.isEnough);
    m_makeQueue->setVisible(!view.isEnough);
    m_figures.setRows(view.figures);
    m_slices.setRows(view.slices);
    m_disagreements.setRows(view.disagreements);
    m_disagreementNote->setText(view.disagreementNote);
    if (view.isEnough) {
        m_confusion->show(view);
        m_leftOut->setText(view.leftOut);
        m_leftOut->setVisible(!view.leftOut.isEmpty());
        m_rates->show(view);
        tell(m_worth, view.plan.isEmpty() ? view.worth : view.worth + QLatin1Char(' ') + view.plan);
    }
    for (QWidget *each : m_ofFigures)
        each->setVisible(view.isEnough);
    for (QWidget *each : m_ofSlices)
        each->setVisible(!view.slices.empty());
    for (QWidget *each : m_ofDisagreements)
        each->setVisible(!view.disagreements.empty());
    turnAgreement();
    scrollToTop();
}

/// The matrix stands below the figures where both have no room side by side.
void JudgeBody::turnAgreement()
{
    const int wanted = scaled(leastFigures) + m_confusion->sizeHint().width();
    m_agreement->setDirection(viewport()->width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void JudgeBody::resizeEvent(QResizeEvent *event)
{
    SectionColumn::resizeEvent(event);
    turnAgreement();
}

void JudgeBody::takeKeyboard()
{
    if (m_makeQueue->isVisible())
        m_makeQueue->setFocus();
    else
        m_figureTable->setFocus();
}

} // namespace assay::widgets

#include "moc_judge_body.cpp"
