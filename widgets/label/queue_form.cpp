#include "widgets/label/queue_form.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "items/format.h"
#include "items/labelling/queue_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/text_box.h"
#include "widgets/label/question_edit.h"

namespace assay::widgets {

namespace {
constexpr int countDelayMs = 250;
constexpr QuestionKind kinds[]{QuestionKind::PassFail, QuestionKind::Choice, QuestionKind::Choices, QuestionKind::Scale,
                               QuestionKind::Text, QuestionKind::Correction, QuestionKind::Spans, QuestionKind::Pair};
} // namespace

QueueForm::QueueForm(items::QueueDesk *desk, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_form(new Form), m_filter(new FilterLine(tr("Filter of the answers to judge"))), m_count(new Label(TextStyle::Text, Ink::Second)),
      m_error(new InlineError), m_make(new Button(Button::Kind::Primary, tr("Make the queue")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto *body = new QWidget;
    auto *margin = new QVBoxLayout(body);
    margin->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(20));
    margin->addWidget(m_form);
    margin->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    buildForm();
    m_later.setSingleShot(true);
    m_later.setInterval(countDelayMs);
    connect(&m_later, &QTimer::timeout, this, &QueueForm::plan);
    connect(desk, &items::QueueDesk::planned, this, [this](qint64 items) {
        m_error->hide();
        m_count->setText(tr("%Ln items", nullptr, static_cast<int>(items)));
        m_make->setEnabled(!m_isMaking);
    });
    const auto refuse = [this](const Error &error) {
        m_isMaking = false;
        m_count->setText(QString());
        m_error->show(error);
        m_error->setVisible(true);
        m_make->setEnabled(true);
    };
    connect(desk, &items::QueueDesk::planFailed, this, refuse);
    connect(desk, &items::QueueDesk::makingFailed, this, refuse);
}

void QueueForm::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("New queue"), head));
    head->addStretch();
    auto *close = new Button(Button::Kind::Flat, tr("Cancel"), head);
    close->showKey(QKeySequence(Qt::Key_Escape));
    connect(close, &Button::clicked, this, &QueueForm::closed);
    head->add(close);
    column->addWidget(head);
}

QLineEdit *QueueForm::addLine(FormRow *row, const QString &name, int width, const QString &placeholder)
{
    auto *field = makeTextField(name, width, placeholder);
    row->add(field, width > 0 ? 0 : 1);
    connect(field, &QLineEdit::textEdited, this, [this] { m_later.start(); });
    return field;
}

void QueueForm::buildForm()
{
    m_name = addLine(m_form->addRow(tr("Name")), tr("Name"), 0, tr("as its labellers see it"));
    FormRow *which = m_form->addRow(tr("Answers"), m_filter, 1);
    which->setNote(tr("Any filter of Results; empty = every answer of the project. Only answers without an error are asked about."));
    connect(m_filter, &FilterLine::applied, this, &QueueForm::plan);
    buildQuestions();
    FormRow *people = m_form->addRow(tr("People"));
    m_people = addLine(people, tr("People"), 0, tr("names, separated by commas; empty = anyone"));
    FormRow *share = m_form->addRow(tr("Each item by"));
    m_overlap = addLine(share, tr("People an item"), 56, tr("1"));
    share->addWord(tr("people"));
    share->addStretch();
    share->setNote(tr("Empty: one, and two for a tenth of the items, so that agreement can be measured."));
    FormRow *sample = m_form->addRow(tr("Sample"));
    m_sample = addLine(sample, tr("The sample"), 88, tr("all"));
    sample->addWord(tr("items, drawn with the seed"));
    m_seed = addLine(sample, tr("The seed"), 88, QStringLiteral("42"));
    sample->addStretch();
    m_stratify = addLine(m_form->addRow(tr("As many of each")), tr("As many of each"), 0, tr("of a sample: tag, model, version, prompt, pass, or a variable of the cases"));
    FormRow *again = m_form->addRow(tr("Hidden repeats"));
    m_repeats = addLine(again, tr("Hidden repeats, percent"), 56, tr("0"));
    again->addWord(tr("% of the items"));
    again->addStretch();
    again->setNote(tr("They come a second time, much later, to those who judged them: how often people say the same again is told beside agreement."));
    m_blind = new Button(Button::Kind::Toggle, tr("blind"));
    m_blind->setChecked(true);
    FormRow *how = m_form->addRow(tr("Shown"), m_blind);
    how->addStretch();
    how->setNote(tr("Blind: no model, version, score or other answer is shown; the order is random for each person."));
    m_guideline = new TextBox(tr("Guidelines"));
    FormRow *guide = m_form->addRow(tr("Guidelines"), m_guideline, 1);
    guide->setNote(tr("Markdown. What is right, what is wrong, and how to tell; every answer remembers the wording it was given under."));
    FormRow *end = m_form->addRow(QString(), m_make);
    end->add(m_count);
    end->addStretch();
    m_make->showKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_error->hide();
    m_form->addWide(m_error);
    connect(m_make, &Button::clicked, this, &QueueForm::make);
}

