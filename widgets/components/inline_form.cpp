#include "widgets/components/inline_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"

namespace assay::widgets {

InlineForm::InlineForm(const QString &title, const QString &doIt, QWidget *parent)
    : Panel(Edge::Bottom, Ground::Sunken, parent), m_title(new Label(TextStyle::Strong, Ink::Text, title, this)), m_note(new Label(TextStyle::Small, Ink::Second, {}, this)),
      m_lines(new QVBoxLayout), m_error(new InlineError(this)), m_doIt(new Button(Button::Kind::Primary, doIt, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    m_title->setElided(true);
    column->addWidget(m_title);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    m_lines->setSpacing(scaled(8));
    column->addLayout(m_lines);
    m_error->hide();
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    m_doIt->showKey(QKeySequence(Qt::Key_Return));
    auto *close = new Button(Button::Kind::Flat, tr("Cancel"), this);
    close->showKey(QKeySequence(Qt::Key_Escape));
    buttons->addWidget(m_doIt);
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_doIt, &Button::clicked, this, &InlineForm::accept);
    connect(close, &Button::clicked, this, &InlineForm::closed);
    hide();
}

void InlineForm::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void InlineForm::setDoIt(const QString &text)
{
    m_doIt->showText(text);
}

void InlineForm::showProblem(const Error &error)
{
    m_error->show(error);
    setBusy(false);
}

void InlineForm::clearProblem()
{
    m_error->hide();
}

void InlineForm::setBusy(bool busy)
{
    m_doIt->setEnabled(!busy);
}

void InlineForm::open(QWidget *first)
{
    clearProblem();
    setBusy(false);
    show();
    first->setFocus();
}

void InlineForm::accept()
{
    if (!m_doIt->isEnabled())
        return;
    clearProblem();
    Q_EMIT accepted();
}

QHBoxLayout *InlineForm::addLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    m_lines->addLayout(line);
    return line;
}

Label *InlineForm::addWord(QHBoxLayout *line, const QString &word)
{
    auto *label = new Label(TextStyle::Text, Ink::Second, word, this);
    line->addWidget(label);
    return label;
}

QLineEdit *InlineForm::addField(QHBoxLayout *line, const QString &name, int width, const QString &placeholder)
{
    auto *field = makeTextField(name, width, placeholder);
    line->addWidget(field, width > 0 ? 0 : 1);
    connect(field, &QLineEdit::returnPressed, this, &InlineForm::accept);
    return field;
}

QWidget *InlineForm::doItButton() const
{
    return m_doIt;
}

static bool isDoIt(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isEnter && event.modifiers() & Qt::ControlModifier;
}

/// Ctrl+Enter is for this form before it is for the room around it, whose main action it may be.
bool InlineForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isDoIt(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void InlineForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isDoIt(*event))
        accept();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_inline_form.cpp"
