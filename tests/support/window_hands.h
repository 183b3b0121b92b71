#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "app/window/workbench.h"
#include "support/pick.h"

/// The real window with a project open, and hands on its keyboard.
struct WindowHands
{
    static constexpr int patience = 20'000; ///< ms

    WindowHands(const QString &project, const QString &room) : workbench(*qApp, assay::window::WindowMemory())
    {
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() != nullptr, patience);
        workbench.window().openRoom(room);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), patience);
    }
    /// As the window system would, so that shortcuts hear it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!workbench.window().isActiveWindow()) // without a window manager nobody gives a closed list's activation back
            QApplication::setActiveWindow(&workbench.window());
        QTest::keyClick(workbench.window().windowHandle(), key, modifiers);
    }
    /// Into what has the keyboard.
    void type(const QString &text)
    {
        QWidget *focus = workbench.window().focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, text);
    }
    /// Clicks, where the window shows it and nothing covers it, the button that says @p text or begins with it.
    void click(const QString &text)
    {
        QAbstractButton *found = nullptr;
        [&] { QTRY_VERIFY2_WITH_TIMEOUT((found = buttonCalled(text)), qPrintable(text + QStringLiteral(" is none of ") + buttons().join(QStringLiteral(" | "))), patience); }();
        if (found)
            clickAt(*found, found->rect().center());
    }
    /// Clicks into the field of that accessible name and types.
    void fill(const QString &name, const QString &text)
    {
        for (auto *field : workbench.window().findChildren<QLineEdit *>()) {
            if (!field->isVisible() || field->accessibleName() != name)
                continue;
            clickAt(*field, field->rect().center());
            field->selectAll();
            QTest::keyClicks(field, text);
            return;
        }
        QFAIL(qPrintable(name));
    }
    void clickAt(QWidget &widget, const QPoint &at, Qt::MouseButton button = Qt::LeftButton)
    {
        const QPoint place = widget.mapTo(widget.window(), at);
        QWidget *there = widget.window()->childAt(place);
        QVERIFY2(there && (there == &widget || widget.isAncestorOf(there)), qPrintable(widget.accessibleName() + QStringLiteral(" is covered")));
        QTest::mouseClick(widget.window()->windowHandle(), button, {}, place);
    }
    QStringList buttons()
    {
        QStringList said;
        for (const auto *button : workbench.window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled())
                said << button->text();
        }
        return said;
    }
    void pickSoon(const QString &typed, const std::vector<Qt::Key> &keys = {Qt::Key_Return})
    {
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), patience);
        QVERIFY(pick(typed, keys));
    }
    QAbstractButton *buttonCalled(const QString &text)
    {
        QAbstractButton *found = nullptr;
        for (auto *button : workbench.window().findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || !button->isEnabled())
                continue;
            if (button->text() == text || button->accessibleName() == text)
                return button;
            if (!found && button->text().startsWith(text))
                found = button;
        }
        return found;
    }
    template <typename Widget>
    Widget &part() { return *workbench.window().room(workbench.window().currentRoom())->template findChild<Widget *>(); }
    /// Everything that labels say now.
    QString words()
    {
        QStringList said;
        for (const auto *label : workbench.window().findChildren<QLabel *>()) {
            if (label->isVisible())
                said << label->text();
        }
        return said.join(QLatin1Char('\n'));
    }
    assay::Session &session() { return *workbench.session(); }

    assay::window::Workbench workbench;
};
