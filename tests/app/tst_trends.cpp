// assay-cli trends, the whole way from a project file.
#include <QTest>
#include <nlohmann/json.hpp>

#include <memory>
#include <set>

#include "base/splitmix64.h"
#include "support/cli.h"
#include "support/run_fixture.h"

using namespace assay;
using nlohmann::json;

namespace {

constexpr std::int64_t dayUs = 86'400'000'000;
constexpr std::int64_t firstDay = 20'400; // 2025-11-08

/// 42 nightly runs over 50 cases on two models; from day 28 on fewer pass.
class NightlyProject
{
public:
    NightlyProject()
    {
        for (int i = 0; i < 50; ++i) {
            Case item;
            item.id = "c" + std::to_string(i);
            item.content.vars["question"] = "Where is parcel " + std::to_string(i) + "?";
            item.content.vars["language"] = i % 2 == 0 ? "en" : "de";
            item.content.tags = {i % 5 == 0 ? "late" : "refund"};
            m_cases.push_back(item);
        }
        m_dataset = addDataset(m_project, "cases", m_cases);
        m_version = addVersion(m_project, "support/reply", "one {{question}}");
        SplitMix64 random(11);
        for (int day = 0; day < 42; ++day)
            runOf(day, random);
        m_project.file.reset();
    }

    std::string path() const { return m_project.path().toStdString(); }
    CliRun trends(std::vector<std::string> options) const
    {
        options.insert(options.begin(), {"trends", path(), "--prompt", "reply"});
        return runCli(options);
    }
    json document(std::vector<std::string> options) const
    {
        options.push_back("--json");
        const CliRun run = trends(std::move(options));
        if (run.code != 0)
            qFatal("%s", run.err.c_str());
        return json::parse(run.out);
    }

private:
    void runOf(int day, SplitMix64 &random)
    {
        const StartedRun run = addRun(m_project, "night " + std::to_string(day), m_dataset, {{m_version, "small"}, {m_version, "large"}}, {"right"});
        RunRecorder recorder(m_project.writer(), run.spec, run.info.key, false);
        for (int item = 0; item < 50; ++item) {
            for (const int column : {0, 1}) {
                ResultRow row = answerTo(run, m_cases[static_cast<std::size_t>(item)], column, "text");
                row.at = {(firstDay + day) * dayUs + item};
                row.cost = Money{400'000 + static_cast<std::int64_t>(random.below(50'000))};
                row.latencyUs = 200'000 + static_cast<std::int64_t>(random.below(100'000));
                const bool pass = random.unit() < (day < 28 ? 0.92 : 0.78);
                recorder.add(row, item, {{0, pass ? 1.0 : 0.0, pass, {}}}, {});
            }
        }
        QVERIFY(recorder.flush());
    }

    TestProject m_project;
    std::vector<Case> m_cases;
    DatasetVersionInfo m_dataset;
    VersionInfo m_version;
};

std::set<std::string> segmentsOf(const json &document)
{
    std::set<std::string> segments;
    for (const json &series : document["series"])
        segments.insert(series["segment"].is_null() ? std::string() : series["segment"].get<std::string>());
    return segments;
}

} // namespace

