// Statistics against the vectors of reference/statistics.md §2, §4, §5 (R, statsmodels, and computed in double precision; named there).
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/statistics/methods.h"
#include "support/results.h"

using namespace assay;

namespace {

Json stat(const char *method, const char *input)
{
    const auto result = runStatistic(method, Json::parse(input));
    return result ? *result : Json{{"error", toSentence(result.error()).toStdString()}};
}

/// Relative 1e-9 for what passes a quantile, as the reference asks; published digits bound it for shorter vectors.
bool near(const Json &value, double expected, double tolerance = 1e-9)
{
    return value.is_number() && std::abs(value.get<double>() - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

std::string setA()
{
    Json differences = Json::array();
    for (int i = 0; i < 100; ++i)
        differences.push_back(i < 15 ? 1 : i < 20 ? -1 : 0);
    return differences.dump();
}

} // namespace

class Statistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wilson()
    {
        const Json a = stat("wilson", R"({"successes":18,"n":20})");
        QVERIFY(near(a["lower"], 0.6989663547715128, 1e-12) && near(a["upper"], 0.972133518786232, 1e-12));
        const Json b = stat("wilson", R"({"successes":0,"n":10})");
        QCOMPARE(b["lower"].get<double>(), 0.0);
        QVERIFY(near(b["upper"], 0.277532799863, 1e-11));
        QVERIFY(near(stat("wilson", R"({"successes":12,"n":40})")["upper"], 0.454300188181, 1e-11));
        QVERIFY(stat("wilson", R"({"successes":0,"n":0})").contains("undefined"));
    }
    void clopperPearson()
    {
        const Json a = stat("clopper-pearson", R"({"successes":8,"n":10})");
        QVERIFY(near(a["lower"], 0.443904537692, 1e-10) && near(a["upper"], 0.974789273673, 1e-10));
        QVERIFY(near(stat("clopper-pearson", R"({"successes":0,"n":299})")["one_sided_upper"], 0.0099691468, 1e-9));
    }
    void newcombe()
    {
        const Json a = stat("newcombe", R"({"a":{"successes":56,"n":70},"b":{"successes":48,"n":80}})");
        QVERIFY(near(a["difference"], 0.2) && near(a["lower"], 0.0524314724) && near(a["upper"], 0.3338726540));
        const Json b = stat("newcombe-paired", R"({"both":36,"first_only":12,"second_only":2,"neither":0})");
        QVERIFY(near(b["difference"], 0.2) && near(b["lower"], 0.0569295840) && near(b["upper"], 0.3404276030));
        const Json c = stat("newcombe-paired", R"({"both":70,"first_only":15,"second_only":5,"neither":10})");
        QVERIFY(near(c["lower"], 0.0115345014) && near(c["upper"], 0.1892131053));
    }
    void mcNemar()
    {
        const Json a = stat("mcnemar", R"({"table":[[23,15],[19,31]]})");
        QVERIFY(near(a["chi_squared"], 0.470588235294118, 1e-12) && near(a["exact_p"], 0.60759136127308) && near(a["corrected_p"], 0.606905427217951));
        const Json b = stat("mcnemar", R"({"b":5,"c":15})");
        QVERIFY(near(b["exact_p"], 0.041389465332) && near(b["mid_p"], 0.0266036987305) && near(b["chi_squared_p"], 0.0253473186775));
        QCOMPARE(stat("mcnemar", R"({"b":0,"c":0})")["exact_p"].get<double>(), 1.0);
    }
    void pairedBootstrap()
    {
        for (const int replicates : {2000, 10000}) {
            const Json a = stat("paired", ("{\"differences\":" + setA() + ",\"replicates\":" + std::to_string(replicates) + "}").c_str());
            QVERIFY(near(a["estimate"], 0.1) && near(a["lower"], 0.02, 1e-12) && near(a["upper"], 0.19, 1e-12) && near(a["one_sided_lower"], 0.03, 1e-12));
            QVERIFY(near(a["standard_error"], 0.0438085827));
        }
    }
    void signFlip()
    {
        const Json drawn = stat("sign-flip", ("{\"differences\":" + setA() + ",\"exact\":false}").c_str());
        QCOMPARE(drawn["count"].get<int>(), 372);
        QVERIFY(near(drawn["p"], 0.0372962704));
        QVERIFY(near(stat("sign-flip", ("{\"differences\":" + setA() + "}").c_str())["p"], 0.041389465332));
    }
    void clustered()
    {
        const Json a = stat("clustered", R"({"values":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19],"clusters":[0,1,2,3,0,1,2,3,0,1,2,3,0,1,2,3,0,1,2,3]})");
        QVERIFY(near(a["standard_error"], 0.6454972244) && near(a["lower"], 7.4457397432) && near(a["upper"], 11.5542602568));
        QVERIFY(near(stat("clustered", R"({"values":[0,1,2,3,4,5,6,7,8,9]})")["standard_error"], 0.9574271078));
        QCOMPARE(stat("clustered", R"({"values":[1,2],"clusters":["a","a"]})")["undefined"].get<std::string>(), std::string("one cluster"));
    }
    void quantiles()
    {
        const Json a = stat("quantile", R"({"n":100,"q":0.95})");
        QCOMPARE(a["lower_rank"].get<int>(), 90);
        QCOMPARE(a["upper_rank"].get<int>(), 100);
        QVERIFY(stat("quantile", R"({"n":20,"q":0.95})")["upper_rank"].is_null());
        QCOMPARE(stat("quantile", R"({"values":[4,1,3,2],"q":0.5})")["estimate"].get<double>(), 2.0);
    }
    void adjustments()
    {
        QVERIFY(stat("holm", R"({"p":[0.01,0.04,0.03,0.005]})")["adjusted"] == Json::parse("[0.03,0.06,0.06,0.02]"));
        QVERIFY(stat("benjamini-hochberg", R"({"p":[0.01,0.04,0.03,0.005]})")["adjusted"] == Json::parse("[0.02,0.04,0.04,0.02]"));
    }
    void splitMix()
    {
        QCOMPARE(stat("splitmix64", R"({"seed":42,"count":20,"signs":true})")["values"].get<std::string>(), std::string("-++++-+-+-++---++++-"));
        QCOMPARE(stat("splitmix64", R"({"seed":0,"count":1})")["values"][0].get<std::string>(), std::string("16294208416658607535"));
    }
    void wrongInputNamesTheField()
    {
        const auto result = runStatistic("wilson", Json{{"successes", 3}});
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QCOMPARE(result.error().where.field, QStringLiteral("n"));
    }
};

QTEST_GUILESS_MAIN(Statistics)
#include "tst_statistics.moc"
