#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QInputDevice>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

inline qint64 nowUs()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return clock.nsecsElapsed() / 1000;
}

/// What this thread has computed so far: says what other programs on the machine cannot change.
inline double workMs()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1000 + static_cast<double>(spent.tv_nsec) / 1e6;
}

/// An application that knows when a key came to a widget and when what it did was painted.
class KeyWatch final : public QApplication
{
public:
    KeyWatch(int &argc, char **argv) : QApplication(argc, argv)
    {
        (void) QInputDevice::primaryKeyboard(); // made by the first who asks, in that one's thread
    }

    QWidget *target = nullptr;
    QWidget *canvas = nullptr; ///< where it shows
    std::vector<double> latencies; ///< ms
    std::vector<double> work;      ///< ms that this thread computed for them
    int paints = 0;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isKey = receiver == target && event->type() == QEvent::KeyPress;
        if (isKey && m_posted.empty())
            m_workAtKey = workMs();
        if (isKey)
            m_posted.push_back(static_cast<qint64>(static_cast<QKeyEvent *>(event)->nativeScanCode()) * 100);
        const bool done = QApplication::notify(receiver, event);
        if (receiver == canvas && event->type() == QEvent::Paint) {
            ++paints;
            if (!m_posted.empty())
                work.push_back(workMs() - m_workAtKey);
            for (const qint64 posted : std::exchange(m_posted, {}))
                latencies.push_back(static_cast<double>(nowUs() - posted) / 1000);
        }
        return done;
    }
    void forget()
    {
        latencies.clear();
        work.clear();
        paints = 0;
    }
    /// One line, and forgets.
    void print(const char *what, double seconds)
    {
        std::sort(latencies.begin(), latencies.end());
        const auto at = [this](double quantile) {
            return latencies.empty() ? 0 : latencies[std::min(latencies.size() - 1, static_cast<std::size_t>(quantile * static_cast<double>(latencies.size())))];
        };
        std::printf("%-28s %6zu keys  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms (p99 is %.2f of 50 ms)  %5.1f paints/s\n", what, latencies.size(), at(0.5), at(0.95),
                    at(0.99), at(1), at(0.99) / 50, paints / seconds);
        std::fflush(stdout);
        forget();
    }

private:
    std::vector<qint64> m_posted;
    double m_workAtKey = 0;
};

/// Posts a key again and again from a thread of its own, as a window system does; the time of each travels in its scan code, in 100 µs.
class Typist
{
public:
    Typist(QWidget *target, Qt::Key key, const QString &text, int pauseMs) : m_thread([this, target, key, text, pauseMs] {
        while (!m_ended) {
            QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, static_cast<quint32>(nowUs() / 100), 0, 0, text));
            std::this_thread::sleep_for(std::chrono::milliseconds(pauseMs));
        }
    })
    {
    }
    ~Typist()
    {
        m_ended = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
};

/// Runs the program's event loop: QTest's own waiting sleeps between its turns.
inline bool waitFor(const std::function<bool()> &ready, int ms = 60'000)
{
    QTimer look;
    const qint64 until = nowUs() + qint64{1000} * ms;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (ready() || nowUs() > until)
            QCoreApplication::exit(); // quit() would close the window
    });
    look.start(5);
    do {
        QCoreApplication::exec(); // ends with a window that closes, too
    } while (!ready() && nowUs() <= until);
    return ready();
}
