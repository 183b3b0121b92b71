// kill -9 while a project is written: what was said to be durable is there, nothing is doubled, the file is whole.
// ASSAY_LONG=N makes N rounds of it.
#include <QProcess>
#include <QTest>
#include <set>

#include "base/splitmix64.h"
#include "storage/event_log.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

class Kill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acknowledgedWorkSurvives()
    {
        TestProject project;
        const auto dataset = addDataset(project, "cases", {{"c0", {}}});
        const auto version = addVersion(project, "triage", "one");
        const auto run = addRun(project, "first", dataset, {{version, "small"}});
        project.file.reset();
        const int rounds = std::max(20, qEnvironmentVariableIntValue("ASSAY_LONG"));
        SplitMix64 random(7);
        std::set<std::string> events;
        std::set<int> rows;
        for (int round = 0; round < rounds; ++round) {
            QProcess writer;
            writer.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/kill-writer"), {project.path()});
            QVERIFY2(writer.waitForReadyRead(20'000), writer.readAllStandardError().constData());
            QTest::qWait(static_cast<int>(random.below(60)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const auto lines = writer.readAllStandardOutput().split('\n');
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // what follows the last line end was cut
                if (lines[i].startsWith("event "))
                    events.insert(lines[i].mid(6).toStdString());
                else
                    rows.insert(lines[i].mid(4).toInt());
            }
            check(project, events, rows);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(events.size() > static_cast<std::size_t>(rounds));
        qInfo("%d kills, %zu events and %zu rows acknowledged, none lost", rounds, events.size(), rows.size());
    }

private:
    void check(TestProject &project, const std::set<std::string> &events, const std::set<int> &rows)
    {
        const auto file = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser()); // the dead writer's lock is taken over
        VERIFY_RESULT(file);
        QVERIFY(!(*file)->isReadOnly());
        const auto reader = *(*file)->reader();
        for (const std::string &id : events)
            QVERIFY2(findEvent(*reader, *EventId::fromText(id))->has_value(), id.c_str());
        std::multiset<int> stored;
        VERIFY_RESULT(eachCell(*reader, *resolveRun(*reader, "first"), [&stored](const CellState &cell) { stored.insert(cell.repeat); }));
        for (const int repeat : rows)
            QCOMPARE(stored.count(repeat), 1u);
        const auto report = *verifyProject(*reader);
        QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : qPrintable(report.problems.front().what));
        const auto differs = *compareProjections(*reader);
        QVERIFY2(!differs, differs ? differs->key.c_str() : "");
    }
};

QTEST_GUILESS_MAIN(Kill)
#include "tst_kill.moc"
