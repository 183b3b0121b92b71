#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Finds secrets in text that comes from outside, in every form they may have taken (plain, base64, percent-encoded, JSON-escaped),
/// and replaces them by [key]. A secret that the end of the text cuts off is found by its beginning. Made once for its secrets; shared
/// by threads.
class KeyMask
{
public:
    KeyMask() = default;
    explicit KeyMask(const std::vector<std::string> &secrets);

    /// True when something was replaced.
    bool apply(std::string &text) const;
    /// The same for a text that still grows: an end that may be the beginning of a key is cut off.
    void applyToBeginning(std::string &text) const;
    bool isEmpty() const { return m_forms.empty(); }

private:
    bool applyToEscaped(std::string &text) const;
    std::size_t beginningAtEnd(std::string_view text) const;

    std::vector<std::string> m_forms; ///< longest first
    std::vector<std::string> m_bare;  ///< the secrets without backslashes
};

/// The password of a proxy URL, as written and as meant; nothing without one.
std::vector<std::string> passwordsOf(const std::string &proxyUrl);

} // namespace assay
