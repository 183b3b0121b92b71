// Events of any kind and payload go into the log and through the projections; whatever they hold, the chain stands and the
// projections are built anew the same.
#include <cstdlib>

#include "events_from_bytes.h"
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
    appendEvents(*database, {reinterpret_cast<const char *>(data), size});
    const auto problem = verifyChain(*database);
    if (!problem || *problem || !rebuildProjections(*database))
        std::abort();
    (void) database->exec("ROLLBACK TO input");
    (void) database->exec("RELEASE input");
    return 0;
}
