// Gate policies: what is refused, where conditions apply, and that bounds decide, never points.
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/xml_text.h"
#include "governance/gate_check.h"
#include "governance/gate_expression.h"
#include "support/results.h"

using namespace assay;

namespace {

Json policyOf(Json condition)
{
    return {{"schema", "assay.gate-policy/1"}, {"name", "p"}, {"baseline", "production"}, {"conditions", Json::array({std::move(condition)})}};
}

Json evalGate()
{
    return {{"schema", "assay.gate/1"}, {"id", "g"}, {"kind", "eval"}, {"metric", "pass"}, {"rule", {{"type", "non_inferiority"}, {"delta", "0.02"}, {"ci", "one-sided-95"}}}};
}

GateCondition condition(const Json &json)
{
    const auto policy = gatePolicyFromJson(policyOf(json));
    if (!policy)
        qFatal("%s", qPrintable(toSentence(policy.error())));
    return policy->conditions.front();
}

GateCondition withRule(const char *kind, const char *metric, Json rule)
{
    return condition({{"id", "g"}, {"kind", kind}, {"metric", metric}, {"rule", std::move(rule)}});
}

GateMeasure rate(int passing, int n)
{
    GateMeasure measure;
    for (int i = 0; i < n; ++i)
        measure.values.push_back(i < passing ? 1 : 0);
    measure.cases = n;
    return measure;
}

/// Differences of b candidate-only and c baseline-only passes.
GateMeasure paired(int b, int c, int n)
{
    GateMeasure measure = rate(n / 2, n);
    for (int i = 0; i < n; ++i)
        measure.pairs.push_back({i < c ? 1.0 : i < b + c ? 0.0 : 1.0, i < c ? 0.0 : 1.0, 0});
    return measure;
}

} // namespace

