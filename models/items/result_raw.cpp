#include "items/result_raw.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/rebuilt_request.h"

namespace assay::items {

namespace {

using Ordered = nlohmann::ordered_json;
constexpr std::size_t longestIndented = 1'000'000; ///< bytes: a longer body is shown as it is

Ordered inMilliseconds(std::optional<std::int64_t> us)
{
    return us ? Ordered(static_cast<double>(*us) / 1000.0) : Ordered();
}

QString pretty(const Ordered &value)
{
    return QString::fromStdString(value.dump(2, ' ', false, Ordered::error_handler_t::replace));
}

} // namespace

/// In its own order; nothing when it is no JSON, or nested so deep that writing it would be unsafe.
static std::optional<Ordered> readOrdered(const std::string &text)
{
    if (text.size() > longestIndented || !parseJsonLenient(text))
        return std::nullopt;
    auto parsed = Ordered::parse(text, nullptr, false);
    return parsed.is_discarded() ? std::nullopt : std::optional(std::move(parsed));
}

QString indentedJson(const std::string &text)
{
    const auto parsed = readOrdered(text);
    return parsed ? pretty(*parsed) : displayText(text);
}

void addRequest(Database &database, const RunSpec &spec, const ResultRow &row, ResultDetail &detail)
{
    if (!row.request)
        detail.request = RequestMatch::NotSent;
    const auto rebuilt = rebuildRequest(database, spec, row);
    if (!rebuilt) {
        detail.requestNote = row.request ? translate("ResultText", "The request cannot be made again: %1").arg(toSentence(rebuilt.error()))
                                         : translate("ResultText", "Nothing was sent: %1").arg(toSentence(rebuilt.error()));
        return;
    }
    for (const Message &message : rebuilt->messages) {
        QString text = displayText(message.text);
        if (message.toolCalls)
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + indentedJson(*message.toolCalls);
        detail.messages.push_back({QString::fromLatin1(name(message.role)), text});
    }
    if (spec.kind == RunKind::Production) {
        detail.requestNote = translate("ResultText", "Answered in production and brought in from a trace: what was sent stands here as the trace says it.");
        return;
    }
    if (spec.kind == RunKind::Imported) {
        detail.requestNote = translate("ResultText", "Answered elsewhere and brought in from another tool's file: this is the prompt as Assay renders it.");
        return;
    }
    detail.rawRequest = QStringLiteral("POST %1\n\n%2").arg(displayText(rebuilt->wire.url), indentedJson(rebuilt->wire.body));
    if (!row.request) {
        detail.requestNote = translate("ResultText", "Nothing was sent; this is what would have been.");
        return;
    }
    detail.request = rebuilt->isAsSent ? RequestMatch::AsSent : RequestMatch::Differs;
    detail.requestNote = rebuilt->isAsSent ? translate("ResultText", "✓ Made again from prompt and case; its hash is that of what was sent.")
                                           : translate("ResultText", "▲ Not what was sent: made again from prompt and case, its hash is another one. "
                                                            "The way requests are written has changed since.");
}

QString storedAnswerText(const ResultRow &row)
{
    Ordered answer;
    answer["state"] = name(row.state);
    if (row.error || row.state == ResultState::Error)
        answer["error"] = {{"code", row.error ? Ordered(name(*row.error)) : Ordered()}, {"body", row.errorText}};
    answer["model"] = orNull<Ordered>(row.snapshot);
    answer["request_id"] = orNull<Ordered>(row.providerRequestId);
    answer["finish_reason"] = orNull<Ordered>(row.finishReason);
    answer["usage"] = {{"input_tokens", orNull<Ordered>(row.tokens.input)},
                       {"cached_input_tokens", orNull<Ordered>(row.tokens.cachedInput)},
                       {"output_tokens", orNull<Ordered>(row.tokens.output)},
                       {"reasoning_tokens", orNull<Ordered>(row.tokens.reasoning)}};
    answer["latency_ms"] = inMilliseconds(row.latencyUs);
    answer["first_token_ms"] = inMilliseconds(row.firstTokenUs);
    answer["waited_ms"] = static_cast<double>(row.waitUs) / 1000.0;
    answer["attempts"] = row.attempts;
    answer["from_cache"] = row.fromCache;
    answer["request_hash"] = row.request ? Ordered(row.request->hex()) : Ordered();
    answer["output"] = orNull<Ordered>(row.output);
    if (row.toolCalls) {
        const auto calls = readOrdered(*row.toolCalls);
        answer["tool_calls"] = calls ? *calls : Ordered(*row.toolCalls);
    }
    if (row.reasoning)
        answer["reasoning"] = *row.reasoning;
    return pretty(answer);
}

} // namespace assay::items
