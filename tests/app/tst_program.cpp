// The frame of the command line: exit codes, problems as text and as JSON, help, man page and completion.
#include <QTest>
#include <nlohmann/json.hpp>

#include "support/cli.h"

class ProgramFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownCommandIsUsage()
    {
        const CliRun run = runCli({"frobnicate"});
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.empty());
        QVERIFY(QByteArray::fromStdString(run.err).startsWith("error: "));
    }

    void problemsAreJsonWhenAsked()
    {
        const CliRun run = runCli({"frobnicate", "--json"});
        QCOMPARE(run.code, 2);
        const auto json = nlohmann::json::parse(run.err);
        QCOMPARE(json["error"]["code"].get<std::string>(), std::string("usage"));
        for (const char *key : {"what", "why", "fix", "where"})
            QVERIFY2(json["error"].contains(key), key);
    }

    void helpOfEveryCommandIsComplete()
    {
        for (const assay::cli::Command &command : assay::cli::allCommands()) {
            std::vector<std::string> words;
            std::istringstream path(command.path);
            for (std::string word; path >> word;)
                words.push_back(word);
            words.push_back("--help");
            const CliRun run = runCli(words);
            QCOMPARE(run.code, 0);
            QVERIFY2(run.out.find(command.summary) != std::string::npos, command.path.c_str());
        }
    }

    void manualAndCompletionNameEveryCommand()
    {
        const CliRun manual = runCli({"manual"});
        const CliRun completion = runCli({"completion"});
        QCOMPARE(manual.code, 0);
        for (const assay::cli::Command &command : assay::cli::allCommands()) {
            std::string dashed;
            for (const char c : command.path)
                dashed += c == '-' ? std::string("\\-") : std::string(1, c);
            QVERIFY2(manual.out.find(".SS " + dashed + "\n") != std::string::npos, command.path.c_str());
            QVERIFY2(completion.out.find("\"" + command.path + "\")") != std::string::npos, command.path.c_str());
        }
    }

    void everyShellCompletesEveryCommand()
    {
        QCOMPARE(runCli({"completion", "bash"}).out, runCli({"completion"}).out);
        const CliRun zsh = runCli({"completion", "zsh"});
        const CliRun fish = runCli({"completion", "fish"});
        for (const assay::cli::Command &command : assay::cli::allCommands()) {
            QVERIFY2(zsh.out.find("\"" + command.path + "\") offers=(") != std::string::npos, command.path.c_str());
            QVERIFY2(fish.out.find("'" + command.path + "'") != std::string::npos, command.path.c_str());
        }
        QVERIFY(zsh.out.find("'--where:") != std::string::npos);
        QVERIFY(fish.out.find("= \"label\"' -a answer -d 'Reads answers") != std::string::npos);
        QCOMPARE(runCli({"completion", "tcsh"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ProgramFrame)
#include "tst_program.moc"
