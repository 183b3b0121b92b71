#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "base/clock.h"
#include "base/error.h"
#include "domain/event.h"

namespace assay {

class Database;

/// What a writing function gets: a connection inside one BEGIN IMMEDIATE transaction, on the storage thread.
class WriteContext
{
public:
    WriteContext(Database &database, PersonId person, TimeUs now) : m_database(database), m_person(person), m_now(now) {}

    Database &database() { return m_database; }
    PersonId person() const { return m_person; }
    TimeUs now() const { return m_now; }
    /// Acts as somebody else at another time from here on; for imports that carry both.
    void actAs(PersonId person, TimeUs at)
    {
        m_person = person;
        m_now = at;
    }
    /// Appends to the chain and updates the projections.
    Result<Event> append(const NewEvent &event);

private:
    Database &m_database;
    PersonId m_person;
    TimeUs m_now;
};

/// Owns the one writing connection and its thread. Every piece of work is one transaction: committed whole, or rolled back
/// when it fails. Work runs in the order it was given. The WAL is checkpointed here only.
class Writer
{
public:
    using Work = std::function<Status(WriteContext &)>;

    /// @p check runs before each transaction; it guards against a file swapped under us.
    Writer(std::unique_ptr<Database> database, PersonId person, std::shared_ptr<const Clock> clock, std::function<Status()> check);
    ~Writer(); ///< finishes what was posted, checkpoints, closes

    /// Runs @p work and waits for its commit.
    template <typename T>
    Result<T> run(std::function<Result<T>(WriteContext &)> work)
    {
        Result<T> result = fail(ErrorCode::File, QString());
        const Status done = wait([&](WriteContext &context) -> Status {
            result = work(context);
            if (!result)
                return fail(result.error());
            return {};
        });
        if (!done)
            return fail(done.error());
        return result;
    }
    Status run(Work work) { return wait(std::move(work)); }

    /// Queues @p work; @p done is called on the storage thread once the commit is durable, or with the failure.
    void post(Work work, std::function<void(Status)> done);

    /// Runs @p work on the storage thread outside any transaction, as VACUUM needs it.
    Status runAlone(std::function<Status(Database &)> work);

private:
    struct Private;
    Status wait(Work work);
    std::unique_ptr<Private> d;
};

} // namespace assay
