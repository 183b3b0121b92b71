// `assay-cli stats`: every vector through the command line, one of each method through the program itself.
#include <QProcess>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "evaluation/statistics/methods.h"
#include "support/cli.h"
#include "support/statistics_vectors.h"

using namespace assay;

namespace {

struct Answer
{
    int code = 0;
    QByteArray out;
    QByteArray err;
};

Answer runProgram(const QStringList &arguments, const std::string &input)
{
    QProcess process;
    process.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), arguments);
    process.write(QByteArray::fromStdString(input));
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Json parsed(const std::string &text)
{
    const auto json = parseJson(text);
    return json ? *json : Json();
}

/// items × {tie, first, second} of the three people.
Json countsOf(const std::vector<PandaVote> &votes)
{
    Json counts = Json::array();
    for (const PandaVote &vote : votes) {
        std::vector<int> row(3);
        for (const int said : vote.people)
            ++row[static_cast<std::size_t>(said)];
        counts.push_back(row);
    }
    return counts;
}

} // namespace

class Stats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVector()
    {
        for (const StatisticVector &vector : statisticVectors()) {
            const CliRun done = runCli({"stats", vector.method, "--json"}, vector.input);
            QVERIFY2(done.code == 0, (vector.title + ": " + done.err).c_str());
            for (const std::string &difference : differencesOf(parsed(vector.expectedText), parsed(done.out), vector.tolerance, vector.title))
                QTest::qFail(difference.c_str(), __FILE__, __LINE__);
        }
    }
    void everyMethodByTheProgram()
    {
        std::set<std::string> seen;
        for (const StatisticVector &vector : statisticVectors()) {
            if (!seen.insert(vector.method).second)
                continue;
            const Answer answer = runProgram({QStringLiteral("stats"), QString::fromStdString(vector.method)}, vector.input);
            QVERIFY2(answer.code == 0, (vector.title + ": " + answer.err.toStdString()).c_str());
            for (const std::string &difference : differencesOf(parsed(vector.expectedText), parsed(answer.out.toStdString()), vector.tolerance, vector.title))
                QTest::qFail(difference.c_str(), __FILE__, __LINE__);
        }
        QCOMPARE(seen.size(), statisticMethods().size());
    }
    void pandaLmByTheProgram() // statistics.md §3
    {
        const auto votes = pandaVotes();
        QCOMPARE(votes.size(), std::size_t{999});
        const Json fleiss = parsed(runProgram({QStringLiteral("stats"), QStringLiteral("fleiss")}, Json{{"counts", countsOf(votes)}}.dump()).out.toStdString());
        QCOMPARE(differencesOf({{"estimate", "0.8641754"}, {"n", 999}}, fleiss, 1e-12).size(), std::size_t{0});
        const std::vector<std::tuple<int, int, const char *>> pairs{{0, 1, "0.8520"}, {0, 2, "0.8789"}, {1, 2, "0.8617"}};
        for (const auto &[a, b, kappa] : pairs) {
            Json input{{"a", Json::array()}, {"b", Json::array()}, {"categories", {0, 1, 2}}};
            for (const PandaVote &vote : votes) {
                input["a"].push_back(vote.people[a]);
                input["b"].push_back(vote.people[b]);
            }
            const Json result = parsed(runProgram({QStringLiteral("stats"), QStringLiteral("kappa")}, input.dump()).out.toStdString());
            QCOMPARE(differencesOf({{"estimate", kappa}}, result, 1e-12).size(), std::size_t{0});
        }
    }
    void wrongInputEndsWithThree()
    {
        const Answer answer = runProgram({QStringLiteral("stats"), QStringLiteral("power"), QStringLiteral("--json")}, "{\"design\":\"paired-mean\"}");
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.out.isEmpty());
        const Json error = parsed(answer.err.toStdString());
        QCOMPARE(error.at("error").at("where").at("field").get<std::string>(), std::string("effect"));
        QCOMPARE(runCli({"stats", "power"}, "{").code, 3);
        QCOMPARE(runCli({"stats", "sextuple"}, "{}").code, 2);
    }
    void listNamesEveryMethod()
    {
        const CliRun list = runCli({"stats", "--list", "--json"});
        const Json json = parsed(list.out);
        std::set<std::string> names;
        for (const Json &method : json)
            names.insert(method.at("method").get<std::string>());
        for (const char *name : {"wilson", "clopper-pearson", "newcombe", "newcombe-paired", "quantile", "kappa", "fleiss", "scott-pi", "pabak", "alpha", "ac",
                                 "mcnemar", "cochran-q", "paired", "sign-flip", "paired-t", "clustered", "non-inferiority", "holm", "benjamini-hochberg",
                                 "sequence", "power", "bradley-terry", "ppi", "ppi-power", "splitmix64"})
            QVERIFY2(names.contains(name), name);
    }
};

QTEST_GUILESS_MAIN(Stats)
#include "tst_stats.moc"
