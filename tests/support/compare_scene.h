#pragma once

#include <QApplication>
#include <QLabel>
#include <QTest>

#include "items/compare_model.h"
#include "project/run_controller.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/compare/compare_room.h"
#include "widgets/components/reading_text.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"

/// A window with the room Compare alone, as the program puts it together.
struct CompareScene
{
    explicit CompareScene(const QSize &size = {1280, 800}) : runs(nullptr), room(new assay::widgets::CompareRoom(&runs))
    {
        window.addRoom(room);
        window.resize(size);
    }
    ~CompareScene() { close(); }
    CompareScene(const CompareScene &) = delete;
    CompareScene &operator=(const CompareScene &) = delete;

    /// Opens a project; with @p waitForRows until its comparison is shown and read.
    void open(assay::Session &session, bool waitForRows = true)
    {
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        runs.setSession(&session);
        window.showSession(&session);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        if (waitForRows)
            waitForCase();
    }
    void close()
    {
        runs.setSession(nullptr);
        window.showSession(nullptr);
    }
    void waitForCase()
    {
        QTRY_VERIFY_WITH_TIMEOUT(matrix().isVisible() && matrix().model()->rowCount() > 0 && !matrix().currentCase().isEmpty() && !paneText().isEmpty(), 10'000);
    }
    assay::widgets::CompareMatrix &matrix() { return *window.findChild<assay::widgets::CompareMatrix *>(); }
    /// As the window system would, so that shortcuts hear it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), key, modifiers); }
    QString paneText()
    {
        QStringList texts;
        for (const auto *text : window.findChild<assay::widgets::CasePane *>()->findChildren<assay::widgets::ReadingText *>())
            texts << text->toPlainText();
        return texts.join(QLatin1Char('\n'));
    }
    /// All that is said in words right now.
    QString words()
    {
        QStringList said;
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (label->isVisible())
                said << label->text();
        }
        return said.join(QLatin1Char('\n'));
    }

    assay::RunController runs;
    assay::widgets::MainWindow window;
    assay::widgets::CompareRoom *room;
};