void QueueForm::buildQuestions()
{
    auto *list = new QWidget;
    m_questionColumn = new QVBoxLayout(list);
    m_questionColumn->setContentsMargins(0, 0, 0, 0);
    m_questionColumn->setSpacing(scaled(10));
    m_add = new PickField(tr("Add a question"));
    std::vector<PickItem> items;
    for (const QuestionKind kind : kinds)
        items.push_back({QString::fromLatin1(name(kind)), items::questionKindName(kind), items::questionTemplate(kind).text, {}, false, true});
    m_add->setItems(std::move(items));
    m_add->setShown(tr("Add a question…"));
    m_add->setFixedWidth(scaled(220));
    m_questionColumn->addWidget(m_add);
    m_form->addRow(tr("Questions"), list, 1);
    connect(m_add, &PickField::picked, this, [this](const QString &id) {
        const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](QuestionKind each) { return id == QLatin1String(name(each)); });
        if (kind != std::end(kinds))
            addQuestion(items::questionTemplate(*kind));
        m_add->setCurrent({});
        m_add->setShown(tr("Add a question…"));
        plan();
    });
}

void QueueForm::addQuestion(const items::QuestionWish &wish)
{
    auto *edit = new QuestionEdit(wish);
    m_questionColumn->insertWidget(m_questionColumn->count() - 1, edit);
    m_questions.push_back(edit);
    connect(edit, &QuestionEdit::changed, this, [this] { m_later.start(); });
    connect(edit, &QuestionEdit::removed, this, [this, edit] {
        m_questions.erase(std::find(m_questions.begin(), m_questions.end(), edit));
        edit->deleteLater();
        m_add->setFocus();
        plan();
    });
}

void QueueForm::begin(const QString &filter, const std::optional<items::QuestionWish> &question)
{
    for (QuestionEdit *edit : m_questions)
        delete edit;
    m_questions.clear();
    addQuestion(question.value_or(items::questionTemplate(QuestionKind::PassFail)));
    m_isMaking = false;
    m_name->clear();
    m_filter->setLanguage(&m_desk->language());
    m_filter->setText(filter);
    for (QLineEdit *field : {m_people, m_overlap, m_sample, m_seed, m_stratify, m_repeats})
        field->clear();
    m_people->setToolTip(m_desk->people().isEmpty() ? QString() : tr("Known here: %1").arg(m_desk->people().join(QStringLiteral(", "))).toHtmlEscaped());
    m_guideline->setPlainText(QString());
    m_error->hide();
    m_count->setText(QString());
    m_name->setFocus();
    plan();
}

items::QueueWish QueueForm::wish() const
{
    items::QueueWish wish;
    wish.name = m_name->text();
    wish.filter = m_filter->text();
    for (const QuestionEdit *edit : m_questions)
        wish.questions.push_back(edit->wish());
    wish.people = m_people->text();
    wish.overlap = m_overlap->text();
    wish.sample = m_sample->text();
    wish.seed = m_seed->text();
    wish.stratify = m_stratify->text();
    wish.repeats = m_repeats->text();
    wish.isBlind = m_blind->isChecked();
    wish.guideline = m_guideline->toPlainText();
    return wish;
}

/// The name is asked for when the queue is made, not while the rest is looked at.
void QueueForm::plan()
{
    m_later.stop();
    items::QueueWish planned = wish();
    if (planned.name.trimmed().isEmpty())
        planned.name = QStringLiteral("-");
    m_desk->plan(planned);
}

void QueueForm::make()
{
    if (m_isMaking)
        return;
    m_isMaking = true;
    m_desk->make(wish());
}

void QueueForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isEnter && event->modifiers() & Qt::ControlModifier)
        make();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_queue_form.cpp"
