#include <QCoreApplication>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "storage/database.h"
#include "storage/result_removal.h"
#include "storage/rollups.h"
#include "storage/runs.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr auto longestWait = std::chrono::milliseconds(20);
constexpr std::size_t fullGroup = 256;
constexpr std::size_t mostWaiting = 8192;
constexpr std::size_t mostWaitingBytes = 32u << 20;

struct Entry
{
    ResultRow row;
    std::int64_t position = 0;
    std::vector<ScoreRow> scores;
    std::optional<Hash> cacheKey;
    RowTextHashes texts;
    RowHash hash;

    std::size_t bytes() const { return 400 + (row.output ? row.output->size() : 0) + (row.reasoning ? row.reasoning->size() : 0) + (row.transcript ? row.transcript->size() : 0); }
};

/// Writes entries inside one transaction.
class EntryWriter
{
public:
    EntryWriter(Database &database, std::int64_t run, bool replacing) : m_database(database), m_run(run), m_replacing(replacing) {}

    Status write(const Entry &entry)
    {
        if (m_replacing) {
            if (auto removed = removeOld(entry); !removed)
                return removed;
        }
        if (auto inserted = insertResult(entry); !inserted)
            return inserted;
        const std::int64_t key = m_database.lastInsertId();
        if (auto texts = insertTexts(entry, key); !texts)
            return texts;
        if (auto transcript = insertTranscript(entry, key); !transcript)
            return transcript;
        for (const ScoreRow &score : entry.scores) {
            if (auto scored = insertScore(score, key); !scored)
                return scored;
        }
        return entry.cacheKey ? insertCache(*entry.cacheKey, key) : Status{};
    }

private:
    Status removeOld(const Entry &entry)
    {
        auto find = m_database.cached("SELECT id FROM result WHERE run = ?1 AND column_number = ?2 AND position = ?3 AND repeat = ?4");
        if (!find)
            return fail(find.error());
        const auto found = (*find)->bind(1, m_run).bind(2, entry.row.column).bind(3, entry.position).bind(4, entry.row.repeat).step();
        if (!found)
            return fail(found.error());
        const std::int64_t key = *found ? (*find)->integer(0) : 0;
        (*find)->reset();
        return noteResultRemoved(m_database, key).and_then([&] { return removeResult(m_database, key); });
    }

    Status insertResult(const Entry &entry)
    {
        auto insert = m_database.cached(
            "INSERT INTO result (id, run, column_number, position, case_row, repeat, state, error, finish_reason, input_tokens, cached_tokens, "
            "output_tokens, reasoning_tokens, cost, latency_us, first_token_us, wait_us, attempts, from_cache, flags, at_us, pass, score, "
            "request_hash, row_hash) VALUES ("
            // Numbers are never used twice: search index and roll-ups know rows by number and by the highest they hold.
            "MAX(COALESCE((SELECT MAX(id) FROM result), 0), COALESCE((SELECT value FROM search_state WHERE key = 'result'), 0), "
            "COALESCE((SELECT value FROM rollup_state WHERE key = 'result'), 0)) + 1, "
            "?1, ?2, ?3, (SELECT id FROM case_row WHERE hash = ?4), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)");
        if (!insert)
            return fail(insert.error());
        const ResultRow &row = entry.row;
        Statement &s = **insert;
        s.bind(1, m_run).bind(2, row.column).bind(3, entry.position).bind(4, row.caseHash.hash).bind(5, row.repeat);
        s.bind(6, static_cast<int>(row.state));
        row.error ? s.bind(7, static_cast<int>(*row.error)) : s.bindNull(7);
        row.finishReason ? s.bind(8, std::string_view(*row.finishReason)) : s.bindNull(8);
        s.bind(9, row.tokens.input).bind(10, row.tokens.cachedInput).bind(11, row.tokens.output).bind(12, row.tokens.reasoning);
        s.bind(13, row.cost ? std::optional(row.cost->nano) : std::nullopt).bind(14, row.latencyUs).bind(15, row.firstTokenUs);
        s.bind(16, row.waitUs).bind(17, row.attempts).bind(18, row.fromCache ? 1 : 0).bind(19, (row.invalidUtf8 ? ResultRow::invalidUtf8Flag : 0) | (row.costIsComputed ? ResultRow::costIsComputedFlag : 0)).bind(20, row.at.us);
        s.bind(21, passOf(entry.scores)).bind(22, meanScore(entry.scores));
        s.bind(23, row.request ? std::optional(row.request->hash) : std::nullopt).bind(24, entry.hash.hash);
        return s.run();
    }

