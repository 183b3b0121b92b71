// reliability.md §7, row 3: the k-th call to the disk fails, once or from then on, in everything that is done with project files. No crash, a
// sentence, and files that are whole; what was said to be done is there. ASSAY_LONG=N
// tries N calls of each scenario, or all that it makes; otherwise a few.
#include <QTest>

#include "support/fault_vfs.h"
#include "support/project_fixture.h"
#include "support/storage_scenarios.h"

using namespace assay;

class IoErrors : public QObject
{
    Q_OBJECT
    FaultVfs m_disk;
    QTemporaryDir m_folder;
    int m_rounds = 0;
    int m_survived = 0;
    int m_unreached = 0;

    QString folder() const { return m_folder.filePath(QStringLiteral("x")); }

    /// Calls that a scenario makes when nothing fails.
    std::int64_t callsOf(const StorageScenario &scenario)
    {
        prepareFolder(folder());
        m_disk.heal();
        Acknowledged acknowledged;
        const Status done = scenario.act(folder(), acknowledged);
        const std::int64_t calls = m_disk.calls();
        if (!done || !scenario.isDone(folder()))
            qFatal("%s does not work without faults: %s", scenario.name, done ? "" : qPrintable(toSentence(done.error())));
        return calls;
    }

    void round(const StorageScenario &scenario, std::int64_t call, bool persistent)
    {
        prepareFolder(folder());
        m_disk.heal();
        m_disk.failAt(call, persistent);
        Acknowledged acknowledged;
        const Status done = scenario.act(folder(), acknowledged);
        const std::int64_t faults = m_disk.faults();
        const std::int64_t made = m_disk.calls();
        m_disk.heal();
        if (faults == 0 && made < call) { // how many commits some answers make follows from time: there was no such call in this round
            ++m_unreached;
            return;
        }
        const QByteArray where = QByteArray(scenario.name) + ", call " + QByteArray::number(static_cast<qint64>(call)) + (persistent ? " and later" : "");
        QVERIFY2(faults > 0, where.constData()); // else it proves nothing
        QVERIFY2(done || !done.error().what.isEmpty(), where.constData());
        QVERIFY2(!done || scenario.isDone(folder()), qPrintable(QString::fromLatin1(where) + QStringLiteral(": not done")));
        const QString wrong = whatIsWrong(folder(), acknowledged.soFar());
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(where) + QStringLiteral(": ") + wrong));
        ++m_rounds;
        m_survived += done.has_value();
    }

private Q_SLOTS:
    void everyCallMayFail_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < storageScenarios().size(); ++i)
            QTest::newRow(storageScenarios()[i].name) << static_cast<int>(i);
    }
    void everyCallMayFail()
    {
        QFETCH(int, number);
        const StorageScenario &scenario = storageScenarios()[static_cast<std::size_t>(number)];
        const std::int64_t calls = callsOf(scenario);
        QVERIFY(calls > 5);
        const int only = qEnvironmentVariableIntValue("ASSAY_CALL"); // to look at one that failed
        if (only > 0)
            return round(scenario, only, false);
        const std::int64_t tried = std::max(6, qEnvironmentVariableIntValue("ASSAY_LONG"));
        const std::int64_t step = std::max<std::int64_t>(1, calls / tried);
        for (const bool persistent : {false, true}) {
            for (std::int64_t call = 1; call <= calls; call += step) {
                round(scenario, call, persistent);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    void cleanupTestCase()
    {
        QVERIFY2(m_unreached * 10 <= m_rounds, "too many rounds end before their fault");
        qInfo("%d faults, %d of them survived by the work itself", m_rounds, m_survived);
    }
};

QTEST_GUILESS_MAIN(IoErrors)
#include "tst_io_errors.moc"
