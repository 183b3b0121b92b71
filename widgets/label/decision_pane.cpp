#include "widgets/label/decision_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/label/item_card.h"
#include "widgets/label/question_row.h"
#include "widgets/label/question_stack.h"

namespace assay::widgets {

DecisionPane::DecisionPane(items::DecisionDesk *desk, QWidget *parent)
    : JudgingPage(tr("Item to decide"), parent), m_desk(desk), m_place(new Label(TextStyle::Text, Ink::Second)), m_comments(new Label(TextStyle::Text, Ink::Second)), m_reason(new QLineEdit),
      m_error(new InlineError)
{
    buildHead();
    buildFoot();
    connect(m_desk, &items::DecisionDesk::itemChanged, this, &DecisionPane::showItem);
    connect(m_desk, &items::DecisionDesk::answersChanged, this, &DecisionPane::showAnswers);
    connect(m_desk, &items::DecisionDesk::failed, this, [this](const Error &error) {
        m_error->show(error);
        m_error->setVisible(true);
    });
    connect(questions(), &QuestionStack::pressed, m_desk, &items::DecisionDesk::press);
    connect(questions(), &QuestionStack::typed, m_desk, &items::DecisionDesk::type);
    connect(questions(), &QuestionStack::focusWanted, this, [this](int question) { questions()->setFocused(question); });
    connect(questions(), &QuestionStack::left, this, [this] { setFocus(); });
    setItemVisible(false);
}

void DecisionPane::buildHead()
{
    head()->add(new Label(TextStyle::Title, Ink::Text, tr("To decide"), head()));
    head()->add(m_place);
    head()->addStretch();
    auto *back = new Button(Button::Kind::Flat, tr("Back to labelling"), head());
    back->showKey(QKeySequence(Qt::Key_Escape));
    connect(back, &Button::clicked, this, &DecisionPane::closed);
    head()->add(back);
    auto *none = new QWidget(this);
    auto *column = new QVBoxLayout(none);
    column->setContentsMargins(0, scaled(40), 0, 0);
    column->setSpacing(scaled(10));
    column->addWidget(new Label(TextStyle::Headline, Ink::Text, tr("Nothing to decide"), none));
    auto *why = new Label(TextStyle::Text, Ink::Second, tr("Where people answer differently, or somebody flags an item, it waits here."), none);
    why->setWordWrap(true);
    column->addWidget(why);
    setInstead(none);
}

void DecisionPane::buildFoot()
{
    m_comments->setWordWrap(true);
    foot()->addWidget(m_comments);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(10), scaled(10), 0, 0);
    row->setSpacing(scaled(8));
    m_reason->setPlaceholderText(tr("Why: it stays beside the answers"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    row->addWidget(m_reason, 1);
    auto *decide = new Button(Button::Kind::Primary, tr("Decide"), this);
    decide->showKey(QKeySequence(Qt::Key_Return));
    row->addWidget(decide);
    foot()->addLayout(row);
    m_error->hide();
    foot()->addWidget(m_error);
    connect(decide, &Button::clicked, this, [this] { m_desk->decide(m_reason->text()); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { m_desk->decide(m_reason->text()); });
}

void DecisionPane::showItem()
{
    const items::DecisionView &view = m_desk->view();
    m_error->hide();
    m_reason->clear();
    setItemVisible(view.serial != 0);
    m_place->setText(view.serial != 0 ? tr("%1 of %2", "item, items").arg(items::count(view.place + 1), items::count(view.count)) : QString());
    if (view.serial != 0) {
        card()->show(view.serial, view.inputs, view.outputs);
        showAnswers();
        scrollToTop();
    }
    if (isVisible())
        setFocus();
}

void DecisionPane::showAnswers()
{
    const items::DecisionView &view = m_desk->view();
    std::vector<items::LabelQuestionView> shown;
    for (const items::DecisionQuestionView &each : view.questions)
        shown.push_back(each.question);
    questions()->show(shown, view.focused);
    for (int i = 0; i < static_cast<int>(view.questions.size()); ++i) {
        const items::DecisionQuestionView &each = view.questions[static_cast<std::size_t>(i)];
        QStringList said;
        for (const items::SaidView &one : each.said)
            said << QStringLiteral("%1: %2").arg(one.person, one.answer);
        QString line = said.join(QStringLiteral(" · "));
        if (each.isDecided)
            line = QStringLiteral("✓ ") + tr("decided") + QStringLiteral(" · ") + line;
        else if (each.isDisputed)
            line = QStringLiteral("▲ ") + line;
        questions()->row(i)->showSaid(line);
    }
    m_comments->setText(view.comments.join(QLatin1Char('\n')));
    m_comments->setVisible(!view.comments.isEmpty());
}

void DecisionPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    if (questions()->takeKey(*event))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_reason->text().trimmed().isEmpty() && m_desk->view().serial != 0)
        return m_reason->setFocus(); // why comes first
    if (isEnter)
        return m_desk->decide(m_reason->text());
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        return m_desk->goBy(event->key() == Qt::Key_Right ? 1 : -1);
    JudgingPage::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_decision_pane.cpp"
