#include "widgets/results/run_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/score_again.h"
#include "widgets/results/facts_foot.h"

namespace assay::widgets {

RunPane::RunPane(items::RunDesk *desk, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_title(new Label(TextStyle::Title)),
      m_columns(new Label(TextStyle::Text, Ink::Second)), m_facts(new FactsFoot(this)), m_error(new InlineError(this))
{
    setMinimumWidth(scaled(300));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    m_title->setElided(true);
    head->add(m_title);
    column->addWidget(head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    body->setSpacing(scaled(12));
    m_columns->setWordWrap(true);
    body->addWidget(m_columns);
    body->addWidget(buildActions());
    body->addWidget(buildQuestion());
    m_why = new Label(TextStyle::Small, Ink::Second, {}, this);
    m_why->setWordWrap(true);
    body->addWidget(m_why);
    m_error->hide();
    body->addWidget(m_error);
    body->addStretch(1);
    column->addLayout(body, 1);
    column->addWidget(m_facts);
    connect(desk, &items::RunDesk::erased, this, &RunPane::noteErased);
    connect(desk, &items::RunDesk::eraseFailed, this, &RunPane::noteFailed);
    showRun(nullptr);
}

QWidget *RunPane::buildActions()
{
    auto *actions = new QWidget(this);
    auto *row = new FlowLayout(actions, scaled(8));
    row->setContentsMargins(0, 0, 0, 0);
    auto *results = new Button(Button::Kind::Plain, tr("Show results"), actions);
    results->showKey(QKeySequence(Qt::Key_Return));
    connect(results, &Button::clicked, this, [this] { Q_EMIT resultsWanted(m_run.id); });
    auto *compare = new Button(Button::Kind::Plain, tr("Compare"), actions);
    compare->showKey(QKeySequence(Qt::Key_O));
    connect(compare, &Button::clicked, this, [this] { Q_EMIT compareWanted(m_run.id); });
    auto *with = new Button(Button::Kind::Plain, tr("Compare with…"), actions);
    with->showKey(QKeySequence(Qt::Key_W));
    connect(with, &Button::clicked, this, [this] { Q_EMIT compareWithWanted(m_run.id); });
    auto *score = new Button(Button::Kind::Plain, tr("Score again…"), actions);
    score->showKey(QKeySequence(Qt::SHIFT | Qt::Key_S));
    score->setToolTip(ScoreAgain::hint());
    connect(score, &Button::clicked, this, &RunPane::scoreWanted);
    m_erase = new Button(Button::Kind::Plain, tr("Erase texts…"), actions);
    m_erase->showKey(QKeySequence(Qt::Key_Delete));
    connect(m_erase, &Button::clicked, this, &RunPane::askToErase);
    row->addWidget(results);
    row->addWidget(compare);
    row->addWidget(with);
    row->addWidget(score);
    row->addWidget(m_erase);
    return actions;
}

QWidget *RunPane::buildQuestion()
{
    m_question = new Panel(Edge::Left, Ground::Sunken, this);
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(new Label(TextStyle::Strong, Ink::Text, tr("Erase the texts of this run?"), m_question));
    m_goes = new Label(TextStyle::Text, Ink::Text, {}, m_question);
    m_goes->setWordWrap(true);
    column->addWidget(m_goes);
    auto *stays = new Label(TextStyle::Text, Ink::Second,
                            tr("What stays: scores, verdicts, costs, times, and the hashes that prove what was there. Filters on words "
                               "find these answers no more. It cannot be undone; backups keep what they hold."), m_question);
    stays->setWordWrap(true);
    column->addWidget(stays);
    m_reason = new QLineEdit(m_question);
    m_reason->setPlaceholderText(tr("Why: it stays in the log"));
    m_reason->setAccessibleName(tr("Reason for erasing"));
    column->addWidget(m_reason);
    column->addLayout(buildAnswers());
    m_question->hide();
    return m_question;
}

QLayout *RunPane::buildAnswers()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    auto *erase = new Button(Button::Kind::Primary, tr("Erase texts"), m_question);
    erase->showKey(QKeySequence(Qt::Key_Return));
    auto *keep = new Button(Button::Kind::Flat, tr("Keep them"), m_question);
    keep->showKey(QKeySequence(Qt::Key_Escape));
    connect(erase, &Button::clicked, this, &RunPane::erase);
    connect(m_reason, &QLineEdit::returnPressed, this, &RunPane::erase);
    connect(keep, &Button::clicked, this, &RunPane::closeQuestion);
    row->addWidget(erase);
    row->addWidget(keep);
    row->addStretch(1);
    return row;
}

void RunPane::showRun(const items::RunView *run)
{
    const bool another = !run || run->id != m_run.id;
    m_run = run ? *run : items::RunView();
    m_title->setText(run ? run->name : tr("No run"));
    m_columns->setText(m_run.columns);
    if (another) {
        m_question->hide();
        m_error->hide();
        m_why->setText(m_desk->whyNot());
    }
    if (m_run.erased && m_why->text().isEmpty())
        m_why->setText(tr("The texts of this run were erased."));
    m_why->setVisible(!m_why->text().isEmpty());
    m_erase->setEnabled(run && !run->erased && m_desk->whyNot().isEmpty() && !m_desk->isErasing());
    m_facts->show(!run ? std::vector<items::NamedText>()
                       : std::vector<items::NamedText>{{tr("State"), items::runStateText(run->state)},
                                                       {tr("Results"), items::count(run->results)},
                                                       {tr("Started"), items::dateTime(run->at)},
                                                       {tr("Errors"), items::count(run->errors)},
                                                       {tr("Id"), run->id.left(8)},
                                                       {tr("Texts"), items::textSizeText(*run)}});
}

void RunPane::askToErase()
{
    if (!m_erase->isEnabled())
        return;
    m_goes->setText(tr("What goes for good: every answer, tool call, thinking and error text of its %Ln results, and what scorers wrote "
                       "about them, %1 in all.", nullptr, static_cast<int>(m_run.results)).arg(items::textSizeText(m_run)));
    m_reason->clear();
    m_error->hide();
    m_why->hide();
    m_question->show();
    m_reason->setFocus();
}

void RunPane::closeQuestion()
{
    m_question->hide();
    m_erase->setFocus();
}

void RunPane::erase()
{
    const QString reason = m_reason->text().trimmed();
    m_question->hide();
    m_erase->setEnabled(false);
    m_why->setText(tr("Erasing the texts and writing the file anew…"));
    m_why->show();
    m_desk->eraseTexts(m_run.id, reason.isEmpty() ? tr("erased on request") : reason);
}

void RunPane::noteErased(const items::Erased &erased)
{
    m_why->setText(QStringLiteral("✓ ") + erased.text + (erased.stays.isEmpty() ? QString() : QLatin1Char('\n') + erased.stays));
    m_why->show();
}

void RunPane::noteFailed(const Error &error)
{
    m_why->hide();
    m_error->show(error);
    m_error->setVisible(true);
    m_erase->setEnabled(!m_run.erased);
}

void RunPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_question->isVisible())
        closeQuestion();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_run_pane.cpp"
