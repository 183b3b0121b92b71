#include "widgets/label/label_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/progress_line.h"
#include "widgets/components/text_box.h"
#include "widgets/label/item_card.h"
#include "widgets/label/question_row.h"
#include "widgets/label/question_stack.h"
#include "widgets/label/skip_bar.h"

namespace assay::widgets {

namespace {
constexpr int toldMs = 4000;
constexpr int commentCaption = 156;
} // namespace

LabelPane::LabelPane(items::LabelDesk *desk, QWidget *parent)
    : JudgingPage(tr("Item to judge"), parent), m_desk(desk), m_place(new Label(TextStyle::Text, Ink::Second)), m_progress(new ProgressLine(tr("Progress"))),
      m_how(new Label(TextStyle::Small, Ink::Third)), m_state(new Label(TextStyle::Small, Ink::Caution)), m_saved(new Label(TextStyle::Small, Ink::Third)),
      m_comment(new TextBox(tr("Comment"))), m_next(new Button(Button::Kind::Primary, tr("Next"))), m_skip(new SkipBar(this))
{
    buildHead();
    addBar(m_skip);
    buildFoot();
    buildInstead();
    connectDesk();
    connectParts();
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] { setReadOnly(m_isReadOnly); }); // says what holds
    setReadOnly(false);
    setItemVisible(false);
}

void LabelPane::buildHead()
{
    head()->add(m_place);
    head()->add(m_progress);
    head()->add(m_how); // the line takes the room that is left
}

void LabelPane::addToHead(QAction *action)
{
    head()->add(actionButton(action, Button::Kind::Flat, head()));
}

void LabelPane::buildFoot()
{
    auto *comment = new QHBoxLayout;
    comment->setContentsMargins(scaled(10), scaled(10), 0, scaled(10));
    comment->setSpacing(scaled(14));
    auto *caption = new QWidget(this);
    caption->setFixedWidth(scaled(commentCaption));
    auto *words = new QHBoxLayout(caption);
    words->setContentsMargins(0, scaled(4), 0, 0);
    words->setSpacing(scaled(6));
    auto *name = new Label(TextStyle::Strong, Ink::Text, tr("Comment"), caption);
    name->setBuddy(m_comment);
    words->addWidget(name);
    auto *key = new Button(Button::Kind::Cap, tr("Write a comment"), caption);
    key->showKey(QKeySequence(Qt::Key_C));
    connect(key, &Button::clicked, this, &LabelPane::editComment);
    words->addWidget(key);
    words->addStretch(1);
    comment->addWidget(caption, 0, Qt::AlignTop);
    m_comment->setPlaceholderText(tr("optional"));
    m_comment->setFont(fontOf(TextStyle::Text));
    comment->addWidget(m_comment, 1);
    foot()->addLayout(comment);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    m_state->setElided(true);
    row->addWidget(m_state);
    row->addStretch(1);
    m_saved->setElided(true);
    row->addWidget(m_saved);
    m_next->showKey(QKeySequence(Qt::Key_Return));
    m_next->setFocusPolicy(Qt::NoFocus);
    row->addWidget(m_next);
    foot()->addLayout(row);
}

/// Where nothing is left: what was done, and what can be done next.
void LabelPane::buildInstead()
{
    auto *instead = new QWidget(this);
    auto *column = new QVBoxLayout(instead);
    column->setContentsMargins(0, scaled(40), 0, 0);
    column->setSpacing(scaled(10));
    m_instead = new Label(TextStyle::Headline, Ink::Text, {}, instead);
    m_insteadNote = new Label(TextStyle::Text, Ink::Second, {}, instead);
    m_insteadNote->setWordWrap(true);
    column->addWidget(m_instead);
    column->addWidget(m_insteadNote);
    m_insteadButton = new Button(Button::Kind::Plain, {}, instead);
    connect(m_insteadButton, &Button::clicked, this, [this] { m_desk->goBy(m_insteadStep); });
    column->addWidget(m_insteadButton, 0, Qt::AlignLeft);
    setInstead(instead);
}

