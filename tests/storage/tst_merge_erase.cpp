// Two people's files become one; texts and names that were erased are gone from the file's bytes while the chain stands.
#include <QTest>

#include "storage/catalog_store.h"
#include "storage/erase.h"
#include "storage/event_log.h"
#include "storage/merge.h"
#include "storage/people.h"
#include "storage/search_index.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

std::vector<Case> someCases(const std::string &word)
{
    std::vector<Case> cases;
    for (int i = 0; i < 4; ++i)
        cases.push_back({"c" + std::to_string(i), {{{"question", word + std::to_string(i)}}, {}, {}, {}, {"late"}}});
    return cases;
}

void record(TestProject &project, const StartedRun &run, const std::vector<Case> &cases, int from, int to, const std::string &word)
{
    RunRecorder recorder(project.writer(), run.spec, run.info.key, true);
    for (int i = from; i < to; ++i)
        recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, word + " zebrafinch " + std::to_string(i)), i, {{0, 1.0, true, "has zebrafinch"}}, sha256(word + std::to_string(i)));
    VERIFY_RESULT(recorder.flush());
}

void seal(TestProject &project, const std::string &run, const std::string &state)
{
    VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return sealRun(context, *resolveRun(context.database(), run), state); }));
}

/// One prompt, one dataset, one provider and model, one sealed run.
struct Filled
{
    explicit Filled(const std::string &word, const std::string &runName = "first") : cases(someCases(word)), dataset(addDataset(project, "cases", cases)), version(addVersion(project, "triage", word))
    {
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) -> Status {
            if (auto kept = keepProvider(context, {"local", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}}); !kept)
                return kept;
            return keepModel(context, {"small", "local", word, {}, {}});
        }));
        run = addRun(project, runName, dataset, {{version, "small"}}, {"contains"});
        record(project, run, cases, 0, 2, word);
        seal(project, runName, "stopped");
    }
    TestProject project;
    std::vector<Case> cases;
    DatasetVersionInfo dataset;
    VersionInfo version;
    StartedRun run;
};

/// A second file that begins as a copy of @p project.
class Copy : public TestProject
{
public:
    explicit Copy(TestProject &project)
    {
        file.reset();
        project.file.reset();
        QFile::remove(path());
        if (!QFile::copy(project.path(), path()))
            qFatal("not copied");
        reopen();
        project.reopen();
    }
};

Result<MergeReport> mergeFrom(TestProject &here, TestProject &other)
{
    return mergeProject(here.writer(), *other.reader());
}

void verifyClean(TestProject &project)
{
    const auto report = *verifyProject(*project.reader());
    QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : qPrintable(QString::fromStdString(report.problems.front().key) + report.problems.front().what));
    const auto differs = *compareProjections(*project.reader());
    QVERIFY2(!differs, differs ? qPrintable(QString::fromStdString(differs->key) + differs->what) : "");
}

int rowsOf(TestProject &project, const std::string &run)
{
    int rows = 0;
    const auto reader = project.reader();
    (void) eachRow(*reader, *resolveRun(*reader, run), false, [&rows](const StoredRow &) -> Result<bool> { return ++rows > 0; });
    return rows;
}

bool bytesHold(TestProject &project, const QByteArray &word)
{
    project.file.reset();
    bool found = false;
    for (const QString &name : {project.path(), QString(project.path() + QStringLiteral("-wal"))}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            found = found || file.readAll().contains(word);
    }
    project.reopen();
    return found;
}

} // namespace

