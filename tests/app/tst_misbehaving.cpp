// A whole run against a server that misbehaves in every way at once: each cell ends with its error, the good model's cells all
// complete, and memory stays bounded.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include "base/json.h"
#include "support/cli.h"
#include "support/mock_provider.h"

using namespace assay;

namespace {

struct Fault
{
    const char *model;
    const char *error; ///< what each of its cells ends with; empty = it recovers
};

constexpr int cases = 6;
constexpr Fault faults[] = {{"mock-429x2", ""},          {"mock-500x1", ""},         {"mock-cutx1", ""},       {"mock-split", ""},       {"mock-bom", ""},
                            {"mock-500x0", "overloaded"}, {"mock-400x0", "bad_request"}, {"mock-401x0", "auth"},   {"mock-cut", "network"},  {"mock-drop", "network"},
                            {"mock-garbage", "malformed"}, {"mock-html", "malformed"}, {"mock-deep", "malformed"}, {"mock-endless", "too_large"},
                            {"mock-bomb", "malformed"}};

/// Most memory that a finished child of this process held at once, in bytes.
std::int64_t peakOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss * 1024;
}

} // namespace

class Misbehaving : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    std::string m_path;

    CliRun run(const QStringList &models) const
    {
        QStringList arguments{QStringLiteral("run"),       QString::fromStdString(m_path),   QStringLiteral("--prompt"), QStringLiteral("ask"),
                              QStringLiteral("--dataset"), QStringLiteral("cases"), QStringLiteral("--json"), QStringLiteral("--concurrency"), QStringLiteral("64")};
        for (const QString &model : models)
            arguments << QStringLiteral("--model") << model;
        QProcess process;
        process.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), arguments);
        process.waitForFinished(240'000);
        return {process.exitCode(), process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
        QVERIFY(m_server.start());
        m_path = m_folder.filePath(QStringLiteral("faults.assay")).toStdString();
        QCOMPARE(runCli({"new", m_path}).code, 0);
        QCOMPARE(runCli({"provider", "add", m_path, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"}).code, 0);
        QCOMPARE(runCli({"model", "add", m_path, "mock-good", "--provider", "mock", "--id", "mock-good"}).code, 0);
        for (const Fault &fault : faults)
            QCOMPARE(runCli({"model", "add", m_path, fault.model, "--provider", "mock", "--id", fault.model}).code, 0);
        std::string lines;
        for (int i = 0; i < cases; ++i)
            lines += "{\"q\":\"Case " + std::to_string(i) + "\"}\n";
        QCOMPARE(runCli({"import", m_path, "-", "--name", "cases"}, lines).code, 0);
        QCOMPARE(runCli({"prompt", "commit", m_path, "ask", "--from", "-", "--message", "one"}, "{{q}}").code, 0);
    }

    void everyCellEndsAndTheRestCompletes()
    {
        QCOMPARE(run({QStringLiteral("mock-good")}).code, 0);
        const std::int64_t before = peakOfChildren();
        QStringList models{QStringLiteral("mock-good")};
        for (const Fault &fault : faults)
            models << QString::fromLatin1(fault.model);
        const CliRun done = run(models);
        QVERIFY2(done.code == 0, done.err.c_str());
        const Json results = (*parseJson(done.out))["results"];
        QCOMPARE(results.value("done", 0) + results.value("errors", 0), results.value("total", -1));

        std::map<std::string, std::map<std::string, int>> ends; // model → error or "" → cells
        std::istringstream lines(runCli({"results", m_path, "--run", "latest", "--json"}).out);
        for (std::string line; std::getline(lines, line);) {
            const Json row = *parseJson(line);
            ++ends[row.value("model", "")][row["error"].is_null() ? "" : row["error"].value("code", "")];
        }
        QCOMPARE(ends["mock-good"][""], cases);
        for (const Fault &fault : faults)
            QVERIFY2(ends[fault.model][fault.error] == cases, (std::string(fault.model) + " ended with " + ends[fault.model].begin()->first).c_str());
        const std::int64_t grown = peakOfChildren() - before;
        qInfo("%d models, %d cells with faults; %lld MB at most, %lld MB more than a run without", int(std::size(faults)), cases * int(std::size(faults)),
              static_cast<long long>(peakOfChildren() >> 20), static_cast<long long>(grown >> 20));
        QVERIFY(grown < (64 << 20));
        QCOMPARE(runCli({"verify", m_path}).code, 0);
    }
};

QTEST_GUILESS_MAIN(Misbehaving)
#include "tst_misbehaving.moc"
