// Retrieval against trec_eval's values, and agents by their transcripts.
#include <QFile>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/score_line.h"
#include "support/results.h"

using namespace assay;

namespace {

Json scoredLine(const std::string &written, const Json &line)
{
    const auto spec = parseScorerSpec(written, [](const std::string &) -> Result<std::string> { return fail(ErrorCode::BadInput, QStringLiteral("no file")); });
    return spec ? scoreLine(*makeScorer(*spec).value(), dumpJson(line), 1) : errorJson(spec.error());
}

/// Looked up, tried to refund with a wrong sum, then rightly; the tools told the state of the order.
Json refund()
{
    return parseJson("{\"output\":\"\",\"transcript\":["
                     "{\"role\":\"user\",\"content\":\"I want my money back\"},"
                     "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\"look_up\",\"arguments\":\"{\\\"order\\\":7}\"}}]},"
                     "{\"role\":\"tool\",\"content\":\"{\\\"order\\\":7,\\\"status\\\":\\\"paid\\\"}\"},"
                     "{\"role\":\"assistant\",\"tool_calls\":[{\"name\":\"refund\",\"arguments\":{\"order\":7,\"sum\":{\"amount\":12,\"unit\":\"EUR\"}}}]},"
                     "{\"role\":\"tool\",\"content\":\"{\\\"status\\\":\\\"refunded\\\"}\"},"
                     "{\"role\":\"assistant\",\"content\":\"You have been refunded.\"}]}")
        .value();
}

bool is(const Json &value, double expected)
{
    return value.is_number() && std::abs(value.get<double>() - expected) < 1e-9;
}

} // namespace

