#include "storage/run_sizes.h"

#include "storage/database.h"

namespace assay {

Result<std::map<std::int64_t, RunCount>> countByRun(Database &database)
{
    auto select = database.prepare("SELECT run, COUNT(*), SUM(state = 1) FROM result GROUP BY run");
    if (!select)
        return fail(select.error());
    std::map<std::int64_t, RunCount> counts;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return counts;
        counts[select->integer(0)] = {select->integer(1), select->integer(2)};
    }
}

Result<std::int64_t> textBytesOf(Database &database, std::int64_t run)
{
    std::int64_t bytes = 0;
    for (const std::string_view sql :
         {"SELECT SUM(COALESCE(LENGTH(CAST(t.output AS BLOB)), 0) + COALESCE(LENGTH(CAST(t.tool_calls AS BLOB)), 0) "
          "+ COALESCE(LENGTH(CAST(t.reasoning AS BLOB)), 0) + COALESCE(LENGTH(CAST(t.error_text AS BLOB)), 0)) "
          "FROM result r JOIN result_text t ON t.result = r.id WHERE r.run = ?1",
          "SELECT SUM(LENGTH(CAST(s.reason AS BLOB))) FROM result r JOIN score s ON s.result = r.id WHERE r.run = ?1"}) {
        auto select = database.prepare(sql);
        if (!select)
            return fail(select.error());
        const auto row = select->bind(1, run).step();
        if (!row)
            return fail(row.error());
        bytes += select->integer(0);
    }
    return bytes;
}

} // namespace assay
