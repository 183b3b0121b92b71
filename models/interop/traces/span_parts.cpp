#include "interop/traces/span_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace assay {

std::optional<Money> moneyOf(const Json &value)
{
    constexpr double most = 1e9; // dollars
    const auto dollars = numberOf(value);
    if (!dollars || *dollars < 0 || *dollars > most)
        return std::nullopt;
    return Money{std::llround(*dollars * 1e9)};
}

std::optional<Money> moneyOfDetails(const Json &details)
{
    const Json map = parsedValue(details);
    if (!map.is_object())
        return moneyOf(map);
    if (const Json *total = memberAt(map, "total"))
        return moneyOf(*total);
    std::optional<Money> sum;
    for (const auto &[name, part] : map.items()) {
        if (const auto amount = moneyOf(part)) {
            sum = sum.value_or(Money{});
            *sum += *amount;
        }
    }
    return sum;
}

void checkTokens(TraceSpan &span)
{
    TokenCounts &tokens = span.tokens;
    for (auto *count : {&tokens.input, &tokens.cachedInput, &tokens.output, &tokens.reasoning}) {
        if (*count && **count < 0) {
            span.flaws.push_back(TraceFlaw::NegativeNumber);
            count->reset();
        }
    }
    if (tokens.cachedInput && tokens.input && *tokens.cachedInput > *tokens.input) {
        span.flaws.push_back(TraceFlaw::CachedAboveInput);
        tokens.cachedInput.reset();
    }
}

void checkTimes(TraceSpan &span)
{
    if (!span.start && !span.end)
        span.flaws.push_back(TraceFlaw::NoTime);
    if (span.start && span.end && *span.end < *span.start) {
        span.flaws.push_back(TraceFlaw::EndsBeforeStart);
        span.end.reset();
        span.firstTokenUs.reset();
    }
    if (span.firstTokenUs && *span.firstTokenUs < 0) {
        span.flaws.push_back(TraceFlaw::NegativeNumber);
        span.firstTokenUs.reset();
    }
}

void setInput(TraceSpan &span, const TraceMessages &messages)
{
    span.input = messages.text();
}

void setOutput(TraceSpan &span, const TraceMessages &messages)
{
    std::string text = messages.text();
    if (!text.empty() || messages.toolCalls.empty())
        span.output = std::move(text);
    if (!messages.toolCalls.empty())
        span.toolCalls = messages.toolCallsText();
    if (!messages.reasoning.empty())
        span.reasoning = messages.reasoning;
    if (!span.finishReason && !messages.finishReason.empty())
        span.finishReason = messages.finishReason;
}

void addTags(TraceSpan &span, const Json &tags)
{
    const Json list = parsedValue(tags);
    if (list.is_array()) {
        for (const Json &tag : list)
            span.tags.push_back(textOf(tag));
    } else if (list.is_string()) {
        span.tags.push_back(list.get<std::string>());
    }
    std::erase(span.tags, std::string());
    std::sort(span.tags.begin(), span.tags.end());
    span.tags.erase(std::unique(span.tags.begin(), span.tags.end()), span.tags.end());
}

std::optional<bool> passOfLabel(const std::string &label)
{
    constexpr std::array<std::string_view, 6> good{"pass", "passed", "true", "yes", "correct", "relevant"};
    constexpr std::array<std::string_view, 6> bad{"fail", "failed", "false", "no", "incorrect", "irrelevant"};
    const std::string lower = lowerAscii(label);
    const auto isIn = [&](const auto &words) { return std::find(words.begin(), words.end(), lower) != words.end(); };
    return isIn(good) ? std::optional(true) : isIn(bad) ? std::optional(false) : std::nullopt;
}

std::optional<CallError> callErrorOfTrace(const std::string &type)
{
    struct Word
    {
        std::string_view part;
        CallError error;
    };
    using enum CallError;
    constexpr std::array words{Word{"429", RateLimit},         Word{"ratelimit", RateLimit},        Word{"quota", RateLimit},
                               Word{"401", Auth},              Word{"403", Auth},                   Word{"auth", Auth},
                               Word{"permission", Auth},       Word{"context_length", ContextLength}, Word{"contextlength", ContextLength},
                               Word{"contentfilter", ContentFilter}, Word{"content_filter", ContentFilter}, Word{"safety", ContentFilter},
                               Word{"timeout", Timeout},       Word{"timedout", Timeout},           Word{"deadline", Timeout},
                               Word{"408", Timeout},           Word{"cancel", Cancelled},           Word{"overloaded", Overloaded},
                               Word{"unavailable", Overloaded}, Word{"internalserver", Overloaded}, Word{"connect", Network},
                               Word{"network", Network},       Word{"socket", Network},             Word{"json", Malformed},
                               Word{"parse", Malformed},       Word{"badrequest", BadRequest},      Word{"bad_request", BadRequest},
                               Word{"invalid_request", BadRequest}, Word{"notfound", BadRequest},   Word{"rate_limit", RateLimit}};
    const std::string lower = lowerAscii(type);
    for (const Word &word : words) {
        if (lower.find(word.part) != std::string::npos)
            return word.error;
    }
    if (lower.size() == 3 && std::all_of(lower.begin(), lower.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        if (lower.front() == '5')
            return Overloaded;
        if (lower.front() == '4')
            return BadRequest;
    }
    return std::nullopt;
}

} // namespace assay
