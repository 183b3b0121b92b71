#include "widgets/prompts/naming_line.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>

#include "widgets/components/button.h"
#include "widgets/components/label.h"

namespace assay::widgets {

NamingLine::NamingLine(QWidget *parent)
    : Panel(Edge::Bottom, Ground::Sunken, parent), m_prompt(new Label(TextStyle::Text, Ink::Second, QString(), this)),
      m_doIt(new Button(Button::Kind::Plain, QString(), this)), m_field(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    m_doIt->showKey(QKeySequence(Qt::Key_Return));
    auto *cancel = new Button(Button::Kind::Flat, tr("Cancel"), this);
    cancel->showKey(QKeySequence(Qt::Key_Escape));
    row->addWidget(m_prompt);
    row->addWidget(m_field, 1);
    row->addWidget(m_doIt);
    row->addWidget(cancel);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NamingLine::leave);
    connect(cancel, &Button::clicked, this, &NamingLine::leave);
    connect(m_doIt, &Button::clicked, this, &NamingLine::takeTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &NamingLine::takeTyped);
    hide();
}

void NamingLine::ask(const QString &prompt, const QString &value, const QString &doIt, std::function<void(const QString &typed)> take)
{
    m_take = std::move(take);
    m_prompt->setText(prompt);
    m_doIt->showText(doIt);
    m_field->setAccessibleName(prompt);
    m_field->setPlaceholderText({});
    m_field->setText(value);
    m_field->selectAll();
    show();
    m_field->setFocus();
}

void NamingLine::takeTyped()
{
    const QString typed = m_field->text();
    if (typed.trimmed().isEmpty()) {
        m_field->setPlaceholderText(tr("Type something first"));
        return;
    }
    const auto take = std::exchange(m_take, {});
    leave();
    if (take)
        take(typed);
}

void NamingLine::leave()
{
    m_take = {};
    hide();
    Q_EMIT closed();
}

} // namespace assay::widgets

#include "moc_naming_line.cpp"
