#pragma once

#include <string_view>

#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/projector.h"

/// Appends the events that @p bytes spell, again and again: kind, length of the subject, length of the payload, both texts. One that the log
/// or a projection refuses leaves nothing.
inline void appendEvents(assay::Database &database, std::string_view bytes)
{
    while (bytes.size() > 3) {
        const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
        assay::NewEvent event;
        event.kind = assay::allEventKinds()[byte(0) % assay::allEventKinds().size()];
        event.subject = bytes.substr(3, byte(1));
        event.payload = bytes.substr(std::min(bytes.size(), 3 + event.subject.size()), byte(2));
        bytes.remove_prefix(std::min(bytes.size(), 3 + event.subject.size() + event.payload.size()));
        (void) database.exec("SAVEPOINT event");
        const auto appended = assay::appendEvent(database, event, assay::PersonId::random(), {1});
        if (!appended || !assay::project(database, *appended))
            (void) database.exec("ROLLBACK TO event");
        (void) database.exec("RELEASE event");
    }
}
