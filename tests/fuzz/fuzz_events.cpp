// Events of any kind and payload go into the log and through the projections; whatever they hold, the chain stands and the
// projections are built anew the same.
#include <cstdlib>

#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/projector.h"
#include "storage/schema.h"
#include "storage/verify.h"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto database = [] {
        auto made = std::move(*Database::memory());
        (void) createSchema(*made, currentSchema());
        return made;
    }();
    (void) database->exec("SAVEPOINT input");
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    while (rest.size() > 3) { // kind, length of the subject, length of the payload, both texts
        const auto byte = [&rest](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
        NewEvent event;
        event.kind = allEventKinds()[byte(0) % allEventKinds().size()];
        event.subject = rest.substr(3, byte(1));
        event.payload = rest.substr(std::min(rest.size(), 3 + event.subject.size()), byte(2));
        rest.remove_prefix(std::min(rest.size(), 3 + event.subject.size() + event.payload.size()));
        (void) database->exec("SAVEPOINT event");
        const auto appended = appendEvent(*database, event, PersonId::random(), {1});
        if (!appended || !project(*database, *appended))
            (void) database->exec("ROLLBACK TO event");
        (void) database->exec("RELEASE event");
    }
    const auto problem = verifyChain(*database);
    if (!problem || *problem || !rebuildProjections(*database))
        std::abort();
    (void) database->exec("ROLLBACK TO input");
    (void) database->exec("RELEASE input");
    return 0;
}
