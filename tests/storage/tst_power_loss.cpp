// reliability.md §7, row 2: the power fails in the middle of everything that is done with project files. Of what was not synced the disk
// keeps all, nothing, some writes, some sectors of them, in any order; the project then opens, is whole, and holds what was acknowledged.
// ASSAY_LONG=N makes N losses.
#include <QDir>
#include <QTest>

#include "support/fault_vfs.h"
#include "support/project_fixture.h"
#include "support/storage_scenarios.h"

using namespace assay;

namespace {

/// What making a new file leaves when it is not finished is no project yet, and nobody was told that it is one.
bool makesAFile(const StorageScenario &scenario)
{
    return qstrcmp(scenario.name, "new") == 0 || qstrcmp(scenario.name, "salvage") == 0;
}

struct Loss
{
    DiskImage disk;
    std::vector<EventId> acknowledged;
};

} // namespace

class PowerLoss : public QObject
{
    Q_OBJECT
    FaultVfs m_disk;
    QTemporaryDir m_folder;
    int m_losses = 0;
    std::size_t m_acknowledged = 0;

    /// A write-ahead log is not for folders that are shared; there it is a rollback journal.
    QString folder(bool shared) const { return m_folder.filePath(shared ? QStringLiteral("Dropbox/x") : QStringLiteral("x")); }

    std::int64_t callsOf(const StorageScenario &scenario, const QString &path)
    {
        prepareFolder(path);
        m_disk.heal();
        Acknowledged acknowledged;
        VERIFY_OR_DIE(scenario.act(path, acknowledged));
        return m_disk.calls();
    }
    static void VERIFY_OR_DIE(const Status &status)
    {
        if (!status)
            qFatal("%s", qPrintable(toSentence(status.error())));
    }

    std::vector<Loss> losses(const StorageScenario &scenario, const QString &path, int count, std::uint64_t seed)
    {
        const std::int64_t calls = callsOf(scenario, path);
        SplitMix64 random(seed);
        std::set<std::int64_t> cuts;
        while (static_cast<int>(cuts.size()) < std::min<std::int64_t>(count, calls - 1))
            cuts.insert(1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(calls))));
        prepareFolder(path);
        Acknowledged acknowledged;
        std::vector<Loss> taken;
        m_disk.cutPower(path, cuts, seed, [&](DiskImage disk) { taken.push_back({std::move(disk), acknowledged.soFar()}); });
        VERIFY_OR_DIE(scenario.act(path, acknowledged));
        m_disk.cutPower({}, {}, 0, {});
        return taken;
    }

    /// The machine comes up again.
    void check(const StorageScenario &scenario, const QString &path, const Loss &loss)
    {
        prepareFolder(path);
        for (const auto &[name, bytes] : loss.disk) {
            QFile file(name);
            if (bytes.isNull())
                file.remove();
            else
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
        }
        const QString wrong = whatIsWrong(path, loss.acknowledged);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(scenario.name) + QStringLiteral(", loss %1: ").arg(m_losses) + wrong));
        ++m_losses;
        m_acknowledged += loss.acknowledged.size();
    }

private Q_SLOTS:
    void whatWasAcknowledgedIsThere_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("shared");
        for (std::size_t i = 0; i < storageScenarios().size(); ++i) {
            if (makesAFile(storageScenarios()[i]))
                continue;
            for (const bool shared : {false, true})
                QTest::addRow("%s%s", storageScenarios()[i].name, shared ? " in a shared folder" : "") << static_cast<int>(i) << shared;
        }
    }
    void whatWasAcknowledgedIsThere()
    {
        QFETCH(int, number);
        QFETCH(bool, shared);
        const StorageScenario &scenario = storageScenarios()[static_cast<std::size_t>(number)];
        const int wanted = std::max(4, qEnvironmentVariableIntValue("ASSAY_LONG") / 26);
        for (int round = 0, left = wanted; left > 0; ++round, left -= 40) {
            const auto taken = losses(scenario, folder(shared), std::min(left, 40), static_cast<std::uint64_t>(round) * 1000 + static_cast<std::uint64_t>(number));
            QVERIFY(!taken.empty());
            for (const Loss &loss : taken) {
                check(scenario, folder(shared), loss);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    void cleanupTestCase() { qInfo("%d losses of power, %zu acknowledged events, none lost", m_losses, m_acknowledged); }
};

QTEST_GUILESS_MAIN(PowerLoss)
#include "tst_power_loss.moc"
