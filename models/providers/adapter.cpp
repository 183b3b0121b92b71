#include "providers/adapter.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "providers/adapters/adapters.h"

namespace assay {

namespace {

constexpr std::size_t mostErrorText = 2000;
constexpr std::int64_t mostTokens = 1'000'000'000;

/// The message of an error body in any of the usual shapes, else the body itself.
std::string messageOf(std::string_view body)
{
    if (const auto json = parseJsonLenient(body)) {
        const Json *error = memberAt(*json, "error");
        if (error) {
            if (error->is_string())
                return error->get<std::string>();
            if (const auto message = stringAt(*error, "message"))
                return *message;
        }
        if (const auto message = stringAt(*json, "message"))
            return *message;
    }
    return std::string(body);
}

bool names(const std::string &lower, std::initializer_list<const char *> signs)
{
    for (const char *sign : signs) {
        if (lower.find(sign) != std::string::npos)
            return true;
    }
    return false;
}

CallError errorOf(int status, std::string_view body)
{
    if (status == 401 || status == 403)
        return CallError::Auth;
    if (status == 429)
        return CallError::RateLimit;
    if (status == 408)
        return CallError::Timeout;
    if (status >= 500)
        return CallError::Overloaded;
    const std::string lower = lowerAscii(body.substr(0, 4096));
    if (names(lower, {"context_length", "context length", "maximum context", "too many tokens", "prompt is too long"}))
        return CallError::ContextLength;
    if (names(lower, {"content_filter", "content filter", "content_policy", "safety system"}))
        return CallError::ContentFilter;
    return CallError::BadRequest;
}

} // namespace

bool StreamDecoder::feed(std::string_view data)
{
    try {
        return take(data);
    } catch (const std::exception &) {
        m_hostile = true;
        return false;
    }
}

Decoded StreamDecoder::end()
{
    return m_hostile ? Decoded(tl::unexpected(malformed("an event of the stream has an unexpected shape"))) : finish();
}

const Adapter &adapterFor(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::OpenAi: return openAiAdapter();
    case ProviderKind::Azure: return azureAdapter();
    case ProviderKind::Anthropic: return anthropicAdapter();
    case ProviderKind::Google: return googleAdapter();
    case ProviderKind::Ollama: return ollamaAdapter();
    }
    return openAiAdapter();
}

CallFailure failureOf(int status, std::string_view body)
{
    std::string text = QCoreApplication::translate("Providers", "The provider answered %1").arg(status).toStdString();
    const std::string message = messageOf(body);
    if (!message.empty())
        text += ": " + message;
    return {errorOf(status, body), std::string(firstCodePoints(displayUtf8(text.substr(0, mostErrorText)), mostErrorText))};
}

CallFailure malformed(std::string why)
{
    return {CallError::Malformed, why.substr(0, mostErrorText)};
}

Json parameterValue(const std::string &name, const std::string &typed, int repeat)
{
    if (name == "stop") {
        const auto json = parseJson(typed);
        if (json && json->is_array())
            return *json;
        // `\n` and `\t` as typed in a one-line field mean the characters.
        std::string text;
        for (std::size_t i = 0; i < typed.size(); ++i) {
            const bool escape = typed[i] == '\\' && i + 1 < typed.size() && (typed[i + 1] == 'n' || typed[i + 1] == 't');
            text += escape ? (typed[++i] == 'n' ? '\n' : '\t') : typed[i];
        }
        return Json::array({text});
    }
    const auto json = parseJson(typed);
    if (!json || json->is_string())
        return Json(typed);
    if (name == "seed" && json->is_number_integer())
        return Json(json->get<std::int64_t>() + repeat);
    return *json;
}

std::optional<std::int64_t> tokensAt(const Json &object, const char *key)
{
    const auto value = integerAt(object, key);
    return value && *value >= 0 && *value <= mostTokens ? value : std::nullopt;
}

void appendTo(std::optional<std::string> &text, std::string_view more)
{
    if (!text)
        text.emplace();
    *text += more;
}

} // namespace assay