void LabelPane::connectDesk()
{
    connect(m_desk, &items::LabelDesk::itemChanged, this, &LabelPane::showItem);
    connect(m_desk, &items::LabelDesk::answersChanged, this, &LabelPane::showAnswers);
    connect(m_desk, &items::LabelDesk::focusChanged, this, [this] {
        questions()->setFocused(m_desk->view().focused);
        showQuestion(m_desk->view().focused);
    });
    connect(m_desk, &items::LabelDesk::progressChanged, this, &LabelPane::showProgress);
    connect(m_desk, &items::LabelDesk::saved, this, [this](const QString &what) { tell(QStringLiteral("✓ ") + tr("%1 saved", "Label 41: No").arg(what), toldMs); });
    connect(m_desk, &items::LabelDesk::notTaken, this, [this] { tell(QStringLiteral("▲ ") + tr("key not taken: the next item was not there yet"), toldMs); });
    connect(m_desk, &items::LabelDesk::missing, this, [this](int question) {
        showQuestion(question);
        tell(QStringLiteral("▲ ") + tr("this question has no answer yet"), toldMs);
        if (QuestionRow *row = questions()->row(question); row && row->view().isTyped())
            row->editText();
    });
    connect(m_desk, &items::LabelDesk::failed, this, [this](const Error &error) { tell(QStringLiteral("✗ ") + toSentence(error), 3 * toldMs); });
}

void LabelPane::connectParts()
{
    connect(card(), &ItemCard::painted, m_desk, &items::LabelDesk::notePainted);
    connect(questions(), &QuestionStack::pressed, this, &LabelPane::press);
    connect(questions(), &QuestionStack::focusWanted, m_desk, &items::LabelDesk::focus);
    connect(questions(), &QuestionStack::typed, m_desk, &items::LabelDesk::type);
    connect(questions(), &QuestionStack::given, m_desk, &items::LabelDesk::giveText);
    connect(questions(), &QuestionStack::givenAndOn, this, [this](int question, const QString &text) {
        m_desk->giveText(question, text);
        setFocus();
        m_desk->goOn();
    });
    connect(questions(), &QuestionStack::left, this, [this] { setFocus(); });
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] {
        if (m_comment->hasFocus())
            m_desk->typeComment(m_comment->toPlainText());
    });
    connect(m_comment, &TextBox::left, this, [this] { setFocus(); });
    m_comment->installEventFilter(this);
    connect(m_next, &Button::clicked, this, [this] {
        setFocus(); // a text that is being typed counts first
        m_desk->goOn();
    });
    connect(m_skip, &SkipBar::skipped, this, [this](const QString &reason) {
        setFocus();
        m_desk->skip(reason);
    });
    connect(m_skip, &SkipBar::closed, this, [this] {
        m_skip->hide();
        setFocus();
    });
}

void LabelPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_comment->setReadOnly(readOnly);
    m_next->setEnabled(!readOnly);
    tell(readOnly ? tr("this file can only be read: answers cannot be given") : tr("saved as you answer"), 0);
}

void LabelPane::press(int question, const QString &choice)
{
    if (m_isReadOnly)
        return tell(QStringLiteral("✗ ") + tr("this file can only be read: answers cannot be given"), toldMs);
    const auto &view = m_desk->view();
    const bool isMark = question < static_cast<int>(view.questions.size()) && view.questions[static_cast<std::size_t>(question)].kind == QuestionKind::Spans;
    if (!isMark)
        return m_desk->press(question, choice);
    const items::TextSpan place = card()->selection();
    if (place.length <= 0)
        return tell(QStringLiteral("▲ ") + tr("select the words in the answer first"), toldMs);
    m_desk->mark(question, place, choice);
}

