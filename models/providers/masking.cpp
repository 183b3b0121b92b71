#include "providers/masking.h"

#include <QByteArray>
#include <algorithm>

#include "base/json.h"

namespace assay {

namespace {

constexpr std::size_t shortestKey = 6; // a shorter "key" would be found everywhere

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64(QByteArray::OmitTrailingEquals).toStdString();
}

} // namespace

KeyMask::KeyMask(const std::string &key)
{
    if (key.size() < shortestKey)
        return;
    const QByteArray bytes = QByteArray::fromStdString(key);
    const std::string quoted = quoteJson(key);
    m_forms = {key, bytes.toPercentEncoding().toStdString(), quoted.substr(1, quoted.size() - 2)};
    // Inside a longer base64 text a key appears in one of three alignments; the signs that depend on neighbours are cut off.
    for (std::size_t shift = 0; shift < 3; ++shift) {
        const std::string form = base64(std::string(shift, 'x') + key);
        const std::size_t skip = shift == 0 ? 0 : shift + 1;
        const std::size_t tail = (shift + key.size()) % 3 == 0 ? 0 : 1;
        if (form.size() > skip + tail + shortestKey)
            m_forms.push_back(form.substr(skip, form.size() - skip - tail));
    }
    std::sort(m_forms.begin(), m_forms.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    m_forms.erase(std::unique(m_forms.begin(), m_forms.end()), m_forms.end());
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
    return found;
}

} // namespace assay
