#include "storage/result_removal.h"

#include "storage/database.h"
#include "storage/search_index.h"

namespace assay {

Status removeResult(Database &database, std::int64_t key)
{
    if (auto forgotten = forgetAnswer(database, key); !forgotten)
        return forgotten;
    for (const std::string_view sql : {"DELETE FROM score_details WHERE result = ?1", "DELETE FROM result_transcript WHERE result = ?1", "DELETE FROM score WHERE result = ?1", "DELETE FROM result_text WHERE result = ?1", "DELETE FROM result WHERE id = ?1"}) {
        auto remove = database.cached(sql);
        if (!remove)
            return fail(remove.error());
        if (auto done = (*remove)->bind(1, key).run(); !done)
            return done;
    }
    return {};
}

} // namespace assay
