#include "widgets/results/result_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "items/case_answer_model.h"
#include "items/format.h"
#include "items/result_reader.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/section_column.h"
#include "widgets/components/tabs.h"
#include "widgets/results/facts_foot.h"
#include "widgets/results/result_sections.h"
#include "widgets/results/score_lines.h"

namespace assay::widgets {

using items::CellState;
using items::CellVerdict;

ResultPane::ResultPane(items::ResultReader *reader, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_reader(reader), m_answers(new items::CaseAnswerModel(this)), m_forms(new QVBoxLayout), m_head(new PanelHead(this)),
      m_title(new Label(TextStyle::Title)), m_repeat(new Chip(ChipKind::Neutral, ChipSize::Pill)),
      m_verdict(new Chip(ChipKind::Neutral, ChipSize::Verdict)), m_tabs(new Tabs(this)), m_error(new InlineError), m_errorRow(new QWidget(this)), m_pages(new QStackedLayout),
      m_body(new SectionColumn(tr("The result in full"), this)), m_history(new ListView(tr("Answers to the same case"), this)),
      m_facts(new FactsFoot(this))
{
    setMinimumWidth(scaled(300));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    m_pages->addWidget(m_body);
    m_pages->addWidget(m_history);
    column->addLayout(m_pages, 1);
    column->addWidget(m_facts);
    m_history->setModel(m_answers);
    connect(m_history, &QAbstractItemView::clicked, this, [this] { Q_EMIT resultChosen(m_history->currentId().toLongLong()); });
    connect(m_history, &QAbstractItemView::activated, this, [this] { Q_EMIT resultChosen(m_history->currentId().toLongLong()); });
    connect(m_reader, &items::ResultReader::detailRead, this, &ResultPane::showDetail);
    connect(m_reader, &items::ResultReader::answersRead, this, &ResultPane::showAnswers);
    connect(m_reader, &items::ResultReader::diffRead, this, &ResultPane::showDiff);
    connect(m_reader, &items::ResultReader::gone, this, [this] { showNothing(tr("This result was replaced")); });
    connect(m_reader, &items::ResultReader::failed, this, &ResultPane::showError);
    showNothing(tr("No result"));
}

void ResultPane::buildHead(QVBoxLayout *column)
{
    m_title->setElided(true);
    m_head->add(m_title);
    m_head->add(m_repeat);
    m_head->add(m_verdict);
    m_head->addStretch();
    column->addWidget(m_head);
    column->addLayout(m_forms);
    for (const QString &text : {tr("Answer"), tr("Messages"), tr("Raw"), tr("History")})
        m_tabs->addTab(text);
    m_tabs->addStretch();
    column->addWidget(m_tabs);
    connect(m_tabs, &Tabs::currentChanged, this, &ResultPane::rebuild);
    auto *row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    row->addWidget(m_error);
    column->addWidget(m_errorRow);
    m_errorRow->hide();
}

void ResultPane::addToHead(QWidget *widget)
{
    m_head->add(widget);
}

void ResultPane::addForm(QWidget *form)
{
    m_forms->addWidget(form);
}

void ResultPane::showTab(int tab)
{
    m_tabs->setCurrent(tab);
}

void ResultPane::stepTab(int by)
{
    m_tabs->step(by);
}

void ResultPane::focusContent()
{
    if (m_tabs->current() == HistoryTab)
        m_history->setFocus();
    else
        m_body->setFocus();
}

void ResultPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        Panel::keyPressEvent(event);
}

void ResultPane::showNothing(const QString &why)
{
    m_detail = {};
    m_before = 0;
    m_title->setText(why);
    m_repeat->hide();
    m_verdict->hide();
    m_errorRow->hide();
    m_answers->setAnswers({}, 0);
    m_tabs->setCount(HistoryTab, 0);
    m_facts->show({});
    rebuild();
}

void ResultPane::showError(const Error &error)
{
    m_error->show(error);
    m_errorRow->show();
}

void ResultPane::showDetail(const items::ResultDetail &detail)
{
    m_errorRow->hide();
    if (detail == m_detail)
        return; // read anew while a run writes: what is being read stays as it stands
    const bool another = detail.key != m_detail.key;
    const bool sameCase = detail.caseId == m_detail.caseId;
    m_detail = detail;
    if (another) {
        m_before = 0;
        m_segments.clear();
    }
    if (!sameCase) {
        m_answers->setAnswers({}, 0);
        m_tabs->setCount(HistoryTab, 0);
    }
    m_title->setText(detail.caseId);
    m_repeat->show(ChipKind::Neutral, tr("repeat %1").arg(items::count(detail.repeat + 1)));
    m_repeat->setVisible(detail.repeats > 1);
    const bool judged = detail.verdict != CellVerdict::Unknown;
    m_verdict->show(detail.verdict == CellVerdict::Pass   ? ChipKind::Better
                    : detail.verdict == CellVerdict::Fail || detail.state == CellState::Error ? ChipKind::Worse
                                                                                             : ChipKind::Neutral,
                    judged ? items::passText(detail.verdict)
                           : (detail.state == CellState::Error ? QStringLiteral("✗ ") : QStringLiteral("○ ")) + items::stateText(detail.state));
    m_verdict->setVisible(judged || detail.state != CellState::Ok);
    m_facts->show(detail.facts);
    rebuild();
    if (another)
        m_body->scrollToTop();
}

void ResultPane::showAnswers(const std::vector<items::CaseAnswer> &answers)
{
    if (answers == m_answers->answers() && m_history->currentId() == QString::number(m_detail.key))
        return;
    const bool couldCompare = m_answers->rowCount() > 1;
    m_answers->setAnswers(answers, m_detail.key);
    m_history->select(QString::number(m_detail.key));
    m_tabs->setCount(HistoryTab, static_cast<int>(answers.size()));
    if (m_tabs->current() == AnswerTab && couldCompare != (answers.size() > 1))
        rebuild();
}

void ResultPane::showDiff(std::int64_t before, const std::vector<items::DiffSegment> &segments)
{
    m_before = before;
    m_segments = segments;
    showTab(AnswerTab);
    rebuild();
}

QString ResultPane::answerName(std::int64_t key) const
{
    for (const items::CaseAnswer &answer : m_answers->answers()) {
        if (answer.key == key)
            return answer.subject + QStringLiteral(" · ") + answer.run;
    }
    return {};
}

void ResultPane::rebuild()
{
    const int tab = m_tabs->current();
    m_pages->setCurrentIndex(tab == HistoryTab ? 1 : 0);
    m_body->clear();
    if (m_detail.key == 0)
        return;
    if (tab == AnswerTab)
        addAnswer();
    else if (tab == MessagesTab)
        addMessages(m_body, m_detail);
    else if (tab == RawTab)
        addRaw(m_body, m_detail);
}

void ResultPane::addAnswer()
{
    QVBoxLayout *section = m_body->addSection();
    if (m_before != 0)
        addComparison(section);
    addAnswerText(section, m_detail, m_segments);
    if (m_before == 0 && m_detail.output && m_answers->rowCount() > 1) {
        section->addSpacing(scaled(6));
        auto *compare = new Button(Button::Kind::Link, tr("Compare the words with another answer…"));
        compare->showKey(QKeySequence(Qt::Key_D));
        compare->setElided(true);
        connect(compare, &Button::clicked, this, &ResultPane::comparisonWanted);
        section->addWidget(compare, 0, Qt::AlignLeft);
    }
    if (!m_detail.scores.empty())
        m_body->addWhole(new ScoreLines(m_detail.scores, m_body));
    addLabels(m_body, m_detail);
}

void ResultPane::addComparison(QVBoxLayout *section)
{
    auto *text = SectionColumn::addText(section, tr("Before: %1").arg(answerName(m_before)), QString(), TextStyle::Mono);
    if (m_segments.empty())
        text->setText(tr("One of the two has no text."));
    else
        text->setParts(tintedSide(m_segments, true));
    section->addSpacing(scaled(8));
    auto *row = new QHBoxLayout;
    auto *caption = new Label(TextStyle::Small, Ink::Third, tr("This: %1").arg(m_detail.subject));
    caption->setElided(true);
    row->addWidget(caption, 1);
    auto *stop = new Button(Button::Kind::Link, tr("Stop comparing"));
    connect(stop, &Button::clicked, this, [this] {
        m_before = 0;
        m_segments.clear();
        QMetaObject::invokeMethod(this, &ResultPane::rebuild, Qt::QueuedConnection); // it deletes the button
    });
    row->addWidget(stop);
    section->addLayout(row);
}

void ResultPane::chooseComparison(QWidget *anchor)
{
    if (m_answers->rowCount() < 2)
        return;
    auto *list = new PickList(PickList::Mode::One, tr("Compare the words with"), anchor);
    std::vector<PickItem> items;
    for (const items::CaseAnswer &answer : m_answers->answers()) {
        if (answer.key != m_detail.key)
            items.push_back({QString::number(answer.key), answer.subject + QStringLiteral(" · ") + answer.run, answer.note, {}, false, true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::picked, m_reader, [reader = m_reader](const QString &id) { reader->readDiff(id.toLongLong()); });
    list->popUp(anchor);
}

} // namespace assay::widgets

#include "moc_result_pane.cpp"
