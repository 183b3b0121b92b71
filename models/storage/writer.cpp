#include "storage/writer.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <sqlite3.h>
#include <thread>

#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/project_file.h"
#include "storage/projector.h"

namespace assay {

namespace {

constexpr int checkpointPages = (4 << 20) / projectPageSize; // 4 MB

extern "C" int noteWalPages(void *target, sqlite3 *, const char *, int pages)
{
    *static_cast<int *>(target) = pages;
    return SQLITE_OK;
}

} // namespace

Result<Event> WriteContext::append(const NewEvent &event)
{
    auto appended = appendEvent(m_database, event, m_person, m_now);
    if (!appended)
        return appended;
    if (auto projected = project(m_database, *appended); !projected)
        return fail(projected.error());
    return appended;
}

struct Writer::Private
{
    struct Job
    {
        Work work;
        std::function<Status(Database &)> alone;
        std::function<void(Status)> done;
    };

    std::unique_ptr<Database> database;
    PersonId person;
    std::shared_ptr<const Clock> clock;
    std::function<Status()> check;
    int walPages = 0;

    std::mutex mutex;
    std::condition_variable ready;
    std::deque<Job> jobs;
    bool closing = false;
    std::thread thread;

    void loop();
    Status perform(const Job &job);
    void checkpoint();
};

Writer::Writer(std::unique_ptr<Database> database, PersonId person, std::shared_ptr<const Clock> clock, std::function<Status()> check)
    : d(std::make_unique<Private>())
{
    d->database = std::move(database);
    d->person = person;
    d->clock = std::move(clock);
    d->check = std::move(check);
    sqlite3_wal_hook(d->database->handle(), noteWalPages, &d->walPages);
    d->thread = std::thread([this] { d->loop(); });
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
    }
    d->ready.notify_all();
    d->thread.join();
}

void Writer::Private::loop()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex);
            ready.wait(lock, [this] { return !jobs.empty() || closing; });
            if (jobs.empty())
                break;
            job = std::move(jobs.front());
            jobs.pop_front();
        }
        const Status status = perform(job);
        if (job.done)
            job.done(status);
        if (walPages >= checkpointPages)
            checkpoint();
    }
    sqlite3_wal_checkpoint_v2(database->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Status Writer::Private::perform(const Job &job)
{
    if (auto same = check(); !same)
        return same;
    if (job.alone)
        return job.alone(*database);
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return fail(transaction.error());
    WriteContext context(*database, person, clock->now());
    if (auto worked = job.work(context); !worked)
        return worked;
    return transaction->commit();
}

void Writer::Private::checkpoint()
{
    // Readers may hold pages back; then the next commit tries again.
    int left = 0;
    int moved = 0;
    sqlite3_wal_checkpoint_v2(database->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &left, &moved);
    walPages = 0;
}

void Writer::post(Work work, std::function<void(Status)> done)
{
    {
        const std::lock_guard lock(d->mutex);
        d->jobs.push_back({std::move(work), {}, std::move(done)});
    }
    d->ready.notify_one();
}

Status Writer::wait(Work work)
{
    std::promise<Status> promise;
    post(std::move(work), [&promise](Status status) { promise.set_value(std::move(status)); });
    return promise.get_future().get();
}

Status Writer::runAlone(std::function<Status(Database &)> work)
{
    std::promise<Status> promise;
    {
        const std::lock_guard lock(d->mutex);
        d->jobs.push_back({{}, std::move(work), [&promise](Status status) { promise.set_value(std::move(status)); }});
    }
    d->ready.notify_one();
    return promise.get_future().get();
}

} // namespace assay