class Trends : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_project = std::make_unique<NightlyProject>(); }
    void cleanupTestCase() { m_project.reset(); }

    void theDocumentHasItsShape()
    {
        const json document = m_project->document({});
        QVERIFY(document["summary"].is_string());
        QCOMPARE(document["series"].size(), std::size_t(4));
        const json &first = document["series"][0];
        QVERIFY(first["measure"] == "pass" && first["segment"].is_null());
        QCOMPARE(first["points"].size(), std::size_t(42));
        const json &point = first["points"][0];
        QVERIFY(point["from"] == "2025-11-08T00:00:00.000000Z");
        QVERIFY(point["to"] == "2025-11-09T00:00:00.000000Z");
        QVERIFY(point["n"] == 100);
        QVERIFY(point["lower"] < point["value"] && point["value"] < point["upper"]);
        QVERIFY(document["series"][1]["points"][0]["value"].is_string()); // money
        for (const char *field : {"measure", "before", "after", "difference", "lower", "upper", "p", "verdict"})
            QVERIFY2(document["comparison"].contains(field), field);
    }

    void theDropIsFoundAndSaid()
    {
        const json document = m_project->document({});
        QCOMPARE(document["breaks"].size(), std::size_t(1));
        const json &found = document["breaks"][0];
        QVERIFY(found["measure"] == "pass" && found["verdict"] == "worse");
        QVERIFY2(found["at"].get<std::string>() >= "2025-12-03" && found["at"].get<std::string>() < "2025-12-10", found.dump().c_str());
        QVERIFY(found["upper"] < 0);
        const QString summary = QString::fromStdString(document["summary"].get<std::string>());
        const QString points = QString::number(-found["difference"].get<double>() * 100, 'f', 1);
        QVERIFY2(summary.contains(points + QStringLiteral(" points less often")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("No evidence of change in cost and latency.")), qPrintable(summary));
        const CliRun table = m_project->trends({});
        QCOMPARE(table.code, 0);
        QVERIFY(table.out.rfind(summary.toStdString(), 0) == 0);
    }

    void resultsAreDivided()
    {
        QVERIFY((segmentsOf(m_project->document({"--by", "model"})) == std::set<std::string>{"large", "small"}));
        QVERIFY((segmentsOf(m_project->document({"--by", "tag"})) == std::set<std::string>{"late", "refund"}));
        QVERIFY((segmentsOf(m_project->document({"--by", "language", "--measure", "cost"})) == std::set<std::string>{"de", "en"}));
        const json late = m_project->document({"--by", "tag"});
        for (const json &series : late["series"]) {
            if (series["measure"] == "pass" && series["segment"] == "late")
                QVERIFY(series["points"][0]["n"] == 20);
        }
    }

    void measuresAreChosen()
    {
        const json latency = m_project->document({"--measure", "latency"});
        QVERIFY(latency["series"][0]["measure"] == "latency.p50" && latency["series"][1]["measure"] == "latency.p95");
        const double p95 = latency["series"][1]["points"][0]["value"].get<double>();
        QVERIFY(p95 > 270 && p95 < 305); // milliseconds
        const json scorer = m_project->document({"--scorer", "right"});
        QVERIFY(scorer["series"][0]["measure"] == "score.right");
        QVERIFY(scorer["series"][0]["points"] == m_project->document({})["series"][0]["points"]);
        QVERIFY(m_project->document({"--measure", "cache"})["series"][0]["points"][0]["value"] == 0.0);
    }

    void timeIsCutAndCompared()
    {
        const json part = m_project->document({"--from", "2025-11-29", "--to", "2025-12-06"});
        QCOMPARE(part["series"][0]["points"].size(), std::size_t(7));
        QVERIFY(part["series"][0]["points"][0]["from"] == "2025-11-29T00:00:00.000000Z");
        const json weeks = m_project->document({"--bucket", "week"});
        QCOMPARE(weeks["series"][0]["points"].size(), std::size_t(7));
        const json before = m_project->document({"--from", "2025-12-06", "--against", "previous"});
        QVERIFY(before["comparison"]["against"] == "previous" && before["comparison"]["verdict"] == "worse");
        QVERIFY(before["comparison"]["before"]["n"] == before["comparison"]["after"]["n"]);
        QCOMPARE(m_project->document({"--bucket", "hour", "--from", "2025-12-06"})["series"][0]["points"].size(), std::size_t(14));
    }

    void whatIsNotThereIsNamed()
    {
        const auto fails = [this](const std::vector<std::string> &options, int code, const char *words) {
            const CliRun run = m_project->trends(options);
            QVERIFY2(run.code == code && run.err.find(words) != std::string::npos, (std::to_string(run.code) + run.err).c_str());
        };
        fails({"--scorer", "rihgt"}, 3, "right");
        fails({"--label", "right?"}, 3, "right?");
        fails({"--by", "colour"}, 3, "colour");
        fails({"--model", "smal"}, 3, "small");
        fails({"--channel", "production"}, 3, "production");
        fails({"--against", "v9"}, 3, "v9");
        fails({"--against", "v1"}, 3, "v1");
        fails({"--measure", "speed"}, 2, "latency");
        fails({"--bucket", "year"}, 2, "week");
        fails({"--from", "yesterday"}, 2, "2026-11-09");
        fails({"--scorer", "right", "--measure", "cost"}, 2, "");
        QCOMPARE(runCli({"trends", m_project->path(), "--prompt", "triage"}).code, 3);
    }

private:
    std::unique_ptr<NightlyProject> m_project;
};

QTEST_GUILESS_MAIN(Trends)
#include "tst_trends.moc"
