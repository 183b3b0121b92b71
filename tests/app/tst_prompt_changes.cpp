// What the command line does with two or more versions of a prompt: their difference, their merge.
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "support/cli.h"

using namespace assay;

namespace {

/// A project that only commands touch.
class Project
{
public:
    Project() { runCli({"new", path()}); }

    std::string path() const { return m_folder.filePath(QStringLiteral("p.assay")).toStdString(); }
    CliRun prompt(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.insert(arguments.begin() + 1, path());
        arguments.insert(arguments.begin(), "prompt");
        return runCli(arguments, input);
    }
    /// The document, or what went wrong.
    Json json(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.push_back("--json");
        const CliRun done = prompt(std::move(arguments), input);
        const auto parsed = parseJson(done.out);
        return parsed ? *parsed : Json{{"failed", done.err}};
    }
    Json commit(const std::string &text, const std::string &parent = {}, const std::string &name = "p") const
    {
        std::vector<std::string> arguments{"commit", name, "--from", "-", "--message", "m"};
        if (!parent.empty())
            arguments.insert(arguments.end(), {"--parent", parent});
        return json(arguments, text);
    }

private:
    QTemporaryDir m_folder;
};

std::string rebuilt(const Json &segments, const char *side)
{
    std::string text;
    for (const Json &segment : segments)
        if (segment.at("op") == "equal" || segment.at("op") == side)
            text += segment.at("text").get<std::string>();
    return text;
}

} // namespace

class PromptChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        qputenv("ASSAY_PERSON", "dana");
    }

    void diffRebuildsBothMarkdownForms()
    {
        const Project project;
        project.commit("---\ntemperature: 0\n---\n# system\nBe kind.\n\n# user\n{{q}}\n");
        project.commit("# system\nBe very kind.\n\n# user\n{{q}}\n");
        const Json diff = project.json({"diff", "p@v1", "p"});
        QCOMPARE(rebuilt(diff.at("segments"), "delete"), project.prompt({"show", "p@v1"}).out);
        QCOMPARE(rebuilt(diff.at("segments"), "insert"), project.prompt({"show", "p@v2"}).out);
        QCOMPARE(diff.at("a").at("version").get<std::string>(), std::string("v1"));
        QCOMPARE(diff.at("messages").size(), 1u);
        const Json &system = diff.at("messages").at(0);
        QCOMPARE(system.at("role").get<std::string>(), std::string("system"));
        QCOMPARE(system.at("message").get<int>(), 1);
        QCOMPARE(system.at("inserted_words").get<int>(), 1);
        QCOMPARE(diff.at("parameters").at(0).at("name").get<std::string>(), std::string("temperature"));
        QVERIFY(diff.at("parameters").at(0).at("removed").get<bool>());
        QVERIFY(diff.at("tools").empty());
        QVERIFY(project.prompt({"diff", "p@v1", "p"}).out.find("Be {+very +}kind.") != std::string::npos
                || project.prompt({"diff", "p@v1", "p"}).out.find("Be{+ very+} kind.") != std::string::npos);
    }

    void diffShowsToolsBySchemaPath()
    {
        const Project project;
        const auto with = [](const char *tool) {
            const Json messages = Json::array({{{"role", "user"}, {"content", "x"}}});
            return dumpJson(Json{{"messages", messages}, {"tools", Json::array({{{"name", tool}}})}});
        };
        project.commit(with("find"));
        project.commit(with("seek"));
        const Json diff = project.json({"diff", "p@v1", "p@v2"});
        QCOMPARE(diff.at("tools").at(0).at("path").get<std::string>(), std::string("/0/name"));
        QCOMPARE(project.prompt({"diff", "p@v1", "p@v2"}).out, std::string("# user\nx\ntools /0/name: [-\"find\"-]{+\"seek\"+}\n"));
    }

    void diffOfAMissingVersionIsRefused()
    {
        const Project project;
        project.commit("x");
        QCOMPARE(project.prompt({"diff", "p", "p@v2"}).code, 3);
        QCOMPARE(project.prompt({"diff", "p", "q"}).code, 3);
        QCOMPARE(project.prompt({"diff", "p", "p@draft"}).code, 3);
        QCOMPARE(project.prompt({"diff", "p"}).code, 2);
        QCOMPARE(project.prompt({"diff", "p", "p"}).out, std::string("# user\nx\n"));
    }

    void mergeHasBothParents()
    {
        const Project project;
        project.commit("# system\none\ntwo\nthree\n\n# user\n{{q}}\n");
        const Json ours = project.commit("# system\nONE\ntwo\nthree\n\n# user\n{{q}}\n");
        const Json theirs = project.commit("---\nseed: 1\n---\n# system\none\ntwo\nTHREE\n\n# user\n{{q}}\n", "v1");
        const Json merged = project.json({"merge", "p@v2", "p@v3", "--message", "together"});
        QVERIFY2(merged.contains("merged"), dumpJson(merged).c_str());
        QCOMPARE(merged.at("merged").get<bool>(), true);
        QCOMPARE(merged.at("version").get<std::string>(), std::string("v4"));
        QCOMPARE(merged.at("message").get<std::string>(), std::string("together"));
        QVERIFY(merged.at("parents") == Json::array({ours.at("version_hash"), theirs.at("version_hash")}));
        QCOMPARE(project.prompt({"show", "p"}).out, std::string("---\nseed: 1\n---\n\n# system\nONE\ntwo\nTHREE\n\n# user\n{{q}}\n"));
        // Again: the newest holds both already, and the same merge is the same version.
        const CliRun again = project.prompt({"merge", "p", "p@v3"});
        QCOMPARE(again.code, 0);
        QVERIFY(again.out.starts_with("Nothing to merge: v4"));
        QVERIFY(project.json({"merge", "p@v2", "p@v3"}).at("unchanged").get<bool>());
        QCOMPARE(project.json({"log", "p"}).at("versions").size(), 4u);
    }

    void aConflictChangesNothing()
    {
        const Project project;
        project.commit("one\ntwo\nthree\n");
        project.commit("one\n2\nthree\n");
        project.commit("one\ndeux\nthree\n", "v1");
        const CliRun text = project.prompt({"merge", "p@v2", "p@v3"});
        QCOMPARE(text.code, 1);
        QVERIFY2(text.out.find("message 1, user, line 2") != std::string::npos, text.out.c_str());
        QVERIFY(text.err.empty());
        const Json document = project.json({"merge", "p@v2", "p@v3"});
        QCOMPARE(document.at("merged").get<bool>(), false);
        const Json &conflict = document.at("conflicts").at(0);
        QCOMPARE(conflict.at("line").get<int>(), 2);
        QCOMPARE(conflict.at("role").get<std::string>(), std::string("user"));
        QCOMPARE(conflict.at("base").get<std::string>(), std::string("two\n"));
        QCOMPARE(conflict.at("ours").get<std::string>(), std::string("2\n"));
        QCOMPARE(conflict.at("theirs").get<std::string>(), std::string("deux\n"));
        QCOMPARE(project.json({"log", "p"}).at("versions").size(), 3u);
    }

    void anAncestorIsNothingToMerge()
    {
        const Project project;
        project.commit("one");
        const Json second = project.commit("two");
        for (const auto &[ours, theirs] : {std::pair("p@v1", "p@v2"), std::pair("p@v2", "p@v1"), std::pair("p@v2", "p@v2")}) {
            const Json document = project.json({"merge", ours, theirs});
            QVERIFY(document.at("unchanged").get<bool>());
            QVERIFY(document.at("version_hash") == second.at("version_hash"));
        }
        QCOMPARE(project.json({"log", "p"}).at("versions").size(), 2u);
    }

    void strangersCannotBeMerged()
    {
        const Project project;
        project.commit("one");
        project.commit("two", {}, "q");
        QCOMPARE(project.prompt({"merge", "p", "q"}).code, 3);
        QCOMPARE(project.prompt({"merge", "p", "p@v9"}).code, 3);
    }

    void otherDialectsAreConvertedOrRefused()
    {
        const Project project;
        const auto commit = [&](const char *dialect, const char *text) {
            return project.prompt({"commit", "p", "--from", "-", "--message", "m", "--dialect", dialect}, text);
        };
        QCOMPARE(commit("braces", "# system\nSay {{x}} to {name}.\n").code, 0);
        QCOMPARE(project.prompt({"show", "p"}).out, std::string("# system\nSay {x} to {{name}}.\n"));
        const CliRun noted = commit("jinja", "{% if a %}{{ a }}{% endif %}");
        QCOMPARE(noted.code, 0);
        QVERIFY2(noted.err.find("warning: ") == 0 && noted.err.find(":1:1)") != std::string::npos, noted.err.c_str());
        const CliRun refused = commit("jinja", "one\n{{ x | upper }}");
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.find("-:2:1") != std::string::npos, refused.err.c_str());
        QCOMPARE(commit("ruby", "x").code, 2);
        QCOMPARE(project.json({"log", "p"}).at("versions").size(), 2u);
        const CliRun guessed = project.prompt({"commit", "p", "--from", "-", "--message", "m"}, "Hello {name}");
        QCOMPARE(guessed.code, 0);
        QVERIFY2(guessed.err.find("--dialect braces") != std::string::npos, guessed.err.c_str());
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(PromptChanges)
#include "tst_prompt_changes.moc"
