// What is done with the cases of many results at once: tagged in the draft, put into a dataset, run again; each taken back.
#include <QSignalSpy>
#include <QTest>

#include "items/result_actions.h"
#include "project/case_actions.h"
#include "storage/results.h"
#include "support/result_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

constexpr int patience = 10'000;

struct Scene
{
    explicit Scene(int cases = 12) : project(cases), reader(project.reader()), columns(*ResultColumns::load(*reader)) {}
    std::vector<std::int64_t> keys(const char *filter)
    {
        ResultQuery query;
        query.filter = *parseFilter(filter);
        return *resultKeys(*reader, columns, query);
    }
    ResultCases cases(const char *filter) { return *casesOfResults(*reader, keys(filter)); }
    DatasetId dataset() { return listDatasets(*reader)->front().id; }
    std::optional<DatasetDraft> draft() { return *loadDatasetDraft(*reader, dataset()); }
    ProjectFile &file() { return project.session().file(); }

    ResultProject project;
    std::unique_ptr<Database> reader;
    ResultColumns columns;
};

} // namespace

class CaseActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachCaseCountsOnce()
    {
        Scene scene;
        const ResultCases cases = scene.cases("tag:late");
        QCOMPARE(cases.results, 72);
        QCOMPARE(cases.cases(), 6);
        QCOMPARE(cases.datasets.size(), std::size_t{1});
        QCOMPARE(cases.datasets.front().name, std::string("support messages"));
        QCOMPARE(cases.datasets.front().rows.size(), cases.datasets.front().cases.size());
        QCOMPARE(scene.columns.run(cases.datasets.front().run)->name, std::string("tone v1 v2"));
        QCOMPARE(casesOfResults(*scene.reader, {999'999})->results, 0);
    }

    void casesAreTaggedInTheDraft()
    {
        Scene scene;
        const auto edits = tagCases(scene.file(), scene.cases("tag:late"), "check");
        VERIFY_RESULT(edits);
        QCOMPARE(edits->changed, 6);
        const auto draft = scene.draft();
        QVERIFY(draft && draft->cases.size() == 6);
        for (const DraftCase &each : draft->cases)
            QCOMPARE(each.content->tags, (std::vector<std::string>{"check", "late"}));
        const auto again = tagCases(scene.file(), scene.cases(""), "check");
        VERIFY_RESULT(again);
        QCOMPARE(again->unchanged, 6);
        QCOMPARE(again->changed, 6);
        VERIFY_RESULT(takeBack(scene.file(), *again));
        QCOMPARE(scene.draft()->cases.size(), std::size_t{6});
        VERIFY_RESULT(takeBack(scene.file(), *edits));
        QVERIFY(!scene.draft() || scene.draft()->cases.empty());
    }

    void casesThatAreGoneAreCounted()
    {
        Scene scene;
        ResultCases removed = scene.cases("tag:late");
        removed.datasets.front().cases.push_back("never there");
        const auto edits = tagCases(scene.file(), removed, "check");
        VERIFY_RESULT(edits);
        QCOMPARE(edits->gone, 1);
        QCOMPARE(edits->changed, 6);
    }

    void wrongTagsAreRefused()
    {
        Scene scene;
        const auto edits = tagCases(scene.file(), scene.cases("tag:late"), "");
        QVERIFY(!edits && edits.error().code == ErrorCode::BadInput);
        QVERIFY(!scene.draft());
    }

    void casesGoIntoAnotherDataset()
    {
        Scene scene;
        const auto edits = addCases(scene.file(), scene.cases("tag:late run:nightly"), "hard ones");
        VERIFY_RESULT(edits);
        QCOMPARE(edits->changed, 6);
        const auto datasets = listDatasets(*scene.reader);
        const auto hard = std::find_if(datasets->begin(), datasets->end(), [](const DatasetInfo &each) { return each.name == "hard ones"; });
        QVERIFY(hard != datasets->end());
        const auto draft = loadDatasetDraft(*scene.reader, hard->id);
        QVERIFY(draft && *draft && (*draft)->cases.size() == 6);
        QCOMPARE((*draft)->cases.front().id, std::string("refund-late-1"));
        QVERIFY((*draft)->cases.front().content->vars.at("question").starts_with("Message 1:"));
        const auto same = addCases(scene.file(), scene.cases("tag:late run:nightly"), "hard ones");
        VERIFY_RESULT(same);
        QCOMPARE(same->unchanged, 6);
        VERIFY_RESULT(takeBack(scene.file(), *edits));
        const auto after = loadDatasetDraft(*scene.reader, hard->id);
        QVERIFY(after && (!*after || (*after)->cases.empty()));
    }

    void aRerunTakesExactlyTheseCases()
    {
        Scene scene;
        items::ResultActions actions;
        actions.setSession(&scene.project.session());
        QSignalSpy previewed(&actions, &items::ResultActions::previewed);
        QSignalSpy ready(&actions, &items::ResultActions::rerunReady);
        QSignalSpy failed(&actions, &items::ResultActions::failed);
        actions.preview(scene.keys("tag:late"));
        QVERIFY(previewed.wait(patience));
        const auto preview = previewed.front().front().value<items::ResultsPreview>();
        QCOMPARE(preview.text, QStringLiteral("72 results of 6 cases in “support messages”"));
        QCOMPARE(preview.caseIds.size(), 6);
        actions.prepareRerun();
        QVERIFY2(ready.wait(patience), failed.isEmpty() ? "" : qPrintable(toSentence(failed.front().front().value<Error>())));
        const auto request = ready.front().front().value<RunRequest>();
        QCOMPARE(request.selection.cases.size(), std::size_t{6});
        QCOMPARE(request.prompts.size(), std::size_t{2});
        QCOMPARE(request.models.size(), std::size_t{2});
        QVERIFY(request.dataset.starts_with("support messages@"));
        actions.setSession(nullptr);
    }

    void whatWasDoneIsSaidAndTakenBack()
    {
        Scene scene;
        items::ResultActions actions;
        actions.setSession(&scene.project.session());
        QSignalSpy previewed(&actions, &items::ResultActions::previewed);
        QSignalSpy done(&actions, &items::ResultActions::done);
        QSignalSpy undone(&actions, &items::ResultActions::undone);
        actions.tag(QStringLiteral("early")); // nothing was looked at: nothing happens
        actions.preview(scene.keys(""));
        QVERIFY(previewed.wait(patience));
        actions.tag(QStringLiteral(" late "));
        QVERIFY(done.wait(patience));
        QCOMPARE(done.count(), 1);
        QCOMPARE(done.front().front().toString(), QStringLiteral("6 cases tagged “late” in the draft · 6 had it before"));
        actions.undo();
        QVERIFY(undone.wait(patience));
        QVERIFY(!scene.draft() || scene.draft()->cases.empty());
        actions.setSession(nullptr);
    }
};

QTEST_GUILESS_MAIN(CaseActionsTest)
#include "tst_case_actions.moc"
