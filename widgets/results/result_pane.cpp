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
#include "widgets/results/score_lines.h"

namespace assay::widgets {

using items::CellState;
using items::CellVerdict;

ResultPane::ResultPane(items::ResultReader *reader, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_reader(reader), m_answers(new items::CaseAnswerModel(this)), m_head(new PanelHead(this)),
      m_title(new Label(TextStyle::Title)), m_repeat(new Chip(ChipKind::Neutral, ChipSize::Pill)), m_verdict(new Chip(ChipKind::Neutral, ChipSize::Verdict)),
      m_tabs(new Tabs(this)), m_error(new InlineError), m_errorRow(new QWidget(this)), m_pages(new QStackedLayout),
      m_body(new SectionColumn(tr("The result in full"), this)), m_history(new ListView(tr("Answers to the same case"), this)), m_facts(new FactsFoot(this))
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
    const bool another = detail.key != m_detail.key;
    const bool sameCase = detail.caseId == m_detail.caseId;
    m_detail = detail;
    m_errorRow->hide();
    if (another) {
        m_before = 0;
        m_segments.clear();
    }
    if (!sameCase) {
        m_answers->setAnswers({}, 0);
        m_tabs->setCount(HistoryTab, 0);
    }
    m_title->setText(detail.caseId);
    m_repeat->setVisible(detail.repeats > 1);
    m_repeat->show(ChipKind::Neutral, tr("repeat %1").arg(items::count(detail.repeat + 1)));
    const bool judged = detail.verdict != CellVerdict::Unknown;
    m_verdict->setVisible(judged || detail.state != CellState::Ok);
    m_verdict->show(detail.verdict == CellVerdict::Pass   ? ChipKind::Better
                    : detail.verdict == CellVerdict::Fail || detail.state == CellState::Error ? ChipKind::Worse
                                                                                             : ChipKind::Neutral,
                    judged ? items::passText(detail.verdict)
                           : (detail.state == CellState::Error ? QStringLiteral("✗ ") : QStringLiteral("○ ")) + items::stateText(detail.state));
    m_facts->show(detail.facts);
    rebuild();
    if (another)
        m_body->scrollToTop();
}

void ResultPane::showAnswers(const std::vector<items::CaseAnswer> &answers)
{
    m_answers->setAnswers(answers, m_detail.key);
    m_history->select(QString::number(m_detail.key));
    m_tabs->setCount(HistoryTab, static_cast<int>(answers.size()));
    if (m_tabs->current() == AnswerTab)
        rebuild(); // now it can be compared
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
        addMessages();
    else if (tab == RawTab)
        addRaw();
}

static void addNote(QVBoxLayout *section, const QString &text, Ink ink)
{
    auto *note = new Label(TextStyle::Small, ink, text);
    note->setWordWrap(true);
    section->addWidget(note);
}

/// What stands where the answer stands, also when there is none.
static std::pair<QString, Ink> answerText(const items::ResultDetail &detail)
{
    if (detail.state == CellState::Error)
        return {QStringLiteral("✗ ") + detail.errorText, Ink::Worse};
    if (!detail.erased.isEmpty())
        return {QStringLiteral("○ ") + detail.erased, Ink::Second};
    return {items::stateText(detail.state), Ink::Second};
}

void ResultPane::addAnswer()
{
    QVBoxLayout *section = m_body->addSection();
    if (m_before != 0)
        addComparison(section);
    if (m_detail.output) {
        auto *text = new FoldedText(TextStyle::Mono);
        text->text()->setAccessibleName(tr("Answer"));
        section->addWidget(text);
        text->text()->setParts(m_segments.empty() ? std::vector<TintedText>{{*m_detail.output, Tint::None}} : tintedSide(m_segments, false));
    } else {
        const auto [said, ink] = answerText(m_detail);
        addNote(section, said, ink);
    }
    if (!m_detail.toolCalls.isEmpty())
        SectionColumn::addText(section, tr("Tool calls"), m_detail.toolCalls, TextStyle::Mono);
    if (!m_detail.reasoning.isEmpty())
        SectionColumn::addText(section, tr("Thinking, never scored"), m_detail.reasoning, TextStyle::Text);
    if (m_detail.reference)
        SectionColumn::addText(section, tr("Reference"), *m_detail.reference, TextStyle::Text);
    if (m_before == 0 && m_detail.output && m_answers->rowCount() > 1) {
        section->addSpacing(scaled(6));
        auto *compare = new Button(Button::Kind::Link, tr("Compare the words with another answer…"));
        compare->showKey(QKeySequence(Qt::Key_D));
        connect(compare, &Button::clicked, this, &ResultPane::comparisonWanted);
        section->addWidget(compare, 0, Qt::AlignLeft);
    }
    if (!m_detail.scores.empty())
        m_body->addWhole(new ScoreLines(m_detail.scores, m_body));
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

void ResultPane::addMessages()
{
    QVBoxLayout *note = m_body->addSection();
    const bool differs = m_detail.request == items::RequestMatch::Differs;
    addNote(note, m_detail.requestNote, differs ? Ink::Caution : Ink::Second);
    if (!m_detail.messages.empty()) {
        QVBoxLayout *section = m_body->addSection();
        for (const items::NamedText &message : m_detail.messages)
            SectionColumn::addText(section, message.name, message.text, TextStyle::Mono);
        return;
    }
    QVBoxLayout *section = m_body->addSection();
    for (const auto *texts : {&m_detail.inputs, &m_detail.documents}) {
        for (const items::NamedText &text : *texts)
            SectionColumn::addText(section, text.name, text.text, TextStyle::Text);
    }
}

void ResultPane::addRaw()
{
    QVBoxLayout *request = m_body->addSection();
    addNote(request, m_detail.requestNote, m_detail.request == items::RequestMatch::Differs ? Ink::Caution : Ink::Second);
    if (!m_detail.rawRequest.isEmpty())
        SectionColumn::addText(request, tr("Request, without its key"), m_detail.rawRequest, TextStyle::Mono);
    SectionColumn::addText(m_body->addSection(), tr("What is stored of the answer"), m_detail.rawAnswer, TextStyle::Mono);
}

} // namespace assay::widgets

#include "moc_result_pane.cpp"
