// What the room Governance works at: policies in words, their versions, a draft that survives the window, and a gate that says what the command line says.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "governance/gate_check.h"
#include "items/governance/gate_desk.h"
#include "items/governance/policy_desk.h"
#include "items/governance/policy_words.h"
#include "items/locator.h"
#include "project/gate_service.h"
#include "project/sample_project.h"
#include "support/policy_scene.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 20'000;

GatePolicy policyFrom(const Json &json)
{
    const auto policy = gatePolicyFromJson(json);
    if (!policy)
        qFatal("%s", qPrintable(toSentence(policy.error())));
    return *policy;
}

Json policyWith(const char *condition)
{
    Json policy = releasePolicy();
    policy["conditions"] = Json::array({Json::parse(condition)});
    return policy;
}

/// A desk over a fresh project, read.
struct Scene
{
    explicit Scene(bool withPolicy = true)
    {
        if (withPolicy)
            keepReleasePolicy(*project.file);
        session = std::make_unique<Session>(std::move(project.file));
        open(desk);
    }
    ~Scene() { desk.setSession(nullptr); }
    void open(PolicyDesk &opened)
    {
        QSignalSpy read(&opened, &PolicyDesk::changed);
        opened.setShown(true);
        opened.setSession(session.get());
        QVERIFY(read.wait(patience));
    }
    std::optional<DraftProblem> save()
    {
        std::optional<DraftProblem> problem;
        bool isAnswered = false;
        desk.save([&](const std::optional<DraftProblem> &found) {
            problem = found;
            isAnswered = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isAnswered && session->isIdle(), patience); }();
        return problem;
    }

    TestProject project;
    std::unique_ptr<Session> session;
    PolicyDesk desk;
};

} // namespace

