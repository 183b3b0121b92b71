#include "project/provider_setup.h"

#include <QCoreApplication>

#include "base/utf8.h"
#include "providers/transfer.h"

namespace assay {

std::string usualUrl(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::OpenAi: return "https://api.openai.com/v1";
    case ProviderKind::Anthropic: return "https://api.anthropic.com/v1";
    case ProviderKind::Google: return "https://generativelanguage.googleapis.com/v1beta";
    case ProviderKind::Ollama: return "http://127.0.0.1:11434";
    case ProviderKind::Azure: return {};
    }
    return {};
}

Result<std::string> baseUrlFrom(const std::string &typed)
{
    std::string url(trimmed(typed));
    while (url.ends_with('/'))
        url.pop_back();
    if (auto fit = checkEndpointUrl(url, true); !fit) {
        fit.error().fix = QCoreApplication::translate("ProviderSetup", "Give the base, as http://127.0.0.1:8080/v1");
        return fail(fit.error());
    }
    return url;
}

} // namespace assay
