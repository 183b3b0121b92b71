// The end of a long run is told to the desktop when nobody looks, once, over the session bus; short runs, stopped runs and what one sees are not.
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>
#include <QWidget>

#include "app/window/desktop_notice.h"
#include "app/window/run_news.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::window;

namespace {

/// A desktop that writes down what it is told.
class Desktop : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        told << message;
        connection.send(message.createReply(1U));
        return true;
    }
    QList<QDBusMessage> told;
};

} // namespace

class RunNewsTest : public QuietTest
{
    Q_OBJECT
    RunController m_runs{nullptr};
    QStringList m_told;

    RunNews::Tell teller()
    {
        return [this](const QString &title, const QString &text) { m_told << title + QStringLiteral(": ") + text; };
    }
    void run(const QString &state, int ms = 0)
    {
        Q_EMIT m_runs.started(QStringLiteral("id"));
        QTest::qWait(ms);
        Q_EMIT m_runs.ended(QStringLiteral("id"), state);
    }

private Q_SLOTS:
    void init() { m_told.clear(); }

    void aLongRunIsToldWhenNobodyLooks()
    {
        const RunNews news(m_runs, [] { return false; }, teller(), 20);
        run(QStringLiteral("done"), 5);
        QCOMPARE(m_told, QStringList());
        run(QStringLiteral("done"), 40);
        run(QStringLiteral("over_budget"), 40);
        run(QStringLiteral("failed"), 40);
        run(QStringLiteral("stopped"), 40); // somebody did that
        QCOMPARE(m_told.size(), 3);
        QVERIFY2(m_told[0].startsWith(QStringLiteral("The run has ended: ")), qPrintable(m_told[0]));
        QVERIFY(m_told[1].startsWith(QStringLiteral("The run stopped at its budget: ")));
        QVERIFY(m_told[2].startsWith(QStringLiteral("The run broke off: ")));
    }

    void whatOneSeesIsNotTold()
    {
        const RunNews news(m_runs, [] { return true; }, teller(), 0);
        run(QStringLiteral("done"), 5);
        QCOMPARE(m_told, QStringList());
    }

    void theDesktopHearsItOverTheBus()
    {
        QProcess daemon;
        daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(daemon.waitForStarted(), "dbus-daemon of packaging/packages-test.txt is missing");
        QVERIFY(daemon.waitForReadyRead());
        const QString address = QString::fromLocal8Bit(daemon.readLine()).trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLocal8Bit());
        QDBusConnection desk = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        Desktop desktop;
        QVERIFY(desk.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop));
        QVERIFY(desk.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QWidget window;
        tellDesktop(window, QStringLiteral("The run has ended"), QStringLiteral("a < b: 3 answers"));
        QTRY_COMPARE(desktop.told.size(), 1);
        const QList<QVariant> said = desktop.told.front().arguments();
        QCOMPARE(desktop.told.front().signature(), QStringLiteral("susssasa{sv}i"));
        QCOMPARE(said.value(3).toString(), QStringLiteral("The run has ended"));
        QCOMPARE(said.value(4).toString(), QStringLiteral("a &lt; b: 3 answers"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        daemon.kill();
        daemon.waitForFinished();
    }
};

QTEST_MAIN(RunNewsTest)
#include "tst_run_news.moc"
