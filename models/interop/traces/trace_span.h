#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "domain/run.h"
#include "interop/foreign_score.h"

namespace assay {

/// A value that cannot be; what it says is left out as unknown.
enum class TraceFlaw { EndsBeforeStart, CachedAboveInput, NegativeNumber, NoTime };

/// One span of a trace as far as Assay knows what it means, whichever dialect it was written in. Texts as they were, times UTC.
struct TraceSpan
{
    std::string traceId; ///< hex in lower case where it is one of OpenTelemetry's
    std::string spanId;
    std::string name;
    bool isGeneration = false; ///< a model answered; else a tool, a retrieval, an agent around it

    std::string promptName;    ///< empty = not said
    std::string promptVersion; ///< as the application calls it
    std::string promptHash;    ///< `assay.prompt.sha256`
    std::string provider;      ///< "openai", "anthropic", …
    std::string model;         ///< as asked for
    std::string conversation;
    std::string environment;
    std::vector<std::string> tags; ///< sorted, no repeats
    std::string input;             ///< what was sent, to be read: one user's text as it is, several messages with their roles
    std::string rest;              ///< what no field here holds, as a JSON object

    bool failed = false;
    std::string errorType; ///< as the application calls it
    std::string errorText;
    std::optional<std::string> output;
    std::optional<std::string> toolCalls; ///< JSON text
    std::optional<std::string> reasoning;
    std::optional<std::string> finishReason;
    std::optional<std::string> snapshot;   ///< model the response named
    std::optional<std::string> responseId;
    TokenCounts tokens;
    std::optional<Money> cost; ///< as given; nothing = not said
    bool fromCache = false;    ///< `assay.cache.hit`: the application answered from its own cache
    std::optional<TimeUs> start;
    std::optional<TimeUs> end;
    std::optional<std::int64_t> firstTokenUs;
    std::vector<ForeignScore> scores;
    std::vector<TraceFlaw> flaws;
};

/// The error of CLI.md §3 that @p type ("timeout", "429", "RateLimitError", …) means; nothing when it is none of them.
std::optional<CallError> callErrorOfTrace(const std::string &type);

} // namespace assay
