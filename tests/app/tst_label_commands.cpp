// person and label on the command line: documents, refusals, and that an answer is durable before it is confirmed.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "support/cli.h"
#include "support/result_fixture.h"

using namespace assay;

class LabelCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_path;

    std::string fileNamed(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    std::string fileWith(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName().toStdString();
    }
    Json json(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.push_back("--json");
        const CliRun done = runCli(arguments, input);
        const auto parsed = parseJson(done.out);
        return done.code == 0 && parsed ? *parsed : Json{{"failed", done.err + done.out}};
    }
    Json next(const char *person) const { return json({"label", "next", m_path, "check", "--person", person}); }
    Json nextOf(const char *queue) const { return json({"label", "next", m_path, queue, "--person", "ana"}); }
    Json answer(const char *person, const std::string &line) const { return json({"label", "answer", m_path, "check", "--person", person}, line); }
    std::string lineFor(const Json &shown, const char *answers) const
    {
        return R"({"item":)" + shown.at("item").dump() + R"(,"answers":)" + answers + "}\n";
    }

private Q_SLOTS:
    void initTestCase()
    {
        ResultProject project;
        m_path = fileNamed("copy.assay");
        QVERIFY(project.writer().runAlone([&](Database &database) { return database.exec("VACUUM INTO '" + m_path + "'"); }));
        const std::string questions = fileWith("q.json", R"([{"name":"right","kind":"pass_fail","text":"Is it right?"},{"name":"polite","kind":"scale","required":false}])");
        const Json made = json({"label", "create", m_path, "check", "--run", "latest", "--questions", questions, "--people", "ana,ben", "--overlap", "2", "--sample", "6", "--seed", "3"});
        QCOMPARE(made.value("items", 0), 6);
        QVERIFY(made.at("blind").get<bool>());
    }

    void peopleAreListedAndAddedOnce()
    {
        const Json added = json({"person", "add", m_path, "cy"});
        QVERIFY(json({"person", "add", m_path, "cy"}) == added);
        const Json people = json({"person", "list", m_path}).at("people");
        QCOMPARE(std::count_if(people.begin(), people.end(), [](const Json &each) { return each.at("name") == "cy"; }), 1);
        QCOMPARE(runCli({"person", "add", m_path, "a,b"}).code, 3);
    }

    void nextShowsTheItemAndNothingElse()
    {
        const Json shown = next("ana");
        QCOMPARE(shown.at("questions").size(), 2u);
        QCOMPARE(shown.at("questions")[0].at("text").get<std::string>(), std::string("Is it right?"));
        QCOMPARE(shown.at("shown").size(), 1u);
        QVERIFY(shown.at("shown")[0].at("output") == shown.at("item"));
        QVERIFY(shown.at("vars").contains("question"));
        for (const char *hidden : {"model", "version", "prompt", "run", "cost", "scores", "reference"})
            QVERIFY2(!shown.contains(hidden), hidden);
        QVERIFY(next("ana") == shown); // asking changes nothing
    }

    void answersAreConfirmedLineByLine()
    {
        const Json shown = next("ana");
        QVERIFY(answer("ana", lineFor(shown, R"({"right":true,"polite":4})")) == (Json{{"item", shown.at("item")}, {"ok", true}}));
        QVERIFY(next("ana").at("item") != shown.at("item"));
        const std::string item = shown.at("item").get<std::string>();
        const CliRun rows = runCli({"results", m_path, "--where", "label.right:pass label.polite>3", "--json"});
        QCOMPARE(std::count(rows.out.begin(), rows.out.end(), '\n'), 1);
        const Json row = *parseJson(rows.out);
        QCOMPARE(row.at("id").get<std::string>(), item);
        QCOMPARE(row.at("labels")[0].at("value").get<std::string>(), std::string("pass"));
        QCOMPARE(json({"label", "undo", m_path, "check", "--person", "ana"}).at("undone").get<int>(), 2);
        QVERIFY(next("ana") == shown);
        QCOMPARE(runCli({"label", "undo", m_path, "check", "--person", "ana"}).code, 1);
    }

    void aBadLineIsAnErrorInItsPlaceAndTheOthersCount()
    {
        const Json shown = next("ben");
        const CliRun done = runCli({"label", "answer", m_path, "check", "--person", "ben"},
                                   R"({"item":"00"})" "\nnonsense\n" + lineFor(shown, R"({"rihgt":true})") + lineFor(shown, R"({"right":"perhaps"})") + lineFor(shown, R"({"right":false})"));
        QCOMPARE(done.code, 3);
        std::istringstream lines(done.out);
        std::vector<Json> all;
        for (std::string line; std::getline(lines, line);)
            all.push_back(*parseJson(line));
        QCOMPARE(all.size(), 5u);
        QCOMPARE(all[0].at("error").at("where").at("field").get<std::string>(), std::string("item"));
        QCOMPARE(all[1].at("error").at("where").at("line").get<int>(), 2);
        QCOMPARE(all[2].at("error").at("fix").get<std::string>(), std::string("It asks: right, polite."));
        QCOMPARE(all[3].at("error").at("where").at("line").get<int>(), 4);
        QVERIFY(all[4].at("ok").get<bool>());
        QCOMPARE(json({"label", "undo", m_path, "check", "--person", "ben"}).at("undone").get<int>(), 1);
    }

    void whoIsNotAskedIsRefused()
    {
        QCOMPARE(runCli({"label", "next", m_path, "check", "--person", "eve"}).code, 3);
        QCOMPARE(runCli({"label", "next", m_path, "chekc", "--person", "ana"}).code, 3);
        QVERIFY(runCli({"label", "next", m_path, "chekc", "--person", "ana"}).err.find("Did you mean “check”?") != std::string::npos);
    }

    void statusDecisionsAndExports()
    {
        for (const char *person : {"ana", "ben"}) {
            for (Json shown = next(person); !shown.at("item").is_null(); shown = next(person)) {
                const bool right = shown.at("item").get<std::string>()[0] < '8' || person == std::string("ben");
                QVERIFY(answer(person, lineFor(shown, right ? R"({"right":true})" : R"({"right":false})")).contains("ok"));
            }
        }
        Json queue = json({"label", "status", m_path, "check"}).at("queues")[0];
        QCOMPARE(queue.at("people")[1].at("answered").get<int>(), 6);
        const Json &figures = queue.at("questions")[0].at("coefficients");
        QCOMPARE(figures[0].at("method").get<std::string>(), std::string("krippendorff-alpha"));
        QCOMPARE(figures[0].at("n_items").get<int>(), 6);
        const auto disagreements = queue.at("disagreements").size();
        QVERIFY(disagreements > 0);
        const std::string item = queue.at("disagreements")[0].dump();
        QCOMPARE(runCli({"label", "decide", m_path, "check"}, R"({"item":)" + item + R"(,"question":"right","value":"pass"})").code, 3); // no reason
        QVERIFY(json({"label", "decide", m_path, "check"}, R"({"item":)" + item + R"(,"question":"right","value":"pass","reason":"it says when"})").contains("ok"));
        queue = json({"label", "status", m_path}).at("queues")[0];
        QCOMPARE(queue.at("disagreements").size(), disagreements - 1);
        const CliRun lines = runCli({"label", "export", m_path, "check", "--format", "jsonl", "-o", "-"});
        QVERIFY(lines.out.find(R"("layer":"adjudication")") != std::string::npos);
        QVERIFY(runCli({"label", "export", m_path, "check", "--format", "csv", "-o", "-"}).out.starts_with("id,queue,item,outputs,aspect,question,"));
        const auto tasks = parseJson(runCli({"label", "export", m_path, "check", "--format", "label-studio", "-o", "-"}).out);
        QCOMPARE(tasks->size(), 6u);
        QCOMPARE(tasks->at(0).at("annotations").size(), 2u);
    }

    void repeatsAreToldOfBesideAgreement()
    {
        const std::string questions = fileWith("twice.json", R"([{"name":"right","kind":"pass_fail"}])");
        const Json made = json({"label", "create", m_path, "twice", "--run", "latest", "--questions", questions, "--people", "ana", "--sample", "5", "--repeats", "40"});
        QCOMPARE(made.value("items", 0), 5);
        QCOMPARE(made.value("repeats", 0), 2);
        QCOMPARE(runCli({"label", "create", m_path, "more", "--run", "latest", "--questions", questions, "--repeats", "101"}).code, 2);
        std::set<std::string> seen;
        std::string repeat;
        int asked = 0;
        for (Json shown = nextOf("twice"); !shown.at("item").is_null(); shown = nextOf("twice")) {
            ++asked;
            if (!seen.insert(shown.at("shown")[0].at("output").get<std::string>()).second)
                repeat = shown.at("item").get<std::string>();
            QVERIFY(json({"label", "answer", m_path, "twice", "--person", "ana"}, lineFor(shown, asked == 7 ? R"({"right":false})" : R"({"right":true})")).contains("ok"));
        }
        QCOMPARE(asked, 7);
        QCOMPARE(seen.size(), 5u);
        const Json queue = json({"label", "status", m_path, "twice"}).at("queues")[0];
        QCOMPARE(queue.at("items").get<int>(), 5);
        const Json &consistency = queue.at("questions")[0].at("consistency");
        QCOMPARE(consistency.size(), 1u);
        QCOMPARE(consistency[0].at("person").get<std::string>(), std::string("ana"));
        QCOMPARE(consistency[0].at("n").get<int>(), 2);
        QCOMPARE(consistency[0].at("same").get<int>(), 1);
        QVERIFY(consistency[0].at("lower").get<double>() < 0.5 && consistency[0].at("upper").get<double>() > 0.5);
        // What was said again decides nothing and is nobody's second opinion.
        QCOMPARE(runCli({"label", "decide", m_path, "twice"}, R"({"item":")" + repeat + R"(","question":"right","value":"pass","reason":"so"})").code, 3);
        const auto tasks = parseJson(runCli({"label", "export", m_path, "twice", "--format", "label-studio", "-o", "-"}).out);
        QCOMPARE(tasks->size(), 5u);
        const std::string lines = runCli({"label", "export", m_path, "twice", "--format", "jsonl", "-o", "-"}).out;
        QCOMPARE(std::count(lines.begin(), lines.end(), '\n'), 7);
        QCOMPARE(QByteArray::fromStdString(lines).count("\"repeat_of\":\""), 2);
        // Brought into a queue that does not repeat, they are passed over.
        QVERIFY(json({"label", "create", m_path, "once", "--run", "latest", "--questions", questions, "--people", "ana", "--sample", "5"}).contains("items"));
        const Json imported = json({"label", "import", m_path, "once", fileWith("again.jsonl", QByteArray::fromStdString(lines))});
        QVERIFY2(imported.value("known", 0) == 5 && imported.value("lost", -1) == 0, imported.dump().c_str());
    }

    void packsGoOutAndComeBack()
    {
        const std::string pack = fileNamed("ana.assay");
        QVERIFY(json({"label", "pack", m_path, "check", "--person", "ana", "-o", pack}).contains("file"));
        QCOMPARE(runCli({"label", "pack", m_path, "check", "--person", "ana", "-o", pack}).code, 4); // never overwritten
        const Json shown = json({"label", "next", pack, "check", "--person", "ana"});
        QVERIFY(!shown.at("shown").at(0).at("text").get<std::string>().empty());
        QCOMPARE(runCli({"label", "answer", pack, "check", "--person", "ana"}, lineFor(shown, R"({"right":true,"polite":2})")).code, 0);
        QCOMPARE(json({"label", "merge", m_path, pack}).at("merged")[0].at("added").get<int>(), 2);
        QCOMPARE(json({"label", "merge", m_path, pack}).at("merged")[0].at("known").get<int>(), 2);
        QCOMPARE(runCli({"label", "merge", pack, m_path}).code, 3);
        QCOMPARE(runCli({"verify", m_path, "--rebuild"}).code, 0);
    }

    void whatCannotBeAQueueSaysWhy()
    {
        const std::string questions = fileWith("bad.json", R"([{"name":"right","kind":"yesno"}])");
        const CliRun wrong = runCli({"label", "create", m_path, "other", "--questions", questions});
        QCOMPARE(wrong.code, 3);
        QVERIFY(wrong.err.find("[0].kind") != std::string::npos || wrong.err.find("it is one of: pass_fail") != std::string::npos);
        QCOMPARE(runCli({"label", "create", m_path, "check", "--questions", fileNamed("q.json")}).code, 3); // the name is taken
        QCOMPARE(runCli({"label", "create", m_path, "none", "--where", "cost>100", "--questions", fileNamed("q.json")}).code, 3);
        QCOMPARE(runCli({"label", "create", m_path, "three", "--people", "ana", "--overlap", "3", "--questions", fileNamed("q.json")}).code, 3);
    }
};

QTEST_GUILESS_MAIN(LabelCommands)
#include "tst_label_commands.moc"
