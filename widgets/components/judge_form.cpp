#include "widgets/components/judge_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <algorithm>
#include <map>
#include <tuple>

#include "widgets/components/button.h"
#include "widgets/components/choice_row.h"
#include "widgets/components/fitting_scroll_area.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/text_box.h"

namespace assay::widgets {

using items::JudgeDraft;
using items::JudgeKind;

namespace {

constexpr int leastHeight = 180;
constexpr int numberWidth = 64;
constexpr int criteriaLines = 6;
const QString asScore = QStringLiteral("score");
const QString asLabel = QStringLiteral("label");
const QString mean = QStringLiteral("mean");
const QString majority = QStringLiteral("majority");

} // namespace

JudgeForm::JudgeForm(QWidget *parent) : InlineForm(QString(), QString(), parent), m_form(new Form), m_scroll(new FittingScrollArea(m_form, scaled(leastHeight), this))
{
    m_form->layout()->setContentsMargins(0, 0, scaled(12), 0);
    buildKind();
    buildWhat();
    buildVotes();
    m_scroll->setAccessibleName(tr("Judge"));
    addLine()->addWidget(m_scroll);
    connect(this, &InlineForm::accepted, this, &JudgeForm::finish);
}

QSize JudgeForm::sizeHint() const
{
    return {InlineForm::sizeHint().width(), layout()->totalHeightForWidth(std::max(1, width()))};
}

QSize JudgeForm::minimumSizeHint() const
{
    return {InlineForm::minimumSizeHint().width(), sizeHint().height() - m_scroll->sizeHint().height() + m_scroll->minimumSizeHint().height()};
}

void JudgeForm::resizeEvent(QResizeEvent *event)
{
    InlineForm::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

QLineEdit *JudgeForm::addText(FormRow *row, const QString &name, int width, const QString &placeholder)
{
    auto *field = makeTextField(name, width, placeholder);
    row->add(field, width > 0 ? 0 : 1);
    connect(field, &QLineEdit::returnPressed, this, &JudgeForm::accept);
    connect(field, &QLineEdit::textEdited, row, [row] { row->setProblem(std::nullopt); });
    return field;
}

void JudgeForm::buildKind()
{
    m_kind = new PickField(tr("What it judges"));
    m_kind->setFixedWidth(scaled(260));
    std::vector<PickItem> kinds;
    for (const JudgeKind kind : items::judgeKinds())
        kinds.push_back({QString::number(static_cast<int>(kind)), items::judgeKindName(kind), {}, {}, false, true});
    m_kind->setItems(std::move(kinds));
    m_kindRow = m_form->addRow(tr("What it judges"));
    m_kindRow->add(m_kind);
    m_kindRow->addWord(tr("called"));
    m_name = addText(m_kindRow, tr("What its scores are called"), 0, tr("as the scorer"));
    connect(m_kind, &PickField::picked, this, [this](const QString &id) {
        m_kind->setCurrent(id);
        clearProblems();
        showKind();
    });
}

void JudgeForm::buildWhat()
{
    m_criteria = new TextBox(tr("Criteria"));
    m_criteria->setMostLines(criteriaLines);
    m_criteriaRow = m_form->addRow(tr("Criteria"), m_criteria, 1);
    connect(m_criteria, &QPlainTextEdit::textChanged, this, [this] { m_criteriaRow->setProblem(std::nullopt); });
    connect(m_criteria, &TextBox::left, this, &JudgeForm::closed);
    m_answerRow = m_form->addRow(tr("It answers with"));
    m_answer = new ChoiceRow(tr("It answers with"));
    m_answer->addChoice(asScore, tr("a score"));
    m_answer->addChoice(asLabel, tr("a label"));
    m_answerRow->add(m_answer);
    m_scale = new QWidget;
    auto *scale = new QHBoxLayout(m_scale);
    scale->setContentsMargins(0, 0, 0, 0);
    scale->setSpacing(scaled(8));
    for (auto [field, word, name] : {std::tuple(&m_low, tr("from"), tr("Worst score")), std::tuple(&m_high, tr("to"), tr("Best score"))}) {
        scale->addWidget(new Label(TextStyle::Text, Ink::Second, word, m_scale));
        *field = new QLineEdit(m_scale);
        (*field)->setAccessibleName(name);
        (*field)->setFixedWidth(scaled(numberWidth));
        scale->addWidget(*field);
        connect(*field, &QLineEdit::returnPressed, this, &JudgeForm::accept);
        connect(*field, &QLineEdit::textEdited, this, [this] { m_answerRow->setProblem(std::nullopt); });
    }
    scale->addStretch(1);
    m_answerRow->add(m_scale, 1);
    m_labels = addText(m_answerRow, tr("Labels, the best first"), 0, tr("yes, no"));
    connect(m_answer, &ChoiceRow::chosen, this, [this] {
        m_answerRow->setProblem(std::nullopt);
        showKind();
    });
}

void JudgeForm::buildVotes()
{
    m_modelButton = new Button(Button::Kind::Plain, QString());
    m_modelButton->setElided(true);
    m_modelRow = m_form->addRow(tr("Models"), m_modelButton);
    connect(m_modelButton, &Button::clicked, this, &JudgeForm::chooseModels);
    m_voteRow = m_form->addRow(tr("Each is asked"));
    m_repeats = addText(m_voteRow, tr("How often each model is asked"), numberWidth, QStringLiteral("1"));
    m_voteRow->addWord(tr("times; together"));
    m_combine = new ChoiceRow(tr("How votes are put together"));
    m_combine->addChoice(mean, tr("the mean"));
    m_combine->addChoice(majority, tr("the majority"));
    m_voteRow->add(m_combine);
    m_voteRow->addStretch();
    m_metric = new ChoiceRow(tr("Nearness"));
    for (const char *each : {"cosine", "dot", "euclidean"})
        m_metric->addChoice(QString::fromLatin1(each), QString::fromLatin1(each));
    m_metricRow = m_form->addRow(tr("Nearness"), m_metric);
    m_thresholdRow = m_form->addRow(tr("Passes from"));
    m_threshold = addText(m_thresholdRow, tr("Passes from"), numberWidth);
    m_thresholdWord = new Label(TextStyle::Text, Ink::Second, tr("or empty: a score without a verdict, unless labels are one"));
    m_thresholdWord->setElided(true);
    m_thresholdRow->add(m_thresholdWord, 1);
}

void JudgeForm::begin(const items::ScorerOffer &offer, const QString &written)
{
    m_models = offer.models;
    const bool isSame = m_isOpen && written == m_replaced;
    m_replaced = written;
    const JudgeDraft draft = items::judgeDraftOf(written).value_or(JudgeDraft());
    const QString called = draft.name.isEmpty() ? written.section(QLatin1Char('='), 0, 0) : draft.name; // also of one that cannot be read
    setTitle(written.isEmpty() ? tr("New judge") : tr("Change the judge “%1”").arg(called),
             tr("It sees the case and the answer, never the model's name, the version or other scores. It is asked after the answers are there, and its cost is counted apart."));
    setDoIt(written.isEmpty() ? tr("Add the judge") : tr("Change the judge"));
    if (!isSame)
        showDraft(draft);
    m_isOpen = true;
    open(m_kind);
    if (written.isEmpty() && m_criteria->isVisible())
        m_criteria->setFocus();
}

void JudgeForm::showDraft(const JudgeDraft &draft)
{
    m_begun = draft;
    m_kind->setCurrent(QString::number(static_cast<int>(draft.kind)));
    m_name->setText(draft.name);
    m_criteria->showText(draft.criteria, {});
    m_answer->setCurrent(draft.byLabels ? asLabel : asScore);
    m_low->setText(draft.low);
    m_high->setText(draft.high);
    m_labels->setText(draft.labels);
    m_chosen = draft.models;
    m_repeats->setText(draft.repeats);
    m_combine->setCurrent(draft.byMajority ? majority : mean);
    m_metric->setCurrent(draft.metric);
    m_threshold->setText(draft.threshold);
    clearProblems();
    showModels();
    showKind();
}

JudgeDraft JudgeForm::draft() const
{
    JudgeDraft draft = m_begun;
    draft.kind = static_cast<JudgeKind>(m_kind->current().toInt());
    draft.name = m_name->text();
    draft.criteria = m_criteria->toPlainText();
    draft.byLabels = m_answer->current() == asLabel;
    draft.low = m_low->text();
    draft.high = m_high->text();
    draft.labels = m_labels->text();
    draft.models = m_chosen;
    draft.repeats = m_repeats->text();
    draft.byMajority = m_combine->current() == majority;
    draft.metric = m_metric->current();
    draft.threshold = m_threshold->text();
    if (draft.kind != m_begun.kind)
        draft.kept.clear(); // a prompt of another kind of judge
    return draft;
}

/// Only the fields that this kind of judge has.
void JudgeForm::showKind()
{
    const JudgeDraft shown = draft();
    const bool isRubric = shown.kind == JudgeKind::Rubric;
    m_kindRow->setNote(items::judgeKindNote(shown.kind));
    m_criteriaRow->setVisible(items::takesCriteria(shown.kind));
    m_criteria->setPlaceholderText(isRubric ? tr("What a good answer does, in the words of whoever would judge it.") : tr("What makes an answer the better one. Empty: the more correct and useful one."));
    m_answerRow->setVisible(isRubric);
    m_scale->setVisible(!shown.byLabels);
    m_labels->setVisible(shown.byLabels);
    m_answerRow->setNote(shown.byLabels ? tr("Separated by commas, the best first; “yes, no” is a verdict by itself. Or with values: good=1, fair=0.5, bad=0.") : QString());
    m_voteRow->setVisible(items::takesVotes(shown.kind));
    m_metricRow->setVisible(shown.kind == JudgeKind::Similar);
    m_threshold->setPlaceholderText(shown.kind == JudgeKind::Similar ? QStringLiteral("0.75") : QString());
    m_thresholdWord->setVisible(shown.kind != JudgeKind::Similar);
}

void JudgeForm::showModels()
{
    m_modelButton->showText((m_chosen.isEmpty() ? tr("Choose models") : m_chosen.join(QStringLiteral(", "))) + QStringLiteral(" ▾"));
    m_modelButton->setAccessibleName(tr("Models: %1").arg(m_chosen.isEmpty() ? tr("none") : m_chosen.join(QStringLiteral(", "))));
    m_modelRow->setNote(m_models.empty() ? tr("The project has no model yet: add one in Settings.") : QString());
}

void JudgeForm::chooseModels()
{
    auto *list = new PickList(PickList::Mode::Several, tr("Models; each is one judge"), this);
    std::vector<PickItem> items;
    for (const items::SetupChoice &model : m_models)
        items.push_back({model.id, model.title, model.note, model.group, m_chosen.contains(model.id), true});
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this](const QStringList &ids) {
        m_chosen = ids;
        m_modelRow->setProblem(std::nullopt);
        showModels();
    });
    list->popUp(m_modelButton);
}

