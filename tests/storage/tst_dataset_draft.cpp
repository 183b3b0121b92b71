// Drafts of datasets: durable, over a version, undone to the byte, committed with few chunks, never merged, salvaged.
#include <QTest>

#include "storage/case_history.h"
#include "storage/case_places.h"
#include "storage/dataset_draft.h"
#include "storage/merge.h"
#include "storage/salvage.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

Case asking(const std::string &id, const std::string &question)
{
    return {id, {{{"question", question}}, {}, "reference of " + id, {}, {"late"}}};
}

std::function<Status(CaseContent &)> ask(const std::string &question)
{
    return [question](CaseContent &content) -> Status {
        content.vars["question"] = question;
        return {};
    };
}

/// A dataset of five cases, and what edits it.
struct Edited
{
    Edited() : version(addDataset(project, "cases", {asking("a", "1"), asking("b", "2"), asking("c", "3"), asking("d", "4"), asking("e", "5")}))
    {
        retarget(version);
    }
    void retarget(const DatasetVersionInfo &onto)
    {
        const auto reader = project.reader();
        target = {onto.dataset, onto.hash, *CasePlaces::of(*reader, onto)};
    }
    template <typename Work>
    auto write(Work work)
    {
        using Answer = std::invoke_result_t<Work, WriteContext &>;
        if constexpr (std::is_same_v<Answer, Status>)
            return project.writer().run(std::function<Status(WriteContext &)>(work));
        else
            return project.writer().run<typename Answer::value_type>(work);
    }
    Result<DraftChange> edit(const std::string &id, const std::string &question)
    {
        return write([&](WriteContext &context) { return editDraftCase(context, target, id, ask(question)); });
    }
    Result<DraftChange> add(const Case &item)
    {
        return write([&](WriteContext &context) { return addDraftCase(context, target, item); });
    }
    Result<DraftChange> remove(const std::string &id)
    {
        return write([&](WriteContext &context) { return removeDraftCase(context, target, id); });
    }
    Status put(const std::vector<DraftChange> &changes)
    {
        return write([&](WriteContext &context) { return putDraftCases(context, target, changes); });
    }
    Result<DatasetVersionInfo> commit()
    {
        return write([&](WriteContext &context) { return commitDatasetDraft(context, target.dataset, "edited"); });
    }
    std::optional<DatasetDraft> draft() { return *loadDatasetDraft(*project.reader(), target.dataset); }

    TestProject project;
    DatasetVersionInfo version;
    DraftTarget target;
};

DraftChange undone(const DraftChange &change)
{
    return {change.id, change.after, change.before};
}

std::vector<std::string> idsOf(TestProject &project, const DatasetVersionInfo &version)
{
    const auto reader = project.reader();
    std::vector<std::string> ids;
    CaseHashCursor cursor(*reader, version.root);
    for (auto hash = cursor.next(); hash && *hash; hash = cursor.next())
        ids.push_back(caseByHash(*reader, **hash)->id);
    return ids;
}

} // namespace

class DatasetDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsAreDurableAndKeepTheirId()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "new"));
        VERIFY_RESULT(edited.add(asking("f", "6")));
        VERIFY_RESULT(edited.remove("d"));
        edited.project.reopen();
        const auto draft = edited.draft();
        QVERIFY(draft.has_value());
        QCOMPARE(draft->base, std::optional(edited.version.hash));
        QCOMPARE(draft->cases.size(), 3u);
        QCOMPARE(draft->cases[0].id, std::string("b"));
        QCOMPARE(draft->cases[0].place, 1);
        QCOMPARE(draft->cases[0].content->vars.at("question"), std::string("new"));
        QVERIFY(!draft->cases[1].content);
        QCOMPARE(draft->cases[2].place, 5);
        QCOMPARE(countsOf(*draft, edited.version.cases), (DraftCounts{1, 1, 1}));
        QCOMPARE(*datasetsWithDraft(*edited.project.reader()), std::vector{edited.target.dataset});
    }

    void whatEndsAsItBeganLeavesNoDraft()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "new"));
        VERIFY_RESULT(edited.edit("b", "2"));
        QVERIFY(!edited.draft());
        VERIFY_RESULT(edited.add(asking("f", "6")));
        VERIFY_RESULT(edited.remove("f"));
        QVERIFY(!edited.draft());
    }

    void everyChangeIsUndone()
    {
        Edited edited;
        std::vector<DraftChange> steps;
        for (const auto &change : {edited.edit("b", "new"), edited.add(asking("f", "6")), edited.edit("f", "7"), edited.remove("f"), edited.remove("b")}) {
            VERIFY_RESULT(change);
            steps.push_back(*change);
        }
        const auto after = edited.draft()->cases;
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            VERIFY_RESULT(edited.put({undone(*step)}));
        QVERIFY(!edited.draft());
        for (const DraftChange &step : steps)
            VERIFY_RESULT(edited.put({step}));
        QCOMPARE(edited.draft()->cases, after);
    }

    void idsAreUnique()
    {
        Edited edited;
        QVERIFY(!edited.add(asking("c", "x")));
        VERIFY_RESULT(edited.remove("c"));
        const auto taken = edited.add(asking("c", "x"));
        QVERIFY(!taken);
        QVERIFY2(taken.error().why.contains(QStringLiteral("removed")), qPrintable(taken.error().why));
        VERIFY_RESULT(edited.add(asking("f", "6")));
        QVERIFY(!edited.add(asking("f", "7")));
        for (const std::string &id : {std::string(), std::string("  "), std::string("a\nb"), std::string(300, 'x')})
            QVERIFY2(!edited.add(asking(id, "x")), id.c_str());
    }

    void onlyAnAddedCaseIsRenamed()
    {
        Edited edited;
        const auto rename = [&](const std::string &id, const std::string &to) {
            return edited.write([&](WriteContext &context) { return renameDraftCase(context, edited.target, id, to); });
        };
        VERIFY_RESULT(edited.add(asking("f", "6")));
        QVERIFY(!rename("b", "g"));
        QVERIFY(!rename("f", "b"));
        VERIFY_RESULT(rename("f", "g"));
        QCOMPARE(edited.draft()->cases.front().id, std::string("g"));
        QCOMPARE(edited.draft()->cases.front().content->vars.at("question"), std::string("6"));
    }

    void unknownAndRemovedCasesAreNotEdited()
    {
        Edited edited;
        QVERIFY(!edited.edit("z", "x"));
        QVERIFY(!edited.remove("z"));
        VERIFY_RESULT(edited.remove("b"));
        const auto refused = edited.edit("b", "x");
        QVERIFY(!refused);
        QVERIFY2(refused.error().fix.contains(QStringLiteral("back")), qPrintable(refused.error().fix));
    }

    void commitMakesTheVersionAndEndsTheDraft()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "new"));
        VERIFY_RESULT(edited.add(asking("g", "7")));
        VERIFY_RESULT(edited.add(asking("f", "6")));
        VERIFY_RESULT(edited.remove("d"));
        const auto committed = edited.commit();
        VERIFY_RESULT(committed);
        QCOMPARE(committed->label(), std::string("v2"));
        QCOMPARE(committed->message, std::string("edited"));
        QCOMPARE(idsOf(edited.project, *committed), (std::vector<std::string>{"a", "b", "c", "e", "g", "f"}));
        QVERIFY(!edited.draft());
        QVERIFY(!edited.commit());
        QCOMPARE(verifyProject(*edited.project.reader())->problemCount, 0);
    }

    void aDatasetWithoutVersionsHasADraftToo()
    {
        Edited edited;
        const DatasetId fresh = DatasetId::random();
        edited.target = {fresh, std::nullopt, nullptr};
        VERIFY_RESULT(edited.add(asking("f", "6")));
        VERIFY_RESULT(edited.add(asking("g", "7")));
        QVERIFY(!edited.add(asking("f", "8")));
        const auto committed = edited.commit();
        QVERIFY(!committed); // nobody made that dataset
        QCOMPARE(edited.draft()->cases.size(), 2u);
    }

    void aDraftOnAnOldVersionMovesOntoTheNewest()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "mine"));
        VERIFY_RESULT(edited.edit("c", "same"));
        VERIFY_RESULT(edited.remove("d"));
        VERIFY_RESULT(edited.remove("e"));
        VERIFY_RESULT(edited.add(asking("f", "6")));
        const auto theirs = edited.write([&](WriteContext &context) {
            Case same = asking("c", "3");
            same.content.vars["question"] = "same";
            return editDataset(context, edited.version, {{asking("b", "theirs"), same, asking("x", "9")}, {"a", "e"}}, "theirs");
        });
        VERIFY_RESULT(theirs);
        const auto refused = edited.commit();
        QVERIFY(!refused);
        QVERIFY2(refused.error().why.contains(QStringLiteral("v2")), qPrintable(refused.error().why));
        const auto both = edited.write([&](WriteContext &context) { return moveDatasetDraft(context, edited.target.dataset, *theirs); });
        VERIFY_RESULT(both);
        QCOMPARE(*both, std::vector<std::string>{"b"});
        const auto committed = edited.commit();
        VERIFY_RESULT(committed);
        QCOMPARE(idsOf(edited.project, *committed), (std::vector<std::string>{"b", "c", "x", "f"}));
        QCOMPARE(caseOf(*edited.project.reader(), *committed, "b")->content.vars.at("question"), std::string("mine"));
    }

    void theDraftOfAnotherBaseIsNotTouched()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "mine"));
        const auto theirs = edited.write([&](WriteContext &context) { return editDataset(context, edited.version, {{asking("a", "theirs")}, {}}, "x"); });
        edited.retarget(*theirs);
        QVERIFY(!edited.edit("c", "x"));
        QCOMPARE(edited.draft()->cases.size(), 1u);
    }

    void mergeLeavesDraftsWhereTheyAre()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "mine"));
        TestProject here;
        VERIFY_RESULT(mergeProject(here.writer(), *edited.project.reader()));
        QCOMPARE(listDatasets(*here.reader())->size(), 1u);
        QVERIFY(datasetsWithDraft(*here.reader())->empty());
        VERIFY_RESULT(mergeProject(edited.project.writer(), *here.reader()));
        QCOMPARE(edited.draft()->cases.size(), 1u);
    }

    void salvageKeepsDrafts()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "mine"));
        VERIFY_RESULT(edited.remove("c"));
        const auto before = edited.draft()->cases;
        edited.project.file.reset();
        const QString fresh = edited.project.path(QStringLiteral("fresh.assay"));
        const auto report = salvageProject(edited.project.path(), fresh, testUser());
        VERIFY_RESULT(report);
        QCOMPARE(report->drafts, 1);
        const auto opened = ProjectFile::open(fresh, FileMode::ReadWrite, testUser());
        VERIFY_RESULT(opened);
        QCOMPARE((*loadDatasetDraft(**(*opened)->reader(), edited.target.dataset))->cases, before);
    }

    void placesAreThoseOfTheVersion()
    {
        TestProject project;
        std::vector<Case> cases;
        for (int i = 0; i < 3000; ++i)
            cases.push_back(asking("c" + std::to_string(i), std::to_string(i)));
        const auto one = addDataset(project, "many", cases);
        const auto few = addDataset(project, "few", {asking("c7", "other"), cases[9], cases[3]});
        const auto reader = project.reader();
        for (const auto &version : {one, few}) {
            const auto places = CasePlaces::of(*reader, version);
            VERIFY_RESULT(places);
            QCOMPARE((*places)->size(), version.cases);
            const auto ids = idsOf(project, version);
            for (std::int64_t place = 0; place < version.cases; place += 1 + place / 10) {
                QCOMPARE(**(*places)->placeOf(*reader, ids[static_cast<std::size_t>(place)]), place);
                QCOMPARE((*places)->placeOfRow((*places)->rowAt(place)), std::optional(place));
            }
            QVERIFY(!*(*places)->placeOf(*reader, "nobody"));
        }
    }

    void theHistoryOfACaseIsFoundInTheChunks()
    {
        Edited edited;
        VERIFY_RESULT(edited.edit("b", "new"));
        const auto two = *edited.commit();
        edited.retarget(two);
        VERIFY_RESULT(edited.remove("b"));
        VERIFY_RESULT(edited.remove("a"));
        VERIFY_RESULT(edited.commit());
        const auto standings = caseInVersions(*edited.project.reader(), edited.target.dataset, "b");
        VERIFY_RESULT(standings);
        QCOMPARE(standings->size(), 3u);
        QVERIFY(standings->at(0).hash && standings->at(1).hash && standings->at(0).hash != standings->at(1).hash);
        QCOMPARE(standings->at(1).place, 1);
        QVERIFY(!standings->at(2).hash);
        QCOMPARE(caseInVersions(*edited.project.reader(), edited.target.dataset, "c")->at(2).place, 0);
    }

    void howACaseDidIsCountedPerVersionAndModel()
    {
        TestProject project;
        const std::vector<Case> cases{asking("a", "1"), asking("b", "2")};
        const auto dataset = addDataset(project, "cases", cases);
        const auto other = addDataset(project, "other", {cases[1]});
        const auto v1 = addVersion(project, "reply", "one");
        const auto v2 = addVersion(project, "reply", "two");
        const auto record = [&](const DatasetVersionInfo &of, int position, std::optional<bool> first, std::optional<bool> second) {
            const auto run = addRun(project, "run", of, {{v1, "small"}, {v2, "small"}}, {"contains"});
            RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
            int column = 0;
            for (const auto pass : {first, second})
                recorder.add(answerTo(run, cases[1], column++, "answer"), position, {{0, 1.0, pass, "why"}}, std::nullopt);
            VERIFY_RESULT(recorder.flush());
        };
        record(dataset, 1, true, false);
        record(dataset, 1, true, std::nullopt);
        record(other, 0, false, false);
        const auto reader = project.reader();
        const auto records = caseRecords(*reader, *caseInVersions(*reader, dataset.dataset, "b"));
        VERIFY_RESULT(records);
        QCOMPARE(records->size(), 2u);
        QCOMPARE(records->at(0).version, std::string("v1"));
        QCOMPARE(records->at(0).passed, 2);
        QCOMPARE(records->at(0).judged, 2);
        QCOMPARE(records->at(1).judged, 1);
        QCOMPARE(records->at(1).unjudged, 1);
        QCOMPARE(datasetUse(*reader, dataset.dataset)->runs, 2);
        QCOMPARE(datasetUse(*reader, dataset.dataset)->versions, std::vector{1});
        QVERIFY(caseRecords(*reader, *caseInVersions(*reader, dataset.dataset, "a"))->empty());
    }
};

QTEST_GUILESS_MAIN(DatasetDraftTest)
#include "tst_dataset_draft.moc"