void LabelPane::showItem()
{
    m_skip->hide();
    const items::LabelItemView &view = m_desk->view();
    setItemVisible(view.serial != 0);
    if (view.serial != 0) {
        card()->show(view.serial, view.inputs, view.outputs);
        showAnswers();
        scrollToTop();
    } else if (!view.problem.isEmpty()) {
        m_instead->setText(tr("This item cannot be shown"));
        m_insteadNote->setText(view.problem);
        m_insteadStep = 1;
        m_insteadButton->showText(tr("Next item"));
        m_insteadButton->showKey(QKeySequence(Qt::Key_Right));
    } else {
        m_insteadStep = -1;
        m_insteadButton->showText(tr("Look at the last item again"));
        m_insteadButton->showKey(QKeySequence(Qt::Key_Left));
        const items::LabelProgress progress = m_desk->progress();
        m_instead->setText(progress.assigned == 0 ? tr("Nothing here is asked of you") : tr("All done here"));
        m_insteadNote->setText(progress.assigned == 0 ? tr("The people of this queue are named; you are not one of them.")
                                                      : tr("%Ln items answered", nullptr, static_cast<int>(progress.answered))
                                                            + (progress.skipped > 0 ? QStringLiteral(" · ") + tr("%Ln skipped", nullptr, static_cast<int>(progress.skipped)) : QString()));
    }
    showProgress();
    if (isVisible() && (!window()->focusWidget() || isAncestorOf(window()->focusWidget())))
        setFocus();
}

void LabelPane::showAnswers()
{
    const items::LabelItemView &view = m_desk->view();
    questions()->show(view.questions, view.focused);
    showQuestion(view.focused);
    for (const items::LabelQuestionView &question : view.questions) {
        if (question.kind == QuestionKind::Spans)
            card()->showSpans(question.spans);
    }
    if (!m_comment->hasFocus())
        m_comment->showText(view.comment, {});
    QStringList state;
    if (view.skipped)
        state << (view.skipped->isEmpty() ? tr("skipped") : tr("skipped: %1").arg(*view.skipped));
    if (view.isFlagged)
        state << tr("flagged to be decided");
    m_state->setText(state.isEmpty() ? QString() : QStringLiteral("▲ ") + state.join(QStringLiteral(" · ")));
}

void LabelPane::showProgress()
{
    const items::LabelItemView &view = m_desk->view();
    const items::LabelProgress progress = m_desk->progress();
    const qint64 done = progress.answered + progress.skipped;
    m_place->setText(view.serial != 0 ? tr("%1 of %2", "item, items").arg(items::count(view.position + 1), items::count(view.count)) : m_desk->queueName());
    m_progress->setShare(progress.assigned > 0 ? static_cast<double>(done) / static_cast<double>(progress.assigned) : 0);
    m_progress->setToolTip(tr("%1 of %2 answered or skipped").arg(items::count(done), items::count(progress.assigned)));
    m_how->setText(m_desk->isBlind() ? tr("blind, random order") : tr("not blind, random order"));
}

void LabelPane::editComment()
{
    if (m_desk->view().serial != 0 && !m_isReadOnly)
        m_comment->setFocus();
}

void LabelPane::askToSkip()
{
    if (m_desk->view().serial != 0 && !m_isReadOnly)
        m_skip->open();
}

void LabelPane::tell(const QString &text, int forMs)
{
    m_saved->setText(text);
    m_saved->setInk(text.startsWith(QStringLiteral("▲")) ? Ink::Caution : text.startsWith(QStringLiteral("✗")) ? Ink::Worse : Ink::Third);
    if (forMs > 0)
        m_quiet.start(forMs);
}

void LabelPane::keyPressEvent(QKeyEvent *event)
{
    m_desk->noteActivity();
    if (questions()->takeKey(*event))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QuestionRow *row = questions()->row(m_desk->view().focused);
    if (event->key() == Qt::Key_Space && row && row->view().isTyped())
        return row->editText();
    if (isEnter && !event->isAutoRepeat())
        return m_desk->goOn();
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        return m_desk->goBy(event->key() == Qt::Key_Right ? 1 : -1);
    JudgingPage::keyPressEvent(event);
}

bool LabelPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_comment && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && m_desk->view().serial != 0)
        m_desk->giveComment(m_comment->toPlainText());
    if (watched == m_comment && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
            setFocus();
            return true;
        }
    }
    return JudgingPage::eventFilter(watched, event);
}

} // namespace assay::widgets

#include "moc_label_pane.cpp"
