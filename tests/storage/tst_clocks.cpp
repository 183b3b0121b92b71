// reliability.md §7, row 9: clocks that are an hour or ten years wrong, run backwards, or stand at the ends of time. Order is the log's: no clock
// reorders, blocks or overwrites anything.
#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/splitmix64.h"
#include "storage/backup.h"
#include "storage/event_log.h"
#include "storage/merge.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr std::int64_t hour = 3'600'000'000;
constexpr std::int64_t year = 365 * 24 * hour;

/// Jumps with every look at it.
class JumpingClock final : public Clock
{
public:
    explicit JumpingClock(std::uint64_t seed) : m_random(seed) {}
    TimeUs now() const override
    {
        static constexpr std::int64_t jumps[]{hour, -hour, 10 * year, -10 * year, 1, 0, -1};
        const std::uint64_t choice = m_random.below(9);
        if (choice < 7)
            m_now += jumps[choice];
        else
            m_now = choice == 7 ? 0 : 253'402'300'799'000'000; // 1970, and the last second that RFC 3339 can write
        return {m_now};
    }

private:
    mutable SplitMix64 m_random;
    mutable std::int64_t m_now = 1'767'225'600'000'000;
};

/// A project whose every fact was written at another time.
class Skewed
{
public:
    explicit Skewed(std::uint64_t seed)
    {
        FileUser user = testUser();
        user.clock = std::make_shared<JumpingClock>(seed);
        project.file.reset();
        QFile::remove(project.path());
        project.file = std::move(*ProjectFile::create(project.path(), "skewed", user));
        std::vector<Case> cases{{"c0", {{{"q", "why"}}, {}, {}, {}, {}}}};
        for (int i = 0; i < 6; ++i)
            versions.push_back(addVersion(project, "triage", "text " + std::to_string(i)));
        const auto dataset = addDataset(project, "cases", cases);
        for (int i = 0; i < 3; ++i)
            runs.push_back(addRun(project, "run " + std::to_string(i), dataset, {{versions.back(), "small"}}));
        for (const std::size_t to : {0u, 3u, 1u})
            must(project.writer().run([&](WriteContext &context) { return moveChannel(context, versions[to].prompt, "production", versions[to].hash, "r"); }));
        for (const char *text : {"first", "second", "last"})
            must(project.writer().run([&](WriteContext &context) { return saveDraft(context, versions[0].prompt, {versions[0].hash, draftOf(text), context.now()}); }));
    }
    static PromptContent draftOf(const std::string &text)
    {
        PromptContent content;
        content.messages = {{Role::User, text, {}, {}}};
        return content;
    }
    static void must(const Status &status)
    {
        if (!status)
            qFatal("%s", qPrintable(toSentence(status.error())));
    }

    TestProject project;
    std::vector<VersionInfo> versions;
    std::vector<StartedRun> runs;
};

void verifyWhole(TestProject &project)
{
    const auto reader = project.reader();
    QCOMPARE(verifyProject(*reader)->problemCount, 0);
    const auto differs = compareProjections(*reader);
    QVERIFY2(differs && !*differs, differs ? (*differs)->key.c_str() : "");
}

} // namespace

class Clocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderIsTheLogs()
    {
        const int rounds = std::max(8, qEnvironmentVariableIntValue("ASSAY_LONG"));
        for (int seed = 0; seed < rounds; ++seed) {
            Skewed skewed(static_cast<std::uint64_t>(seed));
            const auto reader = skewed.project.reader();
            const auto stored = *listVersions(*reader, skewed.versions[0].prompt);
            QCOMPARE(stored.size(), 6u);
            for (std::size_t i = 0; i < stored.size(); ++i)
                QVERIFY(stored[i].hash == skewed.versions[i].hash && stored[i].number == static_cast<int>(i) + 1);
            QVERIFY(resolvePrompt(*reader, "triage")->version->hash == skewed.versions.back().hash);
            QVERIFY(resolvePrompt(*reader, "triage@production")->version->hash == skewed.versions[1].hash);
            QVERIFY(channelHistory(*reader, skewed.versions[0].prompt)->front().to == skewed.versions[1].hash);
            QCOMPARE(resolveRun(*reader, "latest")->name, std::string("run 2"));
            QCOMPARE((*loadDraft(*reader, skewed.versions[0].prompt))->content.messages.front().text, std::string("last"));
            verifyWhole(skewed.project);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Two people with clocks that are wrong each in its own way unite their files; the order in which they do makes no difference.
    void mergingDoesNotAskTheClock()
    {
        const auto facts = [](TestProject &project) {
            const auto reader = project.reader();
            auto select = *reader->prepare("SELECT id FROM event ORDER BY id");
            std::vector<std::string> ids;
            while (*select.step())
                ids.emplace_back(select.blob(0));
            return ids;
        };
        Skewed here(100);
        Skewed there(200);
        Skewed hereToo(100);
        {
            const auto other = there.project.reader();
            VERIFY_RESULT(mergeProject(here.project.writer(), *other));
        }
        verifyWhole(here.project);
        {
            const auto other = here.project.reader();
            VERIFY_RESULT(mergeProject(there.project.writer(), *other));
        }
        verifyWhole(there.project);
        QVERIFY(facts(here.project) == facts(there.project));
        // Each keeps its own runs newest where it had them.
        QVERIFY(listRuns(*here.project.reader())->size() == 6);
    }

    void theBackupJustMadeStays()
    {
        TestProject project;
        const auto backUp = [&] {
            Result<Backup> made = fail(ErrorCode::File, {});
            Skewed::must(project.writer().runAlone([&](Database &database) -> Status {
                made = makeBackup(database, QStringLiteral("daily"));
                return made.map([](const Backup &) {});
            }));
            return made->path;
        };
        for (int i = 0; i < 8; ++i) {
            const QString made = backUp();
            QVERIFY(QFile::exists(made));
            // From now on the clock is ten years behind: to it, what lies there comes from the future.
            const timespec future[2]{{2'000'000'000 + i, 0}, {2'000'000'000 + i, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(made).constData(), future, 0), 0);
        }
        QCOMPARE(listBackups(project.path()).size(), 5u);
    }
};

QTEST_GUILESS_MAIN(Clocks)
#include "tst_clocks.moc"
