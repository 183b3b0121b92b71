#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "domain/catalog.h"
#include "domain/prompt.h"

namespace assay {

enum class ResultState { Ok, Error, Cancelled };
const char *name(ResultState state); ///< "ok", "error", "cancelled"
std::optional<ResultState> resultStateFromName(std::string_view name);

/// The vocabulary of CLI.md §3.
enum class CallError {
    Auth, RateLimit, Overloaded, ContextLength, ContentFilter, BadRequest, Network, Timeout, Malformed, TooLarge, Cancelled,
};
const char *name(CallError error); ///< "auth", "rate_limit", …
std::optional<CallError> callErrorFromName(std::string_view name);

/// A scorer as chosen for a run: which one, under which name its scores are kept, with which settings.
struct ScorerSpec
{
    std::string scorer;        ///< "contains", "json-schema", …
    std::string key;           ///< name in `scores` and filters, unique in a run
    std::string settings = "{}"; ///< canonical JSON of the settings
    bool negated = false;

    bool operator==(const ScorerSpec &) const = default;
};

/// One column of a run: prompt version (or the content of a draft) × model, with all that was sent.
struct RunColumn
{
    PromptId prompt;
    std::string promptName;
    std::optional<VersionHash> version; ///< nothing = a draft not committed when the run began
    ContentHash content;
    Model model;       ///< as it was when the run began, prices included
    Provider provider; ///< as it was when the run began
};

/// Which cases of the dataset version: all, unless something narrows them.
struct CaseSelection
{
    std::optional<std::int64_t> limit{};  ///< the first N
    std::optional<std::int64_t> sample{}; ///< N drawn ones of those, in stored order
    std::uint64_t seed = 42;
    std::string tag{};                    ///< only those with it, before limit and sample
    std::vector<std::string> cases{};     ///< exactly these, by id; then nothing else counts

    bool operator==(const CaseSelection &) const = default;
};

/// Whether Assay asked, or answers that were given in production were brought in (then each case stands in one column only), or the results of a
/// comparison that another tool made.
enum class RunKind { Comparison, Production, Imported };

/// All that a run is, fixed when it starts.
struct RunSpec
{
    RunId id;
    std::string name;
    std::vector<RunColumn> columns;
    int baseline = 0; ///< number of the baseline column
    DatasetId dataset;
    DatasetHash datasetVersion;
    CaseSelection selection;
    std::vector<ScorerSpec> scorers;
    int repeats = 1;
    bool stream = false;
    bool useCache = true;
    std::string salt; ///< 16 random bytes that enter every text hash of this run; erased with its texts
    RunKind kind = RunKind::Comparison;
};

/// Token counts as the provider gave them; unknown stays unknown.
struct TokenCounts
{
    std::optional<std::int64_t> input;       ///< all input tokens, cached ones included
    std::optional<std::int64_t> cachedInput;
    std::optional<std::int64_t> output;      ///< reasoning included
    std::optional<std::int64_t> reasoning;   ///< part of output; outside the row hash

    bool operator==(const TokenCounts &) const = default;
};

/// One cell's one repeat, as stored. Field order of the hash: DATA.md §5.
struct ResultRow
{
    RunId run;
    int column = 0;
    std::string caseId;
    CaseHash caseHash;
    int repeat = 0; ///< 0-based
    ResultState state = ResultState::Ok;
    std::optional<CallError> error;
    std::string errorText;                     ///< what happened, at most 2 kB, of an error; key masked
    std::optional<std::string> finishReason;
    std::optional<std::string> output;
    std::optional<std::string> toolCalls;      ///< JSON text
    std::optional<std::string> reasoning;
    std::optional<std::string> transcript;     ///< of an answer that took several calls: its messages, a JSON list; outside the row hash
    std::optional<RequestHash> request;
    std::optional<std::string> snapshot;       ///< model the response named
    std::optional<std::string> providerRequestId;
    TokenCounts tokens;
    std::optional<Money> cost;
    std::optional<std::int64_t> latencyUs;     ///< of the attempt that answered
    std::optional<std::int64_t> firstTokenUs;
    std::int64_t waitUs = 0;                   ///< waits and earlier attempts; outside the row hash
    int attempts = 0;
    bool fromCache = false;
    bool invalidUtf8 = false;                  ///< the answer's bytes are kept as they came
    bool costIsComputed = false;               ///< of an imported answer: from a price table, it said none; outside the row hash
    TimeUs at;

    /// Bits of the stored `flags`.
    static constexpr int invalidUtf8Flag = 1;
    static constexpr int costIsComputedFlag = 2;
};

/// One scorer's word on one result.
struct ScoreRow
{
    int scorer = 0;               ///< index into RunSpec::scorers
    std::optional<double> value;
    std::optional<bool> pass;
    std::string reason;
    std::string details = {};     ///< a JSON object beside it, of scorers that ask outside; empty = none; outside the score hash
};

/// First 32 hex digits of SHA-256 of `assay.result/1` (DATA.md §5).
std::string resultId(RunId run, int column, std::string_view caseId, int repeat);

/// Hash of a text as it enters a row: SHA-256(salt ‖ text), kept when text and salt are erased.
struct RowTextHashes
{
    std::optional<Hash> output;
    std::optional<Hash> toolCalls;
    std::optional<Hash> reasoning;
};
RowTextHashes textHashes(const ResultRow &row, std::string_view salt);
/// Row hash `assay.row/1`.
RowHash rowHash(const ResultRow &row, const RowTextHashes &texts);
/// Score hash `assay.score/1`.
ScoreHash scoreHash(RowHash row, const ScorerSpec &spec, const ScoreRow &score);

/// Seal of a run: SHA-256 over row hashes in order (case, column, repeat), then score hashes in the same order.
class SealBuilder
{
public:
    void addRow(const RowHash &hash) { m_hasher.add(hash.hash.raw()); }
    /// Score hashes one after another, 32 bytes each, in the order of their rows.
    void addScores(std::string_view hashes) { m_hasher.add(hashes); }
    Hash finish() { return m_hasher.finish(); }

private:
    Hasher m_hasher;
};

} // namespace assay
