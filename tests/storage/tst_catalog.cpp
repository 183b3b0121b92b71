// Providers and models over time: renamed, removed with what hangs on them, brought back; prices and results that stay with them.
#include <QTest>

#include "storage/catalog_changes.h"
#include "storage/catalog_store.h"
#include "storage/event_log.h"
#include "storage/verify.h"
#include "support/run_fixture.h"
#include "support/warnings.h"

using namespace assay;

namespace {

const Provider local{"local", ProviderKind::OpenAi, "http://127.0.0.1:8080/v1", {}, {}};
PricePerMillion dollars(const char *text)
{
    return {*Money::fromText(text)};
}
const Model small{"small", "local", "tiny-1", {{"temperature", "0"}}, {dollars("0.25"), std::nullopt, dollars("2")}};

Status write(TestProject &project, std::function<Status(WriteContext &)> work)
{
    return project.writer().run(std::move(work));
}

void fill(TestProject &project)
{
    VERIFY_RESULT(write(project, [](WriteContext &context) -> Status {
        if (auto kept = keepProvider(context, local); !kept)
            return kept;
        return keepModel(context, small);
    }));
}

std::vector<Model> modelsOf(TestProject &project)
{
    return *listModels(*project.reader());
}

std::int64_t eventsOf(TestProject &project)
{
    return chainHead(*project.reader())->seq;
}

RemovedEntries remove(TestProject &project, Result<RemovedEntries> (*removal)(WriteContext &, const std::string &), const std::string &name)
{
    return *project.writer().run<RemovedEntries>([&](WriteContext &context) { return removal(context, name); });
}

} // namespace

class CatalogTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRenamedProviderKeepsItsModels()
    {
        TestProject project;
        fill(project);
        VERIFY_RESULT(write(project, [](WriteContext &context) { return renameProvider(context, "local", "mine"); }));
        QCOMPARE(modelsOf(project).front().provider, std::string("mine"));
        QVERIFY(!findProvider(*project.reader(), "local"));
    }

    void aRenamedModelKeepsItsPricesAndParameters()
    {
        TestProject project;
        fill(project);
        VERIFY_RESULT(write(project, [](WriteContext &context) { return renameModel(context, "small", "little"); }));
        Model renamed = small;
        renamed.name = "little";
        QVERIFY(modelsOf(project) == std::vector<Model>{renamed});
    }

    void aNameThatAnotherHasIsRefused()
    {
        TestProject project;
        fill(project);
        Provider other = local;
        other.name = "other";
        VERIFY_RESULT(write(project, [&](WriteContext &context) { return keepProvider(context, other); }));
        for (const char *name : {"other", "", "a,b"}) {
            const auto refused = write(project, [name](WriteContext &context) { return renameProvider(context, "local", name); });
            QVERIFY2(!refused, name);
            QVERIFY(refused.error().code == ErrorCode::BadInput);
        }
        QVERIFY(findProvider(*project.reader(), "local"));
    }

    void theSameNameIsNoEvent()
    {
        TestProject project;
        fill(project);
        const auto before = eventsOf(project);
        VERIFY_RESULT(write(project, [](WriteContext &context) { return renameProvider(context, "local", "local"); }));
        VERIFY_RESULT(write(project, [](WriteContext &context) { return keepModel(context, small); }));
        QCOMPARE(eventsOf(project), before);
    }

    void aProviderGoesWithItsModelsAndComesBackWithThem()
    {
        TestProject project;
        fill(project);
        const RemovedEntries removed = remove(project, removeProvider, "local");
        QVERIFY(modelsOf(project).empty());
        QVERIFY(listProviders(*project.reader())->empty());
        VERIFY_RESULT(write(project, [&](WriteContext &context) { return restoreRemoved(context, removed); }));
        QVERIFY(modelsOf(project) == std::vector<Model>{small});
        QVERIFY(*findProvider(*project.reader(), "local") == local);
        QVERIFY(verifyProject(*project.reader())->problems.empty());
    }

    void whatWasRemovedBeforeStaysRemoved()
    {
        TestProject project;
        fill(project);
        remove(project, removeModel, "small");
        const RemovedEntries removed = remove(project, removeProvider, "local");
        QVERIFY(removed.models.empty());
        VERIFY_RESULT(write(project, [&](WriteContext &context) { return restoreRemoved(context, removed); }));
        QVERIFY(modelsOf(project).empty());
    }

    void aNameTakenMeanwhileKeepsItFromComingBack()
    {
        TestProject project;
        fill(project);
        const RemovedEntries removed = remove(project, removeModel, "small");
        Model other = small;
        other.modelId = "another";
        VERIFY_RESULT(write(project, [&](WriteContext &context) { return keepModel(context, other); }));
        QVERIFY(!write(project, [&](WriteContext &context) { return restoreRemoved(context, removed); }));
        QCOMPARE(modelsOf(project).front().modelId, std::string("another"));
    }

    void pricesOfBeforeAreKept()
    {
        TestProject project;
        fill(project);
        Model dearer = small;
        dearer.prices = {dollars("0.5"), dollars("0.05"), std::nullopt};
        VERIFY_RESULT(write(project, [&](WriteContext &context) { return keepModel(context, dearer); }));
        const auto history = priceHistory(*project.reader(), "small");
        QVERIFY(history && history->size() == 2);
        QVERIFY((*history)[0].prices == dearer.prices);
        QVERIFY((*history)[1].prices == small.prices);
        QVERIFY((*history)[0].since > (*history)[1].since);
        QVERIFY((*history)[0].person == testUser().person);
    }

    void resultsStayWithARenamedModel()
    {
        TestProject project;
        fill(project);
        const auto version = addVersion(project, "p", "say it");
        Case item;
        item.id = "c";
        const auto dataset = addDataset(project, "d", {item});
        const StartedRun run = addRun(project, "r", dataset, {{version, "small"}, {version, "unknown to the catalogue"}});
        {
            RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
            recorder.add(answerTo(run, item, 0, "one"), 0, {}, std::nullopt);
            recorder.add(answerTo(run, item, 1, "two"), 0, {}, std::nullopt);
            VERIFY_RESULT(recorder.flush());
        }
        QCOMPARE(resultsByModel(*project.reader())->at("small"), std::int64_t(1));
        VERIFY_RESULT(write(project, [](WriteContext &context) { return renameModel(context, "small", "little"); }));
        const auto counts = resultsByModel(*project.reader());
        QCOMPARE(counts->at("little"), std::int64_t(1));
        QCOMPARE(counts->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
