// Traces of production in the window: from the empty room to the answers, what cannot be read, and what is cancelled.
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "project/session.h"
#include "support/layout_walk.h"
#include "support/project_fixture.h"
#include "support/warnings.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/inline_question.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_room.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 10'000;

QString dataFile(const char *name)
{
    return QStringLiteral(ASSAY_SOURCE_DIR "/tests/data/traces/") + QLatin1String(name);
}

struct Scene
{
    Scene() : session(std::move(project.file)), room(new ResultsRoom)
    {
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("production.assay"), QStringLiteral("dana"), {});
        window.resize(1280, 800);
        window.showSession(&session);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        (void) QTest::qWaitFor([this] { return session.isIdle(); }, patience);
        QObject::connect(room, &Room::statusChanged, room, [this](const QString &text) { said << text; });
    }
    ~Scene() { window.showSession(nullptr); }

    int rows() { return window.findChild<ResultTable *>()->model()->rowCount(); }
    bool waitForRows(int wanted)
    {
        return QTest::qWaitFor([&] { return rows() == wanted; }, patience);
    }
    bool waitForWord(const char *word)
    {
        return QTest::qWaitFor([&] { return said.join(QLatin1Char('|')).contains(QString::fromUtf8(word)); }, patience);
    }
    QString newsText()
    {
        QStringList texts;
        for (const auto *question : room->findChildren<InlineQuestion *>())
            for (const auto *label : question->findChildren<QLabel *>())
                if (label->isVisible())
                    texts << label->text();
        return texts.join(QLatin1Char('|'));
    }
    void picture(const char *name)
    {
        if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty())
            window.grab().save(QDir(folder).filePath(QStringLiteral("traces-%1.png").arg(QLatin1String(name))));
    }

    TestProject project;
    Session session;
    MainWindow window;
    ResultsRoom *room;
    QStringList said;
};

} // namespace

class ResultsTracesTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheEmptyRoomToTheAnswers()
    {
        Scene scene;
        scene.picture("empty");
        QVERIFY2(firstFault(scene.window).isEmpty(), qPrintable(firstFault(scene.window)));
        QSignalSpy progress(scene.room, &Room::progressChanged);
        QVERIFY(scene.room->takeFile(dataFile("otlp.jsonl")));
        QVERIFY(scene.waitForRows(4));
        QVERIFY(progress.size() >= 2); // told, and that it ended
        QVERIFY2(scene.waitForWord("4 answers from otlp.jsonl · 3 queries · 1 record"),
                 qPrintable(scene.said.join(QLatin1Char('|'))));
        QVERIFY(QTest::qWaitFor([&] { return scene.window.findChild<FilterLine *>()->text().startsWith(QStringLiteral("run:")); }, patience));
        QVERIFY(QTest::qWaitFor([&] { return scene.session.isIdle(); }, patience));
        scene.picture("answers");
        QString wrong;
        QVERIFY2(QTest::qWaitFor([&] { return (wrong = firstFault(scene.window)).isEmpty(); }, 1000), qPrintable(wrong));
        // Once more is told, and adds nothing.
        scene.said.clear();
        QVERIFY(scene.room->takeFile(dataFile("otlp.jsonl")));
        QVERIFY2(scene.waitForWord("Nothing new in otlp.jsonl · 4 known already"), qPrintable(scene.said.join(QLatin1Char('|'))));
        QCOMPARE(scene.rows(), 4);
    }

    void whatIsNoTraceIsSaidWhereOneLooks()
    {
        Scene scene;
        QVERIFY(scene.room->takeFile(dataFile("phoenix.json")));
        QVERIFY(scene.waitForRows(1));
        QVERIFY(scene.room->takeFile(QStringLiteral(ASSAY_SOURCE_DIR "/README.md")));
        QVERIFY2(QTest::qWaitFor([&] { return scene.newsText().contains(QStringLiteral("no file of traces")); }, patience), qPrintable(scene.newsText()));
        QVERIFY2(scene.newsText().contains(QStringLiteral("README.md")), qPrintable(scene.newsText()));
        QCOMPARE(scene.rows(), 1);
    }

    void aProjectThatCannotBeWrittenTakesNone()
    {
        TestProject project;
        const QString path = project.path();
        project.file.reset();
        Session session(std::move(*ProjectFile::open(path, FileMode::ReadOnly, testUser())));
        ResultsRoom room;
        room.showSession(&session);
        QVERIFY(!room.takeFile(dataFile("otlp.jsonl")));
        QVERIFY(QTest::qWaitFor([&] { return session.isIdle(); }, patience));
        room.showSession(nullptr);
    }
};

QTEST_MAIN(ResultsTracesTest)
#include "tst_results_traces.moc"
