#include "project/session.h"

#include <QThreadPool>
#include <map>
#include <mutex>
#include <vector>

#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/window_state.h"
#include "storage/writer.h"

namespace assay {

/// Shared between the line and its jobs, which may outlive it.
struct JobLine::State
{
    std::mutex mutex;
    int newest = 0;
    Database *running = nullptr; ///< connection of the newest job while it works

    int begin()
    {
        const std::lock_guard lock(mutex);
        if (running)
            running->interrupt();
        running = nullptr;
        return ++newest;
    }
    /// False when a newer job has begun.
    bool enter(int number, Database *database)
    {
        const std::lock_guard lock(mutex);
        if (number != newest)
            return false;
        running = database;
        return true;
    }
    void leave(int number)
    {
        const std::lock_guard lock(mutex);
        if (number == newest)
            running = nullptr;
    }
    bool isNewest(int number)
    {
        const std::lock_guard lock(mutex);
        return number == newest;
    }
};

JobLine::JobLine() : m_state(std::make_shared<State>()) {}

JobLine::~JobLine()
{
    drop();
}

void JobLine::drop()
{
    m_state->begin();
}

struct Session::Private
{
    static constexpr std::size_t mostIdleReaders = 4;

    std::mutex mutex;
    std::vector<std::unique_ptr<Database>> idle; ///< opening a connection costs more than most questions
    std::map<std::string, std::string> memory;
    QThreadPool pool;

    Result<std::unique_ptr<Database>> takeReader(const ProjectFile &file)
    {
        {
            const std::lock_guard lock(mutex);
            if (!idle.empty()) {
                auto reader = std::move(idle.back());
                idle.pop_back();
                return reader;
            }
        }
        return file.reader();
    }
    void giveBack(std::unique_ptr<Database> reader)
    {
        reader->settle();
        const std::lock_guard lock(mutex);
        if (idle.size() < mostIdleReaders)
            idle.push_back(std::move(reader));
    }
};

Session::Session(std::unique_ptr<ProjectFile> file, QObject *parent) : QObject(parent), m_file(std::move(file)), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(4);
    if (auto reader = d->takeReader(*m_file)) {
        if (auto memory = windowState(**reader))
            d->memory = std::move(*memory);
        d->giveBack(std::move(*reader));
    }
}

Session::~Session()
{
    d->pool.clear();
    d->pool.waitForDone();
    d->idle.clear();
    m_file.reset(); // joins the storage thread, whose last answers find nobody
}

QString Session::path() const
{
    return m_file->path();
}

std::optional<Error> Session::whyReadOnly() const
{
    const auto writer = m_file->writer();
    return writer ? std::nullopt : std::optional(writer.error());
}

/// Runs @p job in the background; what it posted here comes before it counts as ended.
void Session::startJob(std::function<void()> job)
{
    ++m_outstanding;
    d->pool.start([this, job = std::move(job)] {
        job();
        QMetaObject::invokeMethod(this, [this] { --m_outstanding; }, Qt::QueuedConnection);
    });
}

void Session::startRead(JobLine &line, std::function<void(Database &)> work, Done done)
{
    startStream(line, [work = std::move(work)](Database &database, const Post &) { work(database); }, std::move(done));
}

void Session::startStream(JobLine &line, std::function<void(Database &, const Post &)> work, Done done)
{
    const auto state = line.m_state;
    const int number = state->begin();
    startJob([this, state, number, work = std::move(work), done = std::move(done)] {
        if (!state->isNewest(number))
            return;
        auto reader = d->takeReader(*m_file);
        if (reader) {
            if (!state->enter(number, reader->get()))
                return d->giveBack(std::move(*reader));
            work(**reader, [this, state, number](std::function<void()> part) {
                QMetaObject::invokeMethod(this, [state, number, part = std::move(part)] {
                    if (state->isNewest(number))
                        part();
                });
                return state->isNewest(number);
            });
            state->leave(number);
            d->giveBack(std::move(*reader));
        }
        std::optional<Error> failed = reader ? std::nullopt : std::optional(reader.error());
        QMetaObject::invokeMethod(this, [state, number, done, failed = std::move(failed)] {
            if (state->isNewest(number))
                done(failed);
        });
    });
}

void Session::startWrite(Facts touched, std::function<Status(WriteContext &)> work, QObject *context, std::function<void(Status)> done)
{
    const QPointer<QObject> alive(context);
    countUnsaved(1);
    const auto finish = [this, touched, alive, bound = context != nullptr, done = std::move(done)](const Status &status) {
        countUnsaved(-1);
        if (status && touched)
            Q_EMIT changed(touched);
        if (bound && !alive)
            return;
        if (done)
            done(status);
        else if (!status)
            Q_EMIT failed(status.error());
    };
    const auto writer = m_file->writer();
    if (!writer) {
        const Status refused = fail(writer.error());
        QMetaObject::invokeMethod(this, [finish, refused] { finish(refused); }, Qt::QueuedConnection);
        return;
    }
    (*writer)->post(std::move(work), [this, finish](Status status) {
        QMetaObject::invokeMethod(this, [finish, status = std::move(status)] { finish(status); }, Qt::QueuedConnection);
    });
}

void Session::countUnsaved(int by)
{
    const bool was = isSaved();
    m_unsaved += by;
    if (was != isSaved())
        Q_EMIT savedChanged(isSaved());
}

void Session::startWork(JobLine &line, Facts touched, std::function<bool(ProjectFile &)> work, std::function<void()> done)
{
    const auto state = line.m_state;
    const int number = state->begin();
    startJob([this, state, number, touched, work = std::move(work), done = std::move(done)] {
        const bool succeeded = work(*m_file);
        QMetaObject::invokeMethod(this, [this, state, number, touched, succeeded, done] {
            if (succeeded && touched)
                Q_EMIT changed(touched);
            if (state->isNewest(number))
                done();
        });
    });
}

void Session::remember(const std::string &key, const std::string &value)
{
    std::string &kept = d->memory[key];
    if (kept == value || whyReadOnly())
        return;
    kept = value;
    startWrite({}, [key, value](WriteContext &write) { return setWindowState(write.database(), key, value); }, nullptr, {});
}

std::string Session::remembered(const std::string &key) const
{
    const auto found = d->memory.find(key);
    return found == d->memory.end() ? std::string() : found->second;
}

} // namespace assay

#include "moc_session.cpp"
