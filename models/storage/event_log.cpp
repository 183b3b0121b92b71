#include "storage/event_log.h"

#include <QCoreApplication>

#include "storage/database.h"

namespace assay {

namespace {

constexpr std::string_view columns = "SELECT seq, id, kind, subject, author, at_us, body, body_hash, chain FROM event ";

Result<Event> eventOf(const Statement &row)
{
    const auto id = Uuid::fromRaw(row.blob(1));
    const auto bodyHash = row.hash(7);
    const auto chain = row.hash(8);
    if (!id || !bodyHash || !chain)
        return fail(ErrorCode::Damaged, QCoreApplication::translate("EventLog", "Event %1 is damaged").arg(row.integer(0)),
                    QCoreApplication::translate("EventLog", "an id or a hash of it has the wrong length"));
    Event event;
    event.seq = row.integer(0);
    event.id = {*id};
    event.kind = row.text(2);
    event.subject = row.text(3);
    event.author = row.text(4);
    event.at = {row.integer(5)};
    if (!row.isNull(6))
        event.body = std::string(row.blob(6));
    event.bodyHash = *bodyHash;
    event.chain = *chain;
    return event;
}

Result<Event> link(Database &database, Event event)
{
    const auto head = chainHead(database);
    if (!head)
        return fail(head.error());
    event.seq = head->seq + 1;
    event.chain = chainLink(head->chain, event);
    auto insert = database.cached("INSERT INTO event (seq, id, kind, subject, author, at_us, body, body_hash, chain) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return fail(insert.error());
    Statement &row = **insert;
    row.bind(1, event.seq).bindBlob(2, event.id.uuid.raw()).bind(3, std::string_view(event.kind));
    row.bind(4, std::string_view(event.subject)).bind(5, std::string_view(event.author)).bind(6, event.at.us);
    event.body ? row.bindBlob(7, *event.body) : row.bindNull(7);
    row.bind(8, event.bodyHash).bind(9, event.chain);
    if (auto done = row.run(); !done)
        return fail(done.error());
    return event;
}

tl::unexpected<Error> reused(EventId id)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("EventLog", "An event was refused"),
                QCoreApplication::translate("EventLog", "its id %1 is known here with another content")
                    .arg(QString::fromStdString(id.text())));
}

} // namespace

Result<Event> appendEvent(Database &database, const NewEvent &fresh, PersonId author, TimeUs at)
{
    const auto known = findEvent(database, fresh.id);
    if (!known)
        return fail(known.error());
    if (*known) {
        const bool same = (*known)->kind == name(fresh.kind) && (*known)->subject == fresh.subject && (*known)->body
                          && (*known)->payload() == fresh.payload;
        return same ? Result<Event>(**known) : reused(fresh.id);
    }
    if (fresh.payload.size() + saltSize > maxBodySize)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("EventLog", "This is too long to be recorded"),
                    QCoreApplication::translate("EventLog", "an event holds at most 64 KiB"));
    Event event;
    event.id = fresh.id;
    event.kind = name(fresh.kind);
    event.subject = fresh.subject;
    event.author = author.text();
    event.at = at;
    event.body = freshSalt() + fresh.payload;
    event.bodyHash = sha256(*event.body);
    return link(database, std::move(event));
}

Result<bool> adoptEvent(Database &database, const Event &event)
{
    const auto known = findEvent(database, event.id);
    if (!known)
        return fail(known.error());
    if (*known) {
        const bool same = (*known)->bodyHash == event.bodyHash && (*known)->kind == event.kind && (*known)->subject == event.subject;
        return same ? Result<bool>(false) : reused(event.id);
    }
    if (event.body && sha256(*event.body) != event.bodyHash)
        return fail(ErrorCode::Damaged, QCoreApplication::translate("EventLog", "An event of the other file is damaged"),
                    QCoreApplication::translate("EventLog", "event %1: its content does not have its hash").arg(event.seq));
    return link(database, event).map([](const Event &) { return true; });
}

Status eachEvent(Database &database, std::int64_t fromSeq, const std::function<Result<bool>(const Event &)> &read)
{
    auto statement = database.prepare(std::string(columns) + "WHERE seq >= ? ORDER BY seq");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, fromSeq);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        const auto event = eventOf(*statement);
        if (!event)
            return fail(event.error());
        const auto more = read(*event);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

Result<std::optional<Event>> findEvent(Database &database, EventId id)
{
    auto statement = database.prepare(std::string(columns) + "WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindBlob(1, id.uuid.raw());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Event>();
    return eventOf(*statement).map([](Event event) { return std::optional<Event>(std::move(event)); });
}

Result<ChainHead> chainHead(Database &database)
{
    auto statement = database.cached("SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1");
    if (!statement)
        return fail(statement.error());
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    ChainHead head;
    if (*row) {
        const auto chain = (*statement)->hash(1);
        if (!chain)
            return fail(ErrorCode::Damaged, QCoreApplication::translate("EventLog", "The event log is damaged"),
                        QCoreApplication::translate("EventLog", "the last link of its chain has the wrong length"));
        head = {(*statement)->integer(0), *chain};
    }
    (*statement)->reset();
    return head;
}

Result<std::optional<ChainProblem>> verifyChain(Database &database)
{
    std::optional<ChainProblem> problem;
    Hash previous;
    std::int64_t expected = 1;
    const auto note = [&](const Event &event, const QString &what) { problem = ChainProblem{event.seq, event.id, what}; };
    auto read = eachEvent(database, 0, [&](const Event &event) -> Result<bool> {
        if (event.seq != expected)
            note(event, QCoreApplication::translate("EventLog", "an event before it is missing"));
        else if (event.body && sha256(*event.body) != event.bodyHash)
            note(event, QCoreApplication::translate("EventLog", "its content does not have its hash"));
        else if (chainLink(previous, event) != event.chain)
            note(event, QCoreApplication::translate("EventLog", "it does not continue the chain"));
        previous = event.chain;
        ++expected;
        return !problem;
    });
    if (!read)
        return fail(read.error());
    return problem;
}

Status redactBody(Database &database, EventId id)
{
    auto statement = database.prepare("UPDATE event SET body = NULL WHERE id = ? AND body IS NOT NULL");
    if (!statement)
        return fail(statement.error());
    statement->bindBlob(1, id.uuid.raw());
    return statement->run();
}

} // namespace assay
