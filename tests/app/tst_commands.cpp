// reliability.md §5: programs that score. Nothing untrusted runs; what runs is what was hashed, and it is bounded whatever it does.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/score_line.h"
#include "evaluation/scorers/outside/command_settings.h"
#include "project/commands/command_runner.h"
#include "project/commands/sealed_command.h"
#include "project/run_service.h"
#include "project/scorer_services.h"
#include "project/surroundings.h"
#include "project/user.h"
#include "storage/results.h"
#include "support/cli.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

/// Settings of a command that runs @p script with the system's shell for each line, which stands in $line.
Json eachLine(const std::string &script, int timeoutMs = 5'000)
{
    return {{"argv", {"/bin/sh", "check.sh"}}, {"files", {{"check.sh", "while read -r line; do\n" + script + "\ndone\n"}}}, {"timeout_ms", timeoutMs}};
}

SealedCommand sealedOf(const Json &settings)
{
    auto sealed = commandOf(settings).and_then(sealCommand);
    if (!sealed)
        qFatal("%s", qPrintable(toSentence(sealed.error())));
    return std::move(*sealed);
}

/// A scorer whose command is trusted.
class Trusted
{
public:
    explicit Trusted(const Json &settings) : m_runner({}, CommandTrust(), {sealedOf(settings).hash})
    {
        ScorerServices services;
        services.commands = &m_runner;
        m_scorer = std::move(makeScorer({"command", "command", dumpJson(settings), false}, services).value());
    }
    ScoreOutput score(const std::string &output) const
    {
        ScoreInput input;
        input.output = output;
        return m_scorer->score(input);
    }

private:
    CommandRunner m_runner;
    std::unique_ptr<const Scorer> m_scorer;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Living processes of @p session, dead ones that nobody fetched left out.
int alive(const QByteArray &session)
{
    int count = 0;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QByteArray stat = process.front().isDigit() ? bytesOf(QStringLiteral("/proc/%1/stat").arg(process)) : QByteArray();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // state ppid pgrp session …
        count += fields.size() > 3 && fields[0] != "Z" && fields[0] != "X" && fields[3] == session;
    }
    return count;
}

} // namespace

