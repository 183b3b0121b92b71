// kill -9 in the middle of runs, against the server's own log: nothing acknowledged is lost or doubled, and no request is sent again but
// those that were under way, or received since the last commit began, at a kill. ASSAY_LONG=N makes N kills.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/splitmix64.h"
#include "project/user.h"
#include "storage/database.h"
#include "storage/runs.h"
#include "storage/verify.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/results.h"

using namespace assay;

namespace {

/// What the file held at a kill.
struct Kill
{
    std::int64_t atUs = 0;
    std::int64_t newestCommittedUs = 0; ///< the time of the newest row that was committed
};

/// Commits are grouped by 20 ms; a loaded machine may take some more from the socket to the group.
constexpr std::int64_t onTheWayUs = 60'000;

std::int64_t nowUs()
{
    return SystemClock().now().us;
}

/// The server's log counts from the machine's start.
std::int64_t serverClockOffset()
{
    using namespace std::chrono;
    return nowUs() - duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

class KillRun : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    std::string m_path;
    std::vector<Kill> m_kills;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
        qputenv("ASSAY_PERSON", "dana");
        QVERIFY(m_server.start());
        m_path = m_folder.filePath(QStringLiteral("killed.assay")).toStdString();
    }

    void killsLoseNothingAndRepeatNothing()
    {
        const int rounds = std::max(6, qEnvironmentVariableIntValue("ASSAY_LONG"));
        const int cases = rounds * 250;
        makeProject(cases);
        SplitMix64 random(19);
        for (int round = 0; round < rounds; ++round) {
            killOnce(round, static_cast<int>(80 + random.below(400)));
            check();
            m_kills.back().newestCommittedUs = m_newestUs;
            if (QTest::currentTestFailed())
                return;
        }
        const CliRun rest = runCli({"run", m_path, "--resume", "latest", "--json"});
        QVERIFY2(rest.code == 0, rest.err.c_str());
        QCOMPARE((*parseJson(rest.out))["results"].value("done", 0), 2 * cases);
        check();
        checkLog(2 * static_cast<std::size_t>(cases));
    }

    void anAlteredProjectionRowIsNamed()
    {
        QVERIFY2(runCli({"verify", m_path, "--rebuild"}).code == 0, "the rebuilt projections differ");
        {
            const auto database = *Database::open(QString::fromStdString(m_path), OpenMode::ReadWrite);
            VERIFY_RESULT(database->exec("UPDATE prompt SET name = 'altered'"));
        }
        const CliRun done = runCli({"verify", m_path, "--rebuild"});
        QCOMPARE(done.code, 1);
        QVERIFY2((done.out + done.err).find("prompt") != std::string::npos, done.out.c_str());
    }

private:
    void makeProject(int cases)
    {
        QByteArray lines;
        for (int i = 0; i < cases; ++i)
            lines += "{\"id\":\"c" + QByteArray::number(i) + "\",\"vars\":{\"q\":\"Case " + QByteArray::number(i) + "\"}}\n";
        const std::vector<std::vector<std::string>> commands{{"new", m_path},
                                                             {"provider", "add", m_path, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"},
                                                             {"model", "add", m_path, "m", "--provider", "mock", "--id", "mock-l20"}};
        for (const auto &command : commands)
            QCOMPARE(runCli(command).code, 0);
        QCOMPARE(runCli({"import", m_path, "-", "--name", "cases"}, lines.toStdString()).code, 0);
        QCOMPARE(runCli({"prompt", "commit", m_path, "ask", "--from", "-", "--message", "one"}, "{{q}}").code, 0);
        QCOMPARE(runCli({"prompt", "commit", m_path, "ask", "--from", "-", "--message", "two"}, "Please: {{q}}").code, 0);
    }

    void killOnce(int round, int afterMs)
    {
        const QStringList fresh{QStringLiteral("run"), QString::fromStdString(m_path), QStringLiteral("--prompt"), QStringLiteral("ask@v1"),
                                QStringLiteral("--prompt"), QStringLiteral("ask@v2"), QStringLiteral("--model"), QStringLiteral("m"),
                                QStringLiteral("--dataset"), QStringLiteral("cases"), QStringLiteral("--scorer"), QStringLiteral("contains:a")};
        const QStringList again{QStringLiteral("run"), QString::fromStdString(m_path), QStringLiteral("--resume"), QStringLiteral("latest")};
        QProcess run;
        const auto before = m_server.log().size();
        run.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), round == 0 ? fresh : again);
        QVERIFY(run.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.log().size() > before + 1 || run.state() == QProcess::NotRunning, 10'000); // it is sending
        QTest::qWait(afterMs);
        QVERIFY2(run.state() == QProcess::Running, run.readAllStandardError().constData());
        run.kill();
        QVERIFY(run.waitForFinished());
        m_kills.push_back({nowUs(), 0});
    }

    /// The file is whole, and nothing that was committed before is gone.
    void check()
    {
        const auto file = openProject(QString::fromStdString(m_path), FileMode::ReadOnly);
        VERIFY_RESULT(file);
        const auto reader = *(*file)->reader();
        const auto report = *verifyProject(*reader);
        QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : qPrintable(report.problems.front().what));
        const auto differs = *compareProjections(*reader);
        QVERIFY2(!differs, differs ? differs->key.c_str() : "");
        auto newest = *reader->prepare("SELECT count(*), COALESCE(max(at_us), 0) FROM result");
        QVERIFY(*newest.step());
        QVERIFY2(newest.integer(0) >= m_rows, "rows were lost");
        m_rows = newest.integer(0);
        m_newestUs = newest.integer(1);
    }

    /// Every request that came again had a reason: its answer could not have been committed at a kill in between.
    void checkLog(std::size_t cells)
    {
        std::map<std::string, std::vector<MockRequest>> byKey;
        std::size_t sent = 0;
        for (const MockRequest &request : m_server.log()) {
            if (request.path.find("completions") == std::string::npos)
                continue;
            MockRequest &kept = byKey[request.key].emplace_back(request);
            kept.arrivedUs += m_offset;
            kept.answeredUs += kept.answeredUs == 0 ? 0 : m_offset;
            ++sent;
        }
        QCOMPARE(byKey.size(), cells);
        int unexplained = 0;
        for (const auto &[key, requests] : byKey) {
            for (std::size_t i = 0; i + 1 < requests.size(); ++i)
                unexplained += isExplained(requests[i], requests[i + 1]) ? 0 : 1;
        }
        qInfo("%zu kills, %zu cells, %zu requests: %zu sent again, %d of them without a reason", m_kills.size(), cells, sent, sent - cells, unexplained);
        QCOMPARE(unexplained, 0);
    }

    bool isExplained(const MockRequest &first, const MockRequest &second) const
    {
        for (const Kill &kill : m_kills) {
            if (kill.atUs < first.arrivedUs || kill.atUs > second.arrivedUs)
                continue;
            if (first.answeredUs == 0 || first.answeredUs >= kill.newestCommittedUs - onTheWayUs)
                return true;
        }
        return false;
    }

    std::int64_t m_rows = 0;
    std::int64_t m_newestUs = 0;
    const std::int64_t m_offset = serverClockOffset();
};

QTEST_GUILESS_MAIN(KillRun)
#include "tst_kill_run.moc"
