#include "support/warnings.h"

#include <QTest>
#include <mutex>
#include <utility>

namespace {

std::mutex mutex;
QString firstWarning;
QtMessageHandler previous = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // The offscreen platform says this of every window and popup; nothing can be done about it there.
    static const QString harmless = QStringLiteral("This plugin does not support ");
    if (text.startsWith(harmless))
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const std::scoped_lock lock(mutex);
        if (firstWarning.isEmpty())
            firstWarning = text;
    }
    if (previous)
        previous(type, context, text);
}

} // namespace

// QTest installs its own handler when it starts, so this one comes after it.
void QuietTest::initTestCase()
{
    previous = qInstallMessageHandler(collect);
}

void QuietTest::cleanup()
{
    QString said;
    {
        const std::scoped_lock lock(mutex);
        said = std::exchange(firstWarning, QString());
    }
    QVERIFY2(said.isEmpty(), qPrintable(said));
}

void QuietTest::cleanupTestCase()
{
    qInstallMessageHandler(previous);
}

#include "moc_warnings.cpp"