class Commands : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string at(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        QDir(m_folder.filePath(QStringLiteral("config"))).removeRecursively();
    }
    void aLineForALine()
    {
        Json settings = eachLine("case $line in *wrong*) echo '{\"score\":0.2}';; *said*) echo '{\"score\":1,\"pass\":false,\"reason\":\"said so\",\"details\":{\"n\":1}}';; "
                                 "*silent*) echo '{}';; *) printf '%s\\n' \"$line\" >&2; echo '{\"score\":0.9}';; esac");
        settings["threshold"] = "0.5";
        const Trusted scorer(settings);
        QCOMPARE(scorer.score("right").value, std::optional(0.9));
        QCOMPARE(scorer.score("right").pass, std::optional(true));
        QCOMPARE(scorer.score("wrong").pass, std::optional(false));
        const ScoreOutput said = scorer.score("said\nin two lines");
        QCOMPARE(said.pass, std::optional(false));
        QCOMPARE(said.reason, std::string("said so"));
        QCOMPARE(said.details, std::string("{\"n\":1}"));
        const ScoreOutput silent = scorer.score("silent");
        QVERIFY(!silent.value && !silent.pass && !silent.reason.empty());
    }
    void theLineIsThatOfScore()
    {
        const Json settings = eachLine("printf '{\"score\":1,\"details\":%s}\\n' \"$line\"");
        const SealedCommand sealed = sealedOf(settings);
        CommandRunner runner({}, CommandTrust(), {sealed.hash});
        ScorerServices services;
        services.commands = &runner;
        const auto scorer = makeScorer({"command", "command", dumpJson(settings), false}, services).value();
        const Json line{{"output", "o"}, {"reference", "r"}, {"references", {"r", "s"}}, {"context", {"c"}}, {"vars", {{"a", "b"}, {"n", {1, 2}}}}, {"retrieved", {"d1"}},
                        {"relevant", {{"d1", 1.0}}}, {"transcript", {{{"role", "user"}, {"content", "hi"}}}}, {"latency_ms", 12.5}, {"cost", "0.25"}};
        QVERIFY(scoreLine(*scorer, dumpJson(line), 1).at("details") == line);
    }
    void untrustedIsShownAndNeverRun()
    {
        const std::string mark = at("was-run");
        const Json settings = eachLine(": > " + mark + "; echo '{\"score\":1}'");
        CommandRunner runner(ProjectId::random(), CommandTrust(userConfigFolder()));
        ScorerServices services;
        services.commands = &runner;
        for (const ScorerServices &each : {services, ScorerServices()}) {
            const auto scorer = makeScorer({"command", "command", dumpJson(settings), false}, each).value();
            const ScoreOutput scored = scorer->score(ScoreInput());
            QVERIFY(!scored.value && !scored.pass);
            QCOMPARE(scored.reason, std::string("not run: not trusted"));
        }
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
        const auto questions = untrustedCommands({{"command", "mine", dumpJson(settings), false}}, ProjectId::random(), userSurroundings(nullptr));
        QCOMPARE(questions.size(), 1u);
        QCOMPARE(questions[0].commandLine, std::string("/bin/sh check.sh"));
        QCOMPARE(questions[0].files.front().second, settings["files"]["check.sh"].get<std::string>());
        QCOMPARE(questions[0].hash, sealedOf(settings).hash);
    }
    void trustIsOfOneProjectAndOfTheseBytes()
    {
        const Json settings = eachLine("echo '{\"score\":1}'");
        const std::vector<ScorerSpec> scorers{{"command", "command", dumpJson(settings), false}};
        const ProjectId mine = ProjectId::random();
        const Surroundings surroundings = userSurroundings(nullptr);
        const Hash hash = sealedOf(settings).hash;
        QCOMPARE(checkCommands(scorers, mine, surroundings).error().code, ErrorCode::No);
        QVERIFY(checkCommands(scorers, mine, surroundings).error().fix.contains(QString::fromStdString("--trust " + hash.hex())));
        QCOMPARE(trustCommands(scorers, {sha256("another")}, mine, surroundings).error().code, ErrorCode::BadInput);
        QVERIFY(trustCommands(scorers, {hash}, mine, surroundings));
        QVERIFY(checkCommands(scorers, mine, userSurroundings(nullptr)));
        QVERIFY(!checkCommands(scorers, ProjectId::random(), surroundings));
        const auto changedBy = [&](const char *pointer, const Json &value) {
            Json changed = settings;
            changed[Json::json_pointer(pointer)] = value;
            return checkCommands({{"command", "command", dumpJson(changed), false}}, mine, surroundings);
        };
        QVERIFY(!changedBy("/files/check.sh", settings["files"]["check.sh"].get<std::string>() + " "));
        QVERIFY(!changedBy("/files/more.sh", ""));
        QVERIFY(!changedBy("/argv/0", "/bin/cat"));
        QVERIFY(!changedBy("/argv/2", "-x"));
        QVERIFY(changedBy("/timeout_ms", 100));
        CommandTrust trust(userConfigFolder());
        QCOMPARE(trust.list().size(), 1u);
        QVERIFY(trust.withdraw(mine, hash));
        QVERIFY(!checkCommands(scorers, mine, surroundings));
    }
    void whatWasHashedIsWhatRuns()
    {
        const QString script = m_folder.filePath(QStringLiteral("mine.sh"));
        const QString program = m_folder.filePath(QStringLiteral("shell"));
        write(script, "while read -r line; do echo '{\"score\":1}'; done");
        QFile::copy(QStringLiteral("/bin/sh"), program);
        const Json settings{{"argv", {program.toStdString(), script.toStdString()}}};
        const Trusted scorer(settings);
        const Hash before = sealedOf(settings).hash;
        write(script, "while read -r line; do echo '{\"score\":2}'; done");
        const Hash scriptChanged = sealedOf(settings).hash;
        QVERIFY(scriptChanged != before);
        QCOMPARE(scorer.score("a").value, std::optional(1.0));
        QFile::remove(program);
        write(program, bytesOf(QStringLiteral("/bin/cat")));
        QVERIFY(sealedOf(settings).hash != scriptChanged);
        QCOMPARE(scorer.score("a").value, std::optional(1.0));
    }
    void aLinkIsFollowedBeforeHashing()
    {
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(QStringLiteral("/bin/sh"), link));
        const Json settings{{"argv", {link.toStdString(), "-c", "true"}}};
        const SealedCommand first = sealedOf(settings);
        QVERIFY(QString::fromStdString(first.program) == QFileInfo(QStringLiteral("/bin/sh")).canonicalFilePath());
        QFile::remove(link);
        QVERIFY(QFile::link(QStringLiteral("/bin/cat"), link));
        QVERIFY(sealedOf(settings).hash != first.hash);
    }
    void whatIsNoCommandIsRefused()
    {
        const auto why = [](const Json &settings) { return commandOf(settings).and_then(sealCommand); };
        for (const char *wrong : {"{}", "{\"argv\":[]}", "{\"argv\":\"sh\"}", "{\"argv\":[\"sh\"],\"files\":{\"../x\":\"\"}}", "{\"argv\":[\"sh\"],\"files\":{\"a/b\":\"\"}}",
                                  "{\"argv\":[\"sh\"],\"files\":{\".x\":\"\"}}", "{\"argv\":[\"sh\"],\"timeout_ms\":0}", "{\"argv\":[\"no-such-program\"]}", "{\"argv\":[\"./sh\"]}",
                                  "{\"argv\":[\"/etc/passwd\"]}", "{\"argv\":[\"/tmp\"]}", "{\"argv\":[\"a\\u0000b\"]}"})
            QVERIFY2(!why(*parseJson(wrong)), wrong);
        const QString script = m_folder.filePath(QStringLiteral("script"));
        write(script, "#!/bin/sh\necho x\n");
        QVERIFY(!why({{"argv", {script.toStdString()}}}));
    }
    void badAnswersAreUnknownAndTheOthersGoOn()
    {
        const Trusted scorer(eachLine("case $line in *text*) echo text;; *twice*) echo '{\"score\":1}'; echo '{\"score\":2}';; *number*) echo '{\"score\":\"1\"}';; *verdict*) echo '{\"pass\":1}';; "
                                      "*late*) echo '{\"score\":1}'; sleep 0.1; echo '{\"score\":3}'; sleep 1;; *crash*) echo reason >&2; exit 7;; *kill*) kill -9 0;; *) echo '{\"score\":0.5}';; esac"));
        for (const char *output : {"text", "number", "verdict", "crash", "kill"}) {
            const ScoreOutput scored = scorer.score(output);
            QVERIFY2(!scored.value && !scored.pass && !scored.reason.empty(), output);
            QCOMPARE(scorer.score("good").value, std::optional(0.5));
        }
        QCOMPARE(scorer.score("crash").reason, std::string("the command ended with 7: reason"));
        QCOMPARE(scorer.score("kill").reason, std::string("the command was ended by signal 9"));
        // A line that nobody asked for never becomes the answer to the next question.
        scorer.score("late");
        QTest::qWait(200);
        QCOMPARE(scorer.score("good").value, std::optional(0.5));
        scorer.score("twice");
        QTest::qWait(50);
        QCOMPARE(scorer.score("good").value, std::optional(0.5));
    }
    void timeEndsTheWholeGroup()
    {
        const std::string session = at("session");
        const Trusted scorer(eachLine("echo $$ > " + session + "; (sleep 60 & sleep 60 &); trap '' TERM HUP INT; sleep 60", 300));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(scorer.score("a").reason, std::string("the command gave no answer in time"));
        QVERIFY(clock.elapsed() < 3'000);
        QTRY_COMPARE(alive(bytesOf(QString::fromStdString(session)).trimmed()), 0); // the kernel takes a moment to clear up
    }
    void nobodyLeavesTheGroup()
    {
        const Trusted scorer(eachLine("how=$(setsid sh -c 'echo left' 2>/dev/null || echo stayed); printf '{\"score\":1,\"reason\":\"%s\"}\\n' \"$how\""));
        QCOMPARE(scorer.score("a").reason, std::string("stayed"));
    }
    void manyProcessesAllEnd()
    {
        const std::string session = at("bomb");
        const Trusted scorer(eachLine("echo $$ > " + session + "; while :; do sleep 60 & done", 300));
        QVERIFY(!scorer.score("a").value);
        QTRY_COMPARE(alive(bytesOf(QString::fromStdString(session)).trimmed()), 0); // the kernel takes a moment to clear up
    }
    void outputIsCapped()
    {
        QElapsedTimer clock;
        clock.start();
        for (const char *script : {"yes | tr -d '\\n'", "yes >&2", "yes"}) {
            const ScoreOutput scored = Trusted(eachLine(script)).score("a");
            QVERIFY2(!scored.value && !scored.reason.empty() && scored.reason.size() < 500, scored.reason.c_str());
        }
        QVERIFY(clock.elapsed() < 4'000);
    }
    void memoryIsCapped()
    {
        Json settings = eachLine("dd if=/dev/zero of=/dev/null bs=200M count=1 2>/dev/null && echo '{\"score\":1}' || echo '{\"score\":0}'");
        settings["memory_mb"] = 64;
        QCOMPARE(Trusted(settings).score("a").value, std::optional(0.0));
    }
    void nothingOfTheEnvironmentIsHandedOn()
    {
        qputenv("OPENAI_API_KEY", "sk-planted-key");
        const Trusted scorer(eachLine("printf '{\"score\":1,\"reason\":\"%s\"}\\n' \"$(env | cut -d= -f1 | sort | tr '\\n' ' ') $(cat /proc/self/environ | tr '\\0' ' ' | tr -d '\\\\\"')\""));
        const std::string seen = scorer.score("a").reason;
        qunsetenv("OPENAI_API_KEY");
        QVERIFY2(seen.starts_with("HOME LANG PATH PWD TMPDIR "), seen.c_str());
        QVERIFY(seen.find("planted") == std::string::npos);
    }
    void itsFolderGoesWithIt()
    {
        std::string folder;
        {
            const Trusted scorer(eachLine("mkdir -p a/b; echo x > a/b/c; ln -s / root; chmod 000 a; printf '{\"score\":1,\"reason\":\"%s\"}\\n' \"$PWD\""));
            folder = scorer.score("a").reason;
            QVERIFY(QFileInfo(QString::fromStdString(folder)).isDir());
            QVERIFY(QFileInfo(QString::fromStdString(folder + "/check.sh")).isFile());
        }
        QVERIFY(!QFileInfo::exists(QString::fromStdString(folder)));
        QVERIFY(QFileInfo::exists(QStringLiteral("/bin/sh")));
    }
    void manyThreadsShareIt()
    {
        const Json settings = eachLine("echo '{\"score\":1}'");
        CommandRunner runner({}, CommandTrust(), {sealedOf(settings).hash});
        ScorerServices services;
        services.commands = &runner;
        const auto scorer = makeScorer({"command", "command", dumpJson(settings), false}, services).value();
        const auto scored = scoreLines(*scorer, std::vector<std::string>(500, "{\"output\":\"a\"}"), 1, 4);
        QVERIFY(std::all_of(scored.begin(), scored.end(), [](const Json &each) { return each.at("score") == 1.0; }));
    }
    void theCommandLineAsksFirst()
    {
        TestProject project;
        std::vector<Case> cases{{"c0", {{{"question", "why"}}, {}, "because", {}, {}}}, {"c1", {{{"question", "what"}}, {}, "that", {}, {}}}};
        const auto dataset = addDataset(project, "cases", cases);
        const auto run = addRun(project, "first", dataset, {{addVersion(project, "ask", "{{question}}"), "small"}}, {"contains"});
        {
            RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
            for (int i = 0; i < 2; ++i)
                recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, i ? "boom" : "because"), i, {{0, 1.0, true, ""}}, std::nullopt);
            VERIFY_RESULT(recorder.flush());
            VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
        }
        project.file.reset();
        write(m_folder.filePath(QStringLiteral("check.sh")), "while read -r line; do case $line in *boom*) exit 1;; esac; echo '{\"score\":1,\"pass\":true}'; done");
        const std::string settings = "command={\"name\":\"mine\",\"argv\":[\"sh\",\"check.sh\"],\"files\":{\"check.sh\":{\"path\":\"" + at("check.sh") + "\"}}}";
        const std::vector<std::string> asked{"rescore", project.path().toStdString(), "--scorer", settings};
        const CliRun refused = runCli(asked);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.out.empty());
        QVERIFY(refused.err.find("*boom*) exit 1") != std::string::npos);
        const std::size_t named = refused.err.find("--trust ");
        QVERIFY(named != std::string::npos);
        const std::string hash = refused.err.substr(named + 8, 64);
        auto trusting = asked;
        trusting.insert(trusting.end(), {"--trust", hash, "--json"});
        const CliRun done = runCli(trusting);
        QVERIFY2(done.code == 0, done.err.c_str());
        QVERIFY(parseJson(done.out)->at("rescored").at("added") == Json({"mine"}));
        QCOMPARE(runCli(asked).code, 0);
        std::istringstream rows(runCli({"results", project.path().toStdString(), "--json"}).out);
        std::map<std::string, Json> mine;
        for (std::string row; std::getline(rows, row);)
            mine[parseJson(row)->at("output").get<std::string>()] = parseJson(row)->at("scores").at("mine");
        QVERIFY(mine["because"].at("pass") == true && mine["because"].at("score") == 1.0);
        QVERIFY(mine["boom"].at("pass").is_null() && mine["boom"].at("score").is_null() && mine["boom"].at("reason") == "the command ended with 1");
        // `score` has no project: it trusts for one call only.
        const std::string config = settings.substr(settings.find('{'));
        QCOMPARE(runCli({"score", "command", "--config", config}, "{\"output\":\"a\"}\n").code, 1);
        const CliRun scored = runCli({"score", "command", "--config", config, "--trust", hash}, "{\"output\":\"a\"}\n");
        QCOMPARE(scored.code, 0);
        QVERIFY(scored.out.find("\"score\":1") != std::string::npos);
        QCOMPARE(runCli({"score", "command", "--config", config}, "{\"output\":\"a\"}\n").code, 1);
        QCOMPARE(runCli({"score", "command", "--config", config, "--trust", "abc"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(Commands)
#include "tst_commands.moc"
