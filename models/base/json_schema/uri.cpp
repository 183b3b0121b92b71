#include "base/json_schema/uri.h"

#include <QUrl>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace assay::json_schema {

Uri partsOf(const std::string &uri)
{
    const std::size_t sign = uri.find('#');
    if (sign == std::string::npos)
        return {uri, {}};
    const std::string fragment = uri.substr(sign + 1);
    return {uri.substr(0, sign), QByteArray::fromPercentEncoding(QByteArray::fromStdString(fragment)).toStdString()};
}

std::string resolvedUri(const std::string &base, const std::string &reference)
{
    const std::string document = base.substr(0, base.find('#'));
    if (reference.empty() || reference.front() == '#')
        return document + reference;
    return QUrl(QString::fromStdString(document)).resolved(QUrl(QString::fromStdString(reference))).toString(QUrl::FullyEncoded).toStdString();
}

const Json *followed(const Json &document, std::string_view pointer)
{
    const Json *at = &document;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string token;
        for (std::size_t i = 0; i < end; ++i) {
            const bool escaped = pointer[i] == '~' && i + 1 < end && (pointer[i + 1] == '0' || pointer[i + 1] == '1');
            token += escaped ? (pointer[++i] == '0' ? '~' : '/') : pointer[i];
        }
        pointer.remove_prefix(end);
        if (at->is_object() && at->contains(token)) {
            at = &(*at)[token];
        } else if (at->is_array() && !token.empty() && token.size() < 10 && token.find_first_not_of("0123456789") == std::string::npos
                   && std::stoul(token) < at->size()) {
            at = &(*at)[std::stoul(token)];
        } else {
            return nullptr;
        }
    }
    return at;
}

} // namespace assay::json_schema
