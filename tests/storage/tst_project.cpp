// Creating, opening and refusing project files; prompts, channels, drafts, catalog and datasets in one.
#include <QFile>
#include <QTest>
#include <map>

#include "base/splitmix64.h"
#include "storage/backup.h"
#include "storage/case_selection.h"
#include "storage/catalog_store.h"
#include "storage/event_log.h"
#include "storage/projector.h"
#include "storage/prompts.h"
#include "storage/rollups.h"
#include "storage/schema.h"
#include "storage/search_index.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

PromptContent saying(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::User, text, {}, {}}};
    return content;
}

PromptId makePrompt(TestProject &project, const std::string &name)
{
    return *project.writer().run<PromptId>([&](WriteContext &context) { return createPrompt(context, name); });
}

Committed commit(TestProject &project, PromptId prompt, const std::string &text, const std::vector<VersionHash> &parents)
{
    return *project.writer().run<Committed>([&](WriteContext &context) { return commitVersion(context, prompt, saying(text), parents, "m"); });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class Project : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createRefusesToOverwrite()
    {
        TestProject project;
        QVERIFY(!ProjectFile::create(project.path(), "again", testUser()));
    }

    void reopenFindsEverything()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "support/reply");
        commit(project, prompt, "one", {});
        const ProjectId id = project.file->id();
        project.reopen();
        QCOMPARE(project.file->id(), id);
        const auto reader = project.reader();
        const auto reference = resolvePrompt(*reader, "reply@v1");
        VERIFY_RESULT(reference);
        QCOMPARE(reference->prompt.name, std::string("support/reply"));
        QCOMPARE(*contentOf(*reader, reference->content), saying("one"));
        QVERIFY(!*verifyChain(*reader));
    }

    void secondWriterIsToldWhoHoldsTheFile()
    {
        TestProject project;
        auto second = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser("mika"));
        VERIFY_RESULT(second);
        QVERIFY((*second)->isReadOnly());
        const auto writer = (*second)->writer();
        QCOMPARE(writer.error().code, ErrorCode::Locked);
        QVERIFY2(writer.error().why.contains(QStringLiteral("dana")), qPrintable(writer.error().why));
        VERIFY_RESULT((*second)->reader());
    }

    void foreignFilesAreRefusedUntouched()
    {
        TestProject project;
        project.file.reset();
        const QByteArray good = bytesOf(project.path());
        struct Case
        {
            const char *name;
            std::function<QByteArray(QByteArray)> damage;
        };
        const Case cases[]{
            {"empty", [](QByteArray) { return QByteArray(); }},
            {"text", [](QByteArray) { return QByteArray(200000, 'x'); }},
            {"another application", [](QByteArray bytes) { bytes[68] = 'X'; return bytes; }},
            {"cut", [](QByteArray bytes) { return bytes.left(bytes.size() - 20000); }},
            {"newer", [](QByteArray bytes) { bytes[63] = 99; return bytes; }},
            {"page size", [](QByteArray bytes) { bytes[16] = 0x10; return bytes; }},
        };
        for (const Case &each : cases) {
            const QString path = project.path(QStringLiteral("damaged.assay"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            const QByteArray bytes = each.damage(good);
            file.write(bytes);
            file.close();
            const auto opened = ProjectFile::open(path, FileMode::ReadWrite, testUser());
            const bool newerReadsOnly = qstrcmp(each.name, "newer") == 0 && opened;
            QVERIFY2(!opened || newerReadsOnly, each.name);
            if (!opened)
                QVERIFY2(!opened.error().why.isEmpty(), each.name);
            QCOMPARE(bytesOf(path), bytes);
        }
    }

    void extraTriggerIsRefused()
    {
        TestProject project;
        project.file.reset();
        auto database = Database::open(project.path(), OpenMode::ReadWrite);
        QVERIFY((*database)->exec("CREATE TRIGGER evil AFTER INSERT ON draft BEGIN SELECT 1; END"));
        database->reset();
        const auto opened = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser());
        QVERIFY(!opened);
        QVERIFY2(opened.error().why.contains(QStringLiteral("evil")), qPrintable(opened.error().why));
    }

    void eventsAreAppendOnly()
    {
        TestProject project;
        makePrompt(project, "a");
        for (const char *sql : {"DELETE FROM event", "UPDATE event SET subject = 'x'", "UPDATE event SET body = x'00'"}) {
            const Status done = project.writer().run([&](WriteContext &context) { return context.database().exec(sql); });
            QVERIFY2(!done, sql);
        }
        QVERIFY(project.writer().run([](WriteContext &context) { return context.database().exec("UPDATE event SET body = NULL WHERE seq = 1"); }));
    }

    void olderSchemaIsMigratedAfterABackup_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("cases");
        QTest::addColumn<int>("tags");
        QTest::addColumn<int>("results");
        QTest::newRow("schema 1") << QStringLiteral("schema-1.assay") << 1 << 1 << 0;
        QTest::newRow("schema 2") << QStringLiteral("schema-2.assay") << 2 << 3 << 2;
        QTest::newRow("schema 3") << QStringLiteral("schema-3.assay") << 2 << 3 << 2;
        QTest::newRow("schema 4") << QStringLiteral("schema-4.assay") << 2 << 3 << 2;
        QTest::newRow("schema 5") << QStringLiteral("schema-5.assay") << 2 << 3 << 2;
        QTest::newRow("schema 6") << QStringLiteral("schema-6.assay") << 2 << 3 << 2;
    }
    void olderSchemaIsMigratedAfterABackup()
    {
        QFETCH(QString, file);
        QFETCH(int, cases);
        QFETCH(int, tags);
        QFETCH(int, results);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.assay"));
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_TEST_DATA "/projects/") + file, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        auto opened = ProjectFile::open(path, FileMode::ReadWrite, testUser());
        VERIFY_RESULT(opened);
        QCOMPARE(listBackups(path).size(), 1u);
        const auto reader = (*opened)->reader();
        VERIFY_RESULT(checkSchema(**reader, currentSchema()));
        QCOMPARE(listDatasets(**reader)->front().cases, cases);
        auto counts = (*reader)->prepare("SELECT (SELECT COUNT(*) FROM case_tag), (SELECT COUNT(*) FROM result)");
        QVERIFY(*counts->step());
        QCOMPARE(counts->integer(0), tags);
        QCOMPARE(counts->integer(1), results);
        QCOMPARE(verifyProject(**reader)->problemCount, 0);
        VERIFY_RESULT(completeSearchIndex(**(*opened)->writer()));
        VERIFY_RESULT(refreshRollups(**opened)); // counts what an older program wrote
        QCOMPARE(*staleRollups(**(*opened)->reader()), 0);
        const auto later = (*opened)->reader(); // the first one still stands at its row
        auto found = (*later)->prepare("SELECT (SELECT COUNT(*) FROM case_search WHERE case_search MATCH 'parcel'), "
                                        "(SELECT COUNT(*) FROM reference_search WHERE reference_search MATCH 'way')");
        QVERIFY(*found->step());
        QCOMPARE(found->integer(0), 1);
        QCOMPARE(found->integer(1), 1);
    }

    /// As a crash leaves it behind, or as another process meets it: the new schema stands in the log only.
    void aMigrationThatStandsInTheLogCounts()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.assay"));
        const QString left = folder.filePath(QStringLiteral("left.assay"));
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_TEST_DATA "/projects/schema-4.assay"), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        {
            const auto database = *Database::open(path, OpenMode::ReadWrite);
            VERIFY_RESULT(database->exec("PRAGMA journal_mode=WAL"));
            VERIFY_RESULT(migrateSchema(*database, 4));
            QVERIFY(QFile::copy(path, left) && QFile::copy(path + QStringLiteral("-wal"), left + QStringLiteral("-wal")));
        }
        QCOMPARE(readFileHeader(left)->schema, 4); // the control
        for (const FileMode mode : {FileMode::ReadOnly, FileMode::ReadWrite}) {
            const auto opened = ProjectFile::open(left, mode, testUser());
            VERIFY_RESULT(opened);
            QCOMPARE((*opened)->isReadOnly(), mode == FileMode::ReadOnly);
        }
    }

    void unchangedContentCommitsNothing()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const Committed one = commit(project, prompt, "one", {});
        QVERIFY(!one.unchanged);
        QVERIFY(commit(project, prompt, "one", {one.version.hash}).unchanged);
        QCOMPARE(commit(project, prompt, "two", {one.version.hash}).version.number, 2);
    }

    void versionsAreNamedByNumberHashAndChannel()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const Committed one = commit(project, prompt, "one", {});
        const Committed two = commit(project, prompt, "two", {one.version.hash});
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return moveChannel(context, prompt, "production", one.version.hash, "first"); }));
        const auto reader = project.reader();
        QCOMPARE(resolvePrompt(*reader, "a")->version->hash, two.version.hash);
        QCOMPARE(resolvePrompt(*reader, "a@v1")->version->hash, one.version.hash);
        QCOMPARE(resolvePrompt(*reader, "a@production")->version->hash, one.version.hash);
        QCOMPARE(resolvePrompt(*reader, "a@" + two.version.hash.hex().substr(0, 8))->version->hash, two.version.hash);
        QVERIFY(!resolvePrompt(*reader, "a@v3"));
        QVERIFY(!resolvePrompt(*reader, "b"));
        QCOMPARE(channelHistory(*reader, prompt)->front().reason, std::string("first"));
    }

    void restoreIsANewVersion()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const Committed one = commit(project, prompt, "one", {});
        commit(project, prompt, "two", {one.version.hash});
        const auto restored = project.writer().run<Committed>([&](WriteContext &context) { return restoreVersion(context, one.version); });
        VERIFY_RESULT(restored);
        QCOMPARE(restored->version.number, 3);
        QCOMPARE(restored->version.content, one.version.content);
        QVERIFY(restored->version.hash != one.version.hash);
    }

    void commonAncestorOfTwoBranches()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const VersionHash base = commit(project, prompt, "base", {}).version.hash;
        const VersionHash left = commit(project, prompt, "left", {base}).version.hash;
        const VersionHash right = commit(project, prompt, "right", {base}).version.hash;
        const auto reader = project.reader();
        QCOMPARE(*commonAncestor(*reader, left, right), std::optional(base));
        QCOMPARE(*commonAncestor(*reader, base, right), std::optional(base));
    }

    void aFartherAncestorThatIsReachedSoonerIsPassedOver()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const VersionHash root = commit(project, prompt, "root", {}).version.hash;
        const VersionHash near = commit(project, prompt, "near", {root}).version.hash;
        const VersionHash left = commit(project, prompt, "left", {near}).version.hash;
        const VersionHash right = commit(project, prompt, "right", {root, near}).version.hash;
        const auto reader = project.reader();
        QCOMPARE(*commonAncestor(*reader, left, right), std::optional(near));
    }

    void ofCrissCrossedLinesTheNewestAncestorIsTaken()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const VersionHash root = commit(project, prompt, "root", {}).version.hash;
        const VersionHash one = commit(project, prompt, "one", {root}).version.hash;
        const VersionHash two = commit(project, prompt, "two", {root}).version.hash;
        const VersionHash left = commit(project, prompt, "left", {one, two}).version.hash;
        const VersionHash right = commit(project, prompt, "right", {two, one}).version.hash;
        const auto reader = project.reader();
        QCOMPARE(*commonAncestor(*reader, left, right), std::optional(two));
        QCOMPARE(*commonAncestor(*reader, right, left), std::optional(two));
    }

    void draftSurvivesReopening()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return saveDraft(context, prompt, {{}, saying("half a sent"), {}}); }));
        project.reopen();
        const auto reader = project.reader();
        QCOMPARE((*loadDraft(*reader, prompt))->content, saying("half a sent"));
        commit(project, prompt, "half a sent", {});
        const auto after = project.reader();
        QVERIFY(!loadDraft(*after, prompt)->has_value());
    }

    void rebuiltProjectionsAreTheSame()
    {
        TestProject project;
        const PromptId prompt = makePrompt(project, "a");
        const Committed one = commit(project, prompt, "one", {});
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return moveChannel(context, prompt, "production", one.version.hash, "x"); }));
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) {
            return keepProvider(context, {"local", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}});
        }));
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) {
            return keepModel(context, {"m", "local", "model-1", {{"temperature", "0"}}, {PricePerMillion{{5}}, {}, PricePerMillion{{7}}}});
        }));
        VERIFY_RESULT(project.writer().run([](WriteContext &context) { return rebuildProjections(context.database()); }));
        const auto reader = project.reader();
        QCOMPARE(resolvePrompt(*reader, "a@production")->label, std::string("v1"));
        QCOMPARE(findModel(*reader, "m")->prices.output->money.nano, 7);
        QCOMPARE(findModel(*reader, "m")->parameters.at("temperature"), std::string("0"));
    }

    void datasetImportEditAndDiff()
    {
        TestProject project;
        auto import = CaseImport::begin(project.writer());
        VERIFY_RESULT(import);
        for (int i = 0; i < 2500; ++i)
            VERIFY_RESULT((*import)->add({"c" + std::to_string(i), {{{"q", std::to_string(i)}}, {}, "r", {}, {"t"}}}));
        QVERIFY(!(*import)->add({"c7", {}}));
        const auto one = (*import)->finish({"cases", {}, "first", "{}", "cases.csv", 0});
        VERIFY_RESULT(one);
        QCOMPARE(one->cases, 2500);
        const auto two = project.writer().run<DatasetVersionInfo>([&](WriteContext &context) {
            return editDataset(context, *one, {{{"c3", {{{"q", "new"}}, {}, {}, {}, {}}}, {"added", {}}}, {"c5"}}, "edited");
        });
        VERIFY_RESULT(two);
        QCOMPARE(two->cases, 2500);
        QCOMPARE(two->number, 2);
        const auto reader = project.reader();
        const auto diff = diffDatasets(*reader, *one, *two);
        QCOMPARE(diff->changed, std::vector<std::string>{"c3"});
        QCOMPARE(diff->added, std::vector<std::string>{"added"});
        QCOMPARE(diff->removed, std::vector<std::string>{"c5"});
        CaseHashCursor cursor(*reader, two->root);
        int count = 0;
        std::string third;
        for (auto hash = cursor.next(); hash && *hash; hash = cursor.next()) {
            if (count++ == 3)
                third = caseByHash(*reader, **hash)->content.vars.at("q");
        }
        QCOMPARE(count, 2500);
        QCOMPARE(third, std::string("new"));
    }

    void diffAgreesWithComparingCaseByCase()
    {
        TestProject project;
        SplitMix64 random(3);
        std::map<std::string, std::string> wanted;
        auto import = CaseImport::begin(project.writer());
        for (int i = 0; i < 5000; ++i) {
            wanted["c" + std::to_string(i)] = "old";
            VERIFY_RESULT((*import)->add({"c" + std::to_string(i), {{{"q", "old"}}, {}, {}, {}, {}}}));
        }
        const auto first = *(*import)->finish({"cases", {}, "first", "{}", "cases.csv", 0});
        auto last = first;
        auto now = wanted;
        for (int round = 0; round < 20; ++round) {
            CaseEdits edits;
            const std::string edited = "c" + std::to_string(random.below(6000));
            const std::string gone = "c" + std::to_string(random.below(5000));
            const std::string value = random.below(3) ? "new" : "old";
            edits.put.push_back({edited, {{{"q", value}}, {}, {}, {}, {}}});
            now[edited] = value;
            if (gone != edited && now.erase(gone) > 0)
                edits.remove.push_back(gone);
            const auto next = project.writer().run<DatasetVersionInfo>([&](WriteContext &context) { return editDataset(context, last, edits, "edit"); });
            VERIFY_RESULT(next);
            last = *next;
        }
        const auto reader = project.reader();
        const auto diff = diffDatasets(*reader, first, last);
        VERIFY_RESULT(diff);
        DatasetDiff expected;
        for (const auto &[id, value] : now) {
            const auto old = wanted.find(id);
            if (old == wanted.end())
                expected.added.push_back(id);
            else if (old->second != value)
                expected.changed.push_back(id);
            else
                ++expected.unchanged;
        }
        for (const auto &[id, value] : wanted) {
            if (!now.contains(id))
                expected.removed.push_back(id);
        }
        const auto sorted = [](std::vector<std::string> ids) { std::sort(ids.begin(), ids.end()); return ids; };
        QCOMPARE(sorted(diff->added), expected.added);
        QCOMPARE(sorted(diff->changed), expected.changed);
        QCOMPARE(sorted(diff->removed), expected.removed);
        QCOMPARE(diff->unchanged, expected.unchanged);
        QVERIFY(!expected.added.empty() && !expected.changed.empty() && !expected.removed.empty());
    }

    void removingAnUnknownCaseIsRefused()
    {
        TestProject project;
        auto import = CaseImport::begin(project.writer());
        VERIFY_RESULT((*import)->add({"c1", {}}));
        const auto one = *(*import)->finish({"cases", {}, "first", "{}", "cases.csv", 0});
        const auto two = project.writer().run<DatasetVersionInfo>([&](WriteContext &context) { return editDataset(context, one, {{}, {"c2"}}, "x"); });
        QVERIFY(!two);
        QVERIFY2(two.error().why.contains(QStringLiteral("c2")), qPrintable(two.error().why));
    }

    void abandonedImportLeavesNothing()
    {
        TestProject project;
        {
            auto import = CaseImport::begin(project.writer());
            for (int i = 0; i < 3000; ++i)
                VERIFY_RESULT((*import)->add({"c" + std::to_string(i), {}}));
        }
        const auto reader = project.reader();
        auto count = reader->prepare("SELECT (SELECT COUNT(*) FROM case_row) + (SELECT COUNT(*) FROM blob) + (SELECT COUNT(*) FROM pending_import)");
        QVERIFY(*count->step());
        QCOMPARE(count->integer(0), 0);
    }

    void sampleIsDrawnFromStoredOrder()
    {
        const auto positions = selectedPositions(10, {std::nullopt, 3, 42});
        QCOMPARE(positions.size(), 3u);
        QVERIFY(std::is_sorted(positions.begin(), positions.end()));
        QCOMPARE(selectedPositions(10, {4, std::nullopt, 42}), (std::vector<std::int64_t>{0, 1, 2, 3}));
    }

    void selectionTakesNamedCasesOrThoseWithATag()
    {
        TestProject project;
        std::vector<Case> cases;
        for (int i = 0; i < 6; ++i)
            cases.push_back({"c" + std::to_string(i), {}});
        for (const int late : {1, 3, 4})
            cases[static_cast<std::size_t>(late)].content.tags = {"late"};
        const auto version = addDataset(project, "d", cases);
        const auto reader = project.reader();
        using Positions = std::vector<std::int64_t>;
        const auto taken = [&](const CaseSelection &selection) { return selectedPositions(*reader, version, selection).value_or(Positions{-1}); };
        QCOMPARE(taken({}), (Positions{0, 1, 2, 3, 4, 5}));
        QCOMPARE(taken({.tag = "late"}), (Positions{1, 3, 4}));
        QCOMPARE(taken({.limit = 2, .tag = "late"}), (Positions{1, 3}));
        QCOMPARE(taken({.tag = "early"}), Positions());
        QCOMPARE(taken({.limit = 1, .cases = {"c4", "c2", "c4"}}), (Positions{2, 4}));
        QCOMPARE(selectedPositions(*reader, version, {.cases = {"c4", "gone"}}).error().code, ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(Project)
#include "tst_project.moc"
