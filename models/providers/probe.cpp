#include "providers/probe.h"

#include <QCoreApplication>
#include <curl/curl.h>
#include <nlohmann/json.hpp>

namespace assay {

namespace {

int stopWhenAsked(void *stopped, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()> *>(stopped))() ? 1 : 0;
}

/// How a connection is tried.
struct Attempt
{
    std::chrono::milliseconds limit;
    bool direct = false; ///< past every proxy, which would answer for a silent port
    std::function<bool()> stopped;
};

/// Connects and hangs up.
CURLcode connects(const std::string &url, const NetworkSettings &network, const Attempt &attempt)
{
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(attempt.limit.count()));
    if (!network.proxy.empty())
        curl_easy_setopt(easy, CURLOPT_PROXY, network.proxy.c_str());
    if (attempt.direct)
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    if (!network.caFile.empty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, network.caFile.c_str());
    if (attempt.stopped) {
        curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, stopWhenAsked);
        curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &attempt.stopped);
    }
    const CURLcode code = curl_easy_perform(easy);
    curl_easy_cleanup(easy);
    return code;
}

} // namespace

tl::expected<std::vector<std::string>, CallFailure> listServedModels(CallClient &client, const Provider &provider, const std::string &key,
                                                                     const std::function<bool()> &stopped)
{
    const Adapter &adapter = adapterFor(provider.kind);
    const auto body = client.get({provider.kind, provider.limits, key}, adapter.modelsUrl(provider.baseUrl), stopped);
    if (!body)
        return tl::unexpected(body.error());
    const auto json = parseJsonLenient(*body);
    if (!json)
        return tl::unexpected(malformed(QCoreApplication::translate("Providers", "it answered with something else than a list of models: %1")
                                            .arg(json.error().why).toStdString()));
    std::vector<std::string> names = adapter.modelNames(*json);
    const KeyMask mask({key});
    for (std::string &name : names)
        mask.apply(name); // an escaped key is plain only now
    return names;
}

Status checkReachable(const Provider &provider, const NetworkSettings &network, const std::function<bool()> &stopped)
{
    if (auto fit = checkEndpointUrl(provider.baseUrl, network.plainHttpElsewhere); !fit)
        return fit;
    const CURLcode code = connects(provider.baseUrl, network, {network.bounds.connect, false, stopped});
    if (code == CURLE_OK)
        return {};
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return fail(ErrorCode::Interrupted, QCoreApplication::translate("Providers", "The request was cancelled"));
    const bool loopback = isLoopbackUrl(provider.baseUrl);
    return fail(ErrorCode::Network,
                QCoreApplication::translate("Providers", "The provider “%1” does not answer at %2")
                    .arg(QString::fromStdString(provider.name), QString::fromStdString(provider.baseUrl)),
                QString::fromUtf8(curl_easy_strerror(code)),
                loopback ? QCoreApplication::translate("Providers", "Start that server, then run again; nothing was sent.")
                         : QCoreApplication::translate("Providers", "Check the address and your connection, then run again; nothing was sent."));
}

std::vector<Provider> findLocalServers()
{
    const Provider usual[]{{"ollama", ProviderKind::Ollama, "http://127.0.0.1:11434", {}, {}},
                           {"lm-studio", ProviderKind::OpenAi, "http://127.0.0.1:1234/v1", {}, {}},
                           {"llama.cpp", ProviderKind::OpenAi, "http://127.0.0.1:8080/v1", {}, {}},
                           {"vllm", ProviderKind::OpenAi, "http://127.0.0.1:8000/v1", {}, {}}};
    std::vector<Provider> found;
    for (const Provider &provider : usual) {
        if (connects(provider.baseUrl, {}, {std::chrono::milliseconds(300), true, {}}) == CURLE_OK)
            found.push_back(provider);
    }
    return found;
}

} // namespace assay