class MergeErase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergingUnitesAndRenames()
    {
        Filled here("mine", "first");
        Filled other("theirs", "second");
        const auto report = mergeFrom(here.project, other.project);
        VERIFY_RESULT(report);
        QCOMPARE(report->cases, 4);
        QCOMPARE(report->runs, 1);
        QCOMPARE(report->results, 2);
        QCOMPARE(report->renamed.size(), 4u); // prompt, dataset, provider, model
        QCOMPARE(report->renamed.front().to, std::string("triage-2"));
        const auto reader = here.project.reader();
        QCOMPARE(listPrompts(*reader)->size(), 2u);
        QCOMPARE(findModel(*reader, "small-2")->provider, std::string("local-2"));
        QCOMPARE(findModel(*reader, "small")->modelId, std::string("mine"));
        QCOMPARE(rowsOf(here.project, "second"), 2);
        verifyClean(here.project);
    }

    void mergingAgainAddsNothing()
    {
        Filled here("mine", "first");
        Filled other("theirs", "second");
        VERIFY_RESULT(mergeFrom(here.project, other.project));
        const auto head = chainHead(*here.project.reader())->seq;
        const auto again = mergeFrom(here.project, other.project);
        VERIFY_RESULT(again);
        QCOMPARE(again->events + again->blobs + again->cases + again->runs + again->results, 0);
        QVERIFY(again->renamed.empty());
        QCOMPARE(chainHead(*here.project.reader())->seq, head);
    }

    void eventsKeepIdAndBody()
    {
        Filled here("mine", "first");
        Filled other("theirs", "second");
        VERIFY_RESULT(mergeFrom(here.project, other.project));
        const auto reader = here.project.reader();
        VERIFY_RESULT(eachEvent(*other.project.reader(), 0, [&](const Event &event) -> Result<bool> {
            const auto found = findEvent(*reader, event.id);
            if (!found || !*found || (*found)->body != event.body || (*found)->author != event.author)
                return fail(ErrorCode::Damaged, QStringLiteral("an event changed"));
            return true;
        }));
    }

    void knownIdWithAnotherBodyIsRefused()
    {
        Filled here("mine");
        const auto id = EventId::random();
        const auto add = [&](TestProject &project, const std::string &payload) {
            return project.writer().run([&](WriteContext &context) { return context.append({id, EventKind::Import, "x", payload}).map([](const Event &) {}); });
        };
        Filled other("theirs");
        VERIFY_RESULT(add(here.project, "{}"));
        VERIFY_RESULT(add(other.project, "{\"a\":1}"));
        const auto head = chainHead(*here.project.reader())->seq;
        const auto merged = mergeFrom(here.project, other.project);
        QVERIFY(!merged);
        QVERIFY2(merged.error().why.contains(QString::fromStdString(id.text())), qPrintable(merged.error().why));
        QCOMPARE(chainHead(*here.project.reader())->seq, head);
    }

    void damagedOtherIsRefused()
    {
        Filled here("mine");
        Filled other("theirs");
        VERIFY_RESULT(other.project.writer().run([](WriteContext &context) { return context.database().exec("UPDATE result_text SET output = 'forged' WHERE result = 1"); }));
        const auto merged = mergeFrom(here.project, other.project);
        QVERIFY(!merged);
        QVERIFY2(merged.error().why.contains(QStringLiteral("result 1")), qPrintable(merged.error().why));
    }

    void runThatWentOnThereIsTakenWhole()
    {
        Filled here("mine");
        Copy other(here.project);
        VERIFY_RESULT(other.writer().run([](WriteContext &context) { return reopenRun(context, *resolveRun(context.database(), "first")); }));
        record(other, here.run, here.cases, 1, 4, "again");
        seal(other, "first", "done");
        const auto report = mergeFrom(here.project, other);
        VERIFY_RESULT(report);
        QVERIFY(report->diverged.empty());
        QCOMPARE(rowsOf(here.project, "first"), 4);
        QCOMPARE(resolveRun(*here.project.reader(), "first")->state, std::string("done"));
        verifyClean(here.project);
        // And back: this file now knows all that the other does.
        const auto back = mergeFrom(other, here.project);
        VERIFY_RESULT(back);
        QCOMPARE(back->results, 0);
    }

    void runThatWentOnInBothKeepsOursAndIsSealedAnew()
    {
        Filled here("mine");
        Copy other(here.project);
        for (TestProject *project : {&here.project, static_cast<TestProject *>(&other)}) {
            VERIFY_RESULT(project->writer().run([](WriteContext &context) { return reopenRun(context, *resolveRun(context.database(), "first")); }));
            const bool isHere = project == &here.project;
            record(*project, here.run, here.cases, 2, isHere ? 3 : 4, isHere ? "ours" : "theirs");
            seal(*project, "first", isHere ? "stopped" : "done");
        }
        const auto report = mergeFrom(here.project, other);
        VERIFY_RESULT(report);
        QCOMPARE(report->diverged, std::vector<std::string>{"first"});
        QCOMPARE(report->results, 1);
        QCOMPARE(rowsOf(here.project, "first"), 4);
        verifyClean(here.project);
        const auto again = mergeFrom(here.project, other);
        QCOMPARE(again->events + again->results, 0);
    }

    void erasedRunIsGoneFromTheBytes()
    {
        Filled filled("mine");
        TestProject &project = filled.project;
        VERIFY_RESULT(completeSearchIndex(project.writer()));
        QVERIFY(bytesHold(project, "zebrafinch"));
        const auto before = *chainHead(*project.reader());
        VERIFY_RESULT(project.writer().run([](WriteContext &context) { return eraseRun(context, *resolveRun(context.database(), "first"), "asked for"); }));
        VERIFY_RESULT(giveSpaceBack(project.writer()));
        QVERIFY(!bytesHold(project, "zebrafinch"));
        QCOMPARE(rowsOf(project, "first"), 2);
        QCOMPARE(chainHead(*project.reader())->seq, before.seq + 2); // redact, seal
        verifyClean(project);
        const auto again = project.writer().run([](WriteContext &context) { return eraseRun(context, *resolveRun(context.database(), "first"), "again"); });
        QCOMPARE(again.error().code, ErrorCode::No);
    }

    void erasedPersonLosesTheNameOnly()
    {
        Filled filled("mine");
        TestProject &project = filled.project;
        PersonId mika;
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) -> Status {
            const auto made = personNamed(context, "Mika Quetzal");
            mika = made ? *made : PersonId{};
            return made ? Status{} : Status(fail(made.error()));
        }));
        QVERIFY(bytesHold(project, "Mika Quetzal"));
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return erasePerson(context, mika, "left"); }));
        VERIFY_RESULT(giveSpaceBack(project.writer()));
        QVERIFY(!bytesHold(project, "Mika Quetzal"));
        const auto people = *listPeople(*project.reader());
        QVERIFY(std::any_of(people.begin(), people.end(), [&](const Person &person) { return person.id == mika && !person.name; }));
        verifyClean(project);
    }

    void erasingTravelsWithAMerge()
    {
        Filled here("mine");
        Copy other(here.project);
        VERIFY_RESULT(other.writer().run([](WriteContext &context) { return eraseRun(context, *resolveRun(context.database(), "first"), "asked for"); }));
        const auto report = mergeFrom(here.project, other);
        VERIFY_RESULT(report);
        VERIFY_RESULT(giveSpaceBack(here.project.writer()));
        QVERIFY(!bytesHold(here.project, "zebrafinch"));
        verifyClean(here.project);
        // What was erased here never comes back from an older copy.
        Filled fresh("mine");
        Copy old(fresh.project);
        VERIFY_RESULT(fresh.project.writer().run([](WriteContext &context) { return eraseRun(context, *resolveRun(context.database(), "first"), "asked for"); }));
        VERIFY_RESULT(mergeFrom(fresh.project, old));
        VERIFY_RESULT(giveSpaceBack(fresh.project.writer()));
        QVERIFY(!bytesHold(fresh.project, "zebrafinch"));
        verifyClean(fresh.project);
    }
};

QTEST_GUILESS_MAIN(MergeErase)
#include "tst_merge_erase.moc"
