// kill -9 while one labels in the window: every item that was followed by the next one is answered, and of what was being typed at most the last
// second is lost. ASSAY_LONG=N makes N rounds of it. With --label PROJECT this program is the window that is killed.
#include <QApplication>
#include <QDateTime>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <map>

#include "base/splitmix64.h"
#include "items/labelling/label_desk.h"
#include "project/user.h"
#include "storage/label_drafts.h"
#include "support/label_fixture.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/label/item_card.h"
#include "widgets/label/label_pane.h"
#include "widgets/theme/text_style.h"

using namespace assay;

namespace {

constexpr int patience = WindowHands::patience;
constexpr int keyMs = 15;
constexpr int wordLength = 4; ///< three digits and a blank

QString word(int number)
{
    return QStringLiteral("%1 ").arg(number % 1000, wordLength - 1, 10, QLatin1Char('0'));
}

/// Answers, writes why, goes on, without an end; says each item when the next one is on the screen, and each word and when it stood there.
void labelUntilKilled(const QString &project)
{
    WindowHands hands(project, QStringLiteral("label"));
    auto &pane = hands.part<widgets::LabelPane>();
    auto *card = pane.findChild<widgets::ItemCard *>();
    quint64 painted = 0;
    QObject::connect(card, &widgets::ItemCard::painted, card, [&](quint64 serial) { painted = serial; });
    while (pane.item().isEmpty())
        QTest::qWait(2);
    QTest::qWait(200); // the first one was painted meanwhile
    for (int item = 0;; ++item) {
        const QString id = pane.item();
        const quint64 serial = painted;
        hands.press(Qt::Key_1);
        do
            QTest::qWait(keyMs);
        while (!hands.workbench.session()->isSaved()); // before that the keys still belong to the first question
        hands.press(Qt::Key_Space);
        for (int number = 0; number < 3 + item % 20; ++number) {
            for (const QChar key : word(number)) {
                QTest::keyClick(hands.workbench.window().focusWidget(), key.toLatin1());
                QTest::qWait(keyMs);
            }
            std::printf("w %s %d %lld\n", qPrintable(id), number, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
            std::fflush(stdout);
        }
        QTest::keyClick(hands.workbench.window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        while (painted == serial)
            QTest::qWait(1);
        std::printf("a %s\n", qPrintable(id));
        std::fflush(stdout);
    }
}

} // namespace

class KillLabelJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        m_path = m_folder.filePath(QStringLiteral("labels.assay"));
        ResultProject project(300);
        QueueRequest request;
        request.name = "check";
        request.questions = questionsOfText("[{\"name\":\"right\",\"kind\":\"pass_fail\"},{\"name\":\"why\",\"kind\":\"text\"}]");
        const auto reader = project.reader();
        m_queue = makeTestQueue(*reader, project.writer(), request);
        QVERIFY(project.writer().runAlone([&](Database &database) { return database.exec("VACUUM INTO '" + m_path.toStdString() + "'"); }));
    }

    void answersStayAndAtMostASecondOfTypingIsLost()
    {
        const int rounds = std::max(4, qEnvironmentVariableIntValue("ASSAY_LONG"));
        SplitMix64 random(31);
        qint64 worst = 0;
        int answered = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess window;
            window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--label"), m_path});
            QVERIFY2(window.waitForReadyRead(patience), window.readAllStandardError().constData());
            QTest::qWait(static_cast<int>(random.below(1500)));
            const qint64 killedAt = QDateTime::currentMSecsSinceEpoch();
            window.kill();
            QVERIFY(window.waitForFinished());
            check(window.readAllStandardOutput(), killedAt, worst, answered);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills while labelling, %d items answered; the oldest word that was lost had been typed %lld ms before", rounds, answered, static_cast<long long>(worst));
    }

private:
    /// What each item is answered with, or what stands there as a draft.
    std::map<std::string, std::pair<int, QString>> kept()
    {
        std::map<std::string, std::pair<int, QString>> found;
        const auto opened = openProject(m_path, FileMode::ReadOnly);
        const auto reader = opened ? (*opened)->reader() : Result<std::unique_ptr<Database>>(fail(opened.error()));
        if (!reader)
            qFatal("%s", qPrintable(toSentence(reader.error())));
        (void) eachLabel(**reader, m_queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
            if (!row.isCurrent || !row.value)
                return {};
            auto &item = found[row.item.hex()];
            ++item.first;
            if (row.question == m_queue.definition.questions.back())
                item.second = QString::fromStdString(row.value->json).remove(QLatin1Char('"'));
            return {};
        });
        const auto drafts = labelDrafts(**reader, m_queue.id, (*opened)->person());
        for (const LabelDraft &draft : drafts ? *drafts : std::vector<LabelDraft>()) {
            if (found[draft.item.hex()].second.isEmpty())
                found[draft.item.hex()].second = QString::fromStdString(draft.text);
        }
        return found;
    }

    void check(const QByteArray &said, qint64 killedAt, qint64 &worst, int &answered)
    {
        const auto found = kept();
        std::map<QByteArray, QString> typed;
        const auto lines = said.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const auto parts = lines[i].split(' ');
            const auto item = found.find(parts.value(1).toStdString());
            if (parts.value(0) == "a") {
                QVERIFY2(item != found.end() && item->second.first == 2, lines[i].constData());
                QVERIFY2(item->second.second.startsWith(typed[parts.value(1)].trimmed()), qPrintable(item->second.second));
                ++answered;
                continue;
            }
            typed[parts.value(1)] += word(parts.value(2).toInt());
            const QString text = item == found.end() ? QString() : item->second.second;
            if (text.startsWith(typed[parts.value(1)].trimmed()))
                continue;
            const qint64 lostFor = killedAt - parts.value(3).toLongLong();
            QVERIFY2(lostFor <= 1000, qPrintable(QStringLiteral("a word typed %1 ms before the kill is lost; kept: %2").arg(lostFor).arg(text)));
            worst = std::max(worst, lostFor);
        }
    }

    QTemporaryDir m_folder;
    QString m_path;
    QueueInfo m_queue;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--label")) {
        widgets::setUpLooks(application);
        labelUntilKilled(arguments[2]);
    }
    KillLabelJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill_label_journey.moc"
