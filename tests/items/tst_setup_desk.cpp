// A comparison put together: choices, a suggestion, what it would cost, what is remembered, and scorers as they are written.
#include <QSignalSpy>
#include <QTest>

#include "items/setup_desk.h"
#include "storage/catalog_store.h"
#include "support/live_project.h"
#include "support/run_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

struct Desk
{
    explicit Desk(LiveProject &project) : runs(nullptr), desk(&runs)
    {
        runs.setSession(&project.session());
        QSignalSpy read(&desk, &SetupDesk::choicesChanged);
        desk.setSession(&project.session());
        if (!read.wait())
            qFatal("the choices are not read");
    }
    /// The estimate of a set-up.
    RunEstimate estimate(ComparisonSetup setup)
    {
        desk.setSetup(std::move(setup));
        for (int tries = 0; tries < 200 && !desk.estimate(); ++tries)
            QTest::qWait(20);
        if (!desk.estimate() || !*desk.estimate())
            qFatal("no estimate: %s", desk.estimate() ? qPrintable(toSentence(desk.estimate()->error())) : "none");
        return **desk.estimate();
    }
    QString runToTheEnd()
    {
        QSignalSpy ended(&runs, &RunController::ended);
        desk.start();
        return ended.wait(10'000) ? ended.first().at(1).toString() : QString();
    }

    RunController runs;
    SetupDesk desk;
};

ComparisonSetup setup(QStringList prompts = {QStringLiteral("ask@v1")})
{
    ComparisonSetup made;
    made.prompts = std::move(prompts);
    made.models = {QStringLiteral("mock")};
    made.dataset = QStringLiteral("cases@v1");
    made.scorers = {QStringLiteral("contains")};
    return made;
}

} // namespace

class SetupDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void choicesAreWhatTheProjectHolds()
    {
        LiveProject project({"mock", "other"});
        Desk desk(project);
        const SetupChoices &choices = desk.desk.choices();
        QCOMPARE(choices.prompts.size(), 2u);
        QCOMPARE(choices.prompts.front().id, QStringLiteral("ask@v2"));
        QCOMPARE(choices.models.size(), 2u);
        QCOMPARE(choices.datasets.front().cases, 30);
        QVERIFY(choices.scorers.size() > 5);
        QCOMPARE(choices.suggested.prompts, (QStringList{QStringLiteral("ask@v1"), QStringLiteral("ask@v2")}));
        QVERIFY(choices.suggested.isComplete());
        QCOMPARE(choices.suggestedTitle, QStringLiteral("ask: v2 against v1"));
    }

    void aDraftIsSuggestedAgainstProduction()
    {
        LiveProject project;
        QSignalSpy changed(&project.session(), &Session::changed);
        project.session().write(Fact::Prompts, [](WriteContext &context) -> Status {
            const auto prompt = findPrompt(context.database(), "ask");
            const auto versions = listVersions(context.database(), prompt->id);
            if (auto moved = moveChannel(context, prompt->id, "production", versions->front().hash, "first"); !moved)
                return moved;
            PromptContent content;
            content.messages = {{Role::User, "Now: {{q}}", {}, {}}};
            return saveDraft(context, prompt->id, {versions->back().hash, content, {}});
        }, nullptr, {});
        QVERIFY(changed.wait());
        Desk desk(project);
        QCOMPARE(desk.desk.choices().suggested.prompts, (QStringList{QStringLiteral("ask@v1"), QStringLiteral("ask@draft")}));
        QCOMPARE(desk.desk.choices().suggestedTitle, QStringLiteral("ask: draft against v1"));
        const auto writes = changed.count();
        QCOMPARE(desk.estimate(desk.desk.choices().suggested).cells, 60);
        QCOMPARE(changed.count(), writes);
    }

    void judgingStandsApart()
    {
        RunEstimate estimate;
        estimate.cells = 30;
        estimate.cost = Money{500'000'000};
        QVERIFY2(!estimateText(estimate).contains(QStringLiteral("judges")), qPrintable(estimateText(estimate)));
        estimate.judging = {60, Money{200'000'000}, {}};
        QVERIFY2(estimateText(estimate).contains(QStringLiteral("judges ≈ $0.2")), qPrintable(estimateText(estimate)));
        QVERIFY2(estimateNote(estimate).contains(QStringLiteral("apart from the answers. An estimate from earlier scores")), qPrintable(estimateNote(estimate)));
        estimate.judging = {30, std::nullopt, {"polite"}};
        QVERIFY2(estimateText(estimate).contains(QStringLiteral("judges: cost unknown")), qPrintable(estimateText(estimate)));
        QVERIFY2(estimateNote(estimate).contains(QStringLiteral("polite judged nothing yet")), qPrintable(estimateNote(estimate)));
    }

    void unknownTimeAndCostAreSaid()
    {
        LiveProject project;
        Desk desk(project);
        const RunEstimate estimate = desk.estimate(setup());
        QCOMPARE(estimate.cells, 30);
        QCOMPARE(estimate.toSend(), 30);
        QVERIFY(!estimate.cost && !estimate.seconds);
        QCOMPARE(estimateText(estimate), QStringLiteral("cost unknown · time unknown"));
        QVERIFY(estimateNote(estimate).contains(QStringLiteral("mock")));
    }

    void whatWasRunComesFromTheCacheAndTellsWhatTheRestTakes()
    {
        LiveProject project;
        project.allow();
        Desk desk(project);
        desk.desk.setSetup(setup());
        QCOMPARE(desk.runToTheEnd(), QStringLiteral("done"));
        const RunEstimate again = desk.estimate(setup({QStringLiteral("ask@v1"), QStringLiteral("ask@v2")}));
        QCOMPARE(again.cells, 60);
        QCOMPARE(again.cached, 30);
        QVERIFY(again.cost && again.cost->nano > 0);
        QVERIFY(again.seconds.has_value());
        QVERIFY(estimateText(again).endsWith(QStringLiteral("30 from cache")));
        const RunEstimate all = desk.estimate(setup());
        QCOMPARE(estimateText(all), QStringLiteral("nothing is sent: all 30 from cache"));
        QCOMPARE(all.cost->nano, 0);
    }

    void withoutPricesTheCostIsUnknown()
    {
        LiveProject project;
        project.allow();
        QSignalSpy changed(&project.session(), &Session::changed);
        project.session().write(Fact::Catalog, [](WriteContext &context) { return keepModel(context, {"free", "mock", "mock-free", {}, {}}); }, nullptr, {});
        QVERIFY(changed.wait());
        Desk desk(project);
        ComparisonSetup free = setup();
        free.models = {QStringLiteral("free")};
        const RunEstimate estimate = desk.estimate(free);
        QVERIFY(!estimate.cost);
        QVERIFY(estimateText(estimate).startsWith(QStringLiteral("price unknown")));
    }

    void casesThatLackAVariableAreNamed()
    {
        LiveProject project;
        QSignalSpy changed(&project.session(), &Session::changed);
        project.session().write(Fact::Prompts, [](WriteContext &context) -> Status {
            const auto prompt = findPrompt(context.database(), "ask");
            PromptContent content;
            content.messages = {{Role::User, "{{missing}}", {}, {}}};
            return commitVersion(context, prompt->id, content, {}, "lacks").map([](const Committed &) {});
        }, nullptr, {});
        QVERIFY(changed.wait());
        Desk desk(project);
        const RunEstimate estimate = desk.estimate(setup({QStringLiteral("ask@v3")}));
        QCOMPARE(estimate.unsendable, 30);
        QVERIFY2(estimate.whyUnsendable.contains(QStringLiteral("missing")), qPrintable(estimate.whyUnsendable));
        QVERIFY(estimate.whyUnsendable.startsWith(QStringLiteral("c0")));
    }

    void theBaselineStaysWithItsColumn()
    {
        LiveProject project({"mock", "other"});
        Desk desk(project);
        ComparisonSetup two = setup({QStringLiteral("ask@v1"), QStringLiteral("ask@v2")});
        two.baseline = 1;
        desk.desk.setSetup(two);
        desk.desk.setColumns({QStringLiteral("ask@v2"), QStringLiteral("ask@v1")}, {QStringLiteral("other"), QStringLiteral("mock")});
        QCOMPARE(desk.desk.setup().baseline, 1);
        desk.desk.setColumns(desk.desk.setup().prompts, desk.desk.setup().models, {{QStringLiteral("ask@v2"), QStringLiteral("other")}});
        QCOMPARE(desk.desk.setup().baseline, 0);
        QCOMPARE(desk.desk.setup().columns().size(), 3);
        desk.desk.setColumns({QStringLiteral("ask@v1"), QStringLiteral("ask@v2")}, {QStringLiteral("mock")});
        QCOMPARE(desk.desk.setup().baseline, 1);
        desk.desk.setColumns({QStringLiteral("ask@v1")}, {QStringLiteral("mock")});
        QCOMPARE(desk.desk.setup().baseline, 0);
    }

    void aWrongScorerIsAnErrorBeforeTheRun()
    {
        LiveProject project;
        Desk desk(project);
        QSignalSpy failed(&desk.desk, &SetupDesk::failed);
        ComparisonSetup wrong = setup();
        wrong.scorers = {QStringLiteral("nonsense")};
        desk.desk.setSetup(wrong);
        desk.desk.start();
        QCOMPARE(failed.count(), 1);
        QTRY_VERIFY(desk.desk.estimate().has_value());
        QVERIFY(!desk.desk.estimate()->has_value());
    }

    void theSetupIsRemembered()
    {
        LiveProject project;
        ComparisonSetup made = setup();
        made.name = QStringLiteral("tone");
        made.selection = {10, 4, 7, "late", {}};
        made.budget = Money{2'000'000'000};
        made.repeats = 3;
        made.models << QStringLiteral("other");
        made.leftOut = {{QStringLiteral("ask@v1"), QStringLiteral("other")}};
        {
            Desk desk(project);
            desk.desk.setSetup(made);
        }
        Desk again(project);
        QCOMPARE(again.desk.setup(), made);
        QCOMPARE(setupFromText(setupText(made)), made);
        QVERIFY(!setupFromText("{"));
        QCOMPARE(setupOf(*requestOf(made), made.limits()), made);
    }

    void scorersAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<QString>("written");
        for (const char *written : {"contains", "contains:refund", "not-contains:sorry", "is-json", R"(contains={"name":"polite","value":"please"})"})
            QTest::addRow("%s", written) << QString::fromLatin1(written);
    }

    void scorersAreWrittenAsTheyAreRead()
    {
        QFETCH(QString, written);
        ComparisonSetup made = setup();
        made.scorers = {written};
        const auto request = requestOf(made);
        QVERIFY(request.has_value());
        QCOMPARE(scorerText(request->scorers.front()), written);
    }
};

QTEST_GUILESS_MAIN(SetupDeskTest)
#include "tst_setup_desk.moc"
