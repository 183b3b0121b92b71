// What the room Prompts works at: what is typed is kept soon and survives, a draft that changes nothing goes, versions, names, checks.
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

#include "items/prompts/prompt_check.h"
#include "items/prompts/prompt_desk.h"
#include "items/prompts/prompt_tree.h"
#include "storage/prompts.h"
#include "support/project_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

PromptContent saying(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::System, "You answer.\n", {}, {}}, {Role::User, text, {}, {}}};
    return content;
}

/// A project with one prompt of one version, opened at the desk.
struct Desk
{
    Desk()
    {
        session = std::make_unique<Session>(std::move(project.file));
        desk.setSession(session.get());
        desk.create(QStringLiteral("support/reply"));
        wait([this] { return desk.name() == QStringLiteral("support/reply"); });
        desk.edit(saying("{{question}}"));
        desk.commit(QStringLiteral("first"));
        wait([this] { return desk.current().versions.size() == 1 && !desk.current().isDraft; });
    }
    ~Desk() { desk.setSession(nullptr); }

    static void wait(const std::function<bool()> &ready) { QTRY_VERIFY_WITH_TIMEOUT(ready(), 5'000); }
    std::optional<Draft> stored()
    {
        const auto reader = session->file().reader();
        const auto prompt = promptCalled(**reader, desk.name().toStdString());
        return *loadDraft(**reader, (*prompt)->id);
    }

    TestProject project;
    std::unique_ptr<Session> session;
    PromptDesk desk;
};

} // namespace

class PromptDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsKeptWithinASecond()
    {
        Desk scene;
        scene.desk.edit(saying("{{question}} please"));
        QTRY_VERIFY_WITH_TIMEOUT(scene.stored().has_value(), 1'000);
        QCOMPARE(scene.stored()->content, saying("{{question}} please"));
        QTRY_VERIFY(scene.desk.current().isDraft);
        QCOMPARE(scene.desk.current().base, QStringLiteral("v1"));
    }

    void whoNeverPausesIsKeptToo()
    {
        Desk scene;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; clock.elapsed() < 1'000 && !scene.stored(); ++i) {
            scene.desk.edit(saying("key " + std::to_string(i)));
            QTest::qWait(20);
        }
        QVERIFY(scene.stored().has_value());
    }

    void aDraftThatChangesNothingGoes()
    {
        Desk scene;
        scene.desk.edit(saying("other"));
        QTRY_VERIFY(scene.stored().has_value());
        scene.desk.edit(saying("{{question}}"));
        QTRY_VERIFY(!scene.stored().has_value());
    }

    void closingKeepsTheLastKey()
    {
        Desk scene;
        scene.desk.edit(saying("last words"));
        scene.desk.setSession(nullptr); // as closing the project does
        const auto reader = scene.session->file().reader();
        const auto prompt = promptCalled(**reader, "support/reply");
        QTRY_VERIFY(loadDraft(**reader, (*prompt)->id)->has_value());
    }

    void aVersionNeedsAMessage()
    {
        Desk scene;
        QSignalSpy failed(&scene.desk, &PromptDesk::failed);
        scene.desk.edit(saying("more"));
        scene.desk.commit(QStringLiteral("  "));
        QCOMPARE(failed.count(), 1);
        scene.desk.commit(QStringLiteral("more words"));
        QTRY_COMPARE(scene.desk.current().versions, (QStringList{QStringLiteral("v2"), QStringLiteral("v1")}));
        QVERIFY(!scene.stored().has_value());
    }

    void anOldVersionIsBegunFromThere()
    {
        Desk scene;
        scene.desk.edit(saying("second"));
        scene.desk.commit(QStringLiteral("second"));
        QTRY_COMPARE(scene.desk.current().versions.size(), 2);
        scene.desk.open(scene.desk.name(), QStringLiteral("v1"));
        QTRY_COMPARE(scene.desk.current().base, QStringLiteral("v1"));
        scene.desk.edit(saying("from the first"));
        QTRY_VERIFY(scene.stored().has_value());
        const auto reader = scene.session->file().reader();
        const auto prompt = promptCalled(**reader, "support/reply");
        QCOMPARE(scene.stored()->base, std::optional(listVersions(**reader, (*prompt)->id)->front().hash));
    }

    void foldersAreHeadings()
    {
        PromptTree tree;
        QAbstractItemModelTester tester(&tree);
        tree.setRows({{QStringLiteral("plain"), {}, QStringLiteral("plain"), 1, false, false},
                      {QStringLiteral("rag/old"), QStringLiteral("rag"), QStringLiteral("old"), 2, false, true},
                      {QStringLiteral("support/reply"), QStringLiteral("support"), QStringLiteral("reply"), 3, true, false}}, false);
        QCOMPARE(tree.rowCount(), 3); // the archived one is hidden, its folder with it
        QVERIFY(!tree.flags(tree.index(1)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(tree.index(1).data().toString(), QStringLiteral("support"));
        QCOMPARE(tree.index(2).data().toString(), QStringLiteral("reply"));
    }

    void aCheckNamesProblemsChangesAndWhatIsMissing()
    {
        Desk scene;
        const auto reader = scene.session->file().reader();
        CheckQuestion question;
        question.prompt = "support/reply";
        question.against = "v1";
        question.content = saying("{{question}}\n{{#open}}");
        const auto check = checkPrompt(**reader, question);
        QVERIFY(check.has_value());
        QCOMPARE(check->problems.size(), std::size_t{1});
        QVERIFY(check->problems.front().isError);
        QCOMPARE(check->problems.front().message, 1);
        QCOMPARE(check->problems.front().line, 4); // two lines of the first message come before
        QCOMPARE(check->changes.at(0).lines.size(), std::size_t{0});
        QVERIFY(check->changedLines > 0);
        question.content = saying("Say {{question}}");
        QVERIFY(checkPrompt(**reader, question)->preview.at(1).text.contains(QStringLiteral("{{question}}"))); // no case gives it a value
    }
};

QTEST_GUILESS_MAIN(PromptDeskTest)
#include "tst_prompt_desk.moc"
