#include "providers/probe.h"

#include <QCoreApplication>
#include <curl/curl.h>
#include <nlohmann/json.hpp>

namespace assay {

namespace {

/// Connects and hangs up. False with the reason in @p why. @p direct goes past every proxy, which would answer for a silent port.
bool connects(const std::string &url, const NetworkSettings &network, std::chrono::milliseconds limit, std::string *why, bool direct = false)
{
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limit.count()));
    if (!network.proxy.empty())
        curl_easy_setopt(easy, CURLOPT_PROXY, network.proxy.c_str());
    if (direct)
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    if (!network.caFile.empty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, network.caFile.c_str());
    const CURLcode code = curl_easy_perform(easy);
    if (why)
        *why = curl_easy_strerror(code);
    curl_easy_cleanup(easy);
    return code == CURLE_OK;
}

} // namespace

Result<std::vector<std::string>> listServedModels(CallClient &client, const Provider &provider, const std::string &key)
{
    const Adapter &adapter = adapterFor(provider.kind);
    const auto body = client.get({provider.kind, provider.limits, key}, adapter.modelsUrl(provider.baseUrl));
    if (!body)
        return fail(body.error());
    const auto json = parseJsonLenient(*body);
    if (!json)
        return fail(ErrorCode::Network, QCoreApplication::translate("Providers", "The provider answered with something else than a list of models"),
                    json.error().why);
    std::vector<std::string> names = adapter.modelNames(*json);
    const KeyMask mask({key});
    for (std::string &name : names)
        mask.apply(name); // an escaped key is plain only now
    return names;
}

Status checkReachable(const Provider &provider, const NetworkSettings &network)
{
    if (auto fit = checkEndpointUrl(provider.baseUrl, network.plainHttpElsewhere); !fit)
        return fit;
    std::string why;
    if (connects(provider.baseUrl, network, network.bounds.connect, &why))
        return {};
    const bool loopback = isLoopbackUrl(provider.baseUrl);
    return fail(ErrorCode::Network,
                QCoreApplication::translate("Providers", "The provider “%1” does not answer at %2")
                    .arg(QString::fromStdString(provider.name), QString::fromStdString(provider.baseUrl)),
                QString::fromStdString(why),
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
        if (connects(provider.baseUrl, {}, std::chrono::milliseconds(300), nullptr, true))
            found.push_back(provider);
    }
    return found;
}

} // namespace assay
