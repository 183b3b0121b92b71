// The project file as Settings shows it: what takes its room, whether it is whole, its backups; and what this user allowed, withdrawn.
#include <QTest>

#include "project/surroundings.h"
#include "storage/file_use.h"
#include "storage/schema.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

const Provider local{"local", ProviderKind::OpenAi, "http://127.0.0.1:8951/v1", {}, {}};

bool read(SettingsFixture &scene)
{
    QSignalSpy changed(&scene.desk.storage(), &StorageDesk::changed);
    scene.desk.storage().readAgain();
    return changed.wait(10'000);
}

bool ended(SettingsFixture &scene)
{
    return QTest::qWaitFor([&] { return scene.desk.storage().task() == StorageDesk::Task::None; }, 15'000);
}

} // namespace

class StorageDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void partsAddUpToTheFile()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open() && read(scene));
        const StorageView &view = scene.desk.storage().storage();
        std::int64_t sum = 0;
        double shares = 0;
        for (const auto &part : view.parts) {
            sum += part.bytes;
            shares += part.share;
        }
        const auto reader = scene.reader();
        auto pages = reader->prepare("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
        QVERIFY(pages && *pages->step());
        QCOMPARE(sum, pages->integer(0));
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QCOMPARE(view.schema, QString::number(currentSchema()));
        QCOMPARE(view.head.size(), 64);
    }

    void aWholeFileIsSaidToBeWhole()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        scene.desk.storage().verify();
        QVERIFY(scene.desk.storage().task() == StorageDesk::Task::Verify);
        QVERIFY(ended(scene));
        QVERIFY(scene.desk.storage().verified());
        QVERIFY2(scene.desk.storage().verified()->summary.startsWith(QStringLiteral("✓")), qPrintable(scene.desk.storage().verified()->summary));
    }

    void aChangedEventIsNamed()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        QVERIFY(scene.session->file().writer());
        const Status broken = (*scene.session->file().writer())->run([](WriteContext &context) {
            return context.database().exec("DROP TRIGGER event_append_only; UPDATE event SET author = 'mallory' WHERE seq = 2");
        });
        VERIFY_RESULT(broken);
        scene.desk.storage().verify();
        QVERIFY(ended(scene));
        const auto &found = scene.desk.storage().verified();
        QVERIFY(found && found->summary.startsWith(QStringLiteral("✗")));
        QVERIFY2(found->problems.first().startsWith(QStringLiteral("event 2")), qPrintable(found->problems.first()));
    }

    void aBackupIsMadeListedAndRestored()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        StorageDesk &desk = scene.desk.storage();
        desk.backUp();
        QVERIFY(ended(scene));
        QTRY_COMPARE(desk.backups().size(), std::size_t(1));
        QCOMPARE(desk.backups().front().reason, QStringLiteral("made by hand"));
        QVERIFY(!desk.backups().front().when.isEmpty());
        const QString target = scene.path(QStringLiteral("again.assay"));
        QSignalSpy restored(&desk, &StorageDesk::restored);
        desk.restore(desk.backups().front().id, target);
        QTRY_COMPARE(restored.count(), 1);
        auto copy = ProjectFile::open(target, FileMode::ReadOnly, testUser());
        QVERIFY(copy);
        QVERIFY(*findProvider(**(*copy)->reader(), "local") == local);
        QSignalSpy failed(&desk, &StorageDesk::failed);
        QVERIFY(ended(scene));
        desk.restore(desk.backups().front().id, target);
        QTRY_COMPARE(failed.count(), 1);
    }

    void compactGivesFreePagesBack()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        const Status filled = (*scene.session->file().writer())->run([](WriteContext &context) {
            return context.database().exec("INSERT INTO blob VALUES (x'00', zeroblob(4000000)); DELETE FROM blob WHERE hash = x'00'");
        });
        VERIFY_RESULT(filled);
        StorageDesk &desk = scene.desk.storage();
        QVERIFY(read(scene));
        const auto freeBytes = [&desk] {
            for (const auto &part : desk.storage().parts) {
                if (part.what == QStringLiteral("Free"))
                    return part.bytes;
            }
            return std::int64_t(-1);
        };
        QVERIFY(freeBytes() > 3'000'000);
        QSignalSpy said(&desk, &StorageDesk::said);
        desk.compact();
        QVERIFY(ended(scene));
        QCOMPARE(said.count(), 1);
        QTRY_COMPARE(freeBytes(), std::int64_t(0));
    }

    void oneTaskAtATime()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        StorageDesk &desk = scene.desk.storage();
        desk.verify();
        desk.backUp();
        QVERIFY(desk.task() == StorageDesk::Task::Verify);
        QVERIFY(ended(scene));
        QVERIFY(read(scene));
        QVERIFY(desk.backups().empty());
    }

    void whatWasAllowedIsListedAndWithdrawn()
    {
        SettingsFixture scene({local});
        EndpointTrust trust = userSurroundings(nullptr).trust;
        const ProjectId other = ProjectId::random();
        QVERIFY(trust.allow(other, {"x", ProviderKind::OpenAi, "https://elsewhere.example/v1", {}, {}}, "older project"));
        QVERIFY(trust.allow(scene.session->file().id(), local, "test"));
        QVERIFY(scene.open());
        PrivacyDesk &desk = scene.desk.privacy();
        QTRY_COMPARE(desk.endpoints().size(), std::size_t(2));
        QVERIFY(desk.endpoints()[0].thisProject);
        QCOMPARE(desk.endpoints()[1].project, QStringLiteral("older project"));
        desk.withdraw(desk.endpoints()[1].id);
        QTRY_COMPARE(desk.endpoints().size(), std::size_t(1));
        QVERIFY(!trust.list().empty() && trust.list().front().project != other);
        QCOMPARE(desk.withdrawn(), QStringLiteral("https://elsewhere.example/v1"));
        desk.undoWithdrawal();
        QTRY_COMPARE(desk.endpoints().size(), std::size_t(2));
        QVERIFY(desk.withdrawn().isEmpty());
    }

    void whatMayBeStartedIsListedAndForgotten()
    {
        SettingsFixture scene({local});
        CommandTrust trust = userSurroundings(nullptr).commands;
        QVERIFY(trust.trust(ProjectId::random(), sha256("other"), "/usr/bin/other"));
        QVERIFY(trust.trust(scene.session->file().id(), sha256("mine"), "/bin/sh check.sh \xE2\x80\xAE"));
        QVERIFY(scene.open());
        PrivacyDesk &desk = scene.desk.privacy();
        QTRY_COMPARE(desk.commands().size(), std::size_t(2));
        QVERIFY(desk.commands()[0].thisProject);
        QCOMPARE(desk.commands()[0].commandLine, QStringLiteral("/bin/sh check.sh <U+202e>"));
        desk.forget(desk.commands()[0].id);
        QTRY_COMPARE(desk.commands().size(), std::size_t(1));
        QVERIFY(!trust.isTrusted(scene.session->file().id(), sha256("mine")));
        QCOMPARE(desk.withdrawn(), QStringLiteral("/bin/sh check.sh <U+202e>"));
        desk.undoWithdrawal();
        QTRY_COMPARE(desk.commands().size(), std::size_t(2));
        QVERIFY(trust.isTrusted(scene.session->file().id(), sha256("mine")));
    }

    void theWayToTheNetworkIsThisUsers()
    {
        SettingsFixture scene;
        QVERIFY(scene.open());
        PrivacyDesk &desk = scene.desk.privacy();
        desk.setProxy(QStringLiteral("http://proxy.example:3128"), scene.answer());
        QVERIFY(!scene.next());
        desk.setPlainHttp(true, scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(desk.network().plainHttp);
        QCOMPARE(desk.network().proxy, QStringLiteral("http://proxy.example:3128"));
        desk.setCaFile(QStringLiteral("/no/such/file"), scene.answer());
        QVERIFY(scene.next());
        QCOMPARE(userNetwork().caFile, std::string());
    }
};

QTEST_GUILESS_MAIN(StorageDeskTest)
#include "tst_storage_desk.moc"
