// One comparison and one label through AT-SPI alone, from another process, under Xvfb with a session bus of its own: no key, no click, no object of ours.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/warnings.h"

using namespace assay;

class ScreenReaderJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    MockProvider m_server;
    QProcess m_display;
    bool m_isServing = false;

    std::string file(const QString &name, const QByteArray &text)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size())
            qFatal("%s", qPrintable(written.errorString()));
        return written.fileName().toStdString();
    }
    void makeProject(const std::string &project)
    {
        const auto must = [](const std::vector<std::string> &arguments) {
            const CliRun run = runCli(arguments);
            QVERIFY2(run.code == 0, run.err.c_str());
        };
        must({"new", project});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("one.txt"), "{{q}}"), "--message", "first"});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("two.txt"), "Please: {{q}}"), "--message", "second"});
        QByteArray lines;
        for (int i = 0; i < 20; ++i)
            lines += "{\"q\":\"Case " + QByteArray::number(i) + " [[echo:Paris]]\",\"reference\":\"Paris\"}\n";
        must({"import", project, file(QStringLiteral("cases.jsonl"), lines), "--as", "dataset", "--name", "cases"});
        must({"provider", "add", project, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        must({"model", "add", project, "steady", "--provider", "mock", "--id", "mock-l40", "--input-price", "1", "--output-price", "2"});
    }
    void makeQueue(const std::string &project)
    {
        const CliRun run = runCli({"run", project, "--prompt", "ask@v1", "--model", "steady", "--dataset", "cases", "--limit", "3"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const std::string questions = file(QStringLiteral("questions.json"), "[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        const CliRun made = runCli({"label", "create", project, "answers", "--run", "latest", "--questions", questions});
        QVERIFY2(made.code == 0, made.err.c_str());
    }
    /// A display of its own; its number, empty when there is none. It never resets: else the window finds it closed whenever the bus of
    /// assistive technologies, its first client, has just looked in and left.
    QString startDisplay()
    {
        m_display.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x800x24"),
                                                 QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
        return m_display.waitForReadyRead(10'000) ? QLatin1Char(':') + QString::fromLatin1(m_display.readLine()).trimmed() : QString();
    }
    /// Empty, or what went wrong.
    QByteArray work(const QString &project, const QStringList &steps)
    {
        const QString display = startDisplay();
        if (display.isEmpty())
            return "Xvfb of packaging/packages-test.txt is missing";
        QProcess reader;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
        reader.setProcessEnvironment(environment);
        reader.setProcessChannelMode(QProcess::MergedChannels);
        reader.start(QStringLiteral("dbus-run-session"), QStringList{QStringLiteral("--"), QStringLiteral("/usr/bin/python3"), QStringLiteral(ASSAY_SOURCE_DIR "/tests/support/screen_reader.py"),
                                                                     qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay"), project} + steps);
        const bool ended = reader.waitForFinished(60'000);
        const QByteArray said = reader.readAll();
        return ended && reader.exitCode() == 0 ? QByteArray() : "It said: " + said;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        m_isServing = m_isServing || m_server.start();
        QVERIFY(m_isServing);
    }
    void cleanup()
    {
        m_display.terminate();
        m_display.waitForFinished();
    }

    void oneComparisonThroughActionsAlone()
    {
        const QString project = m_folder.filePath(QStringLiteral("compared.assay"));
        makeProject(project.toStdString());
        const auto before = m_server.log().size();
        const QByteArray wrong = work(project, {QStringLiteral("press:Compare"), QStringLiteral("press:Set up"), QStringLiteral("press:Run"), QStringLiteral("hear:40 of 40 answered")});
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        QCOMPARE(m_server.log().size() - before, 40u);
    }

    void oneLabelThroughActionsAlone()
    {
        const QString project = m_folder.filePath(QStringLiteral("labelled.assay"));
        makeProject(project.toStdString());
        makeQueue(project.toStdString());
        const QByteArray wrong = work(project, {QStringLiteral("press:Label"), QStringLiteral("hear:1 of 3"), QStringLiteral("press:Yes (1)"), QStringLiteral("hear:2 of 3")});
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        const CliRun labelled = runCli({"results", project.toStdString(), "--where", "label.right:pass", "--json"});
        QCOMPARE(labelled.code, 0);
        QCOMPARE(std::count(labelled.out.begin(), labelled.out.end(), '\n'), 1);
    }
};

QTEST_MAIN(ScreenReaderJourney)
#include "tst_screen_reader_journey.moc"