class Agents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rankingsHaveTheValuesOfTrecEval()
    {
        const std::map<std::string, std::string> names{{"P_3", "precision.at:3"}, {"P_10", "precision.at"}, {"recall_3", "recall.at:3"}, {"recall_10", "recall.at"},
                                                       {"success_3", "hit.at:3"}, {"map", "map"}, {"map_cut_3", "map:3"}, {"recip_rank", "mrr"}, {"ndcg", "ndcg"},
                                                       {"ndcg_cut_3", "ndcg:3"}, {"ndcg_cut_5", "ndcg:5"}};
        QFile file(QStringLiteral(ASSAY_TEST_DATA "/retrieval/values.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int compared = 0;
        for (const QByteArray &text : file.readAll().split('\n')) {
            if (text.isEmpty())
                continue;
            Json line = parseJson(text.toStdString()).value();
            line["output"] = "";
            for (const auto &[measure, value] : line["expected"].items()) {
                const Json ours = scoredLine(names.at(measure), line);
                QVERIFY2(is(ours["score"], value.get<double>()), (measure + " " + dumpJson(ours)).c_str());
                ++compared;
            }
        }
        QCOMPARE(compared, 44);
    }
    void gainsAndWhatWasNotJudged()
    {
        const Json six = parseJson("{\"output\":\"\",\"retrieved\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"],\"relevant\":{\"a\":3,\"b\":2,\"c\":3,\"d\":0,\"e\":1,\"f\":2,\"g\":3,\"h\":2}}").value();
        QVERIFY(std::abs(scoredLine("ndcg:6", six)["score"].get<double>() - 0.7850023720) < 1e-9);
        const Json one = parseJson("{\"output\":\"\",\"retrieved\":[\"x\",\"a\"],\"relevant\":{\"a\":1}}").value();
        QVERIFY(is(scoredLine("ndcg", one)["score"], 0.6309297535714575));
        const Json exponential = parseJson("{\"output\":\"\",\"retrieved\":[\"b\",\"a\"],\"relevant\":{\"a\":2,\"b\":1}}").value();
        QVERIFY(is(scoredLine("ndcg.exp", exponential)["score"], (1 + 3 / std::log2(3.0)) / (3 + 1 / std::log2(3.0))));
        QVERIFY(is(scoredLine("precision.at:2", one)["details"]["unjudged_share"], 0.5));
        QVERIFY(is(scoredLine("precision.at={\"k\":3,\"relevant_from\":2}", six)["score"], 1));
        QCOMPARE(scoredLine("mrr={\"threshold\":0.6}", one)["pass"].get<bool>(), false);
        QVERIFY(scoredLine("map", one)["pass"].is_null());
    }
    void whatIsUndefinedIsUnknown()
    {
        for (const char *line : {"{\"output\":\"\",\"relevant\":{\"a\":1}}", "{\"output\":\"\",\"retrieved\":[\"a\"]}", "{\"output\":\"\",\"retrieved\":[\"a\"],\"relevant\":{\"a\":0}}",
                                 "{\"output\":\"\",\"retrieved\":[\"a\",\"a\"],\"relevant\":{\"a\":1}}"}) {
            const Json ours = scoredLine("recall.at", parseJson(line).value());
            QVERIFY2(ours["score"].is_null() && ours["pass"].is_null() && !ours["reason"].get<std::string>().empty(), line);
        }
        QVERIFY(scoredLine("precision.at:0", Json::object()).contains("error"));
    }
    void tasksByStateCallsAndAnswer()
    {
        QCOMPARE(scoredLine("task-completion={\"state\":{\"status\":\"refunded\",\"order\":7}}", refund())["pass"].get<bool>(), true);
        QCOMPARE(scoredLine("task-completion={\"state\":{\"status\":\"paid\"}}", refund())["pass"].get<bool>(), false);
        QCOMPARE(scoredLine("task-completion={\"calls\":[{\"name\":\"refund\",\"arguments\":{\"sum\":{\"amount\":12}}}]}", refund())["pass"].get<bool>(), true);
        QCOMPARE(scoredLine("task-completion={\"calls\":[{\"name\":\"refund\",\"arguments\":{\"order\":8}}]}", refund())["pass"].get<bool>(), false);
        QCOMPARE(scoredLine("task-completion:been REFUNDED", refund())["pass"].get<bool>(), true);
        QVERIFY(scoredLine("task-completion", refund())["pass"].is_null());
        Json line = refund();
        line["vars"]["expected_state"] = {{"status", "refunded"}};
        line["cost"] = "0.25";
        const Json cost = scoredLine("cost-per-resolution", line);
        QVERIFY(is(cost["score"], 0.25) && cost["pass"].get<bool>());
        line["transcript"].push_back({{"role", "system"}, {"state", {{"status", "reverted"}}}});
        QCOMPARE(scoredLine("task-completion", line)["pass"].get<bool>(), false);
    }
    void toolsByNameArgumentsAndOrder()
    {
        const char *expected = "{\"calls\":[\"look_up\",{\"name\":\"refund\",\"arguments\":{\"order\":7,\"sum\":{\"amount\":10,\"unit\":\"EUR\"}}}]}";
        const auto with = [&](const char *scorer) { return scoredLine(std::string(scorer) + "=" + expected, refund()); };
        QVERIFY(is(with("tool-selection")["score"], 1) && with("tool-selection")["pass"].get<bool>());
        QVERIFY(is(with("tool-arguments")["score"], 2.0 / 3) && !with("tool-arguments")["pass"].get<bool>());
        QCOMPARE(with("tool-arguments")["reason"].get<std::string>(), std::string("refund/sum/amount is another"));
        QVERIFY(is(with("tool-order")["score"], 1));
        QVERIFY(is(scoredLine("tool-order:[\"refund\",\"look_up\"]", refund())["score"], 0.5));
        QVERIFY(is(scoredLine("tool-selection:[\"look_up\",\"look_up\",\"close\"]", refund())["score"], 1.0 / 3));
        QVERIFY(is(scoredLine("tool-arguments={\"exact\":true,\"calls\":[{\"name\":\"refund\",\"arguments\":{\"order\":7}}]}", refund())["score"], 0.5));
        QVERIFY(scoredLine("tool-order", refund())["score"].is_null());
    }
    void stepsAndHandovers()
    {
        QVERIFY(is(scoredLine("step-count:3", refund())["score"], 3) && scoredLine("step-count:3", refund())["pass"].get<bool>());
        QVERIFY(!scoredLine("step-count={\"max\":1,\"counts\":\"calls\"}", refund())["pass"].get<bool>());
        QVERIFY(is(scoredLine("escalation", refund())["score"], 0) && scoredLine("escalation", refund())["pass"].is_null());
        QVERIFY(is(scoredLine("escalation={\"tools\":[\"refund\"],\"expected\":false}", refund())["score"], 1));
        QCOMPARE(scoredLine("escalation={\"tools\":[\"refund\"],\"expected\":false}", refund())["pass"].get<bool>(), false);
        QVERIFY(is(scoredLine("escalation={\"phrases\":[\"Been Refunded\"]}", refund())["score"], 1));
    }
    void callsOfOneAnswer()
    {
        Json line = parseJson("{\"output\":\"\",\"tool_calls\":[{\"id\":\"1\",\"name\":\"look\",\"arguments\":\"{\\\"id\\\":1}\"}],"
                              "\"tools\":[{\"name\":\"look\",\"input_schema\":{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"integer\"}}}}]}")
                        .value();
        QCOMPARE(scoredLine("is-valid-function-call", line)["pass"].get<bool>(), true);
        line["tool_calls"][0]["arguments"] = "{\"id\":\"x\"}";
        QCOMPARE(scoredLine("is-valid-openai-tools-call", line)["pass"].get<bool>(), false);
        line.erase("tools");
        QVERIFY(scoredLine("is-valid-openai-tools-call", line)["pass"].is_null());
        line["tool_calls"] = Json::array();
        QCOMPARE(scoredLine("is-valid-function-call", line)["pass"].get<bool>(), false);
    }
};

QTEST_GUILESS_MAIN(Agents)
#include "tst_agents.moc"
