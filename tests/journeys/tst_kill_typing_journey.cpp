// kill -9 while one types: at most the last second is lost, what is kept is a beginning of what was typed, and the draft opens as it was.
// ASSAY_LONG=N makes N rounds of it. With --type PROJECT this program is the window that is typed into and killed.
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "base/splitmix64.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/template_editor.h"
#include "widgets/theme/text_style.h"

using namespace assay;

namespace {

constexpr int patience = WindowHands::patience;
constexpr int wordLength = 6; ///< five digits and a blank
constexpr int keyMs = 33;
constexpr int firstWordMs = wordLength * keyMs; ///< its line comes that much later than its first key

QString word(int number)
{
    return QStringLiteral("%1 ").arg(number, wordLength - 1, 10, QLatin1Char('0'));
}

widgets::TemplateEditor *editorOf(WindowHands &hands)
{
    const auto &editors = hands.part<widgets::MessagesPage>().editors();
    return editors.empty() ? nullptr : editors.front();
}

/// Types words without an end, some 30 keys a second, and says each word and when it stood there.
void typeUntilKilled(const QString &project)
{
    WindowHands hands(project, QStringLiteral("prompts"));
    while (!editorOf(hands) || editorOf(hands)->toPlainText().isEmpty())
        QTest::qWait(5);
    editorOf(hands)->setFocus();
    editorOf(hands)->selectAll();
    QTest::keyClick(editorOf(hands), Qt::Key_Delete);
    for (int number = 0;; ++number) {
        for (const QChar key : word(number)) {
            QTest::keyClick(editorOf(hands), key.toLatin1());
            QTest::qWait(keyMs);
        }
        std::printf("%d %lld\n", number, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    }
}

} // namespace

class KillTypingJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        m_project = m_folder.filePath(QStringLiteral("typed.assay"));
        QCOMPARE(runCli({"new", m_project.toStdString()}).code, 0);
        QFile text(m_folder.filePath(QStringLiteral("one.txt")));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("the first version") > 0);
        text.close();
        QCOMPARE(runCli({"prompt", "commit", m_project.toStdString(), "ask", "--from", text.fileName().toStdString(), "--message", "first"}).code, 0);
    }

    void atMostASecondIsLost()
    {
        const int rounds = std::max(4, qEnvironmentVariableIntValue("ASSAY_LONG"));
        SplitMix64 random(11);
        qint64 worst = 0;
        QString before;
        for (int round = 0; round < rounds; ++round) {
            QProcess window;
            window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), m_project});
            QVERIFY2(window.waitForReadyRead(patience), window.readAllStandardError().constData());
            QTest::qWait(static_cast<int>(random.below(1800)));
            const qint64 killedAt = QDateTime::currentMSecsSinceEpoch();
            window.kill();
            QVERIFY(window.waitForFinished());
            const QString kept = draft();
            const auto lines = window.readAllStandardOutput().split('\n');
            QString typed;
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
                const auto parts = lines[i].split(' ');
                typed += word(parts.value(0).toInt());
                if (kept.startsWith(typed))
                    continue;
                const qint64 lostFor = killedAt - parts.value(1).toLongLong();
                QVERIFY2(lostFor <= 1000, qPrintable(QStringLiteral("round %1: a word typed %2 ms before the kill is lost; kept: %3").arg(round).arg(lostFor).arg(kept.right(40))));
                worst = std::max(worst, lostFor);
            }
            typed += word(static_cast<int>(lines.size()) - 1); // under way when it was killed
            // Nothing but what was typed now, or what stood there when this round's first word was no second old.
            const qint64 firstFor = lines.size() > 1 ? killedAt - lines.front().split(' ').value(1).toLongLong() + firstWordMs : 0;
            QVERIFY2(typed.startsWith(kept) || (kept == before && firstFor <= 1000), qPrintable(kept.right(40)));
            before = kept;
            WindowHands again(m_project, QStringLiteral("prompts"));
            QTRY_VERIFY_WITH_TIMEOUT(editorOf(again) && editorOf(again)->toPlainText() == kept, patience);
        }
        qInfo("%d kills while typing; the oldest word that was lost had been typed %lld ms before", rounds, static_cast<long long>(worst));
    }

private:
    QString draft()
    {
        const auto opened = ProjectFile::open(m_project, FileMode::ReadOnly, {});
        const auto reader = (*opened)->reader();
        const auto kept = loadDraft(**reader, findPrompt(**reader, "ask")->id);
        return kept && *kept ? QString::fromStdString((*kept)->content.messages.front().text) : QString();
    }

    QTemporaryDir m_folder;
    QString m_project;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--type") == 0) {
        widgets::setUpLooks(application);
        widgets::applyTheme(application, widgets::ThemeChoice::Light);
        typeUntilKilled(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    KillTypingJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill_typing_journey.moc"
