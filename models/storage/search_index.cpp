#include "storage/search_index.h"

#include <array>

#include "storage/database.h"
#include "storage/text_functions.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::int64_t rowsAtOnce = 64; // some 10 ms of indexing

Result<std::int64_t> integerOf(Database &database, std::string_view sql, std::int64_t a = 0, std::int64_t b = 0)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    select->bind(1, a).bind(2, b);
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? select->integer(0) : 0;
}

/// One of the two things that are indexed.
struct Indexed
{
    std::string_view mark;
    std::string_view upTo; ///< last row of the next group after ?1, at most ?2 rows; null when there is none
    std::string_view count;
    std::array<std::string_view, 2> inserts; ///< empty = none
};

constexpr Indexed answers{
    "result", "SELECT MAX(result) FROM (SELECT result FROM result_text WHERE result > ?1 ORDER BY result LIMIT ?2)",
    "SELECT COUNT(*) FROM result_text WHERE result > ?1",
    {"INSERT INTO search (rowid, output) SELECT result, output FROM result_text WHERE result > ?1 AND result <= ?2 AND output IS NOT NULL", ""}};
/// Cases of an import that is still going on wait for its end.
constexpr Indexed cases{
    "case_row",
    "SELECT MAX(id) FROM (SELECT id FROM case_row WHERE id > ?1 AND id < COALESCE((SELECT MIN(first_case) FROM pending_import), 1 << 62) "
    "ORDER BY id LIMIT ?2)",
    "SELECT COUNT(*) FROM case_row WHERE id > ?1 AND id < COALESCE((SELECT MIN(first_case) FROM pending_import), 1 << 62)",
    {"INSERT INTO case_search (rowid, input) SELECT id, assay_input(content) FROM case_row WHERE id > ?1 AND id <= ?2",
     "INSERT INTO reference_search (rowid, reference) SELECT id, content ->> '$.reference' FROM case_row "
     "WHERE id > ?1 AND id <= ?2 AND content ->> '$.reference' IS NOT NULL"}};

Result<std::int64_t> markOf(Database &database, std::string_view key)
{
    auto select = database.prepare("SELECT value FROM search_state WHERE key = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, key).step();
    if (!row)
        return fail(row.error());
    return *row ? select->integer(0) : 0;
}

/// True when a group was indexed, false when nothing waits.
Result<bool> indexGroup(Database &database, const Indexed &source)
{
    const auto mark = markOf(database, source.mark);
    if (!mark)
        return fail(mark.error());
    const auto upTo = integerOf(database, source.upTo, *mark, rowsAtOnce);
    if (!upTo || *upTo == 0)
        return upTo.map([](std::int64_t) { return false; });
    for (const std::string_view sql : source.inserts) {
        if (sql.empty())
            continue;
        auto insert = database.cached(sql);
        if (!insert)
            return fail(insert.error());
        if (auto indexed = (*insert)->bind(1, *mark).bind(2, *upTo).run(); !indexed)
            return fail(indexed.error());
    }
    auto move = database.prepare("INSERT OR REPLACE INTO search_state (key, value) VALUES (?1, ?2)");
    if (!move)
        return fail(move.error());
    return move->bind(1, source.mark).bind(2, *upTo).run().map([] { return true; });
}

} // namespace

Result<SearchMarks> searchMarks(Database &database)
{
    const auto result = markOf(database, answers.mark);
    const auto caseRow = markOf(database, cases.mark);
    if (!result || !caseRow)
        return fail(result ? caseRow.error() : result.error());
    return SearchMarks{*result, *caseRow};
}

Result<std::int64_t> searchBacklog(Database &database)
{
    const auto marks = searchMarks(database);
    if (!marks)
        return fail(marks.error());
    const auto waitingAnswers = integerOf(database, answers.count, marks->result);
    const auto waitingCases = integerOf(database, cases.count, marks->caseRow);
    if (!waitingAnswers || !waitingCases)
        return fail(waitingAnswers ? waitingCases.error() : waitingAnswers.error());
    return *waitingAnswers + *waitingCases;
}

Result<bool> indexMore(WriteContext &context, std::chrono::milliseconds atMost)
{
    const auto until = std::chrono::steady_clock::now() + atMost;
    for (const Indexed *source : {&answers, &cases}) {
        for (;;) {
            const auto more = indexGroup(context.database(), *source);
            if (!more)
                return more;
            if (!*more)
                break;
            if (std::chrono::steady_clock::now() >= until)
                return true;
        }
    }
    return false;
}

Status completeSearchIndex(Writer &writer)
{
    for (;;) {
        const auto more = writer.run<bool>([](WriteContext &context) { return indexMore(context); });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

Status forgetAnswers(WriteContext &context, std::int64_t run)
{
    auto remove = context.database().prepare(
        "INSERT INTO search (search, rowid, output) SELECT 'delete', t.result, t.output FROM result r JOIN result_text t ON t.result = r.id "
        "WHERE r.run = ?1 AND t.output IS NOT NULL AND r.id <= COALESCE((SELECT value FROM search_state WHERE key = 'result'), 0)");
    if (!remove)
        return fail(remove.error());
    return remove->bind(1, run).run();
}

Status forgetAnswer(Database &database, std::int64_t result)
{
    auto remove = database.cached(
        "INSERT INTO search (search, rowid, output) SELECT 'delete', result, output FROM result_text "
        "WHERE result = ?1 AND output IS NOT NULL AND result <= COALESCE((SELECT value FROM search_state WHERE key = 'result'), 0)");
    if (!remove)
        return fail(remove.error());
    return (*remove)->bind(1, result).run();
}

Status optimizeSearch(Database &database)
{
    if (auto done = database.exec("INSERT INTO search (search) VALUES ('optimize')"); !done)
        return done;
    return database.exec("INSERT INTO case_search (case_search) VALUES ('optimize'); INSERT INTO reference_search (reference_search) VALUES ('optimize');");
}

} // namespace assay