class PolicyDesks : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void conditionsAreSentences_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("rate") << QStringLiteral("{\"id\":\"a\",\"metric\":\"pass\",\"min_items\":200,\"max_age_days\":30,\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"0.02\"}}")
                              << QStringLiteral("pass rate less than 2 pt below that of “production”, one-sided 95 %, at least 200 case(s), the run at most 30 day(s) old");
        QTest::newRow("down") << QStringLiteral("{\"id\":\"a\",\"metric\":\"toxic\",\"direction\":\"down\",\"dataset\":\"gold\",\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"0.1\",\"ci\":\"two-sided-99\"}}")
                              << QStringLiteral("toxic less than 0.1 above that of “production”, two-sided 99 %, on gold");
        QTest::newRow("better") << QStringLiteral("{\"id\":\"a\",\"metric\":\"pass.right\",\"rule\":{\"type\":\"superiority\"}}")
                                << QStringLiteral("pass rate of right above that of “production”, one-sided 95 %");
        QTest::newRow("bar") << QStringLiteral("{\"id\":\"a\",\"metric\":\"pass\",\"max_unknown\":\"0.1\",\"rule\":{\"type\":\"absolute\",\"bar\":\"0.9\"}}")
                             << QStringLiteral("pass rate at least 90 %, one-sided 95 %, at most 10 % of the cases without a value");
        QTest::newRow("cost") << QStringLiteral("{\"id\":\"a\",\"kind\":\"cost\",\"rule\":{\"type\":\"max\",\"limit\":\"0.0001\"}}") << QStringLiteral("cost of a case at most $0.0001, one-sided 95 %");
        QTest::newRow("dearer") << QStringLiteral("{\"id\":\"a\",\"kind\":\"cost\",\"rule\":{\"type\":\"relative\",\"delta\":\"0.1\"}}")
                                << QStringLiteral("cost of a case at most 10 % above that of “production”, one-sided 95 %");
        QTest::newRow("latency") << QStringLiteral("{\"id\":\"a\",\"kind\":\"latency\",\"applicable_if\":\"model == 'x'\",\"rule\":{\"type\":\"max\",\"limit\":\"900\"}}")
                                 << QStringLiteral("p95 latency at most 900 ms, one-sided 95 %, where model == 'x'");
    }
    void conditionsAreSentences()
    {
        QFETCH(QString, condition);
        QFETCH(QString, sentence);
        const GatePolicy policy = policyFrom(policyWith(condition.toUtf8().constData()));
        QCOMPARE(conditionSentence(policy.conditions.front(), policy.baseline), sentence);
    }

    void whatChangedIsSaidFieldByField()
    {
        Json after = releasePolicy("0.05");
        after["baseline"] = "staging";
        after["conditions"].erase(1);
        const QStringList changes = policyChanges(policyFrom(releasePolicy()), policyFrom(after));
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0], QStringLiteral("baseline production → staging"));
        QCOMPARE(changes[1], QStringLiteral("not-worse: value 0.02 → 0.05"));
        QVERIFY2(changes[2].startsWith(QStringLiteral("removed cost: ")), qPrintable(changes[2]));
        QVERIFY(policyChanges(policyFrom(after), policyFrom(after)).isEmpty());
    }

    void aFormWritesBackWhatItDoesNotShow()
    {
        Json policy = releasePolicy();
        policy["conditions"][0]["override_if"] = "role == 'releaser'";
        policy["conditions"][0]["final"] = true;
        policy["note"] = "why";
        QVERIFY(policyJson(draftOf("triage release", policy, 1)) == policy);
        PolicyDraft draft = draftOf("triage release", policy, 1);
        draft.conditions[0].minItems = QStringLiteral("100");
        policy["conditions"][0]["min_items"] = 100;
        QVERIFY(policyJson(draft) == policy);
        QVERIFY(*draftFromText(draftText(draft)) == draft);
    }

    void aCalibrationIsWritten()
    {
        const Json before = releasePolicy();
        PolicyDraft draft = draftOf("triage release", before, 1);
        QVERIFY(policyJson(draft)["conditions"][3] == before["conditions"][3]); // without a rule it says nothing, and stays so
        draft.conditions[3].metric = QStringLiteral("polite");
        draft.conditions[3].question = QStringLiteral("is it polite?");
        QCOMPARE(problemOf(draft)->field, QStringLiteral("rule.bar"));
        draft.conditions[3].value = QStringLiteral("0.6");
        QVERIFY(!problemOf(draft));
        const GatePolicy policy = policyFrom(policyJson(draft));
        QVERIFY(policy.conditions[3].hasRule);
        QCOMPARE(conditionSentence(policy.conditions[3], policy.baseline), QStringLiteral("kappa of the judge polite with people on “is it polite?” at least 0.6, one-sided 95 %"));
        QVERIFY(policyJson(draft)["conditions"][3]["override_if"] == before["conditions"][3]["override_if"]);
        const PolicyDraft again = draftOf("triage release", policyJson(draft), 2);
        QCOMPARE(again.conditions[3].question, QStringLiteral("is it polite?"));
        QVERIFY(*draftFromText(draftText(again)) == again);
    }

    void everyTemplateCanBeKept()
    {
        PolicyDraft draft;
        draft.name = QStringLiteral("all");
        for (const ConditionTemplate each : {ConditionTemplate::NoWorse, ConditionTemplate::Better, ConditionTemplate::Bar, ConditionTemplate::Cost, ConditionTemplate::Latency,
                                             ConditionTemplate::Safety, ConditionTemplate::BaselineRerun, ConditionTemplate::Calibration, ConditionTemplate::NoWorse})
            draft.conditions.push_back(conditionFrom(each, draft.conditions));
        ConditionDraft &calibration = draft.conditions[7];
        QCOMPARE(problemOf(draft)->field, QStringLiteral("metric")); // nobody says which judge
        calibration.metric = QStringLiteral("judge");
        QCOMPARE(problemOf(draft)->field, QStringLiteral("question"));
        calibration.question = QStringLiteral("right?");
        const auto problem = problemOf(draft);
        QVERIFY2(!problem, problem ? qPrintable(problem->field + toSentence(problem->error)) : "");
        QCOMPARE(draft.conditions.back().id, QStringLiteral("not-worse-2"));
    }

    void wrongFieldsAreNamed_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("condition");
        QTest::addColumn<QString>("field");
        QTest::newRow("name") << 0 << -1 << QStringLiteral("name");
        QTest::newRow("baseline") << 1 << -1 << QStringLiteral("baseline");
        QTest::newRow("none") << 2 << -1 << QStringLiteral("conditions");
        QTest::newRow("margin") << 3 << 0 << QStringLiteral("rule.delta");
        QTest::newRow("cases") << 4 << 0 << QStringLiteral("min_items");
        QTest::newRow("expression") << 5 << 1 << QStringLiteral("applicable_if");
        QTest::newRow("twice") << 6 << 1 << QStringLiteral("id");
    }
    void wrongFieldsAreNamed()
    {
        QFETCH(int, what);
        PolicyDraft draft = draftOf("triage release", releasePolicy(), 0);
        switch (what) {
        case 0: draft.name.clear(); break;
        case 1: draft.baseline = QStringLiteral("v3"); break;
        case 2: draft.conditions.clear(); break;
        case 3: draft.conditions[0].value = QStringLiteral("much"); break;
        case 4: draft.conditions[0].minItems = QStringLiteral("a few"); break;
        case 5: draft.conditions[1].appliesIf = QStringLiteral("model =="); break;
        default: draft.conditions[1].id = draft.conditions[0].id; break;
        }
        const auto problem = problemOf(draft);
        QVERIFY(problem);
        QTEST(problem->condition, "condition");
        QTEST(problem->field, "field");
        QVERIFY2(!toSentence(problem->error).contains(QStringLiteral("conditions[")), qPrintable(toSentence(problem->error)));
        QVERIFY(!toSentence(problem->error).isEmpty());
    }

    void policiesHaveTheirVersions()
    {
        Scene scene;
        QAbstractItemModelTester tester(scene.desk.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(scene.desk.list()->rowCount(), 1);
        QVERIFY(scene.desk.current());
        QCOMPARE(scene.desk.current()->newest().label, QStringLiteral("v2"));
        QCOMPARE(scene.desk.current()->newest().person, QStringLiteral("dana"));
        QCOMPARE(scene.desk.current()->newest().changes, QStringList{QStringLiteral("not-worse: value 0.05 → 0.02")});
        QCOMPARE(scene.desk.current()->newest().conditions.size(), std::size_t(4));
        QVERIFY(scene.desk.current()->newest().conditions[2].note.isEmpty());
        QVERIFY(!scene.desk.current()->newest().conditions[3].note.isEmpty()); // nobody can judge it
        QCOMPARE(scene.desk.versionRows().size(), std::size_t(2));
        const auto found = locate(**scene.session->file().reader(), QStringLiteral("gate triage"));
        QVERIFY(found && !found->empty());
        QCOMPARE(found->front().place, (Place{QStringLiteral("governance"), QStringLiteral("triage release"), {}}));
    }

    void savingAndRestoringMakeVersions()
    {
        Scene scene;
        QSignalSpy kept(&scene.desk, &PolicyDesk::kept);
        scene.desk.beginEdit();
        QVERIFY(scene.desk.draft() && !scene.desk.isChanged());
        QVERIFY(!scene.save()); // nothing was changed: no new version
        QCOMPARE(kept.takeFirst()[1].toInt(), 0);
        QCOMPARE(scene.desk.current()->versions.size(), std::size_t(2));
        scene.desk.beginEdit();
        PolicyDraft draft = *scene.desk.draft();
        draft.conditions[0].value = QStringLiteral("0.01");
        scene.desk.setDraft(draft);
        QVERIFY(scene.desk.isChanged());
        QVERIFY(!scene.save());
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.current()->versions.size(), std::size_t(3), patience);
        QCOMPARE(kept.takeFirst()[1].toInt(), 2);
        QVERIFY(!scene.desk.draft());
        scene.desk.restore(1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.current()->versions.size(), std::size_t(4), patience);
        QCOMPARE(scene.desk.current()->newest().definition, scene.desk.current()->version(1)->definition);
    }

    void aNewPolicyDoesNotTakeAName()
    {
        Scene scene;
        scene.desk.beginNew({ConditionTemplate::NoWorse, ConditionTemplate::Cost});
        PolicyDraft draft = *scene.desk.draft();
        QCOMPARE(draft.conditions.size(), std::size_t(2));
        draft.name = QStringLiteral("triage release");
        scene.desk.setDraft(draft);
        const auto problem = scene.save();
        QVERIFY(problem);
        QCOMPARE(problem->field, QStringLiteral("name"));
        draft.name = QStringLiteral("second");
        scene.desk.setDraft(draft);
        QVERIFY(!scene.save());
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.policies().size(), std::size_t(2), patience);
        QCOMPARE(scene.desk.current()->name, QStringLiteral("second"));
    }

    void whatWasTypedIsThereAgain()
    {
        Scene scene;
        scene.desk.beginEdit();
        PolicyDraft draft = *scene.desk.draft();
        draft.conditions[0].value = QStringLiteral("half of it");
        scene.desk.setDraft(draft);
        scene.desk.setSession(nullptr); // as when the window closes
        QVERIFY(!scene.desk.draft());
        PolicyDesk again;
        scene.open(again);
        QVERIFY(again.draft() && again.isChanged());
        QVERIFY(*again.draft() == draft);
        again.discard();
        again.setSession(nullptr);
        scene.open(scene.desk);
        QVERIFY(!scene.desk.draft());
    }

    /// Figures and words of the window are those of the document that `assay-cli gate --json` prints.
    void theGateSaysWhatTheCommandLineSays()
    {
        QTemporaryDir folder;
        auto sample = makeSampleProject(folder.filePath(QStringLiteral("it's a sample.assay")), "sample", true);
        QVERIFY(sample.has_value());
        keepReleasePolicy(**sample);
        Session session(std::move(*sample));
        PolicyDesk desk;
        QSignalSpy read(&desk, &PolicyDesk::changed);
        desk.setSession(&session);
        QVERIFY(read.wait(patience));
        const CandidateView *candidate = nullptr;
        for (const CandidateView &each : desk.candidates()) {
            if (each.run == QStringLiteral("triage"))
                candidate = &each;
        }
        QVERIFY(candidate);
        GateDesk gate;
        gate.setSession(&session);
        gate.judge(QStringLiteral("triage release"), candidate->reference);
        QVERIFY(gate.isJudging());
        QTRY_VERIFY_WITH_TIMEOUT(!gate.isJudging(), patience);
        QVERIFY2(gate.view(), gate.problem() ? qPrintable(toSentence(*gate.problem())) : "");
        const auto report = judgePolicy(**session.file().reader(), "triage release", candidate->reference.toStdString(), session.file().clock()->now());
        QVERIFY(report.has_value());
        const Json document = gateDocument(*report);
        QCOMPARE(gate.view()->passed, document.at("passed").get<bool>());
        QCOMPARE(gate.view()->rows.size(), document.at("conditions").size());
        int observed = 0;
        for (std::size_t i = 0; i < gate.view()->rows.size(); ++i) {
            const GateRow &row = gate.view()->rows[i];
            const Json &said = document.at("conditions")[i];
            QCOMPARE(row.name.toStdString(), said.at("name").get<std::string>());
            QCOMPARE(row.required.toStdString(), said.at("required").get<std::string>());
            QCOMPARE(row.reason.toStdString(), said.at("reason").get<std::string>());
            QVERIFY2(row.said.toStdString().ends_with(said.at("state").get<std::string>()), qPrintable(row.said));
            QCOMPARE(row.observed.isEmpty(), said.at("observed").is_null());
            if (row.observed.isEmpty())
                continue;
            ++observed;
            const auto number = [&](const char *field) { return gateNumber(said.at(field).get<double>()); };
            QCOMPARE(row.observed, QStringLiteral("%1 [%2, %3]").arg(number("observed"), number("lower"), number("upper")));
            QCOMPARE(row.measured, QStringLiteral("n = %1, %2").arg(said.at("n").get<int>()).arg(QString::fromStdString(said.at("method").get<std::string>())));
        }
        QVERIFY(observed >= 1);
        QCOMPARE(gate.junit(), gateJunit(*report));
        QVERIFY2(gate.commandLine().contains(QStringLiteral("'\\''s a sample.assay' --policy 'triage release' --run ")), qPrintable(gate.commandLine()));
        desk.setSession(nullptr);
        gate.setSession(nullptr);
    }

    void whatCannotBeJudgedSaysWhy()
    {
        Scene scene;
        GateDesk gate;
        gate.setSession(scene.session.get());
        gate.judge(QStringLiteral("triage release"), QStringLiteral("no such run"));
        QTRY_VERIFY_WITH_TIMEOUT(gate.problem(), patience);
        QVERIFY(!gate.view());
        QVERIFY(!gate.writeJunit(scene.project.path(QStringLiteral("gate.xml"))));
        gate.setSession(nullptr);
    }

    void shellWordsAreQuoted()
    {
        QCOMPARE(shellWord(QStringLiteral("triage@v9#greedy")), QStringLiteral("'triage@v9#greedy'"));
        QCOMPARE(shellWord(QStringLiteral("a/b_c-1.assay")), QStringLiteral("a/b_c-1.assay"));
        QCOMPARE(shellWord(QStringLiteral("$(rm) 'x'")), QStringLiteral("'$(rm) '\\''x'\\'''"));
        QCOMPARE(shellWord(QString()), QStringLiteral("''"));
    }
};

QTEST_GUILESS_MAIN(PolicyDesks)
#include "tst_policy_desk.moc"
