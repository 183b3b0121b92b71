// In the real window, by keys: a foreign project asks before it sends, a comparison is set up and run, fills, is cancelled and goes on,
// is run again from the cache; the project is closed and opened as it was.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/warnings.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/components/run_notice.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/shell/bars.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;
using widgets::CompareMatrix;

namespace {

constexpr int patience = 20'000;

/// The window with a project open, and hands on the keyboard.
struct Hands
{
    explicit Hands(const QString &project) : workbench(*qApp, WindowMemory())
    {
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() != nullptr, patience);
        workbench.window().openRoom(QStringLiteral("compare"));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(workbench.window().windowHandle(), key, modifiers); }
    void pick(const QString &typed)
    {
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *field = QApplication::activePopupWidget()->findChild<QLineEdit *>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Escape);
    }
    /// A model of the set-up; what was chosen before is remembered, so it may be there already.
    void choose(const QString &model, bool wanted)
    {
        const auto chips = room().findChildren<widgets::ChoiceChip *>();
        const bool chosen = std::any_of(chips.begin(), chips.end(), [&](const auto *chip) { return chip->text() == model; });
        if (chosen == wanted)
            return;
        press(Qt::Key_M);
        pick(model);
    }
    CompareMatrix &matrix() { return *workbench.window().findChild<CompareMatrix *>(); }
    QWidget &room() { return *workbench.window().room(QStringLiteral("compare")); }
    bool isNoticed(const QString &words)
    {
        const auto *notice = room().findChild<widgets::RunNotice *>();
        return notice->isVisible() && notice->findChild<QLabel *>()->accessibleName().contains(words);
    }
    QString words()
    {
        QStringList said;
        for (const auto *label : workbench.window().findChildren<QLabel *>()) {
            if (label->isVisible())
                said << label->text();
        }
        return said.join(QLatin1Char('\n'));
    }
    items::CellState stateAt(int row, int column)
    {
        return matrix().model()->index(row, column + 1).data(items::CompareModel::CellRole).value<items::CompareCell>().state;
    }
    int countOf(items::CellState state)
    {
        int count = 0;
        for (int row = 0; row < matrix().model()->rowCount(); ++row)
            count += stateAt(row, 0) == state;
        return count;
    }

    Workbench workbench;
};

} // namespace

class RunJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    MockProvider m_server;
    QString m_project;

    void makeProject()
    {
        m_project = m_folder.filePath(QStringLiteral("runs.assay"));
        const std::string project = m_project.toStdString();
        const auto must = [](const std::vector<std::string> &arguments) {
            const CliRun run = runCli(arguments);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
        };
        const auto file = [this](const QString &name, const QByteArray &text) {
            QFile written(m_folder.filePath(name));
            if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size())
                qFatal("%s", qPrintable(written.errorString()));
            return written.fileName().toStdString();
        };
        must({"new", project});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("one.txt"), "{{q}}"), "--message", "first"});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("two.txt"), "Please: {{q}}"), "--message", "second"});
        QByteArray lines;
        for (int i = 0; i < 120; ++i)
            lines += "{\"q\":\"Case " + QByteArray::number(i) + " [[echo:Paris is answer " + QByteArray::number(i % 3) + " of three]]\"}\n";
        must({"import", project, file(QStringLiteral("cases.jsonl"), lines), "--as", "dataset", "--name", "cases"});
        must({"provider", "add", project, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        must({"model", "add", project, "steady", "--provider", "mock", "--id", "mock-l40", "--input-price", "1", "--output-price", "2"});
        must({"model", "add", project, "slow", "--provider", "mock", "--id", "mock-e60", "--input-price", "1", "--output-price", "2"});
    }

private Q_SLOTS:
    void init()
    {
        // Whoever made the project allowed its endpoint; who opens it now is somebody else.
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("maker")).toLocal8Bit());
        qputenv("ASSAY_KEYRING", "off");
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        if (m_project.isEmpty()) {
            QVERIFY(m_server.start());
            makeProject();
        }
        m_server.clearLog();
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("opener")).toLocal8Bit());
    }

    void fromAForeignProjectToAWholeComparison()
    {
        {
            Hands hands(m_project);
            QTRY_VERIFY(hands.words().contains(QStringLiteral("ask: v2 against v1")));
            hands.press(Qt::Key_N, Qt::ControlModifier);
            hands.pick(QStringLiteral("v1"));
            hands.press(Qt::Key_S);
            hands.pick(QStringLiteral("contains:answer 1"));
            QTRY_VERIFY(hands.words().contains(QStringLiteral("cost unknown")));

            // Not now: nothing leaves, nothing is kept.
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(hands.isNoticed(QString::fromStdString(m_server.url())));
            hands.press(Qt::Key_N, Qt::AltModifier);
            QVERIFY(!hands.room().findChild<widgets::RunNotice *>()->isVisible());
            QVERIFY(hands.words().contains(QStringLiteral("This has not run yet")));
            QCOMPARE(m_server.connections(), 0);

            // Allowed: it fills, and is cancelled on the way.
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(hands.isNoticed(QString::fromStdString(m_server.url())));
            hands.press(Qt::Key_A, Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(hands.matrix().isVisible() && hands.matrix().model()->rowCount() == 120, patience);
            QTRY_VERIFY_WITH_TIMEOUT(hands.countOf(items::CellState::Ok) > 4, patience);
            QVERIFY(hands.countOf(items::CellState::Waiting) > 0);
            QVERIFY(hands.words().contains(QStringLiteral("Running comparison")));
            hands.press(Qt::Key_Period, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(hands.isNoticed(QStringLiteral("Stopped")), patience);
            QVERIFY(hands.countOf(items::CellState::Ok) > 4);
            QVERIFY(hands.countOf(items::CellState::Waiting) == 0);
        }
        // Opened again, it says what is missing, and goes on with exactly that.
        Hands hands(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(hands.isNoticed(QStringLiteral("missing")), patience);
        const int before = hands.countOf(items::CellState::Ok);
        m_server.clearLog();
        hands.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.countOf(items::CellState::Ok) == 120, patience);
        QTRY_VERIFY(!hands.room().findChild<widgets::RunNotice *>()->isVisible());
        QCOMPARE(static_cast<int>(m_server.log().size()), 120 - before);

        // One more version: what is unchanged comes from the cache and says so.
        m_server.clearLog();
        hands.press(Qt::Key_V);
        hands.pick(QStringLiteral("v2"));
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("120 from cache")), patience);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.matrix().model()->columnCount() == 3 && hands.words().contains(QStringLiteral("240 of 240 answered")), patience);
        QCOMPARE(m_server.log().size(), 120u);
        QTRY_VERIFY(hands.matrix().model()->index(0, 1).data(items::CompareModel::CellRole).value<items::CompareCell>().fromCache);
        QVERIFY(!hands.matrix().model()->index(0, 2).data(items::CompareModel::CellRole).value<items::CompareCell>().fromCache);
    }

    void answersAreReadWhileTheyStream()
    {
        // Its maker ran it once; the model used below was asked nothing yet, by no other test: answers from the cache do not stream.
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("maker")).toLocal8Bit());
        QCOMPARE(runCli({"model", "add", m_project.toStdString(), "fresh", "--provider", "mock", "--id", "mock-e61"}).code, 0);
        QCOMPARE(runCli({"run", m_project.toStdString(), "--prompt", "ask@v1", "--model", "steady", "--dataset", "cases"}).code, 0);
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("opener")).toLocal8Bit());
        Hands hands(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(hands.matrix().isVisible(), patience);
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.pick(QStringLiteral("v1"));
        hands.choose(QStringLiteral("fresh"), true);
        hands.choose(QStringLiteral("slow"), false);
        hands.choose(QStringLiteral("steady"), false);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.isNoticed(QStringLiteral("Allow")) || hands.matrix().model()->rowCount() > 1, patience);
        hands.press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.matrix().isVisible() && hands.matrix().model()->rowCount() == 120, patience);
        bool seen = false;
        for (int tries = 0; tries < 400 && !seen; ++tries) {
            QTest::qWait(5);
            for (int row = 0; row < 20 && !seen; ++row) {
                const auto cell = hands.matrix().model()->index(row, 1).data(items::CompareModel::CellRole).value<items::CompareCell>();
                seen = cell.state == items::CellState::Streaming && QStringLiteral("Paris is answer").startsWith(cell.output.left(8)) && !cell.output.isEmpty();
            }
        }
        QVERIFY(seen);
        hands.press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.isNoticed(QStringLiteral("Stopped")), patience);
    }
};

QTEST_MAIN(RunJourney)
#include "tst_run_journey.moc"
