#include "domain/run.h"

#include <bit>

#include "base/hash.h"
#include "base/json.h"

namespace assay {

const char *name(ResultState state)
{
    switch (state) {
    case ResultState::Ok: return "ok";
    case ResultState::Error: return "error";
    case ResultState::Cancelled: return "cancelled";
    }
    return "error";
}

std::optional<ResultState> resultStateFromName(std::string_view text)
{
    for (const ResultState state : {ResultState::Ok, ResultState::Error, ResultState::Cancelled})
        if (text == name(state))
            return state;
    return std::nullopt;
}

const char *name(CallError error)
{
    switch (error) {
    case CallError::Auth: return "auth";
    case CallError::RateLimit: return "rate_limit";
    case CallError::Overloaded: return "overloaded";
    case CallError::ContextLength: return "context_length";
    case CallError::ContentFilter: return "content_filter";
    case CallError::BadRequest: return "bad_request";
    case CallError::Network: return "network";
    case CallError::Timeout: return "timeout";
    case CallError::Malformed: return "malformed";
    case CallError::TooLarge: return "too_large";
    case CallError::Cancelled: return "cancelled";
    }
    return "bad_request";
}

std::optional<CallError> callErrorFromName(std::string_view text)
{
    using enum CallError;
    for (const CallError error : {Auth, RateLimit, Overloaded, ContextLength, ContentFilter, BadRequest, Network, Timeout,
                                  Malformed, TooLarge, Cancelled})
        if (text == name(error))
            return error;
    return std::nullopt;
}

std::string resultId(RunId run, int column, std::string_view caseId, int repeat)
{
    const std::string json = "{\"case\":" + quoteJson(caseId) + ",\"column\":" + std::to_string(column)
                             + ",\"repeat\":" + std::to_string(repeat) + ",\"run\":\"" + run.text()
                             + "\",\"schema\":\"assay.result/1\"}";
    return sha256(json).hex().substr(0, 32);
}

namespace {

/// Writes the fields of `assay.row/1`: 4 bytes of length ‖ bytes; null is ff ff ff ff.
class FieldHasher
{
public:
    explicit FieldHasher(std::string_view schema) { text(schema); }
    void text(std::string_view value) { m_hasher.addLp(value); }
    void text(const char *value) { text(std::string_view(value)); }
    void text(const std::optional<std::string> &value) { value ? text(std::string_view(*value)) : null(); }
    void hash(const std::optional<Hash> &value) { value ? text(value->raw()) : null(); }
    void integer(std::int64_t value)
    {
        m_hasher.add(std::string_view("\0\0\0\x08", 4)).addInt64(value);
    }
    void integer(const std::optional<std::int64_t> &value) { value ? integer(*value) : null(); }
    void null() { m_hasher.add("\xff\xff\xff\xff"); }
    Hash finish() { return m_hasher.finish(); }

private:
    Hasher m_hasher;
};

std::optional<Hash> salted(const std::optional<std::string> &text, std::string_view salt)
{
    if (!text)
        return std::nullopt;
    thread_local Hasher hasher;
    return hasher.add(salt).add(*text).finish();
}

} // namespace

RowTextHashes textHashes(const ResultRow &row, std::string_view salt)
{
    return {salted(row.output, salt), salted(row.toolCalls, salt), salted(row.reasoning, salt)};
}

RowHash rowHash(const ResultRow &row, const RowTextHashes &texts)
{
    FieldHasher fields("assay.row/1");
    fields.text(row.run.uuid.raw());
    fields.integer(row.column);
    fields.hash(row.caseHash.hash);
    fields.integer(row.repeat);
    fields.text(name(row.state));
    row.error ? fields.text(name(*row.error)) : fields.null();
    fields.text(row.finishReason);
    fields.hash(texts.output);
    fields.hash(texts.toolCalls);
    fields.hash(texts.reasoning);
    fields.hash(row.request ? std::optional<Hash>(row.request->hash) : std::nullopt);
    fields.text(row.snapshot);
    fields.integer(row.tokens.input);
    fields.integer(row.tokens.cachedInput);
    fields.integer(row.tokens.output);
    fields.integer(row.cost ? std::optional<std::int64_t>(row.cost->nano) : std::nullopt);
    fields.integer(row.latencyUs);
    fields.integer(row.firstTokenUs);
    fields.integer(row.attempts);
    fields.integer(row.fromCache ? 1 : 0);
    fields.integer(row.at.us);
    return {fields.finish()};
}

ScoreHash scoreHash(RowHash row, const ScorerSpec &spec, const ScoreRow &score)
{
    FieldHasher fields("assay.score/1");
    fields.hash(row.hash);
    fields.text(std::string_view(spec.key));
    fields.hash(sha256(spec.settings));
    score.value ? fields.integer(std::bit_cast<std::int64_t>(*score.value)) : fields.null();
    score.pass ? fields.integer(*score.pass ? 1 : 0) : fields.null();
    fields.text(std::string_view(score.reason));
    return {fields.finish()};
}

} // namespace assay
