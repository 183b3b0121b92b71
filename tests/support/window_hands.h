#pragma once

#include <QApplication>
#include <QLabel>
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
    void pickSoon(const QString &typed, const std::vector<Qt::Key> &keys = {Qt::Key_Return})
    {
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), patience);
        QVERIFY(pick(typed, keys));
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
