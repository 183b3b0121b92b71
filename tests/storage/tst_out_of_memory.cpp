// reliability.md §7, row 4: the k-th allocation of SQLite fails, once or from then on, in everything that is done with project files. No crash,
// a sentence, whole files, and nothing kept behind. (Allocations of our own code are not failed: where those fail, the program ends.)
// ASSAY_LONG=N fails the first N allocations of each scenario one by one, otherwise some of them.
#include <QTest>
#include <atomic>
#include <sqlite3.h>

#include "support/fault_vfs.h"
#include "support/project_fixture.h"
#include "support/storage_scenarios.h"

using namespace assay;

namespace {

sqlite3_mem_methods realMemory;
std::atomic<std::int64_t> allocations = 0;
std::atomic<std::int64_t> failFrom = 0; ///< 0 = never
std::atomic<bool> persistent = false;
std::atomic<std::int64_t> failures = 0;

bool fails()
{
    const std::int64_t number = ++allocations;
    const bool failing = failFrom > 0 && (persistent ? number >= failFrom : number == failFrom);
    failures += failing;
    return failing;
}

void *allocate(int size)
{
    return fails() ? nullptr : realMemory.xMalloc(size);
}

void *reallocate(void *memory, int size)
{
    return fails() ? nullptr : realMemory.xRealloc(memory, size);
}

/// Before SQLite is used for the first time.
void standBehindSqlite()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &realMemory);
    sqlite3_mem_methods ours = realMemory;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
}

void heal()
{
    allocations = failFrom = failures = 0;
}

} // namespace

class OutOfMemory : public QObject
{
    Q_OBJECT
    FaultVfs m_disk; ///< without faults, but quick
    QTemporaryDir m_folder;
    int m_rounds = 0;
    int m_survived = 0;

    QString folder() const { return m_folder.filePath(QStringLiteral("x")); }

    std::int64_t allocationsOf(const StorageScenario &scenario)
    {
        prepareFolder(folder());
        heal();
        Acknowledged acknowledged;
        const Status done = scenario.act(folder(), acknowledged);
        const std::int64_t made = allocations;
        if (!done)
            qFatal("%s", qPrintable(toSentence(done.error())));
        return made;
    }

    void round(const StorageScenario &scenario, std::int64_t number, bool lasting)
    {
        prepareFolder(folder());
        const sqlite3_int64 before = sqlite3_memory_used();
        heal();
        persistent = lasting;
        failFrom = number;
        Acknowledged acknowledged;
        const Status done = scenario.act(folder(), acknowledged);
        const bool happened = failures > 0;
        heal();
        const QString where = QString::fromLatin1(scenario.name) + QStringLiteral(", allocation %1%2").arg(number).arg(lasting ? QStringLiteral(" and later") : QString());
        QVERIFY2(happened, qPrintable(where));
        QVERIFY2(done || !done.error().what.isEmpty(), qPrintable(where));
        QVERIFY2(!done || scenario.isDone(folder()), qPrintable(where + QStringLiteral(": not done")));
        QVERIFY2(sqlite3_memory_used() <= before, qPrintable(where + QStringLiteral(": %1 bytes are kept").arg(sqlite3_memory_used() - before)));
        const QString wrong = whatIsWrong(folder(), acknowledged.soFar());
        QVERIFY2(wrong.isEmpty(), qPrintable(where + QStringLiteral(": ") + wrong));
        ++m_rounds;
        m_survived += done.has_value();
    }

private Q_SLOTS:
    void everyAllocationMayFail_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < storageScenarios().size(); ++i)
            QTest::newRow(storageScenarios()[i].name) << static_cast<int>(i);
    }
    void everyAllocationMayFail()
    {
        QFETCH(int, number);
        const StorageScenario &scenario = storageScenarios()[static_cast<std::size_t>(number)];
        if (const int only = qEnvironmentVariableIntValue("ASSAY_CALL"); only > 0) // to look at one that failed
            return round(scenario, only, false);
        const std::int64_t made = allocationsOf(scenario);
        const std::int64_t most = qEnvironmentVariableIntValue("ASSAY_LONG");
        const std::int64_t step = most > 0 ? std::max<std::int64_t>(1, made / most) : std::max<std::int64_t>(1, made / 8);
        for (const bool lasting : {false, true}) {
            for (std::int64_t at = 1; at <= made * 9 / 10; at += step) { // threads make the last ones vary
                round(scenario, at, lasting);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    void cleanupTestCase() { qInfo("%d failed allocations, %d of them survived by the work itself", m_rounds, m_survived); }
};

int main(int argc, char **argv)
{
    standBehindSqlite();
    QCoreApplication application(argc, argv);
    OutOfMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_out_of_memory.moc"
