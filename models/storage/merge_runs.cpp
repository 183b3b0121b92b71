#include "storage/merge_runs.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <set>

#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/erase.h"
#include "storage/rescored.h"
#include "storage/rollups.h"
#include "storage/rows.h"
#include "storage/search_index.h"
#include "storage/writer.h"

namespace assay {

namespace {

Result<std::set<std::string>> eventsOf(Database &database, RunId run)
{
    auto select = database.prepare("SELECT id FROM event WHERE subject = ?1");
    if (!select)
        return fail(select.error());
    const std::string subject = run.text();
    select->bind(1, std::string_view(subject));
    return collect<std::string>(*select, [](const Statement &row) { return std::string(row.blob(0)); }).map([](const std::vector<std::string> &ids) {
        return std::set<std::string>(ids.begin(), ids.end());
    });
}

Result<RunMerge::Way> wayOf(Database &here, Database &other, const RunInfo &there)
{
    const auto known = eventsOf(here, there.id);
    const auto theirs = eventsOf(other, there.id);
    const auto erased = isErased(here, there.id);
    if (!known || !theirs || !erased)
        return fail(!known ? known.error() : !theirs ? theirs.error() : erased.error());
    const bool newHere = !std::includes(known->begin(), known->end(), theirs->begin(), theirs->end());
    const bool newThere = !std::includes(theirs->begin(), theirs->end(), known->begin(), known->end());
    if (known->empty())
        return RunMerge::Way::Add;
    if (!newHere) {
        const auto run = resolveRun(here, there.id.text());
        return run && !run->seal && !there.seal && !*erased ? RunMerge::Way::Add : RunMerge::Way::Leave;
    }
    if (!newThere)
        return RunMerge::Way::Replace;
    return *erased ? RunMerge::Way::SealAnew : RunMerge::Way::Unite;
}

/// Brings the answers of one run over, with the numbers that things have here.
class RowCopy
{
public:
    RowCopy(WriteContext &context, Database &other, const RunInfo &there) : m_here(context.database()), m_other(other), m_there(there) {}

    /// Scores of scorers that stand elsewhere in this file's specification stay out: what they said can be said anew.
    Status keepOnlyScorersOf(const RunSpec &here)
    {
        const auto theirs = runSpecOf(m_other, m_there);
        if (!theirs)
            return fail(theirs.error());
        const auto differs = std::mismatch(here.scorers.begin(), here.scorers.end(), theirs->scorers.begin(), theirs->scorers.end());
        m_scorers = static_cast<std::int64_t>(differs.first - here.scorers.begin());
        m_dropsScores = differs.second != theirs->scorers.end();
        return {};
    }

    Status prepare()
    {
        auto key = m_here.prepare("INSERT INTO run_key (uuid) VALUES (?1) ON CONFLICT (uuid) DO UPDATE SET uuid = uuid RETURNING id");
        auto next = m_here.prepare("SELECT MAX(COALESCE((SELECT MAX(id) FROM result), 0), COALESCE((SELECT value FROM search_state WHERE key = 'result'), 0), "
                                   "COALESCE((SELECT value FROM rollup_state WHERE key = 'result'), 0))");
        auto salt = m_other.prepare("SELECT salt FROM run_salt WHERE run = ?1");
        if (!key || !next || !salt)
            return fail(!key ? key.error() : !next ? next.error() : salt.error());
        const auto kept = key->bindBlob(1, m_there.id.uuid.raw()).step();
        const auto counted = next->step();
        const auto salted = salt->bind(1, m_there.key).step();
        if (!kept || !counted || !salted)
            return fail(!kept ? kept.error() : !counted ? counted.error() : salted.error());
        m_run = key->integer(0);
        m_last = next->integer(0);
        auto keep = m_here.prepare(*salted ? "INSERT OR REPLACE INTO run_salt (run, salt) VALUES (?1, ?2)" : "DELETE FROM run_salt WHERE run = ?1");
        if (!keep)
            return fail(keep.error());
        keep->bind(1, m_run);
        if (*salted)
            keep->bindBlob(2, salt->blob(0));
        return keep->run();
    }

