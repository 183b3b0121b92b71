#include "app/window/desktop_notice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>

namespace assay::window {

namespace {

/// Asking for a bus where there is none would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

void tellDesktop(QWidget &window, const QString &title, const QString &text)
{
    QApplication::alert(&window);
    if (!hasSessionBus())
        return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage message = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
    // Program, number of the one it replaces, icon, title, text (which may hold mark-up), actions, hints, the desktop's own time.
    message << QStringLiteral("Assay") << 0U << QStringLiteral("assay") << title << text.toHtmlEscaped() << QStringList() << QVariantMap() << -1;
    QDBusConnection::sessionBus().send(message);
}

} // namespace assay::window
