#include "widgets/label/judge_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "base/utf8.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/progress_line.h"
#include "widgets/label/judge_body.h"

namespace assay::widgets {

using items::JudgeDesk;

namespace {
enum JudgeStack { FiguresPage, ReadingFiguresPage, FailedPage, NoJudgePage };
} // namespace

JudgePage::JudgePage(JudgeDesk *desk, QAction *makeQueue, QWidget *parent) : Panel(Edge::None, Ground::Surface, parent), m_desk(desk)
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Judges"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    buildBar();
    m_pages = new QStackedLayout;
    m_body = new JudgeBody(makeQueue, this);
    m_pages->addWidget(m_body);
    m_pages->addWidget(buildReading());
    auto *failed = new Panel(Edge::None, Ground::Surface, this);
    auto *rows = new QVBoxLayout(failed);
    m_error = new InlineError(failed);
    rows->addWidget(m_error);
    rows->addStretch(1);
    m_pages->addWidget(failed);
    m_pages->addWidget(buildNoJudge());
    column->addLayout(m_pages, 1);
    for (const auto &[key, text, pick] : {std::tuple(Qt::Key_1, tr("Choose the run"), Pick::Run), std::tuple(Qt::Key_2, tr("Choose the judge"), Pick::Judge),
                                          std::tuple(Qt::Key_3, tr("Choose the question to people"), Pick::Question)})
        localAction(this, text, QKeySequence(key), [this, chosen = pick] { choose(chosen); });
    connect(m_body, &JudgeBody::answersWanted, this, &JudgePage::answersWanted);
    connect(m_body, &JudgeBody::answerWanted, this, &JudgePage::answerWanted);
    connect(desk, &JudgeDesk::changed, this, &JudgePage::show);
    show();
}

void JudgePage::buildHead()
{
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Judges beside people"), head));
    head->addStretch();
    auto *back = new Button(Button::Kind::Flat, tr("Back to labelling"), head);
    back->showKey(QKeySequence(Qt::Key_Escape));
    connect(back, &Button::clicked, this, &JudgePage::closed);
    head->add(back);
    layout()->addWidget(head);
}

void JudgePage::buildBar()
{
    m_bar = new Panel(Edge::Bottom, Ground::Surface, this);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(scaled(12), scaled(7), scaled(12), scaled(8));
    row->setSpacing(scaled(8));
    m_run = new PickField(tr("Run"), m_bar);
    m_judge = new PickField(tr("Judge"), m_bar);
    m_question = new PickField(tr("Question to people"), m_bar);
    const std::tuple<QString, PickField *, Qt::Key, QString> fields[]{{tr("Run"), m_run, Qt::Key_1, tr("Choose the run")},
                                                                      {tr("Judge"), m_judge, Qt::Key_2, tr("Choose the judge")},
                                                                      {tr("Question"), m_question, Qt::Key_3, tr("Choose the question to people")}};
    for (const auto &[word, field, key, what] : fields) {
        auto *caption = new Label(TextStyle::Text, Ink::Second, word, m_bar);
        caption->setBuddy(field);
        row->addWidget(caption);
        row->addWidget(field, 1);
        auto *cap = new Button(Button::Kind::Cap, what, m_bar);
        cap->showKey(QKeySequence(key));
        connect(cap, &Button::clicked, field, [field = field] { field->open(); });
        row->addWidget(cap);
        row->addSpacing(scaled(8));
    }
    layout()->addWidget(m_bar);
    connect(m_run, &PickField::picked, m_desk, &JudgeDesk::chooseRun);
    connect(m_judge, &PickField::picked, m_desk, &JudgeDesk::chooseJudge);
    connect(m_question, &PickField::picked, m_desk, &JudgeDesk::chooseQuestion);
}

QWidget *JudgePage::buildReading()
{
    auto *reading = new Panel(Edge::None, Ground::Surface, this);
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(scaled(12), scaled(14), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(new Label(TextStyle::Text, Ink::Second, tr("Laying the judge beside people…"), reading));
    auto *line = new ProgressLine(tr("Laying the judge beside people"), reading);
    line->setShare(std::nullopt);
    column->addWidget(line);
    column->addStretch(1);
    return reading;
}

QWidget *JudgePage::buildNoJudge()
{
    auto *empty = new EmptyState(tr("No model judged yet"),
                                 tr("A judge is a model that scores what other models answer. Add the scorer “judge” to a comparison, with a model and criteria; then people label some of the same answers blind, and this page says how far the judge can be believed."),
                                 this);
    auto *compare = new Button(Button::Kind::Primary, tr("Go to Compare"), empty);
    connect(compare, &Button::clicked, this, &JudgePage::compareWanted);
    empty->addChoice(QStringLiteral("compare"), tr("Add a judge to a comparison"), tr("scorer “judge”: its model, its criteria, labels or a scale"), compare);
    return empty;
}

void JudgePage::choose(Pick pick)
{
    PickField *field = pick == Pick::Run ? m_run : pick == Pick::Judge ? m_judge : m_question;
    if (m_bar->isVisible() && field->isEnabled())
        field->open();
}

/// No action: that would take Escape from the lists, too, which belong to the page.
void JudgePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    Panel::keyPressEvent(event);
}

void JudgePage::takeKeyboard()
{
    if (m_pages->currentIndex() == FiguresPage)
        m_body->takeKeyboard();
    else
        setFocus();
}

void JudgePage::showPicks()
{
    const items::JudgeChoices &choices = m_desk->choices();
    const items::JudgePick &pick = m_desk->pick();
    std::vector<PickItem> runs;
    for (const items::JudgedRun &run : choices.runs)
        runs.push_back({run.id, run.name, run.when, {}, false, true});
    std::vector<PickItem> judges;
    std::vector<PickItem> questions;
    if (const items::JudgedRun *run = choices.run(pick.run)) {
        for (const ScorerSpec &judge : run->judges)
            judges.push_back({QString::fromStdString(judge.key), displayText(judge.key), displayText(judge.scorer), {}, false, true});
    }
    const ScorerSpec *judge = choices.judge(pick);
    for (const Question &question : choices.questions) {
        if (!judge || items::canStandBeside(question, *judge))
            questions.push_back({QString::fromStdString(question.name), displayText(question.name), items::questionKindName(question.kind), {}, false, true});
    }
    const std::tuple<PickField *, std::vector<PickItem>, QString> fields[]{{m_run, runs, pick.run}, {m_judge, judges, pick.judge}, {m_question, questions, pick.question}};
    for (const auto &[field, list, current] : fields) {
        field->setEnabled(!list.empty());
        field->setItems(list);
        field->setCurrent(current);
        if (current.isEmpty())
            field->setShown(tr("none yet"));
    }
}

void JudgePage::show()
{
    showPicks();
    m_bar->setVisible(!m_desk->choices().runs.empty());
    const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
    switch (m_desk->state()) {
    case JudgeDesk::State::Reading: m_pages->setCurrentIndex(ReadingFiguresPage); break;
    case JudgeDesk::State::NoJudge: m_pages->setCurrentIndex(NoJudgePage); break;
    case JudgeDesk::State::Failed:
        m_error->show(m_desk->error());
        m_pages->setCurrentIndex(FailedPage);
        break;
    case JudgeDesk::State::Shown:
        m_body->show(m_desk->view());
        m_pages->setCurrentIndex(FiguresPage);
        break;
    }
    if (hadFocus)
        takeKeyboard();
}

} // namespace assay::widgets

#include "moc_judge_page.cpp"
