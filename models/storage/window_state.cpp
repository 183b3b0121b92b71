#include "storage/window_state.h"

#include "storage/database.h"

namespace assay {

Result<std::map<std::string, std::string>> windowState(Database &database)
{
    auto statement = database.prepare("SELECT key, value FROM window_state");
    if (!statement)
        return fail(statement.error());
    std::map<std::string, std::string> state;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return state;
        state.emplace(statement->text(0), statement->text(1));
    }
}

Status setWindowState(Database &database, std::string_view key, std::string_view value)
{
    auto statement = database.prepare("INSERT INTO window_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return fail(statement.error());
    return statement->bind(1, key).bind(2, value).run();
}

} // namespace assay
