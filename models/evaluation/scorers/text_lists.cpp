#include "evaluation/scorers/text_lists.h"

#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/assertions/assertion.h"

namespace assay {

Result<std::vector<std::string>> settingTexts(const Json &settings, const char *name)
{
    const Json *value = memberAt(settings, name);
    if (!value || value->is_null())
        return std::vector<std::string>();
    std::vector<std::string> texts;
    if (value->is_array()) {
        for (const Json &each : *value)
            texts.push_back(each.is_string() ? each.get<std::string>() : dumpJson(each));
        return texts;
    }
    if (value->is_string()) {
        if (auto items = commaList(value->get_ref<const std::string &>()))
            return std::move(*items);
    }
    return fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QString::fromUtf8(name)),
                translate("Scorers", "it must be a list of texts, or texts with commas between them and every quote closed"));
}

bool isScriptBlank(char32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0d);
    return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000 || c == 0xfeff;
}

std::size_t scriptWords(std::string_view text)
{
    std::size_t words = 0;
    bool inWord = false;
    for (const char16_t unit : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU16String()) {
        const bool blank = isScriptBlank(unit);
        words += !blank && !inWord ? 1 : 0;
        inWord = !blank;
    }
    return words;
}

QString lowerText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
}

} // namespace assay
