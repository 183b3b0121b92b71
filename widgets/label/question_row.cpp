#include "widgets/label/question_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/text_box.h"
#include "widgets/label/answer_key.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int questionWidth = 156;

/// The same buttons would be built.
bool hasSameKeys(const items::LabelQuestionView &a, const items::LabelQuestionView &b)
{
    return a.id == b.id && a.kind == b.kind && std::equal(a.choices.begin(), a.choices.end(), b.choices.begin(), b.choices.end(), [](const auto &x, const auto &y) {
               return x.id == y.id && x.text == y.text && x.key == y.key;
           });
}

} // namespace

QuestionRow::QuestionRow(QWidget *parent) : QWidget(parent), m_text(new Label(TextStyle::Strong, Ink::Text, {}, this)), m_answers(new QVBoxLayout), m_said(new Label(TextStyle::Small, Ink::Second, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(10), scaled(10), 0, scaled(10));
    row->setSpacing(scaled(14));
    m_text->setFixedWidth(scaled(questionWidth));
    m_text->setWordWrap(true);
    m_text->setContentsMargins(0, scaled(8), 0, 0);
    row->addWidget(m_text, 0, Qt::AlignTop);
    m_answers->setSpacing(scaled(6));
    row->addLayout(m_answers, 1);
    m_said->setWordWrap(true);
    m_said->hide();
    m_answers->addWidget(m_said);
    m_answers->addStretch(1);
}

void QuestionRow::show(const items::LabelQuestionView &view)
{
    const bool isSame = hasSameKeys(m_view, view);
    m_view = view;
    m_text->setText(view.isRequired ? view.text : tr("%1 (optional)").arg(view.text));
    if (!isSame || (m_keys.empty() && !m_field)) {
        delete m_keyArea;
        m_keys.clear();
        m_field = nullptr;
        m_keyArea = new QWidget(this);
        m_answers->insertWidget(0, m_keyArea);
        view.isTyped() ? buildText() : buildKeys();
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i]->setChecked(view.choices[i].isChosen);
    if (m_field && m_field->toPlainText() != view.typed && !m_field->hasFocus()) {
        m_isQuiet = true;
        m_field->showText(view.typed, {});
        m_isQuiet = m_isDirty = false;
    }
    setLive(m_isLive);
}

void QuestionRow::buildKeys()
{
    auto *flow = new FlowLayout(m_keyArea, scaled(8));
    flow->setContentsMargins(0, 0, 0, 0);
    for (const items::LabelChoiceView &choice : m_view.choices) {
        auto *key = new AnswerKey(choice.key, choice.text, m_keyArea);
        flow->addWidget(key);
        m_keys.push_back(key);
        connect(key, &AnswerKey::clicked, this, [this, key, id = choice.id] {
            key->setChecked(!key->isChecked()); // stands out once it is on disk, not before
            Q_EMIT pressed(id);
        });
    }
    if (m_view.kind == QuestionKind::Spans) {
        auto *how = new Label(TextStyle::Small, Ink::Third, tr("select words in the answer, then press a key"), m_keyArea);
        flow->addWidget(how);
    }
}

void QuestionRow::buildText()
{
    auto *column = new QVBoxLayout(m_keyArea);
    column->setContentsMargins(0, 0, 0, 0);
    m_field = new TextBox(m_view.text, m_keyArea);
    m_field->setPlaceholderText(tr("Space to write, Ctrl+Enter when it is done"));
    column->addWidget(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isQuiet)
            return;
        m_isDirty = true;
        Q_EMIT typed(m_field->toPlainText());
    });
    connect(m_field, &TextBox::left, this, &QuestionRow::left);
}

void QuestionRow::showSaid(const QString &said)
{
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

void QuestionRow::setLive(bool live)
{
    m_isLive = live;
    for (AnswerKey *key : m_keys)
        key->setLive(live);
    update();
}

std::optional<QString> QuestionRow::choiceOf(const QString &key) const
{
    const auto found = std::find_if(m_view.choices.begin(), m_view.choices.end(), [&](const items::LabelChoiceView &each) { return !key.isEmpty() && each.key == key; });
    return found == m_view.choices.end() ? std::nullopt : std::optional(found->id);
}

void QuestionRow::editText()
{
    if (m_field)
        m_field->setFocus();
}

QSize QuestionRow::minimumSizeHint() const
{
    return {scaled(questionWidth + 160), QWidget::minimumSizeHint().height()};
}

bool QuestionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    // What was only looked at is no answer, though a correction begins with the text itself.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && std::exchange(m_isDirty, false))
        Q_EMIT given(m_field->toPlainText());
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || !(key->modifiers() & Qt::ControlModifier))
        return false;
    m_isDirty = false;
    Q_EMIT givenAndOn(m_field->toPlainText());
    return true;
}

/// The line above, and a bar at the left of the question that the keys belong to.
void QuestionRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, t.line);
    if (m_isLive)
        painter.fillRect(0, scaled(10), scaled(3), height() - scaled(20), t.accent);
}

} // namespace assay::widgets

#include "moc_question_row.cpp"
