// One comparison through AT-SPI alone, from another process, under Xvfb with a session bus of its own: no key, no click, no object of ours.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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
    /// A display of its own; its number, empty when there is none. It never resets: else the window finds it closed whenever the bus of
    /// assistive technologies, its first client, has just looked in and left.
    QString startDisplay()
    {
        m_display.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x800x24"),
                                                 QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
        return m_display.waitForReadyRead(10'000) ? QLatin1Char(':') + QString::fromLatin1(m_display.readLine()).trimmed() : QString();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_display.terminate();
        m_display.waitForFinished();
    }

    void oneComparisonThroughActionsAlone()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        QVERIFY(m_server.start());
        const QString project = m_folder.filePath(QStringLiteral("heard.assay"));
        makeProject(project.toStdString());
        const QString display = startDisplay();
        QVERIFY2(!display.isEmpty(), "Xvfb of packaging/packages-test.txt is missing");

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
        reader.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QStringLiteral("/usr/bin/python3"), QStringLiteral(ASSAY_SOURCE_DIR "/tests/support/screen_reader.py"),
                                                          qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay"), project, QStringLiteral("40")});
        const bool ended = reader.waitForFinished(60'000);
        const QByteArray said = reader.readAll();
        QVERIFY2(ended && reader.exitCode() == 0, said.constData());
        QCOMPARE(m_server.log().size(), 40u);
        const CliRun results = runCli({"results", project.toStdString(), "--where", "state:ok", "--json"});
        QCOMPARE(results.code, 0);
    }
};

QTEST_MAIN(ScreenReaderJourney)
#include "tst_screen_reader_journey.moc"
