#include "domain/names.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

tl::unexpected<Error> refused(std::string_view name, const QString &why)
{
    return fail(ErrorCode::BadInput,
                translate("Names", "The name “%1” cannot be used").arg(QString::fromStdString(displayUtf8(name))),
                why);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Status checkName(std::string_view name)
{
    if (trimmed(name).empty())
        return refused(name, translate("Names", "it is empty"));
    if (!isUtf8(name))
        return refused(name, translate("Names", "it is not valid UTF-8"));
    if (trimmed(name).size() != name.size())
        return refused(name, translate("Names", "it begins or ends with a blank"));
    if (std::any_of(name.begin(), name.end(), isControl))
        return refused(name, translate("Names", "it holds a control character"));
    if (name.find_first_of("@#,") != std::string_view::npos)
        return refused(name, translate("Names", "the signs @ # and , are kept for naming versions, columns and lists"));
    if (name.front() == '/' || name.back() == '/' || name.find("//") != std::string_view::npos)
        return refused(name, translate("Names", "a folder in it has no name"));
    return {};
}

Status checkChannelName(std::string_view name)
{
    if (auto plain = checkName(name); !plain)
        return plain;
    if (name.find('/') != std::string_view::npos)
        return refused(name, translate("Names", "a channel stands in no folder"));
    const bool number = name.size() > 1 && name.front() == 'v' && std::all_of(name.begin() + 1, name.end(), isDigit);
    const bool hash = name.size() >= 6 && std::all_of(name.begin(), name.end(), isHexDigit);
    if (number || hash || name == "draft")
        return refused(name, translate("Names", "it would be read as the name of a version"));
    return {};
}

Status checkCaseId(std::string_view id)
{
    constexpr std::size_t maxBytes = 256;
    const auto refusedId = [&](const QString &why) {
        return fail(ErrorCode::BadInput, translate("Names", "The id “%1” cannot be used").arg(QString::fromStdString(displayUtf8(id.substr(0, maxBytes)))), why);
    };
    if (trimmed(id).empty())
        return refusedId(translate("Names", "it is empty"));
    if (id.size() > maxBytes || std::any_of(id.begin(), id.end(), isControl))
        return refusedId(translate("Names", "it is longer than %1 bytes or holds a control character").arg(maxBytes));
    if (!isUtf8(id))
        return refusedId(translate("Names", "it is not valid UTF-8"));
    return {};
}

std::string fittingName(std::string_view text)
{
    constexpr std::size_t longest = 200;
    std::string name;
    for (const char c : firstCodePoints(trimmed(text), longest))
        name += isControl(c) || c == '@' || c == '#' || c == ',' ? '_' : c;
    name = std::string(trimmed(name));
    if (!checkName(name))
        std::replace(name.begin(), name.end(), '/', '_');
    return checkName(name) ? name : std::string();
}

} // namespace assay
