// Start, look at a comparison of the sample project, find a broken case, meet a refused file, reopen.
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/options.h"
#include "app/window/picture_taker.h"
#include "app/window/workbench.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/warnings.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/reading_text.h"

using namespace assay;
using namespace assay::window;
using items::CompareFilter;
using widgets::CompareMatrix;

namespace {

/// What a room says in words right now.
QString wordsIn(const QWidget &room)
{
    QStringList words;
    for (const auto *label : room.findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text() << label->accessibleName();
    }
    for (const auto *text : room.findChildren<widgets::ReadingText *>())
        words << text->toPlainText();
    return words.join(QLatin1Char('\n'));
}

const widgets::InlineError *visibleError(const QWidget &room)
{
    for (const auto *error : room.findChildren<widgets::InlineError *>()) {
        if (error->isVisible())
            return error;
    }
    return nullptr;
}

} // namespace

class CompareJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        if (m_project.isEmpty())
            makeProject();
    }

    void aBrokenCaseIsFound()
    {
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().show();
        workbench.window().openRoom(QStringLiteral("compare"));
        workbench.openProject(m_project);
        auto &matrix = *workbench.window().findChild<CompareMatrix *>();
        QTRY_VERIFY_WITH_TIMEOUT(matrix.isVisible() && matrix.model()->rowCount() > 0, 10'000);
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_B);
        QCOMPARE(matrix.filter(), CompareFilter::Broken);
        QVERIFY(matrix.model()->rowCount() > 0);
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_Right);
        const QString first = matrix.currentCase();
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_J);
        QVERIFY(matrix.currentCase() != first);
        const QString said = wordsIn(workbench.window());
        QVERIFY2(said.contains(QStringLiteral("▼ broken in v2")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("billing")), qPrintable(said));
    }

    void aRefusedFileSaysWhyAndAnotherOpens()
    {
        const QString foreign = m_folder.filePath(QStringLiteral("foreign.assay"));
        QFile file(foreign);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is a letter, not a project");
        file.close();
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().show();
        workbench.openProject(foreign);
        QTRY_VERIFY_WITH_TIMEOUT(visibleError(workbench.window()), 10'000);
        const QString said = visibleError(workbench.window())->findChild<QLabel *>()->accessibleName();
        QVERIFY2(said.contains(QStringLiteral("foreign.assay")), qPrintable(said));
        workbench.window().openRoom(QStringLiteral("compare"));
        auto &matrix = *workbench.window().findChild<CompareMatrix *>();
        QVERIFY(!matrix.isVisible());
        workbench.openProject(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(matrix.isVisible(), 10'000);
        QCOMPARE(workbench.memory().recent.value(0), m_project);
    }

    void picturesAreNamedByRoomThemeLanguageAndState()
    {
        Workbench workbench(*qApp, WindowMemory());
        PictureOptions options;
        options.folder = m_folder.filePath(QStringLiteral("pictures"));
        options.state = PictureState::Empty;
        PictureTaker taker(workbench, options, QStringLiteral("light"), QStringLiteral("en"));
        QStringList made;
        connect(&taker, &PictureTaker::finished, this, [&made](const QStringList &files) { made = files; });
        taker.start();
        QTRY_VERIFY(made.contains(options.folder + QStringLiteral("/compare-light-en-empty.png")));
        QCOMPARE(QImage(made.front()).size(), QSize(1280, 800));
    }

    void wrongArgumentsAreNamed()
    {
        for (const auto &arguments : {QStringList{QStringLiteral("--theme"), QStringLiteral("blue")},
                                      QStringList{QStringLiteral("--pictures"), QStringLiteral("p"), QStringLiteral("--size"), QStringLiteral("12")},
                                      QStringList{QStringLiteral("--pictures"), QStringLiteral("p"), QStringLiteral("--state"), QStringLiteral("odd")},
                                      QStringList{QStringLiteral("--scale"), QStringLiteral("100")}, QStringList{QStringLiteral("--nonsense")}}) {
            const auto options = parseOptions(QStringList{QStringLiteral("assay")} + arguments);
            QVERIFY2(!options, qPrintable(arguments.join(QLatin1Char(' '))));
            QCOMPARE(options.error().code, ErrorCode::Usage);
        }
    }

private:
    /// The sample's messages, and two versions that always answer with one class: the second breaks what the first had right.
    void makeProject()
    {
        const QString path = m_folder.filePath(QStringLiteral("journey.assay"));
        const std::string project = path.toStdString();
        QVERIFY(m_server.start());
        const auto must = [](const std::vector<std::string> &arguments) {
            const CliRun run = runCli(arguments);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
        };
        must({"new", project, "--sample", "--without-answers"});
        for (const char *answer : {"order", "billing"}) {
            QFile text(m_folder.filePath(QStringLiteral("prompt.txt")));
            QVERIFY(text.open(QIODevice::WriteOnly));
            text.write("Classify {{message}} [[echo:" + QByteArray(answer) + "]]");
            text.close();
            must({"prompt", "commit", project, "one class", "--from", text.fileName().toStdString(), "--message", answer});
        }
        must({"provider", "add", project, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        must({"model", "add", project, "mock", "--provider", "mock", "--id", "mock"});
        must({"run", project, "--prompt", "one class@v1", "--prompt", "one class@v2", "--model", "mock", "--dataset", "support messages",
              "--scorer", "equals", "--limit", "120"});
        m_project = path;
    }

    QTemporaryDir m_folder;
    MockProvider m_server;
    QString m_project;
};

QTEST_MAIN(CompareJourney)
#include "tst_compare_journey.moc"
