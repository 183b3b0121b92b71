// The open project of a window: the newest question of a line wins, answers find nobody once their line is gone, writes are told in order.
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include "project/session.h"
#include "storage/database.h"
#include "storage/prompts.h"
#include "storage/rows.h"
#include "storage/writer.h"
#include "support/project_fixture.h"
#include "support/warnings.h"

using namespace assay;

namespace {

struct Open
{
    Open() : session(std::make_unique<Session>(std::move(project.file))) {}
    TestProject project;
    std::unique_ptr<Session> session;
};

} // namespace

class SessionTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNewerQuestionReplacesTheOlder()
    {
        Open open;
        JobLine line;
        QSemaphore hold;
        QSemaphore working;
        QStringList answers;
        const auto ask = [&](const QString &name, bool waits) {
            open.session->read<QString>(line, [&hold, &working, name, waits](Database &) -> Result<QString> {
                working.release();
                if (waits)
                    hold.acquire();
                return name;
            }, [&](Result<QString> answer) { answers << *answer; });
        };
        ask(QStringLiteral("old"), true);
        working.acquire(); // it has begun
        ask(QStringLiteral("new"), false);
        QTRY_COMPARE(answers, QStringList{QStringLiteral("new")});
        QVERIFY(!open.session->isIdle()); // the old one still works
        hold.release();
        QTRY_VERIFY(open.session->isIdle());
        QCOMPARE(answers, QStringList{QStringLiteral("new")});
    }

    void whatAnInterruptLeavesOpenIsClosed()
    {
        Open open;
        JobLine line;
        QSemaphore working;
        QStringList failures;
        const auto ask = [&](bool endless) {
            open.session->read<int>(line, [&working, endless](Database &database) {
                return asOfOneMoment(database, [&]() -> Result<int> {
                    auto around = database.cached("SELECT 1 UNION ALL SELECT 2"); // stands open while the one inside is interrupted
                    if (!around || !(*around)->step() || !endless)
                        return 1;
                    auto inside = database.prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n");
                    working.release();
                    const auto row = inside->step();
                    return row ? Result<int>(2) : fail(row.error());
                });
            }, [&](const Result<int> &answer) { failures << (answer ? QStringLiteral("fine") : answer.error().why); });
        };
        for (int round = 0; round < 5; ++round) {
            ask(true);
            QVERIFY2(working.tryAcquire(1, 10'000), "a reader that was interrupted cannot begin again");
            ask(false);
            QTRY_VERIFY(open.session->isIdle());
        }
        QCOMPARE(failures, QStringList(5, QStringLiteral("fine")));
    }

    void aReplacedStatementIsInterrupted()
    {
        Open open;
        JobLine line;
        const auto count = [&](std::int64_t to) {
            open.session->read<std::int64_t>(line, [to](Database &database) -> Result<std::int64_t> {
                auto statement = database.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT COUNT(*) FROM n");
                const auto row = statement->bind(1, to).step();
                return row ? Result<std::int64_t>(statement->integer(0)) : Result<std::int64_t>(fail(row.error()));
            }, [](Result<std::int64_t>) {});
        };
        count(4'000'000'000); // minutes
        QTest::qWait(100);
        count(10);
        QTRY_VERIFY_WITH_TIMEOUT(open.session->isIdle(), 5'000);
    }

    void anAnswerFindsNobodyOnceItsLineIsGone()
    {
        Open open;
        bool answered = false;
        {
            JobLine line;
            open.session->read<int>(line, [](Database &) -> Result<int> { return 1; }, [&](Result<int>) { answered = true; });
        }
        QTRY_VERIFY(open.session->isIdle());
        QVERIFY(!answered);
    }

    void aWriteIsToldOnceItIsDurable()
    {
        Open open;
        QStringList told;
        connect(open.session.get(), &Session::changed, this, [&](Facts facts) { told << QStringLiteral("changed %1").arg(facts.toInt()); });
        open.session->write<PromptId>(Fact::Prompts, [](WriteContext &write) { return createPrompt(write, "ask"); }, this, [&](Result<PromptId> made) {
            const auto reader = open.session->file().reader();
            told << (made && *promptCalled(**reader, "ask") ? QStringLiteral("done, and there") : QStringLiteral("not there"));
        });
        QVERIFY(!open.session->isSaved());
        QTRY_COMPARE(told, (QStringList{QStringLiteral("changed 1"), QStringLiteral("done, and there")}));
        QVERIFY(open.session->isSaved());
    }

    void aFailedWriteChangesAndTellsNothingButItsError()
    {
        Open open;
        QSignalSpy changed(open.session.get(), &Session::changed);
        std::optional<Error> error;
        open.session->write(Fact::Prompts, [](WriteContext &write) -> Status {
            (void) createPrompt(write, "half");
            return fail(ErrorCode::BadInput, QStringLiteral("no"));
        }, this, [&](Status status) { error = status.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(changed.count(), 0);
        const auto reader = open.session->file().reader();
        QVERIFY(!*promptCalled(**reader, "half"));
    }

    void whatIsRememberedIsThereAfterReopening()
    {
        TestProject project;
        {
            Session session(std::move(project.file));
            session.remember("room", "prompts");
            QCOMPARE(session.remembered("room"), std::string("prompts"));
        }
        project.file = std::move(*ProjectFile::open(project.path(), FileMode::ReadWrite, testUser()));
        const Session again(std::move(project.file));
        QCOMPARE(again.remembered("room"), std::string("prompts"));
    }

    void nothingIsWrittenToAReadOnlyProject()
    {
        TestProject project;
        project.file.reset();
        auto file = ProjectFile::open(project.path(), FileMode::ReadOnly, testUser());
        Session session(std::move(*file));
        QVERIFY(session.whyReadOnly().has_value());
        std::optional<Error> error;
        session.write(Fact::Prompts, [](WriteContext &) -> Status { return {}; }, this, [&](Status status) { error = status.error(); });
        QTRY_VERIFY(error.has_value());
        session.remember("room", "prompts"); // silently not kept: nothing of worth is lost
        QVERIFY(session.isSaved());
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