    Status removeRows(WriteContext &context)
    {
        if (auto forgotten = forgetAnswers(context, m_run); !forgotten)
            return forgotten;
        if (auto noted = noteRunRemoved(m_here, m_run); !noted)
            return noted;
        for (const std::string_view sql : {"DELETE FROM cache WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                           "DELETE FROM score_details WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                           "DELETE FROM result_transcript WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                           "DELETE FROM score WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                           "DELETE FROM result_text WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                           "DELETE FROM result WHERE run = ?1"}) {
            auto remove = m_here.prepare(sql);
            if (!remove)
                return fail(remove.error());
            if (auto done = remove->bind(1, m_run).run(); !done)
                return done;
        }
        return {};
    }

    /// Number of rows that came in.
    Result<std::int64_t> copyRows()
    {
        auto select = m_other.prepare("SELECT r.id, c.hash, " + std::string(plainColumns) + " FROM result r JOIN case_row c ON c.id = r.case_row WHERE r.run = ?1 ORDER BY r.id");
        if (!select)
            return fail(select.error());
        select->bind(1, m_there.key);
        std::int64_t copied = 0;
        for (;;) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                return copied;
            const auto fresh = copyRow(*select);
            if (!fresh)
                return fail(fresh.error());
            if (!*fresh)
                continue;
            ++copied;
            if (auto beside = copyBeside(select->integer(0)); !beside)
                return fail(beside.error());
        }
    }

private:
    static constexpr std::string_view plainColumns
        = "column_number, position, repeat, state, error, finish_reason, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost, "
          "latency_us, first_token_us, wait_us, attempts, from_cache, flags, at_us, pass, score, request_hash, row_hash";
    static constexpr int plainCount = 22;

    Result<bool> copyRow(const Statement &row)
    {
        const auto hash = row.hash(1);
        const auto caseRow = hash ? caseRowOf(m_here, CaseHash{*hash}) : Result<std::int64_t>(fail(ErrorCode::Damaged, {}));
        if (!caseRow)
            return fail(caseRow.error());
        auto insert = m_here.cached("INSERT OR IGNORE INTO result (id, run, case_row, " + std::string(plainColumns)
                                    + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)");
        if (!insert)
            return fail(insert.error());
        Statement &s = **insert;
        s.bind(1, m_last + 1).bind(2, m_run).bind(3, *caseRow);
        for (int i = 0; i < plainCount; ++i)
            s.bindColumn(4 + i, row, 2 + i);
        if (auto done = s.run(); !done)
            return fail(done.error());
        if (m_here.changes() == 0)
            return false; // the cell is there
        ++m_last;
        return true;
    }

