#include "providers/masking.h"

#include <QByteArray>
#include <QUrl>
#include <algorithm>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t shortestKey = 6;        // a shorter "key" would be found everywhere
constexpr std::size_t shortestBeginning = 12; // of a key that was cut off: shorter ones are the kind's usual prefix

std::string base64(std::string_view bytes, QByteArray::Base64Options alphabet)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64(alphabet | QByteArray::OmitTrailingEquals).toStdString();
}

/// Inside a longer base64 text a key appears in one of three alignments; the signs that depend on neighbours are cut off.
void addBase64(std::vector<std::string> &forms, const std::string &key, QByteArray::Base64Options alphabet)
{
    for (std::size_t shift = 0; shift < 3; ++shift) {
        const std::string form = base64(std::string(shift, 'x') + key, alphabet);
        const std::size_t skip = shift == 0 ? 0 : shift + 1;
        const std::size_t tail = (shift + key.size()) % 3 == 0 ? 0 : 1;
        if (form.size() > skip + tail + shortestKey)
            forms.push_back(form.substr(skip, form.size() - skip - tail));
    }
}

std::string withoutBackslashes(std::string_view text)
{
    std::string bare;
    for (const char c : text) {
        if (c != '\\')
            bare += c;
    }
    return bare;
}

void addForms(std::vector<std::string> &forms, const std::string &key)
{
    if (key.size() < shortestKey)
        return;
    const std::string percent = QByteArray::fromStdString(key).toPercentEncoding().toStdString();
    std::string lowerPercent;
    for (std::size_t i = 0; i < percent.size(); ++i) {
        const bool digit = (i >= 1 && percent[i - 1] == '%') || (i >= 2 && percent[i - 2] == '%');
        lowerPercent += digit ? lowerAscii(percent.substr(i, 1)) : percent.substr(i, 1);
    }
    forms.insert(forms.end(), {key, percent, lowerPercent});
    addBase64(forms, key, QByteArray::Base64Encoding);
    addBase64(forms, key, QByteArray::Base64UrlEncoding);
}

} // namespace

KeyMask::KeyMask(const std::vector<std::string> &secrets)
{
    for (const std::string &secret : secrets) {
        addForms(m_forms, secret);
        if (std::string bare = withoutBackslashes(secret); bare.size() >= shortestKey)
            m_bare.push_back(std::move(bare));
    }
    std::sort(m_forms.begin(), m_forms.end(), [](const auto &a, const auto &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    m_forms.erase(std::unique(m_forms.begin(), m_forms.end()), m_forms.end());
}

/// JSON escapes a text with backslashes, and once more for each text that it is put into, as the arguments of a tool call are. So none of
/// them counts.
bool KeyMask::applyToEscaped(std::string &text) const
{
    if (m_bare.empty() || text.find('\\') == std::string::npos)
        return false;
    bool found = false;
    for (const std::string &secret : m_bare) {
        const std::string bare = withoutBackslashes(text);
        std::size_t from = 0;    // in text
        std::size_t counted = 0; // signs before it that are no backslashes
        std::string kept;
        const auto advance = [&](std::size_t count) {
            const std::size_t begin = from;
            for (; counted < count; ++from)
                counted += text[from] != '\\';
            return std::string_view(text).substr(begin, from - begin);
        };
        for (std::size_t at = bare.find(secret); at != std::string::npos; at = bare.find(secret, at + secret.size())) {
            kept += advance(at);
            advance(at + secret.size());
            kept += "[key]";
        }
        if (from == 0)
            continue;
        text = kept + text.substr(from);
        found = true;
    }
    return found;
}

/// Length of the longest beginning of a secret that @p text ends with.
std::size_t KeyMask::beginningAtEnd(std::string_view text) const
{
    std::size_t longest = 0;
    for (const std::string &form : m_forms) {
        for (std::size_t length = std::min(form.size(), text.size()); length >= shortestBeginning && length > longest; --length) {
            if (form[length - 1] == text.back() && text.ends_with(std::string_view(form).substr(0, length)))
                longest = length;
        }
    }
    return longest;
}

bool KeyMask::apply(std::string &text) const
{
    bool found = false;
    for (const std::string &form : m_forms) {
        for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at)) {
            text.replace(at, form.size(), "[key]");
            found = true;
        }
    }
    found = applyToEscaped(text) || found;
    const std::size_t begun = beginningAtEnd(text);
    if (begun == 0)
        return found;
    text.replace(text.size() - begun, begun, "[key]");
    return true;
}

std::vector<std::string> passwordsOf(const std::string &proxyUrl)
{
    const bool whole = proxyUrl.find("://") != std::string::npos;
    const QUrl url(QString::fromStdString(whole ? proxyUrl : "http://" + proxyUrl));
    const std::string written = url.password(QUrl::FullyEncoded).toStdString();
    const std::string meant = url.password(QUrl::FullyDecoded).toStdString();
    if (meant.empty())
        return {};
    return written == meant ? std::vector{meant} : std::vector{meant, written};
}

void KeyMask::applyToBeginning(std::string &text) const
{
    apply(text);
    for (const std::string &form : m_forms) {
        for (std::size_t length = std::min(form.size() - 1, text.size()); length > 0; --length) {
            if (text.ends_with(std::string_view(form).substr(0, length))) {
                text.resize(text.size() - length);
                break;
            }
        }
    }
}

} // namespace assay
