// reliability.md §7, row 8: several processes on one file, each writing when it gets it, others reading all the time; beside a log and in a shared
// folder, where there is none. Nothing is lost, nobody is told that a database is busy. ASSAY_LONG=N makes each writer write N events.
#include <QDir>
#include <QProcess>
#include <QTest>
#include <set>

#include "storage/event_log.h"
#include "storage/verify.h"
#include "support/project_fixture.h"

using namespace assay;

class SeveralProcesses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostAndNobodyIsBusy_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("beside a log") << QStringLiteral("x");
        QTest::newRow("in a shared folder") << QStringLiteral("Dropbox");
    }
    void nothingIsLostAndNobodyIsBusy()
    {
        QFETCH(QString, folder);
        const QTemporaryDir around;
        QVERIFY(QDir(around.path()).mkdir(folder));
        const QString path = around.filePath(folder + QStringLiteral("/p.assay"));
        QVERIFY(ProjectFile::create(path, "shared", testUser()));
        const int each = std::max(100, qEnvironmentVariableIntValue("ASSAY_LONG"));
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const int count : {each, each, each, 0, 0}) {
            auto process = std::make_unique<QProcess>();
            process->start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/share-writer"), {path, QString::number(count)});
            QVERIFY(process->waitForStarted());
            processes.push_back(std::move(process));
        }
        std::set<std::string> acknowledged;
        int reads = 0;
        for (auto &process : processes) {
            if (process == processes[3] || process == processes[4])
                process->closeWriteChannel(); // the writers are done by now
            QVERIFY(process->waitForFinished(each * 100 + 60'000));
            for (const QByteArray &line : process->readAllStandardOutput().split('\n')) {
                QVERIFY2(!line.startsWith("wrong"), line.constData());
                if (line.startsWith("event "))
                    acknowledged.insert(line.mid(6).toStdString());
                else if (line.startsWith("read "))
                    reads += line.mid(5).toInt();
            }
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(acknowledged.size(), static_cast<std::size_t>(3 * each));
        QVERIFY(reads > 10);
        const auto file = ProjectFile::open(path, FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        const auto reader = *(*file)->reader();
        for (const std::string &id : acknowledged)
            QVERIFY2(findEvent(*reader, *EventId::fromText(id))->has_value(), id.c_str());
        QCOMPARE(verifyProject(*reader)->problemCount, 0);
        qInfo("%zu events of 3 writers, %d readings between them", acknowledged.size(), reads);
    }
};

QTEST_GUILESS_MAIN(SeveralProcesses)
#include "tst_several_processes.moc"