class Gates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expressions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("holds"); // -1 = cannot be read
        QTest::newRow("empty") << QString() << 1;
        QTest::newRow("equal") << QStringLiteral("env == 'production'") << 1;
        QTest::newRow("other") << QStringLiteral("env == \"staging\"") << 0;
        QTest::newRow("and, not") << QStringLiteral("env == 'production' && !(model == 'x')") << 1;
        QTest::newRow("or before and") << QStringLiteral("env == 'a' || env == 'production' && model == 'small'") << 1;
        QTest::newRow("in") << QStringLiteral("model in ['large', 'small']") << 1;
        QTest::newRow("missing is false") << QStringLiteral("tier != 'vip'") << 0;
        QTest::newRow("not of missing is false") << QStringLiteral("!tier") << 0;
        QTest::newRow("kinds differ") << QStringLiteral("env == 1") << 0;
        QTest::newRow("numbers") << QStringLiteral("2 <= 10 && -1 < 0.5") << 1;
        QTest::newRow("left over") << QStringLiteral("env == 'a' b") << -1;
        QTest::newRow("open") << QStringLiteral("(env == 'a'") << -1;
        QTest::newRow("open text") << QStringLiteral("env == 'a") << -1;
        QTest::newRow("open list") << QStringLiteral("env in ['a'") << -1;
        QTest::newRow("no value") << QStringLiteral("env ==") << -1;
        QTest::newRow("deep") << QString(100'000, QLatin1Char('(')) << -1;
    }
    void expressions()
    {
        QFETCH(QString, text);
        QFETCH(int, holds);
        const auto found = expressionHolds(text.toStdString(), {{"env", "production"}, {"model", "small"}});
        QCOMPARE(found ? int(*found) : -1, holds);
    }

    void wrongFieldsAreNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("field");
        QTest::newRow("schema") << QStringLiteral("{\"schema\":\"x\"}") << QStringLiteral("conditions[0].schema");
        QTest::newRow("kind") << QStringLiteral("{\"kind\":\"taste\"}") << QStringLiteral("conditions[0].kind");
        QTest::newRow("rule") << QStringLiteral("{\"rule\":{\"type\":\"max\",\"limit\":\"1\"}}") << QStringLiteral("conditions[0].rule.type");
        QTest::newRow("delta") << QStringLiteral("{\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"much\"}}") << QStringLiteral("conditions[0].rule.delta");
        QTest::newRow("ci") << QStringLiteral("{\"rule\":{\"type\":\"absolute\",\"bar\":\"0.9\",\"ci\":\"95\"}}") << QStringLiteral("conditions[0].rule.ci");
        QTest::newRow("metric") << QStringLiteral("{\"metric\":\"\"}") << QStringLiteral("conditions[0].metric");
        QTest::newRow("unknown field") << QStringLiteral("{\"margine\":1}") << QStringLiteral("conditions[0].margine");
        QTest::newRow("age") << QStringLiteral("{\"max_age_days\":\"30\"}") << QStringLiteral("conditions[0].max_age_days");
    }
    void wrongFieldsAreNamed()
    {
        QFETCH(QString, change);
        QFETCH(QString, field);
        Json gate = evalGate();
        gate.update(Json::parse(change.toStdString()));
        const auto policy = gatePolicyFromJson(policyOf(gate));
        QVERIFY(!policy);
        QCOMPARE(policy.error().where.field, field);
        QCOMPARE(policy.error().code, ErrorCode::BadInput);
    }

    void decimalsAreStoredAsTheyAreMeant()
    {
        Json gate = evalGate();
        gate["rule"]["delta"] = 0.02;
        const auto stored = storedGatePolicy(policyOf(gate), "other");
        VERIFY_RESULT(stored);
        QVERIFY(stored->at("conditions")[0]["rule"]["delta"] == "0.02");
        QVERIFY(stored->at("name") == "other");
        QCOMPARE(gatePolicyFromJson(*stored)->conditions.front().rule.value, 0.02);
    }

    void theBoundDecidesNotThePoint()
    {
        const GateCondition gate = condition(evalGate());
        const GateFinding small = judgeGate(gate, paired(6, 5, 40)); // the point is above 0, the bound far below −0.02
        QVERIFY(*small.observed > 0);
        QVERIFY(*small.lower < -0.02);
        QCOMPARE(small.state, GateState::Unsatisfied);
        QCOMPARE(judgeGate(gate, paired(60, 10, 400)).state, GateState::Satisfied);
        QCOMPARE(judgeGate(gate, paired(10, 60, 400)).state, GateState::Unsatisfied);
    }

    void barsUseExactBounds()
    {
        const GateCondition gate = withRule("safety", "pass", {{"type", "absolute"}, {"bar", "0.99"}});
        QCOMPARE(judgeGate(gate, rate(298, 298)).state, GateState::Unsatisfied); // statistics.md §4: 299 clean trials
        const GateFinding clean = judgeGate(gate, rate(299, 299));
        QCOMPARE(clean.state, GateState::Satisfied);
        QCOMPARE(clean.method, std::string("clopper-pearson"));
        QVERIFY(std::abs(1 - *clean.lower - 0.0099691468) < 1e-9);
    }

    void latencyIsJudgedByRanks()
    {
        const GateCondition gate = withRule("latency", "p95", {{"type", "max"}, {"limit", "960"}, {"ci", "two-sided-95"}});
        GateMeasure measure;
        for (int i = 1; i <= 1000; ++i)
            measure.values.push_back(i);
        measure.cases = 1000;
        QCOMPARE(judgeGate(gate, measure).state, GateState::Unsatisfied); // p95 = 950, its upper bound beyond 960
        measure.values.resize(20);
        measure.cases = 20;
        QCOMPARE(judgeGate(gate, measure).state, GateState::Error); // the upper rank does not exist
    }

    void costMayRiseByAShare()
    {
        const GateCondition gate = withRule("cost", "", {{"type", "relative"}, {"delta", "0.10"}});
        GateMeasure measure;
        for (int i = 0; i < 50; ++i) {
            measure.values.push_back(1.05);
            measure.pairs.push_back({1.0 + i % 3, 1.05 * (1.0 + i % 3), 0});
        }
        measure.cases = 50;
        QCOMPARE(judgeGate(gate, measure).state, GateState::Satisfied);
        for (CasePair &each : measure.pairs)
            each.b *= 1.1;
        QCOMPARE(judgeGate(gate, measure).state, GateState::Unsatisfied);
    }

    void whatIsUnknownNeverPasses()
    {
        const GateCondition gate = condition(evalGate());
        QCOMPARE(judgeGate(gate, {}).state, GateState::Error);
        GateMeasure measure = paired(60, 0, 100);
        measure.cases = 140; // 29 % without a value
        QCOMPARE(judgeGate(gate, measure).state, GateState::Error);
        QCOMPARE(std::string(shownName(GateState::Error)), std::string("unknown"));
    }

    void tooFewCasesFail()
    {
        Json json = evalGate();
        json["min_items"] = 200;
        const GateFinding finding = judgeGate(condition(json), paired(60, 0, 100));
        QCOMPARE(finding.state, GateState::Unsatisfied);
        QVERIFY(finding.reason.contains(QStringLiteral("200")));
    }

    void xmlHoldsOnlyWhatItMay()
    {
        const QString hostile = QStringLiteral("a") + QChar(1) + QChar(0x1b) + QChar(0xFFFE) + QChar(0xD800) + QStringLiteral("<&\"\n") + QString::fromUtf8("\xF0\x9F\x98\x80");
        const QString lost = QString(4, QChar(0xFFFD));
        QCOMPARE(xmlText(hostile), QStringLiteral("a") + lost + QStringLiteral("&lt;&amp;&quot;&#10;") + QString::fromUtf8("\xF0\x9F\x98\x80"));
    }

    void smallAmountsHaveNoExponent()
    {
        QCOMPARE(gateNumber(5.37171e-06), QStringLiteral("0.00000537171"));
        QCOMPARE(gateNumber(-2e-09), QStringLiteral("-0.000000002"));
        QCOMPARE(gateNumber(0.31010498), QStringLiteral("0.310105"));
        QCOMPARE(gateNumber(0), QStringLiteral("0"));
    }

    void aJudgeIsJudgedByPeople()
    {
        const Json json{{"id", "g"}, {"kind", "calibration"}, {"metric", "judge"}, {"question", "right"}, {"rule", {{"type", "absolute"}, {"bar", "0.6"}, {"ci", "one-sided-95"}}}};
        const GateCondition gate = condition(json);
        QVERIFY(std::abs(calibrationLevel(gate) - 0.9) < 1e-12);
        CalibrationInput input{{"pass", "fail"}, false, {}, {}};
        const auto add = [&](bool judge, bool human, int n) {
            for (int i = 0; i < n; ++i)
                input.items.push_back({0, {judge ? 0u : 1u, judge ? 1.0 : 0.0}, SaidOf{human ? 0u : 1u, human ? 1.0 : 0.0}, 1, {}});
        };
        add(true, true, 14);
        add(false, false, 14);
        QCOMPARE(judgeCalibration(gate, calibrate(input, 0.9)).state, GateState::Unsatisfied); // 28 labels, however they agree
        add(true, true, 20);
        add(false, false, 20);
        add(true, false, 4);
        const GateFinding good = judgeCalibration(gate, calibrate(input, 0.9));
        QCOMPARE(good.state, GateState::Satisfied);
        QCOMPARE(good.n, 72);
        QVERIFY(*good.lower >= 0.6 && *good.lower < *good.observed);
        add(true, false, 20);
        QCOMPARE(judgeCalibration(gate, calibrate(input, 0.9)).state, GateState::Unsatisfied);
        const auto refused = gatePolicyFromJson(policyOf({{"id", "g"}, {"kind", "calibration"}, {"metric", "judge"}, {"rule", {{"type", "absolute"}, {"bar", "0.6"}}}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().where.field, QStringLiteral("conditions[0].question"));
    }
};

QTEST_GUILESS_MAIN(Gates)
#include "tst_gates.moc"