    Status copyBeside(std::int64_t theirs)
    {
        auto texts = copyAll("SELECT output, tool_calls, reasoning, snapshot, provider_request_id, error_text, output_hash, tool_calls_hash, reasoning_hash FROM result_text WHERE result = ?1",
                             "INSERT INTO result_text (result, output, tool_calls, reasoning, snapshot, provider_request_id, error_text, output_hash, tool_calls_hash, reasoning_hash) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 9, theirs);
        if (texts)
            texts = copyAll("SELECT messages FROM result_transcript WHERE result = ?1", "INSERT INTO result_transcript (result, messages) VALUES (?1, ?2)", 1, theirs);
        if (texts)
            texts = copyAll("SELECT scorer, details FROM score_details WHERE result = ?1 AND scorer < " + std::to_string(m_scorers),
                            "INSERT INTO score_details (result, scorer, details) VALUES (?1, ?2, ?3)", 2, theirs);
        if (!texts)
            return texts;
        auto scores = copyAll("SELECT scorer, value, pass, reason FROM score WHERE result = ?1 AND scorer < " + std::to_string(m_scorers),
                              "INSERT INTO score (result, scorer, value, pass, reason) VALUES (?1, ?2, ?3, ?4, ?5)", 4, theirs);
        return scores && m_dropsScores ? decideAnew() : scores;
    }

    /// The verdict of the row that came in last, from the scores that came with it.
    Status decideAnew()
    {
        const auto row = rowByKey(m_here, m_last);
        auto update = m_here.cached("UPDATE result SET pass = ?2, score = ?3 WHERE id = ?1");
        if (!row || !update)
            return fail(row ? update.error() : row.error());
        const auto pass = *row ? passOf((*row)->scores) : std::nullopt;
        return (*update)->bind(1, m_last).bind(2, pass ? std::optional<std::int64_t>(*pass ? 1 : 0) : std::nullopt)
            .bind(3, *row ? meanScore((*row)->scores) : std::nullopt).run();
    }

    Status copyAll(std::string_view from, std::string_view to, int columns, std::int64_t theirs)
    {
        auto select = m_other.cached(from);
        auto insert = m_here.cached(to);
        if (!select || !insert)
            return fail(select ? insert.error() : select.error());
        (*select)->bind(1, theirs);
        for (;;) {
            const auto row = (*select)->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                return {};
            (*insert)->bind(1, m_last);
            for (int i = 0; i < columns; ++i)
                (*insert)->bindColumn(2 + i, **select, i);
            if (auto done = (*insert)->run(); !done)
                return done;
        }
    }

    Database &m_here;
    Database &m_other;
    RunInfo m_there;
    std::int64_t m_run = 0;
    std::int64_t m_last = 0; ///< highest number of a result here
    std::int64_t m_scorers = std::numeric_limits<std::int64_t>::max(); ///< the first so many scorers are the same in both files
    bool m_dropsScores = false;
};

Status mergeRun(WriteContext &context, Database &other, const RunMerge &merge, MergeReport &report)
{
    using enum RunMerge::Way;
    if (merge.way == Add || merge.way == Replace || merge.way == Unite) {
        RowCopy copy(context, other, merge.there);
        Status ready = copy.prepare();
        if (ready && merge.way == Replace)
            ready = copy.removeRows(context);
        if (ready && merge.here)
            ready = copy.keepOnlyScorersOf(*merge.here);
        if (!ready)
            return ready;
        const auto copied = copy.copyRows();
        if (!copied)
            return fail(copied.error());
        report.results += *copied;
    }
    if (merge.way != Unite && merge.way != SealAnew)
        return {};
    report.diverged.push_back(merge.there.name);
    const auto run = resolveRun(context.database(), merge.there.id.text());
    if (!run)
        return fail(run.error());
    if (auto sealed = sealRun(context, *run, run->state == "running" ? "stopped" : run->state); !sealed || !merge.here)
        return sealed;
    const auto now = runSpecOf(context.database(), *run);
    if (!now)
        return fail(now.error());
    return now->scorers == merge.here->scorers ? Status{} : sealScores(context, *run, *merge.here);
}

} // namespace

Result<std::vector<RunMerge>> planRuns(Database &here, Database &other)
{
    const auto runs = listRuns(other);
    if (!runs)
        return fail(runs.error());
    std::vector<RunMerge> plan;
    for (const RunInfo &there : *runs) {
        const auto way = wayOf(here, other, there);
        if (!way)
            return fail(way.error());
        plan.push_back({there, *way, {}});
        if (*way != RunMerge::Way::Unite)
            continue;
        auto spec = resolveRun(here, there.id.text()).and_then([&](const RunInfo &run) { return runSpecOf(here, run); });
        if (!spec)
            return fail(spec.error());
        plan.back().here = std::move(*spec);
    }
    return plan;
}

Status mergeRuns(WriteContext &context, Database &other, const std::vector<RunMerge> &plan, MergeReport &report)
{
    for (const RunMerge &merge : plan) {
        if (auto merged = mergeRun(context, other, merge, report); !merged)
            return merged;
    }
    return {};
}

} // namespace assay
