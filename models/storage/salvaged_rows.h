#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/event.h"
#include "storage/page_reader.h"
#include "storage/salvage.h"

namespace assay {

class Database;

/// Tells rows found on pages apart by their shape. What proves itself by its hash, and what later does, goes into the new file at
/// once under its old number; events and names are kept for the end.
class SalvagedRows
{
public:
    explicit SalvagedRows(Database &fresh) : m_fresh(fresh) {}

    /// A row that its table refuses (a text where a number belongs) is as lost as one that is not there: no failure.
    Status take(const FoundRow &row);

    std::map<std::int64_t, Event> events;             ///< by their old seq; bodies not checked yet
    std::map<std::string, std::string> plate;         ///< rows of `meta`
    std::vector<std::pair<std::int64_t, std::string>> keysAndSalts; ///< number of a run, and its UUID or its salt
    std::int64_t blobs = 0;
    std::int64_t cases = 0;
    std::int64_t drafts = 0;

private:
    Status insert(std::string_view sql, const FoundRow &row);
    void takeEvent(const FoundRow &row);
    Status takeCase(const FoundRow &row);
    Status takeBlob(const FoundRow &row);
    Status takeDraft(const FoundRow &row);
    Status takeDraftCase(const FoundRow &row);

    Database &m_fresh;
};

} // namespace assay
