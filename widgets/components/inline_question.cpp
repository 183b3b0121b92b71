#include "widgets/components/inline_question.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"

namespace assay::widgets {

InlineQuestion::InlineQuestion(QWidget *parent)
    : Panel(Edge::Top, Ground::Sunken, parent), m_text(new Label(TextStyle::Text, Ink::Text, QString(), this)),
      m_answer(new Button(Button::Kind::Primary, QString(), this)), m_dismiss(new Button(Button::Kind::Flat, QString(), this)),
      m_error(new InlineError(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(8));
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_answer);
    row->addWidget(m_dismiss);
    row->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_error);
    column->addLayout(row);
    m_dismiss->showKey(QKeySequence(Qt::Key_Escape));
    connect(m_answer, &Button::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        close();
        Q_EMIT closed();
        if (run)
            run();
    });
    connect(m_dismiss, &Button::clicked, this, [this] {
        close();
        Q_EMIT closed();
    });
    QWidget::hide();
}

void InlineQuestion::ask(const QString &text, const QString &answer, std::function<void()> run)
{
    show(text, answer, tr("Cancel"), std::move(run));
    m_answer->setFocus(Qt::ShortcutFocusReason);
}

void InlineQuestion::tell(const QString &text, std::function<void()> undo)
{
    const QString answer = undo ? tr("Undo") : QString(); // before it is moved away
    show(text, answer, tr("Close"), std::move(undo));
}

void InlineQuestion::showError(const Error &error)
{
    show(QString(), QString(), tr("Close"), {});
    m_error->show(error);
}

void InlineQuestion::show(const QString &text, const QString &answer, const QString &dismiss, std::function<void()> run)
{
    m_run = std::move(run);
    m_error->hide();
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_answer->showText(answer);
    m_answer->setVisible(!answer.isEmpty());
    m_dismiss->showText(dismiss);
    setAccessibleName(text);
    setVisible(true);
}

void InlineQuestion::close()
{
    m_run = {};
    hide();
}

/// Escape is for this line before it is for what stands around it.
bool InlineQuestion::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void InlineQuestion::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        m_dismiss->click();
    else if (enter && m_answer->isVisible() && m_answer->hasFocus())
        m_answer->click();
    else if (enter && m_dismiss->hasFocus())
        m_dismiss->click();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_inline_question.cpp"