void JudgeForm::clearProblems()
{
    for (FormRow *row : {m_kindRow, m_criteriaRow, m_answerRow, m_modelRow, m_voteRow, m_metricRow, m_thresholdRow})
        row->setProblem(std::nullopt);
    clearProblem();
}

void JudgeForm::showFault(const items::JudgeProblem &problem)
{
    const std::map<QString, std::pair<FormRow *, QWidget *>> places{{QStringLiteral("criteria"), {m_criteriaRow, m_criteria}},
                                                                    {QStringLiteral("scale"), {m_answerRow, m_low}},
                                                                    {QStringLiteral("labels"), {m_answerRow, m_labels}},
                                                                    {QStringLiteral("models"), {m_modelRow, m_modelButton}},
                                                                    {QStringLiteral("repeats"), {m_voteRow, m_repeats}},
                                                                    {QStringLiteral("threshold"), {m_thresholdRow, m_threshold}}};
    const auto place = places.find(problem.field);
    if (place == places.end())
        return showProblem(problem.error);
    place->second.first->setProblem(problem.error);
    place->second.second->setFocus(Qt::OtherFocusReason);
}

void JudgeForm::finish()
{
    clearProblems();
    const JudgeDraft written = draft();
    if (const auto problem = items::problemOf(written))
        return showFault(*problem);
    m_isOpen = false;
    Q_EMIT closed();
    Q_EMIT taken(items::judgeText(written), m_replaced);
}

} // namespace assay::widgets

#include "moc_judge_form.cpp"
