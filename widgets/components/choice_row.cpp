#include "widgets/components/choice_row.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include "widgets/components/button.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

ChoiceRow::ChoiceRow(const QString &name, QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_choices(new QButtonGroup(this))
{
    setAccessibleName(name);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(4));
    m_row->addStretch(1);
    connect(m_choices, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) { Q_EMIT chosen(button->objectName()); });
}

void ChoiceRow::addChoice(const QString &id, const QString &text)
{
    auto *button = new Button(Button::Kind::Flat, text, this);
    button->setObjectName(id);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName(), text));
    m_choices->addButton(button);
    m_row->insertWidget(m_row->count() - 1, button);
    if (m_choices->buttons().size() == 1)
        setFocusProxy(button);
}

void ChoiceRow::setCurrent(const QString &id)
{
    for (QAbstractButton *button : m_choices->buttons()) {
        if (button->objectName() == id) {
            button->setChecked(true);
            setFocusProxy(button);
        }
    }
}

QString ChoiceRow::current() const
{
    const QAbstractButton *button = m_choices->checkedButton();
    return button ? button->objectName() : QString();
}

} // namespace assay::widgets

#include "moc_choice_row.cpp"
