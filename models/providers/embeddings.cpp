// Embedding endpoints: OpenAI-compatible /embeddings (Azure's by deployment), Gemini :embedContent, Ollama /api/embed.
#include "providers/embeddings.h"

#include <QCoreApplication>
#include <cmath>
#include <nlohmann/json.hpp>

namespace assay {

namespace {

constexpr std::size_t mostDimensions = 1 << 16;

/// Where the vector and the count of input tokens stand in an answer, as JSON pointers.
struct Places
{
    const char *vector;
    const char *tokens;
};

Places placesOf(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Google: return {"/embedding/values", ""};
    case ProviderKind::Ollama: return {"/embeddings/0", "/prompt_eval_count"};
    default: return {"/data/0/embedding", "/usage/prompt_tokens"};
    }
}

std::string urlOf(ProviderKind kind, const ChatRequest &request)
{
    switch (kind) {
    case ProviderKind::Google: return request.baseUrl + "/models/" + request.modelId + ":embedContent";
    case ProviderKind::Ollama: return request.baseUrl + "/api/embed";
    case ProviderKind::Azure: return request.baseUrl + "/openai/deployments/" + request.modelId + "/embeddings?api-version=2024-10-21";
    default: return request.baseUrl + "/embeddings";
    }
}

class EmbeddingAdapter final : public Adapter
{
public:
    explicit EmbeddingAdapter(ProviderKind kind) : m_kind(kind) {}
    Result<WireRequest> build(const ChatRequest &request) const override
    {
        if (m_kind == ProviderKind::Anthropic)
            return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "This provider has no embeddings"), {},
                        QCoreApplication::translate("Providers", "Name a model of another provider."));
        const std::string text = request.messages.empty() ? std::string() : request.messages.front().text;
        const Json body = m_kind == ProviderKind::Google ? Json{{"content", {{"parts", Json::array({{{"text", text}}})}}}} : Json{{"model", request.modelId}, {"input", text}};
        WireRequest wire;
        wire.url = urlOf(m_kind, request);
        wire.body = dumpJson(body);
        wire.cacheBody = "embedding\n" + wire.body;
        return wire;
    }
    Decoded decode(const Json &body) const override
    {
        const Places places = placesOf(m_kind);
        const Json::json_pointer at(places.vector);
        if (!body.is_object() || !body.contains(at) || !body.at(at).is_array())
            return tl::unexpected(malformed("the answer has no embedding"));
        Completion answer;
        answer.output = dumpJson(body.at(at));
        const Json::json_pointer count(places.tokens);
        if (!count.empty() && body.contains(count) && body.at(count).is_number_unsigned())
            answer.tokens.input = body.at(count).get<std::int64_t>();
        answer.tokens.output = 0;
        return answer;
    }
    std::unique_ptr<StreamDecoder> streamDecoder() const override { return adapterFor(m_kind).streamDecoder(); }
    std::string keyHeader(std::string_view key) const override { return adapterFor(m_kind).keyHeader(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return adapterFor(m_kind).modelsUrl(baseUrl); }
    std::vector<std::string> modelNames(const Json &body) const override { return adapterFor(m_kind).modelNames(body); }

private:
    ProviderKind m_kind;
};

} // namespace

const Adapter &embeddingAdapterFor(ProviderKind kind)
{
    static const EmbeddingAdapter openAi(ProviderKind::OpenAi);
    static const EmbeddingAdapter azure(ProviderKind::Azure);
    static const EmbeddingAdapter google(ProviderKind::Google);
    static const EmbeddingAdapter ollama(ProviderKind::Ollama);
    static const EmbeddingAdapter anthropic(ProviderKind::Anthropic);
    switch (kind) {
    case ProviderKind::OpenAi: return openAi;
    case ProviderKind::Azure: return azure;
    case ProviderKind::Google: return google;
    case ProviderKind::Ollama: return ollama;
    case ProviderKind::Anthropic: return anthropic;
    }
    return openAi;
}

std::optional<std::vector<double>> vectorFrom(std::string_view text)
{
    const auto list = parseJsonLenient(text);
    if (!list || !list->is_array() || list->empty() || list->size() > mostDimensions)
        return std::nullopt;
    std::vector<double> vector;
    for (const Json &each : *list) {
        if (!each.is_number() || !std::isfinite(each.get<double>()))
            return std::nullopt;
        vector.push_back(each.get<double>());
    }
    return vector;
}

} // namespace assay
