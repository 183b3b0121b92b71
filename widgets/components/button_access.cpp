#include "widgets/components/button_access.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>

namespace assay::widgets {

namespace {

QAccessible::Role roleOf(const QAbstractButton &button)
{
    if (!button.isCheckable())
        return QAccessible::Button;
    const bool isOneOfSeveral = button.autoExclusive() || (button.group() && button.group()->exclusive());
    return isOneOfSeveral ? QAccessible::RadioButton : QAccessible::CheckBox;
}

class ButtonAccess final : public QAccessibleWidget
{
public:
    explicit ButtonAccess(QAbstractButton *button) : QAccessibleWidget(button, roleOf(*button)) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Accelerator)
            return button().shortcut().toString(QKeySequence::NativeText);
        const QString said = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && said.isEmpty() ? button().text() : said;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button().isCheckable();
        state.checked = button().isChecked();
        state.pressed = button().isDown();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names{button().isCheckable() ? toggleAction() : pressAction()};
        return button().isEnabled() ? names + QAccessibleWidget::actionNames() : QStringList();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() || name == toggleAction())
            button().click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton &button() const { return *static_cast<QAbstractButton *>(widget()); }
};

/// Called for a class and then for those it comes from. Ours without a meta-object of their own say that they are the base of all buttons.
QAccessibleInterface *makeAccess(const QString &name, QObject *object)
{
    const bool isOurs = name.startsWith(QStringLiteral("assay::")) || name == QStringLiteral("QAbstractButton");
    auto *button = isOurs ? qobject_cast<QAbstractButton *>(object) : nullptr;
    return button ? new ButtonAccess(button) : nullptr;
}

} // namespace

void installButtonAccess()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace assay::widgets
