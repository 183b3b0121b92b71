#include "interop/config/config_secrets.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/' || c == '+' || c == '=';
}

/// Beginnings that only keys have, and how long what follows must at least be.
struct KeyLook
{
    std::string_view begin;
    std::size_t least;
};
constexpr std::array keyLooks{KeyLook{"sk-", 16},   KeyLook{"AKIA", 16},        KeyLook{"ghp_", 20}, KeyLook{"gho_", 20}, KeyLook{"ghs_", 20},   KeyLook{"github_pat_", 20},
                              KeyLook{"xoxb-", 16}, KeyLook{"xoxp-", 16},       KeyLook{"AIza", 30}, KeyLook{"hf_", 20},  KeyLook{"gsk_", 20},   KeyLook{"xai-", 20},
                              KeyLook{"eyJ", 40},   KeyLook{"Bearer ", 12},     KeyLook{"r8_", 20},  KeyLook{"pplx-", 20}, KeyLook{"glpat-", 16}};

/// Length of the key that begins at @p at; 0 for none.
std::size_t keyLengthAt(std::string_view text, std::size_t at)
{
    if (at > 0 && isTokenChar(text[at - 1]) && text[at - 1] != '=' && text[at - 1] != '/')
        return 0;
    for (const KeyLook &look : keyLooks) {
        if (text.substr(at, look.begin.size()) != look.begin)
            continue;
        std::size_t end = at + look.begin.size();
        bool hasDigit = false;
        while (end < text.size() && isTokenChar(text[end])) {
            hasDigit = hasDigit || (text[end] >= '0' && text[end] <= '9');
            ++end;
        }
        if (end - at - look.begin.size() >= look.least && hasDigit)
            return end - at;
    }
    return 0;
}

/// `user:password` of an address at @p at ("://"), with the @; 0 for none.
std::size_t userInfoAt(std::string_view text, std::size_t at)
{
    const std::size_t begin = at + 3;
    const std::size_t end = text.find_first_of("/?# \t\r\n\"'<>", begin);
    const std::string_view host = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    const std::size_t sign = host.rfind('@');
    return sign == std::string_view::npos || host.substr(0, sign).find(':') == std::string_view::npos ? 0 : sign + 1;
}

bool isSecretName(std::string_view name)
{
    std::string bare;
    for (const char c : name)
        bare += c == '-' || c == '_' ? std::string() : lowerAscii(std::string_view(&c, 1));
    constexpr std::array<std::string_view, 20> names{"apikey", "xapikey", "authorization", "proxyauthorization", "cookie", "setcookie", "password", "passwd", "secret", "clientsecret",
                                                     "accesstoken", "bearertoken", "refreshtoken", "authtoken", "token", "secretaccesskey", "sessiontoken", "privatekey", "secretkey", "credentials"};
    return std::find(names.begin(), names.end(), bare) != names.end() || bare.ends_with("apikey") || bare.ends_with("secretkey") || bare.ends_with("accesstoken");
}

/// What stands behind the question mark of such an address is of unknown meaning, and may be a key.
bool isAddressOfProvider(std::string_view name, std::string_view place)
{
    const std::string lower = lowerAscii(name);
    const bool isAddress = lower.ends_with("url") || lower.ends_with("endpoint") || lower.ends_with("host") || lower.ends_with("proxy") || lower == "id";
    return isAddress && (place.find("provider") != std::string_view::npos || place.starts_with("targets") || place.starts_with("env") || place.starts_with("sharing"));
}

/// What only names a key is none.
bool isReference(std::string_view text)
{
    const std::string_view bare = trimmed(text);
    return bare.empty() || bare.find("{{") != std::string_view::npos || bare.starts_with('$') || bare.starts_with("env:") || bare.starts_with("file://");
}

} // namespace

std::string SecretScrubber::referenceTo(const std::string &secret)
{
    const auto found = m_names.try_emplace(secret, "{{env.ASSAY_SECRET_" + std::to_string(m_names.size() + 1) + "}}").first;
    return found->second;
}

bool SecretScrubber::scrub(std::string &text)
{
    std::string made;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t begin = at;
        std::size_t length = keyLengthAt(text, at);
        if (length == 0 && text.compare(at, 3, "://") == 0) {
            length = userInfoAt(text, at);
            begin = at + 3;
            if (length > 0 && isReference(std::string_view(text).substr(begin, length)))
                length = 0;
        }
        if (length == 0)
            continue;
        const std::string secret = text.substr(begin, length);
        made += text.substr(copied, begin - copied) + referenceTo(secret) + (secret.ends_with('@') ? "@" : "");
        copied = begin + length;
        at = copied - 1;
    }
    if (copied == 0)
        return false;
    text = made + text.substr(copied);
    return true;
}

bool SecretScrubber::scrubMember(const std::string &name, const std::string &place, ConfigNode &value)
{
    if (!value.isString())
        return false;
    if (isAddressOfProvider(name, place))
        value.text = value.text.substr(0, value.text.find('?'));
    if (isSecretName(name) && !isReference(value.text)) {
        value.text = referenceTo(value.text);
        return true;
    }
    return scrub(value.text);
}

void SecretScrubber::scrub(ConfigNode &node, const std::string &place, LossNotes &notes)
{
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        ConfigNode &item = node.items[i];
        const std::string name = node.isObject() ? node.names[i] : std::string();
        const std::string there = node.isObject() ? place + (place.empty() ? "" : ".") + name : place + "[" + std::to_string(i) + "]";
        if (scrubMember(name, there, item))
            notes.push_back({there, item.line, translate("Promptfoo", "a key stood here: it was replaced by the reference %1 and not kept").arg(displayText(item.text.substr(0, 60)))});
        scrub(item, there, notes);
    }
}

std::string bareUrl(const std::string &url)
{
    std::string bare = url.substr(0, url.find_first_of("?#"));
    const std::size_t at = bare.find("://");
    if (at == std::string::npos)
        return bare;
    const std::size_t end = bare.find('/', at + 3);
    const std::size_t sign = bare.rfind('@', end == std::string::npos ? bare.size() : end);
    if (sign != std::string::npos && sign > at)
        bare.erase(at + 3, sign - at - 2);
    return bare;
}

} // namespace assay