    Status insertTexts(const Entry &entry, std::int64_t key)
    {
        auto insert = m_database.cached("INSERT INTO result_text (result, output, tool_calls, reasoning, snapshot, provider_request_id, error_text, "
                                        "output_hash, tool_calls_hash, reasoning_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        if (!insert)
            return fail(insert.error());
        Statement &s = **insert;
        const auto text = [&s](int at, const std::optional<std::string> &value) { value ? s.bind(at, std::string_view(*value)) : s.bindNull(at); };
        s.bind(1, key);
        text(2, entry.row.output);
        text(3, entry.row.toolCalls);
        text(4, entry.row.reasoning);
        text(5, entry.row.snapshot);
        text(6, entry.row.providerRequestId);
        text(7, entry.row.errorText.empty() ? std::nullopt : std::optional(entry.row.errorText));
        // Text hashes are kept only when the texts are erased: until then they follow from text and salt.
        s.bindNull(8).bindNull(9).bindNull(10);
        return s.run();
    }

    Status insertTranscript(const Entry &entry, std::int64_t key)
    {
        if (!entry.row.transcript)
            return {};
        auto insert = m_database.cached("INSERT INTO result_transcript (result, messages) VALUES (?1, ?2)");
        if (!insert)
            return fail(insert.error());
        return (*insert)->bind(1, key).bind(2, std::string_view(*entry.row.transcript)).run();
    }

    Status insertScore(const ScoreRow &score, std::int64_t key)
    {
        auto insert = m_database.cached("INSERT INTO score (result, scorer, value, pass, reason) VALUES (?1, ?2, ?3, ?4, ?5)");
        if (!insert)
            return fail(insert.error());
        return (*insert)->bind(1, key).bind(2, score.scorer).bind(3, score.value).bind(4, score.pass)
            .bind(5, std::string_view(score.reason)).run();
    }

    Status insertCache(const Hash &cacheKey, std::int64_t key)
    {
        auto insert = m_database.cached("INSERT OR REPLACE INTO cache (key, result) VALUES (?1, ?2)");
        if (!insert)
            return fail(insert.error());
        return (*insert)->bind(1, cacheKey).bind(2, key).run();
    }

    Database &m_database;
    std::int64_t m_run;
    bool m_replacing;
};

} // namespace

struct RunRecorder::Private
{
    Private(Writer &target, std::int64_t runKey, std::string runSalt, bool isReplacing)
        : writer(target), run(runKey), salt(std::move(runSalt)), replacing(isReplacing)
    {
    }

    Writer &writer;
    std::int64_t run;
    std::string salt;
    bool replacing;

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Entry> waiting;
    std::size_t waitingBytes = 0;
    std::chrono::steady_clock::time_point firstWaits;
    bool writing = false;
    bool flushing = false;
    bool closing = false;
    std::int64_t committed = 0;
    Status failure;
    std::thread thread;

    void loop();
    Status writeGroup(const std::vector<Entry> &group);
};

RunRecorder::RunRecorder(Writer &writer, const RunSpec &spec, std::int64_t runKey, bool replacing)
    : d(std::make_unique<Private>(writer, runKey, spec.salt, replacing))
{
    d->thread = std::thread([this] { d->loop(); });
}

RunRecorder::~RunRecorder()
{
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
    }
    d->changed.notify_all();
    d->thread.join();
}

void RunRecorder::add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores, std::optional<Hash> cacheKey)
{
    Entry entry{std::move(row), position, std::move(scores), cacheKey, {}, {}};
    entry.texts = textHashes(entry.row, d->salt);
    entry.hash = rowHash(entry.row, entry.texts);
    std::unique_lock lock(d->mutex);
    d->changed.wait(lock, [this] { return (d->waiting.size() < mostWaiting && d->waitingBytes < mostWaitingBytes) || !d->failure; });
    if (d->waiting.empty())
        d->firstWaits = std::chrono::steady_clock::now();
    d->waitingBytes += entry.bytes();
    d->waiting.push_back(std::move(entry));
    if (d->waiting.size() == 1 || d->waiting.size() == fullGroup)
        d->changed.notify_all();
}

void RunRecorder::Private::loop()
{
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return !waiting.empty() || closing; });
        if (waiting.empty())
            return;
        changed.wait_until(lock, firstWaits + longestWait, [this] { return waiting.size() >= fullGroup || flushing || closing; });
        std::vector<Entry> group;
        group.swap(waiting);
        waitingBytes = 0;
        writing = true;
        lock.unlock();
        Status status = writeGroup(group);
        lock.lock();
        writing = false;
        if (status)
            committed += static_cast<std::int64_t>(group.size());
        else if (failure)
            failure = std::move(status);
        changed.notify_all();
    }
}

Status RunRecorder::Private::writeGroup(const std::vector<Entry> &group)
{
    return writer.run([&](WriteContext &context) -> Status {
        EntryWriter entries(context.database(), run, replacing);
        for (const Entry &entry : group) {
            if (auto written = entries.write(entry); !written)
                return written;
        }
        return {};
    });
}

Status RunRecorder::flush()
{
    std::unique_lock lock(d->mutex);
    d->flushing = true;
    d->changed.notify_all();
    d->changed.wait(lock, [this] { return d->waiting.empty() && !d->writing; });
    d->flushing = false;
    return d->failure;
}

std::int64_t RunRecorder::committed() const
{
    const std::lock_guard lock(d->mutex);
    return d->committed;
}

} // namespace assay
