// kill -9 while labelling: every answer that was confirmed is there afterwards, and what was not confirmed is there whole or not at all.
// ASSAY_LONG=N makes N kills.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "base/splitmix64.h"
#include "project/user.h"
#include "storage/database.h"
#include "storage/verify.h"
#include "support/cli.h"
#include "support/label_fixture.h"

using namespace assay;

class KillLabel : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;
    std::vector<std::string> m_items;
    std::set<std::string> m_confirmed;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
        m_path = m_folder.filePath(QStringLiteral("labels.assay"));
        ResultProject project(400);
        QueueRequest request;
        request.name = "check";
        request.questions = questionsOfText(R"([{"name":"right","kind":"pass_fail"},{"name":"polite","kind":"scale"}])");
        request.people = {"ana"};
        const auto reader = project.reader();
        const QueueInfo queue = makeTestQueue(*reader, project.writer(), request);
        const auto items = itemsOf(*reader, queue.definition);
        for (const QueueItem &item : *items)
            m_items.push_back(item.id.hex());
        QVERIFY(m_items.size() > 4'000);
        QVERIFY(project.writer().runAlone([&](Database &database) { return database.exec("VACUUM INTO '" + m_path.toStdString() + "'"); }));
    }

    void confirmedAnswersSurvive()
    {
        const int rounds = std::max(8, qEnvironmentVariableIntValue("ASSAY_LONG"));
        SplitMix64 random(23);
        std::size_t next = 0;
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            answerUntilKilled(next, static_cast<int>(random.below(15)));
            check();
        }
        qInfo("%d kills, %d answers confirmed", rounds, static_cast<int>(m_confirmed.size()));
    }

private:
    /// Feeds answers, reads confirmations, kills somewhere in between.
    void answerUntilKilled(std::size_t &next, int confirmations)
    {
        QProcess labelling;
        labelling.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"),
                        {QStringLiteral("label"), QStringLiteral("answer"), m_path, QStringLiteral("check"), QStringLiteral("--person"), QStringLiteral("ana")});
        QVERIFY(labelling.waitForStarted());
        for (int i = 0; i < 40; ++i, ++next) {
            const bool right = next % 3 != 0;
            labelling.write(QByteArray::fromStdString(R"({"item":")" + m_items[next % m_items.size()] + R"(","answers":{"right":)" + (right ? "true" : "false") + R"(,"polite":)"
                                                      + std::to_string(1 + next % 5) + "}}\n"));
        }
        QByteArray out;
        while (out.count('\n') <= confirmations && labelling.waitForReadyRead(10'000))
            out += labelling.readAllStandardOutput();
        labelling.kill();
        QVERIFY(labelling.waitForFinished());
        out += labelling.readAllStandardOutput();
        QVERIFY2(out.count('\n') > confirmations, labelling.readAllStandardError().constData());
        for (const QByteArray &line : out.split('\n')) {
            const auto json = parseJson(line.toStdString());
            if (json && json->value("ok", false))
                m_confirmed.insert(json->at("item").get<std::string>());
        }
    }

    void check()
    {
        const auto file = openProject(m_path, FileMode::ReadOnly);
        VERIFY_RESULT(file);
        const auto reader = *(*file)->reader();
        QCOMPARE(verifyProject(*reader)->problemCount, 0);
        QVERIFY(!*compareProjections(*reader));
        const auto queue = *findQueue(*reader, "check");
        const Labeller labeller = std::move(*Labeller::open(*reader, queue, queue.definition.people.front()));
        for (const QueueItem &item : labeller.items()) {
            const ItemAnswers *said = labeller.answersTo(item.id);
            QVERIFY2(said || !m_confirmed.contains(item.id.hex()), "a confirmed answer is lost");
            QVERIFY2(!said || said->answers.size() == 2, "half an answer is there");
        }
    }
};

QTEST_GUILESS_MAIN(KillLabel)
#include "tst_kill_label.moc"
