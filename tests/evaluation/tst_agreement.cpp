// Agreement against the vectors of reference/statistics.md §3 (SAS and R by statsmodels, Wikipedia, Krippendorff, Gwet, PandaLM; named there).
// Digits beyond the printed ones, and the bounds of alpha, come from the formulas in exact fractions, computed apart in Python.
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/splitmix64.h"
#include "evaluation/statistics/agreement.h"
#include "evaluation/statistics/methods.h"
#include "support/results.h"

using namespace assay;

namespace {

const char *const coders = "[[null,null,null,null,null,3,4,1,2,1,1,3,3,null,3],[1,null,2,1,3,3,4,3,null,null,null,null,null,null,null],"
                           "[null,null,2,1,3,4,4,null,2,1,1,3,3,null,4]]";
const char *const observers = "[[1,2,3,3,2,1,4,1,2,null,null,null],[1,2,3,3,2,2,4,1,2,5,null,3],[null,3,3,3,2,3,4,2,2,5,1,null],"
                              "[1,2,3,3,2,4,4,1,2,5,1,null]]";

Json stat(const char *method, const Json &input)
{
    const auto result = runStatistic(method, input);
    return result ? *result : Json{{"error", toSentence(result.error()).toStdString()}};
}

Json stat(const char *method, const char *input)
{
    return stat(method, Json::parse(input));
}

Json alpha(const char *ratings, const char *measurement, Json more = Json::object())
{
    more["ratings"] = Json::parse(ratings);
    more["measurement"] = measurement;
    return stat("alpha", more);
}

/// Closed forms hold to 1e-12; what has fewer digits in print says so.
bool near(const Json &value, double expected, double tolerance = 1e-12)
{
    return value.is_number() && std::abs(value.get<double>() - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

std::string undefinedWords(const Json &json)
{
    return json.is_object() && json.contains("undefined") && !json.contains("estimate") ? json["undefined"].get<std::string>() : json.dump();
}

/// The field that the input of @p method is refused for.
QString refused(const char *method, const char *input)
{
    const auto result = runStatistic(method, Json::parse(input));
    return result ? QStringLiteral("accepted") : result.error().code != ErrorCode::BadInput ? QStringLiteral("other") : result.error().where.field;
}

/// Votes of the three people, each a list over the comparisons.
std::vector<Json> votesOfPeople()
{
    std::vector<Json> people(3, Json::array());
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/pandalm/votes.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return people;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = file.readLine().trimmed().split(',');
        for (int person = 0; person < 3; ++person)
            people[static_cast<std::size_t>(person)].push_back(cells.at(person + 2).toInt());
    }
    return people;
}

/// @p items answers of three raters to @p categories choices, four fifths as the first one.
Ratings manyRatings(std::size_t items, std::size_t categories)
{
    SplitMix64 random(7);
    Ratings ratings(3, std::vector<std::optional<std::size_t>>(items));
    for (std::size_t item = 0; item < items; ++item) {
        ratings[0][item] = static_cast<std::size_t>(random.below(categories));
        for (std::size_t rater = 1; rater < 3; ++rater)
            ratings[rater][item] = random.unit() < 0.8 ? *ratings[0][item] : static_cast<std::size_t>(random.below(categories));
    }
    return ratings;
}

} // namespace

class Agreement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cohenKappaAsSasPrintsIt()
    {
        const Json plain = stat("kappa", R"({"table":[[0,4,1],[0,8,0],[0,1,5]]})");
        QVERIFY(near(plain["estimate"], 107.0 / 221) && near(plain["standard_error"], 0.1380135783058146));
        QVERIFY(near(plain["standard_error_null"], 0.1483982818901329) && near(plain["z"], 3.2625909799013253));
        QVERIFY(near(plain["lower"], 0.2136612531, 5e-11) && near(plain["upper"], 0.7546645388, 5e-11));
        QVERIFY(near(plain["percent_agreement"], 13.0 / 19));
        QCOMPARE(plain["n"].get<int>(), 19);
        const Json linear = stat("kappa", R"({"table":[[0,4,1],[0,8,0],[0,1,5]],"weights":"linear"})");
        QVERIFY(near(linear["estimate"], 118.0 / 251) && near(linear["standard_error"], 0.1457460451419257));
        QVERIFY(near(linear["standard_error_null"], 0.1425850776247316) && near(linear["z"], 3.297115867549997));
        QVERIFY(near(linear["lower"], 0.1844625225, 5e-11) && near(linear["upper"], 0.7557765213, 5e-11));
        QVERIFY(near(linear["percent_agreement"], 13.0 / 19));
    }
    void cohenKappaComputed()
    {
        const Json plain = stat("kappa", R"({"table":[[20,5],[10,15]]})");
        QVERIFY(near(plain["estimate"], 0.4) && near(plain["standard_error"], 0.12699606293110036) && near(plain["standard_error_null"], 0.13856406460551018));
        QVERIFY(near(plain["lower"], 0.151092290477, 5e-13) && near(plain["upper"], 0.648907709523, 5e-13));
        QVERIFY(near(plain["z"], 2.886751345948129) && near(plain["p"], 0.003892417122778627));
        const Json quadratic = stat("kappa", R"({"table":[[44,5,1],[6,20,4],[2,3,15]],"weights":"quadratic"})");
        QVERIFY(near(quadratic["estimate"], 232.0 / 307) && near(quadratic["standard_error"], 0.06266744524472706));
        QCOMPARE(quadratic["weights"].get<std::string>(), std::string("quadratic"));
        const Json wide = stat("kappa", R"({"table":[[20,5],[10,15]],"level":0.99})");
        QVERIFY(near(wide["lower"], 0.4 - 2.5758293035489004 * 0.12699606293110036, 1e-9));
    }
    void kappaTakesLabelsAndTheirDeclaredCategories()
    {
        const Json labels = stat("kappa", R"({"a":["y","y","n",null,"m","n"],"b":["y","n","n","y","m","m"],"categories":["n","never","m","y"],
                                               "weights":"linear"})");
        const Json table = stat("kappa", R"({"table":[[1,0,1,0],[0,0,0,0],[0,0,1,0],[1,0,0,1]],"weights":"linear"})");
        QVERIFY(near(labels["estimate"], table["estimate"].get<double>()));
        QCOMPARE(labels["n"].get<int>(), 5);
        QCOMPARE(labels["unpaired"].get<int>(), 1);
        // Without the category that nobody used the weights are others.
        const Json dropped = stat("kappa", R"({"table":[[1,1,0],[0,1,0],[1,0,1]],"weights":"linear"})");
        QVERIFY(!near(labels["estimate"], dropped["estimate"].get<double>(), 1e-3));
        QVERIFY(near(stat("kappa", R"({"a":[1,2.0,true],"b":[1.0,2,true],"categories":[true,1,2]})")["estimate"], 1));
    }
    void kappaAtTheEdges()
    {
        const Json same = stat("kappa", R"({"table":[[7,0],[0,0]]})");
        QCOMPARE(undefinedWords(same), std::string("no variation"));
        QVERIFY(near(same["percent_agreement"], 1));
        QCOMPARE(same["n"].get<int>(), 7);
        QCOMPARE(undefinedWords(stat("kappa", R"({"table":[[7]],"weights":"linear"})")), std::string("no variation"));
        const Json none = stat("kappa", R"({"table":[[0,0],[0,0]]})");
        QCOMPARE(undefinedWords(none), std::string("no items"));
        QCOMPARE(undefinedWords(none["percent_agreement"]), std::string("no items"));
        const Json full = stat("kappa", R"({"table":[[3,0,0],[0,3,0],[0,0,4]]})");
        QCOMPARE(full["estimate"].get<double>(), 1.0);
        // One rater says the same of everything: agreement is what chance gives, and there is nothing to test.
        const Json constant = stat("kappa", R"({"table":[[13,0],[7,0]]})");
        QVERIFY(near(constant["estimate"], 0));
        QCOMPARE(constant["standard_error_null"].get<double>(), 0.0);
        QCOMPARE(undefinedWords(constant["z"]), std::string("no variation"));
        QCOMPARE(undefinedWords(constant["p"]), std::string("no variation"));
        QCOMPARE(undefinedWords(stat("kappa", R"({"table":[[0,0,3,1],[0,0,2,9],[0,0,0,0],[0,0,0,0]],"weights":"linear"})")["z"]), std::string("no variation"));
    }
    void fleissKappaOfWikipedia()
    {
        const Json table = stat("fleiss", R"({"counts":[[0,0,0,0,14],[0,2,6,4,2],[0,0,3,5,6],[0,3,9,2,0],[2,2,8,1,1],[7,7,0,0,0],[3,2,6,3,0],[2,5,3,2,2],
                                              [6,5,2,1,0],[0,2,2,3,7]]})");
        QVERIFY(near(table["estimate"], 4211.0 / 20059) && near(table["standard_error_null"], 0.01696506922439313) && near(table["free_marginal"], 81.0 / 364));
        QVERIFY(near(table["z"], 4211.0 / 20059 / 0.01696506922439313, 1e-11) && near(table["percent_agreement"], 0.378021978021978));
        QCOMPARE(table["n"].get<int>(), 10);
        const Json two = stat("fleiss", R"({"counts":[[7,1],[3,5]]})");
        QVERIFY(near(two["estimate"], 17.0 / 105) && near(two["free_marginal"], 3.0 / 14));
    }
    void fleissKappaAtTheEdges()
    {
        const Json same = stat("fleiss", R"({"counts":[[3,0],[3,0]]})");
        QCOMPARE(undefinedWords(same), std::string("no variation"));
        QVERIFY(near(same["percent_agreement"], 1) && near(same["free_marginal"], 1));
        QCOMPARE(undefinedWords(stat("fleiss", R"({"counts":[[3],[3]]})")["free_marginal"]), std::string("no variation"));
        QCOMPARE(undefinedWords(stat("fleiss", R"({"counts":[[1,0],[0,1]]})")), std::string("one rater"));
        QCOMPARE(undefinedWords(stat("fleiss", R"({"counts":[[0,0],[0,0]]})")), std::string("no items"));
    }
    void scottPiAndPabak()
    {
        const Json pi = stat("scott-pi", R"({"table":[[20,5],[10,15]]})");
        QVERIFY(near(pi["estimate"], 13.0 / 33) && near(pi["percent_agreement"], 0.7));
        QVERIFY(near(stat("scott-pi", R"({"table":[[44,5,1],[6,20,4],[2,3,15]]})")["estimate"], 2029.0 / 3079));
        QCOMPARE(undefinedWords(stat("scott-pi", R"({"table":[[0,0],[0,9]]})")), std::string("no variation"));
        QVERIFY(near(stat("pabak", R"({"table":[[118,5],[2,0]]})")["estimate"], 0.888));
        QVERIFY(near(stat("pabak", R"({"table":[[44,5,1],[6,20,4],[2,3,15]]})")["estimate"], 0.685));
        QVERIFY(near(stat("pabak", R"({"table":[[9,0],[0,0]]})")["estimate"], 1)); // its chance is 1/2 whatever was said
        QCOMPARE(undefinedWords(stat("pabak", R"({"table":[[9]]})")), std::string("no variation"));
        QCOMPARE(undefinedWords(stat("pabak", R"({"table":[[0,0],[0,0]]})")), std::string("no items"));
        QCOMPARE(stat("pabak", R"({"a":[0,1,null],"b":[0,1,1],"categories":[0,1]})")["n"].get<int>(), 2);
    }
    void alphaOfKrippendorff()
    {
        QVERIFY(near(alpha(coders, "nominal")["estimate"], 56.0 / 81));
        QVERIFY(near(alpha(coders, "ordinal")["estimate"], 112173.0 / 139048));
        QVERIFY(near(alpha(coders, "interval")["estimate"], 643.0 / 793));
        QVERIFY(near(alpha(coders, "ratio")["estimate"], 90503.0 / 111878));
        QVERIFY(near(alpha(observers, "nominal")["estimate"], 904.0 / 1216));
        QVERIFY(near(alpha(observers, "ordinal")["estimate"], 108577.0 / 133160)); // 0.8153875038
        QVERIFY(near(alpha(observers, "interval")["estimate"], 951.0 / 1120));
        QVERIFY(near(alpha(observers, "ratio")["estimate"], 18222619.0 / 22852465));
        QVERIFY(near(alpha("[[0,1,0,0,0,0,0,0,1,0],[1,1,1,0,0,1,0,0,0,0]]", "nominal")["estimate"], 2.0 / 21));
    }
    void alphaCountsWhatIsPaired()
    {
        const Json json = alpha(coders, "nominal");
        QCOMPARE(json["n"].get<int>(), 12);
        QCOMPARE(json["unpaired"].get<int>(), 3);
        QVERIFY(near(json["percent_agreement"], 7.0 / 9)); // mean over the 12 units: 9 agree, one pair of three in another
        QVERIFY(near(alpha("[[1,1,2,null],[1,1,2,1]]", "nominal")["estimate"], 1)); // missing is absent, never a value
    }
    void alphaOfTextsGoesByTheirOrder()
    {
        std::string words = observers;
        for (const char digit : {'1', '2', '3', '4', '5'}) {
            const std::string word = std::string("\"") + "edcba"[digit - '1'] + '"';
            for (auto at = words.find(digit); at != std::string::npos; at = words.find(digit))
                words.replace(at, 1, word);
        }
        QVERIFY(near(alpha(words.c_str(), "ordinal", {{"order", {"e", "d", "c", "b", "a"}}})["estimate"], 108577.0 / 133160));
        QVERIFY(!near(alpha(words.c_str(), "ordinal", {{"order", {"a", "e", "c", "b", "d"}}})["estimate"], 108577.0 / 133160, 1e-3));
        QVERIFY(near(alpha(words.c_str(), "nominal")["estimate"], 904.0 / 1216));
    }
    void alphaBoundsDrawUnitsInTheirOrder()
    {
        const Json nominal = alpha(observers, "nominal");
        QVERIFY(near(nominal["lower"], 0.417910447761194) && near(nominal["upper"], 1));
        QVERIFY(near(alpha(observers, "ordinal")["lower"], 0.4506737501319354));
        QVERIFY(near(alpha(observers, "interval")["lower"], 0.43667861409796893));
        QVERIFY(near(alpha(observers, "ratio")["lower"], 0.4405318535301553));
        QVERIFY(near(alpha(coders, "ratio")["lower"], 0.3479026033613657));
        const Json binary = alpha("[[0,1,0,0,0,0,0,0,1,0],[1,1,1,0,0,1,0,0,0,0]]", "nominal");
        QVERIFY(near(binary["lower"], -6.0 / 13) && near(binary["upper"], 0.7466666666666667));
        QCOMPARE(binary["undefined_replicates"].get<int>(), 15);
        QCOMPARE(binary["seed"].get<int>(), 42);
        QCOMPARE(binary["replicates"].get<int>(), 10'000);
        const Json other = alpha(observers, "nominal", {{"seed", 1}, {"replicates", 2000}, {"level", 0.8}});
        QVERIFY(other["lower"].get<double>() > nominal["lower"].get<double>() && other["lower"].get<double>() < nominal["estimate"].get<double>());
    }
    void alphaDoesNotDependOnTheUnitOfNumbers()
    {
        for (const char *measurement : {"interval", "ratio"}) {
            const Json plain = alpha("[[1,2,3,3,2],[1,2,3,4,4]]", measurement);
            for (const char *scaled : {"[[1e300,2e300,3e300,3e300,2e300],[1e300,2e300,3e300,4e300,4e300]]",
                                       "[[1e-300,2e-300,3e-300,3e-300,2e-300],[1e-300,2e-300,3e-300,4e-300,4e-300]]"}) {
                QVERIFY(near(alpha(scaled, measurement)["estimate"], plain["estimate"].get<double>()));
                QVERIFY(near(alpha(scaled, measurement)["lower"], plain["lower"].get<double>()));
            }
        }
    }
    void alphaAtTheEdges()
    {
        for (const char *measurement : {"nominal", "ordinal", "interval", "ratio"}) {
            const Json same = alpha("[[0.1,0.1,0.1],[0.1,0.1,0.1],[0.1,null,0.1]]", measurement);
            QCOMPARE(undefinedWords(same), std::string("no variation"));
            QVERIFY(near(same["percent_agreement"], 1));
            QCOMPARE(undefinedWords(alpha("[[1,2,3]]", measurement)), std::string("one rater"));
            QCOMPARE(undefinedWords(alpha("[[1,2,3],[null,null,null]]", measurement)), std::string("one rater"));
            QCOMPARE(undefinedWords(alpha("[[1,2,null],[null,null,3]]", measurement)), std::string("no shared items"));
            QCOMPARE(undefinedWords(alpha("[[null],[null]]", measurement)), std::string("no items"));
            QCOMPARE(undefinedWords(alpha("[[],[]]", measurement)), std::string("no items"));
            // A lone disagreement gives 0, and 0 is right; beside it stands the percent.
            const Json lone = alpha("[[1,1,1,1,1,1],[1,1,1,1,1,2]]", measurement);
            QVERIFY(lone["estimate"].is_number() && std::abs(lone["estimate"].get<double>()) < 1e-12);
            QVERIFY(near(lone["percent_agreement"], 5.0 / 6));
            QVERIFY(lone["undefined_replicates"].get<int>() > 3000); // those that drew only the five
            const Json single = alpha("[[1],[2]]", measurement);
            QVERIFY(near(single["estimate"], 0));
            QCOMPARE(undefinedWords(single["lower"]), std::string("one item"));
        }
        // 0 beside 0 is no distance, also where two categories stand for it.
        QCOMPARE(krippendorffAlpha({{0, 2}, {1, 2}}, Measurement::Ratio, {0, 0, 3}, std::nullopt).estimate.value_or(0), 1.0);
    }
    void ratioDrawsNothingOfTooManyValues()
    {
        std::vector<double> numbers;
        for (int i = 0; i < 1001; ++i)
            numbers.push_back(i);
        Ratings ratings(2, std::vector<std::optional<std::size_t>>(1001));
        for (std::size_t i = 0; i < 1001; ++i)
            ratings[0][i] = ratings[1][i] = i;
        const auto alpha = krippendorffAlpha(ratings, Measurement::Ratio, numbers);
        QCOMPARE(alpha.estimate.value_or(0), 1.0);
        QCOMPARE(alpha.undefinedInterval, std::string("too many values"));
        QVERIFY(krippendorffAlpha(ratings, Measurement::Interval, numbers, UnitBootstrap{0.95, 42, 40}).interval.has_value());
    }
    void alphaWithoutBootstrapIsForEachLabel()
    {
        const auto quick = krippendorffAlpha(manyRatings(500, 4), Measurement::Ordinal, {}, std::nullopt);
        const auto drawn = krippendorffAlpha(manyRatings(500, 4), Measurement::Ordinal);
        QVERIFY(!quick.interval && quick.undefinedInterval.empty());
        QCOMPARE(quick.estimate, drawn.estimate);
        QVERIFY(drawn.interval->lower < *drawn.estimate && *drawn.estimate < drawn.interval->upper);
    }
    void alphaOfManyUnits()
    {
        // 10^8 draws; a loop over pairs of ratings for each replicate would take minutes and end in the time limit of the test.
        const auto result = krippendorffAlpha(manyRatings(10'000, 5), Measurement::Ordinal);
        QCOMPARE(result.n, std::int64_t{10'000});
        QVERIFY(result.interval->upper - result.interval->lower < 0.04 && result.interval->upper - result.interval->lower > 0.01);
    }
    void gwetOfSkewedLabels()
    {
        const Json skewed = stat("ac", R"({"table":[[118,5],[2,0]]})");
        QVERIFY(near(skewed["estimate"], 27799.0 / 29549) && near(skewed["percent_agreement"], 0.944) && near(skewed["observed"], 0.944));
        QVERIFY(near(skewed["expected"], (0.944 - 27799.0 / 29549) / (1 - 27799.0 / 29549), 1e-11));
        QVERIFY(near(stat("kappa", R"({"table":[[118,5],[2,0]]})")["estimate"], -4.0 / 171));
        QVERIFY(near(stat("ac", R"({"table":[[20,5],[10,15]]})")["estimate"], 41.0 / 101));
        QVERIFY(near(stat("ac", R"({"table":[[44,5,1],[6,20,4],[2,3,15]],"weights":"quadratic"})")["estimate"], 1546.0 / 1921));
        QVERIFY(near(stat("ac", R"({"table":[[44,5,1],[6,20,4],[2,3,15]],"weights":"linear"})")["estimate"], 2201.0 / 2921));
    }
    void gwetOfRatingsIsThatOfTheirTable()
    {
        const Json ratings = stat("ac", R"({"ratings":[[1,1,2,3,3,2],[1,2,2,3,1,2]],"weights":"linear","categories":[1,2,3,4]})");
        const Json table = stat("ac", R"({"table":[[1,1,0,0],[0,2,0,0],[1,0,1,0],[0,0,0,0]],"weights":"linear"})");
        for (const char *field : {"estimate", "observed", "expected", "percent_agreement"})
            QVERIFY(near(ratings[field], table[field].get<double>()));
        // One rating alone says something of the categories, nothing of agreement: the shares are (1 + 1/2 + 1)/3 and 1/6.
        const Json missing = stat("ac", R"({"ratings":[["a","a","a"],["a","b",null],["a",null,null]]})");
        QVERIFY(near(missing["observed"], 0.5) && near(missing["expected"], 2 * (5.0 / 6) * (1.0 / 6)));
        QVERIFY(near(missing["estimate"], (0.5 - 5.0 / 18) / (1 - 5.0 / 18)));
        QCOMPARE(missing["n"].get<int>(), 2);
        QCOMPARE(missing["unpaired"].get<int>(), 1);
        QCOMPARE(missing["categories"].dump(), std::string(R"(["a","b"])"));
    }
    void gwetAtTheEdges()
    {
        QVERIFY(near(stat("ac", R"({"table":[[9,0],[0,0]]})")["estimate"], 1)); // by its definition: chance is 0 where nothing varies
        QCOMPARE(undefinedWords(stat("ac", R"({"table":[[9]]})")), std::string("no variation"));
        QCOMPARE(undefinedWords(stat("ac", R"({"table":[[0,0],[0,0]]})")), std::string("no items"));
        const Json same = stat("ac", R"({"ratings":[[1,1],[1,1]]})");
        QCOMPARE(undefinedWords(same), std::string("no variation"));
        QVERIFY(near(same["percent_agreement"], 1));
        QVERIFY(near(stat("ac", R"({"ratings":[[1,1],[1,1]],"categories":[0,1]})")["estimate"], 1));
        QCOMPARE(undefinedWords(stat("ac", R"({"ratings":[[1,2]]})")), std::string("one rater"));
        QCOMPARE(undefinedWords(stat("ac", R"({"ratings":[[1,null],[null,2]]})")), std::string("no shared items"));
        QCOMPARE(undefinedWords(stat("ac", R"({"ratings":[[null],[null]]})")), std::string("no items"));
    }
    void pandaLmVotes()
    {
        const auto people = votesOfPeople();
        QCOMPARE(people[0].size(), std::size_t{999});
        Json counts = Json::array();
        int unanimous = 0;
        int twoOfThree = 0;
        for (std::size_t item = 0; item < people[0].size(); ++item) {
            std::vector<int> row(3);
            for (const Json &votes : people)
                ++row[votes[item].get<std::size_t>()];
            unanimous += *std::max_element(row.begin(), row.end()) == 3;
            twoOfThree += *std::max_element(row.begin(), row.end()) == 2;
            counts.push_back(row);
        }
        QCOMPARE(unanimous, 879);
        QCOMPARE(twoOfThree, 120);
        const Json fleiss = stat("fleiss", {{"counts", counts}});
        QVERIFY(near(fleiss["estimate"], 0.8641754, 5e-8));
        const auto kappa = [&](std::size_t a, std::size_t b) {
            return stat("kappa", {{"a", people[a]}, {"b", people[b]}, {"categories", {0, 1, 2}}})["estimate"];
        };
        QVERIFY(near(kappa(0, 1), 0.8520, 5e-5) && near(kappa(0, 2), 0.8789, 5e-5) && near(kappa(1, 2), 0.8617, 5e-5));
        // With nothing missing, alpha is Fleiss' kappa but for the small sample, and the percents are the same.
        const Json alpha = stat("alpha", {{"ratings", people}, {"measurement", "nominal"}, {"replicates", 2000}});
        QVERIFY(near(alpha["estimate"], 1 - (1 - fleiss["estimate"].get<double>()) * (3 * 999 - 1) / (3 * 999)));
        QVERIFY(near(alpha["percent_agreement"], fleiss["percent_agreement"].get<double>()));
    }
    void wrongInputNamesTheField_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *title, const char *method, const char *input, const char *field) {
            QTest::newRow(title) << QByteArray(method) << QByteArray(input) << QString::fromLatin1(field);
        };
        row("nothing", "kappa", "{}", "table");
        row("table that is not square", "kappa", R"({"table":[[1,2,3],[4,5,6]]})", "table");
        row("rows of two lengths", "kappa", R"({"table":[[1,2],[3]]})", "table");
        row("negative count", "kappa", R"({"table":[[1,-2],[3,4]]})", "table");
        row("broken count", "scott-pi", R"({"table":[[1,0.5],[3,4]]})", "table");
        row("counts beyond all sums", "pabak", R"({"table":[[9223372036854775807,9223372036854775807],[1,4]]})", "table");
        row("count beyond 64 bits", "pabak", R"({"table":[[1,2],[18446744073709551615,4]]})", "table");
        row("no rows", "pabak", R"({"table":[]})", "table");
        row("text for a table", "ac", R"({"table":"1,2"})", "table");
        row("unknown weights", "kappa", R"({"table":[[1,2],[3,4]],"weights":"cubic"})", "weights");
        row("weights that are no word", "ac", R"({"table":[[1,2],[3,4]],"weights":2})", "weights");
        row("labels of one rater", "kappa", R"({"a":[1,2],"categories":[1,2]})", "b");
        row("labels of unlike length", "kappa", R"({"a":[1,2],"b":[1],"categories":[1,2]})", "b");
        row("labels without categories", "kappa", R"({"a":[1,2],"b":[1,1]})", "categories");
        row("categories with a repeat", "kappa", R"({"a":[1,2],"b":[1,1],"categories":[1,2,1.0]})", "categories");
        row("categories with null", "kappa", R"({"a":[1,2],"b":[1,1],"categories":[1,2,null]})", "categories");
        row("undeclared label", "kappa", R"({"a":[1,2],"b":[1,3],"categories":[1,2]})", "b");
        row("label that is a list", "kappa", R"({"a":[[1],2],"b":[1,3],"categories":[1,2]})", "a");
        row("level of a whole", "kappa", R"({"table":[[1,2],[3,4]],"level":1})", "level");
        row("Fleiss with missing ratings", "fleiss", R"({"counts":[[3,0],[2,0]]})", "counts");
        row("Fleiss with negative counts", "fleiss", R"({"counts":[[3,0],[4,-1]]})", "counts");
        row("Fleiss without counts", "fleiss", "{}", "counts");
        row("unknown measurement", "alpha", R"({"ratings":[[1,2],[1,2]],"measurement":"metric"})", "measurement");
        row("alpha without ratings", "alpha", "{}", "ratings");
        row("raters of unlike length", "alpha", R"({"ratings":[[1,2],[1]]})", "ratings");
        row("rating that is an object", "alpha", R"({"ratings":[[1,{}],[1,2]]})", "ratings");
        row("texts on a ratio scale", "alpha", R"({"ratings":[["a","b"],["a","b"]],"measurement":"ratio"})", "ratings");
        row("texts on an interval scale", "alpha", R"({"ratings":[["a","b"],["a","b"]],"measurement":"interval","order":["a","b"]})", "ratings");
        row("ratio below 0", "alpha", R"({"ratings":[[-1,1],[1,1]],"measurement":"ratio"})", "ratings");
        row("texts without their order", "alpha", R"({"ratings":[["a","b"],["a","b"]],"measurement":"ordinal"})", "order");
        row("text outside of the order", "alpha", R"({"ratings":[["a","b"],["a","c"]],"measurement":"ordinal","order":["a","b"]})", "ratings");
        row("order that is a word", "alpha", R"({"ratings":[["a","b"],["a","b"]],"measurement":"ordinal","order":"ab"})", "order");
        row("negative seed", "alpha", R"({"ratings":[[1,2],[1,2]],"seed":-1})", "seed");
        row("rating outside of the categories", "ac", R"({"ratings":[[1,2],[1,3]],"categories":[1,2]})", "ratings");
        row("McNemar's table of three rows", "mcnemar", R"({"table":[[1,2,3],[4,5,6],[7,8,9]]})", "table");
        row("McNemar's negative count", "mcnemar", R"({"table":[[1,-2],[3,4]]})", "table");
    }
    void wrongInputNamesTheField()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, input);
        QFETCH(QString, field);
        QCOMPARE(refused(method.constData(), input.constData()), field);
    }
    void everyMethodIsListed()
    {
        std::vector<std::string> names;
        for (const StatisticMethod &method : statisticMethods())
            names.push_back(method.name);
        for (const char *name : {"kappa", "fleiss", "scott-pi", "pabak", "alpha", "ac"})
            QCOMPARE(std::count(names.begin(), names.end(), name), std::ptrdiff_t{1});
    }
};

QTEST_GUILESS_MAIN(Agreement)
#include "tst_agreement.moc"
